package para

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// If pressing Space on a button moves the focus to an Input, that key press types nothing
// there; the next one does.
func TestSpaceThatPressedAButton(t *testing.T) {
	test.NewTempApp(t)
	in := NewInput("en", InputStyle{Style: Style{Size: 18, Line: 28}})
	in.FocusGained()
	in.TypedRune(' ')
	if got := in.Text(); got != "" {
		t.Fatalf("the line has %q", got)
	}
	space := &fyne.KeyEvent{Name: fyne.KeySpace}
	for range 2 {
		in.KeyDown(space)
		in.TypedKey(space)
		in.TypedRune(' ')
		in.KeyUp(space)
	}
	if got := in.Text(); got != "  " {
		t.Errorf("the line has %q, want two spaces", got)
	}
	in.FocusLost()
	in.FocusGained()
	in.KeyDown(space)
	in.TypedRune(' ')
	if got := in.Text(); got != "   " {
		t.Errorf("the line has %q after coming back, want three spaces", got)
	}
}
