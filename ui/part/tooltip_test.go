package part

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/theme"
)

// shownTooltip returns the text of the visible tooltip, "" if there is none.
func shownTooltip(s *stage) string {
	l := tooltipLayerOf(s.topmost())
	if l == nil || len(l.body.Objects) == 0 {
		return ""
	}
	var text string
	var read func(fyne.CanvasObject)
	read = func(o fyne.CanvasObject) {
		if p, ok := o.(*para.Para); ok {
			text += p.Plain()
		}
		for _, child := range Children(o) {
			read(child)
		}
	}
	read(l.body)
	return text
}

func TestTooltip(t *testing.T) {
	const label = "Make the window dark"
	for _, c := range []struct {
		name string
		do   func(b *UtilityButton, c *clock)
		want string
	}{
		{"the pointer, at once", func(b *UtilityButton, _ *clock) { b.MouseIn(nil) }, ""},
		{"the pointer, after a while", func(b *UtilityButton, c *clock) { b.MouseIn(nil); c.ring() }, label},
		{"the focus", func(b *UtilityButton, c *clock) { b.FocusGained(); c.ring() }, label},
		{"the pointer went before", func(b *UtilityButton, c *clock) { b.MouseIn(nil); b.MouseOut(); c.ring() }, ""},
		{"the pointer goes", func(b *UtilityButton, c *clock) { b.MouseIn(nil); c.ring(); b.MouseOut() }, ""},
		{"the pointer goes, the focus stays", func(b *UtilityButton, c *clock) {
			b.FocusGained()
			b.MouseIn(nil)
			c.ring()
			b.MouseOut()
		}, label},
		{"pressed", func(b *UtilityButton, c *clock) { b.MouseIn(nil); c.ring(); b.Tapped(nil) }, ""},
		{"pressed before it came", func(b *UtilityButton, c *clock) { b.MouseIn(nil); b.Tapped(nil); c.ring() }, ""},
		{"Esc", func(b *UtilityButton, c *clock) {
			b.FocusGained()
			c.ring()
			pressed(b, fyne.KeyEscape)
		}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newStage(t, "en", false)
			wait := &clock{}
			s.After = wait.after
			b := NewUtilityButton(s.Kit, UtilitySpec{Icon: "dark_mode", Label: label, OnPress: func() {}})
			s.window.SetContent(NewAccessibleContent(s.Kit, s.Place.Col(0, s.Place.Row(0, b)), func(int) {}))
			s.window.Resize(fyne.NewSize(560, 400))
			c.do(b, wait)
			if got := shownTooltip(s); got != c.want {
				t.Errorf("shows %q, want %q", got, c.want)
			}
			for _, d := range wait.waits {
				if d != 500*time.Millisecond {
					t.Errorf("waits %v", d)
				}
			}
		})
	}
}

// A control with a visible label has no tooltip.
func TestTooltipOnIconsOnly(t *testing.T) {
	s := newStage(t, "en", false)
	env := s.Env
	env.Compact, env.Narrow = true, true
	compact := NewKit(env)
	secret := FieldSpec{Name: "Code", Secret: true}
	for name, c := range map[string]struct {
		tip  *tooltip
		want bool
	}{
		"icon and words":          {NewUtilityButton(s.Kit, UtilitySpec{Icon: "lock", Text: "Lock"}).tooltip, false},
		"the same in compact":     {NewUtilityButton(compact, UtilitySpec{Icon: "lock", Text: "Lock"}).tooltip, true},
		"reveal of a field":       {NewField(s.Kit, secret).reveal.tooltip, false},
		"the same in narrow":      {NewField(compact, secret).reveal.tooltip, true},
		"reveal beside a secret":  {NewRevealButton(s.Kit, "Code", func(bool) {}).tooltip, false},
		"empties a field":         {newClearButton(s.Kit, NewField(s.Kit, FieldSpec{Name: "Key"})).tooltip, true},
		"button":                  {NewButton(s.Kit, Primary, "arrow_forward", "Next", nil).tooltip, false},
		"opens a list of answers": {newSuggestionButton(s.Kit, NewField(s.Kit, FieldSpec{})).tooltip, true},
	} {
		if got := c.tip != nil; got != c.want {
			t.Errorf("%s: tooltip %t, want %t", name, got, c.want)
		}
	}
}

// A tooltip keeps its distance from every edge and does not cover its button.
func TestTooltipStaysInTheWindow(t *testing.T) {
	s := newStage(t, "en", false)
	wait := &clock{}
	s.After = wait.after
	b := NewUtilityButton(s.Kit, UtilitySpec{Icon: "dark_mode", Label: "Make the window dark"})
	place := s.Place.Fixed(0, 0, b)
	place.Layout = nil
	s.window.SetContent(NewAccessibleContent(s.Kit, place, func(int) {}))
	s.window.Resize(fyne.NewSize(300, 200))
	room := s.Canvas.Size()
	b.Resize(fyne.NewSize(44, 44))
	for _, at := range []fyne.Position{{}, {X: room.Width - 44}, {Y: room.Height - 44}, {X: room.Width - 44, Y: room.Height - 44}} {
		b.Move(at)
		b.MouseIn(nil)
		wait.ring()
		box := tooltipLayerOf(s.topmost()).body.Objects[0]
		p, size := box.Position(), box.Size()
		if p.X < theme.Space8 || p.Y < theme.Space8 || p.X+size.Width > room.Width-theme.Space8 || p.Y+size.Height > room.Height-theme.Space8 {
			t.Errorf("of a button at %v: at %v, %v large, in %v", at, p, size, room)
		}
		if p.Y < at.Y+44 && p.Y+size.Height > at.Y {
			t.Errorf("of a button at %v: it covers the button", at)
		}
		b.MouseOut()
	}
}

// Dialogs and viewers have tooltip layers of their own.
func TestTooltipInAnOverlay(t *testing.T) {
	s := newStage(t, "en", false)
	s.window.Resize(fyne.NewSize(560, 400))
	NewDialog(s.Kit, "Which?", s.Prose.Body("One.")).Open(nil)
	if tooltipLayerOf(s.topmost()) == nil {
		t.Error("a dialog has no place for tooltips")
	}
	NewViewer(s.Kit, "Sheet", 600, func(float32) {}).Open()
	if tooltipLayerOf(s.topmost()) == nil {
		t.Error("a viewer has no place for tooltips")
	}
}
