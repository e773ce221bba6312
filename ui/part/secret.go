package part

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waypost/secure"
	"waypost/ui/layout"
	"waypost/ui/theme"
)

// Secret is a code that is shown or hidden, in groups as people read it out.
// It hides again 30 seconds after it was shown.
type Secret struct {
	shell
	veil

	kit   *Kit
	style theme.Text
	gap   float32
	value secure.Secret
	row   *fyne.Container
	told  func(shown bool)
}

// Secret makes a hidden code of a style, with a gap between its groups. changed
// is told each time it is shown or hidden; it may be nil.
func (k *Kit) Secret(style theme.Text, gap float32, value secure.Secret, changed func(shown bool)) *Secret {
	s := &Secret{style: style, gap: gap, value: value, kit: k, told: changed}
	s.row = container.New(&layout.Lines{Gap: gap}) // a code runs from left to right in every language
	s.veil = k.newVeil(ShownFor, s.changed)
	s.body = s.row
	s.ExtendBaseWidget(s)
	s.write()
	return s
}

// Set replaces the code; whether it is shown stays.
func (s *Secret) Set(value secure.Secret) {
	if !value.Equal(s.value) {
		s.value = value
		s.write()
	}
}

// SetShown shows the code or hides it.
func (s *Secret) SetShown(shown bool) { s.set(shown) }

// Shown reports whether the code is shown.
func (s *Secret) Shown() bool { return s.shown }

// Forget drops the value, once the window does not show it any more.
func (s *Secret) Forget() { s.value = secure.Secret{} }

// Label is what the code says of itself: never its value while it is hidden.
func (s *Secret) Label() string {
	if s.shown {
		return s.value.Reveal()
	}
	return s.kit.Text.T("label.hidden")
}

// Spoken is what the code says: sign by sign while it is shown.
func (s *Secret) Spoken() Spoken {
	if !s.shown {
		return Spoken{Role: RoleCode, Words: s.Label(), Of: s}
	}
	return Spoken{Role: RoleCode, Words: signs(s.value.Reveal()), Secret: true, Of: s}
}

// signs is a code as it is read out: sign by sign, with a stop after each group.
func signs(code string) string {
	var groups []string
	for _, group := range strings.Fields(code) {
		groups = append(groups, strings.Join(strings.Split(group, ""), " "))
	}
	return strings.Join(groups, ", ")
}

// AccessibilityLabel implements fyne.Accessible.
func (s *Secret) AccessibilityLabel() string { return s.Spoken().Words }

// AccessibilityRole implements fyne.Accessible.
func (s *Secret) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (s *Secret) changed(shown bool) {
	s.write()
	if s.told != nil {
		s.told(shown)
	}
}

func (s *Secret) write() {
	value, c := s.value.Reveal(), s.kit.Tokens.Ink
	if !s.shown {
		value, c = dots(value), s.kit.Tokens.Ink2
	}
	s.row.Objects = nil
	for _, group := range strings.Fields(value) {
		s.row.Objects = append(s.row.Objects, s.kit.Mono(s.style, c, group))
	}
	s.row.Refresh()
	s.Refresh()
}

// dots puts a dot in place of every character but spaces.
func dots(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' {
			return r
		}
		return '•'
	}, s)
}
