package part

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/theme"
)

// Sizes of a switch's track and knob.
const (
	trackWidth, trackHeight = 56, 32
	knobSize                = 20
	knobGap                 = 6
)

// Switch is on or off, and shows that as a word, too.
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

// NewSwitch returns a switch. label is its accessible name; changed may be nil.
func NewSwitch(k *Kit, label string, on bool, changed func(bool)) *Switch {
	t := k.Tokens
	s := &Switch{
		on: on, changed: changed,
		track: newFrame(t.Surface, t.Ctrl, t.Edge(theme.StrokeState), trackHeight/2),
		knob:  newFrame(t.Ctrl, t.Ctrl, 0, knobSize/2),
		place: &layout.Place{RTL: k.RTL(), At: []layout.Box{{W: trackWidth, H: trackHeight}, {}}},
	}
	s.label, s.press, s.toggles = label, s.toggle, true
	s.word = k.Prose.Line(theme.SmallBold(), t.Ink, k.Text.T("common.on"))
	s.slot = k.Place.Fixed(trackWidth, trackHeight, s.track.box, s.knob.box)
	s.slot.Layout = s.place
	ring := newFocusRing(k, trackHeight/2)
	row := k.Place.Row(theme.Space8, switchText(k, s.word), ring.around(s.slot))
	s.initRing(k, s, k.Place.MinHeight(k.LeastTarget(), 0, 0, row), ring, s.show)
	return s
}

// switchText returns the word in a box that is wide enough for either word, so that
// nothing moves.
func switchText(k *Kit, word *para.Para) fyne.CanvasObject {
	return k.Place.Fixed(widestLine(k, theme.SmallBold(), "common.off", "common.on"), word.HeightFor(0), word)
}

// On reports whether the switch is on.
func (s *Switch) On() bool { return s.on }

// SetOn turns the switch on or off without a callback.
func (s *Switch) SetOn(on bool) {
	s.on = on
	s.show(s.state)
}

// Label returns the accessible name with the state.
func (s *Switch) Label() string { return withState(s.kit.Text, s.named()) }

func (s *Switch) named() A11yNode { return A11yNode{Role: RoleSwitch, Name: s.label, On: s.on} }

// A11yNode returns a switch with the accessible name.
func (s *Switch) A11yNode() A11yNode { return s.a11yNode(s.named()) }

func (s *Switch) toggle() {
	s.SetOn(!s.on)
	if s.changed != nil {
		s.changed(s.on)
	}
}

func (s *Switch) show(st state) {
	t := s.kit.Tokens
	fill, edge, knob, x := t.Surface, t.Ctrl, t.Ctrl, float32(knobGap)
	if st.hover {
		fill = t.Soft
	}
	if s.on {
		fill, edge, knob, x = t.Primary, t.Primary, t.OnPrimary, trackWidth-knobGap-knobSize
	}
	s.kit.Prose.Reword(s.word, theme.SmallBold(), onOff(s.kit.Text, s.on))
	s.track.paint(fill, edge, theme.StrokeState)
	s.knob.paint(knob, knob, 0)
	s.place.At[1] = layout.Box{X: x, Y: knobGap, W: knobSize, H: knobSize}
	s.slot.Refresh()
}
