package part

import (
	"fyne.io/fyne/v2"

	"waypost/ui/theme"
)

// Strength is how strong a password is, in four bars and in words.
type Strength struct {
	shell

	kit           *Kit
	bars          []*frame
	words         *fyne.Container
	label, advice string
}

// Strength makes an empty meter.
func (k *Kit) Strength() *Strength {
	s := &Strength{kit: k, words: k.Row(theme.Space8)}
	bars := k.shares(theme.Space8, nil)
	for range 4 {
		f := newFrame(k.Tokens.Track, k.Tokens.Track, 0, theme.Space4)
		s.bars = append(s.bars, f)
		bars.Add(k.Sized(0, theme.Space8, f.box))
	}
	const wide = 216
	s.body = k.Grow(theme.Space16, 1, k.Wide(wide, bars), s.words)
	s.ExtendBaseWidget(s)
	return s
}

// Set shows a level from 0 (very weak) to 3 (very strong), -1 for none, in a
// word and with what to do about it.
func (s *Strength) Set(level int, word, advice string) {
	k := s.kit
	m := []Tone{Plain, Err, Warn, OK, OK}[level+1]
	c := k.tone(m)
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
			k.Icon(c.icon, IconSize, c.ink), k.Row(theme.Space16, k.Rich(theme.Label(), c.ink, word), k.Second(advice)),
		}
	}
	s.words.Refresh()
	s.Refresh()
}

// Spoken is what the meter says; nothing while there is no password.
func (s *Strength) Spoken() Spoken {
	if s.label == "" {
		return Spoken{Role: RoleText, Of: s}
	}
	return Spoken{Role: RoleText, Words: phrase(s.Label(), s.advice), Of: s}
}

// Label is what the meter says of itself.
func (s *Strength) Label() string { return s.kit.Text.T("label.strength", "level", s.label) }
