package part

import (
	"fyne.io/fyne/v2"

	"waypost/ui/layout"
	"waypost/ui/para"
	"waypost/ui/theme"
)

// The track of a switch and its knob.
const (
	trackW, trackH = 56, 32
	knobSize       = 20
	knobGap        = 6
)

// Switch is on or off, and says so in words.
type Switch struct {
	pressable

	on      bool
	changed func(bool)
	word    *para.Para
	track   *frame
	knob    *frame
	place   *layout.Place
	slot    *fyne.Container
}

// Switch makes a switch; label says what for.
func (k *Kit) Switch(label string, on bool, changed func(bool)) *Switch {
	t := k.Tokens
	s := &Switch{
		on: on, changed: changed,
		track: newFrame(t.Surface, t.Ctrl, theme.StrokeState, trackH/2),
		knob:  newFrame(t.Ctrl, t.Ctrl, 0, knobSize/2),
		place: &layout.Place{RTL: k.RTL(), At: []layout.Box{{W: trackW, H: trackH}, {}}},
	}
	s.label, s.press, s.chosen = label, s.toggle, true
	s.word = k.Line(theme.SmallBold(), t.Ink, k.Text.T("common.on"))
	s.slot = k.Sized(trackW, trackH, s.track.box, s.knob.box)
	s.slot.Layout = s.place
	ring := k.newRing(trackH / 2)
	s.initRing(k, s, k.Row(theme.Space8, k.switchWord(s.word), ring.around(s.slot)), ring, s.show)
	return s
}

// switchWord is as wide as the longer of the two words, so that nothing moves.
func (k *Kit) switchWord(word *para.Para) fyne.CanvasObject {
	w := float32(0)
	for _, key := range []string{"common.off", "common.on"} {
		w = max(w, k.Line(theme.SmallBold(), k.Tokens.Ink, k.Text.T(key)).Natural())
	}
	return k.Sized(w, theme.SmallBold().Line, word)
}

// On reports whether the switch is on.
func (s *Switch) On() bool { return s.on }

// SetOn turns the switch on or off, without telling anyone.
func (s *Switch) SetOn(on bool) {
	s.on = on
	s.show(s.look)
}

// Label is what the switch says of itself.
func (s *Switch) Label() string { return s.label + ": " + s.state() }

// Spoken is what the switch says.
func (s *Switch) Spoken() Spoken { return s.spoken(RoleSwitch) }

func (s *Switch) state() string {
	if s.on {
		return s.kit.Text.T("common.on")
	}
	return s.kit.Text.T("common.off")
}

func (s *Switch) toggle() {
	s.SetOn(!s.on)
	if s.changed != nil {
		s.changed(s.on)
	}
}

func (s *Switch) show(l look) {
	t := s.kit.Tokens
	fill, edge, knob, x := t.Surface, t.Ctrl, t.Ctrl, float32(knobGap)
	if l.hover {
		fill = t.Soft
	}
	if s.on {
		fill, edge, knob, x = t.Primary, t.Primary, t.OnPrimary, trackW-knobGap-knobSize
	}
	s.word.SetSpans(para.Span{Text: s.state()})
	s.track.paint(fill, edge, theme.StrokeState)
	s.knob.paint(knob, knob, 0)
	s.place.At[1] = layout.Box{X: x, Y: knobGap, W: knobSize, H: knobSize}
	s.slot.Refresh()
}
