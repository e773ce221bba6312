package part

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/theme"
)

// StrengthMeter shows the strength of a password as four bars and in words.
type StrengthMeter struct {
	wrapper

	kit           *Kit
	bars          []*frame
	words         *fyne.Container
	label, advice string
}

// NewStrengthMeter returns an empty meter.
func NewStrengthMeter(k *Kit) *StrengthMeter {
	s := &StrengthMeter{kit: k, words: k.Place.Row(theme.Space8)}
	bars := k.Place.shares(theme.Space8, nil)
	for range 4 {
		f := newFrame(k.Tokens.Track, k.Tokens.Track, 0, theme.Space4)
		s.bars = append(s.bars, f)
		bars.Add(k.Place.Fixed(0, theme.Space8, f.box))
	}
	const wide = 216
	s.body = k.Place.Grow(theme.Space16, 1, k.Place.MinWidth(wide, bars), s.words)
	s.ExtendBaseWidget(s)
	return s
}

// Set shows a level from 0 (very weak) to 3 (very strong), or -1 for none, with a word
// for it and advice.
func (s *StrengthMeter) Set(level int, word, advice string) {
	k := s.kit
	m := []Severity{Neutral, Err, Warn, OK, OK}[level+1]
	c := severityColorsOf(k, m)
	for i, b := range s.bars {
		fill := k.Tokens.Track
		if i <= level {
			fill = c.edge
		}
		b.paint(fill, fill, 0)
	}
	s.words.Objects = nil
	s.label, s.advice = word, advice
	if level >= 0 {
		s.words.Objects = []fyne.CanvasObject{
			NewIcon(k, c.icon, IconSize, c.ink), k.Place.Row(theme.Space16, k.Prose.Rich(theme.Label(), c.ink, word), k.Prose.Secondary(advice)),
		}
	}
	s.words.Refresh()
	s.Refresh()
}

// A11yNode returns the level and the advice, or nothing while there is no password.
func (s *StrengthMeter) A11yNode() A11yNode {
	if s.label == "" {
		return A11yNode{Role: RoleText, Object: s}
	}
	return s.kit.said(A11yNode{Role: RoleText, Name: s.Label(), Description: s.advice, Object: s})
}

// Label returns the accessible name with the level.
func (s *StrengthMeter) Label() string { return s.kit.Text.T("label.strength", "level", s.label) }
