package part

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/theme"
)

// SecretText is a code that is shown or hidden, in groups, as people read it aloud. A
// RevealToggle or an AutoHide decides when it is shown.
type SecretText struct {
	wrapper

	kit   *Kit
	style theme.Text
	gap   float32
	value secure.Secret
	row   *fyne.Container
	shown bool
}

// NewSecretText returns a hidden code in a text style, with a gap between its groups.
func NewSecretText(k *Kit, style theme.Text, gap float32, value secure.Secret) *SecretText {
	s := &SecretText{style: style, gap: gap, value: value, kit: k}
	s.row = container.New(&layout.Lines{Gap: gap}) // not mirrored: a code runs from left to right in every language
	s.body = s.row
	s.ExtendBaseWidget(s)
	s.write()
	return s
}

// Set replaces the code. Whether it is shown does not change.
func (s *SecretText) Set(value secure.Secret) {
	if !value.Equal(s.value) {
		s.value = value
		s.write()
	}
}

// Forget drops the code when the window no longer shows it.
func (s *SecretText) Forget() { s.value = secure.Secret{} }

// Label returns the accessible name, which is the code only while it is shown.
func (s *SecretText) Label() string {
	if s.shown {
		return s.value.Reveal()
	}
	return s.kit.Text.T("label.hidden")
}

// A11yNode spells out the code while it is shown.
func (s *SecretText) A11yNode() A11yNode {
	if !s.shown {
		return A11yNode{Role: RoleCode, Name: s.Label(), Text: s.Label(), Object: s}
	}
	return s.kit.said(A11yNode{Role: RoleCode, Value: spellOut(s.value.Reveal()), Secret: true, Object: s})
}

// spellOut puts spaces between the characters of a code and a comma after each group, for
// reading it aloud.
func spellOut(code string) string {
	var groups []string
	for _, group := range strings.Fields(code) {
		groups = append(groups, strings.Join(strings.Split(group, ""), " "))
	}
	return strings.Join(groups, ", ")
}

// AccessibilityLabel implements fyne.Accessible.
func (s *SecretText) AccessibilityLabel() string { return s.A11yNode().Text }

// AccessibilityRole implements fyne.Accessible.
func (s *SecretText) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// SetRevealed shows or hides the code.
func (s *SecretText) SetRevealed(shown bool) {
	s.shown = shown
	s.write()
}

// Revealed reports whether the code is shown.
func (s *SecretText) Revealed() bool { return s.shown }

func (s *SecretText) write() {
	value, c := s.value.Reveal(), s.kit.Tokens.Ink
	if !s.shown {
		value, c = dots(value), s.kit.Tokens.Ink2
	}
	s.row.Objects = nil
	for _, group := range strings.Fields(value) {
		s.row.Objects = append(s.row.Objects, s.kit.Prose.Mono(s.style, c, group))
	}
	s.row.Refresh()
	s.Refresh()
}

// dots replaces every character except spaces by a dot.
func dots(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' {
			return r
		}
		return '•'
	}, s)
}
