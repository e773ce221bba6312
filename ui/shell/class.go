package shell

import "fyne.io/fyne/v2"

// Sizes below which the window is compact (docs/design.md section 3).
const (
	compactWidth  float32 = 960
	compactHeight float32 = 680
)

// Below these sizes, large text leaves too little room for two columns, or for a title
// that stays in place while the page scrolls.
const (
	narrowWidth float32 = 768
	lowHeight   float32 = 480
)

// bandRoom is the height that a band at the top takes away from the rail; see page.Band.
const bandRoom float32 = 48

// class describes how much room a window has. If bandless is set, there is too little
// room for a band that stays in place, so it scrolls with the page.
type class struct{ compact, narrow, low, bandless bool }

func classOf(size fyne.Size) class {
	c := class{
		compact: size.Width < compactWidth || size.Height < compactHeight,
		narrow:  size.Width < narrowWidth,
		low:     size.Height < lowHeight,
	}
	c.bandless = c.low || !c.compact && size.Height < compactHeight+bandRoom
	return c
}

// resized reports a new size class. It is called while the frame is being laid out, so
// the new page must not be shown before that is done.
func (s *Shell) resized(size fyne.Size) {
	if classOf(size) == s.class {
		return
	}
	s.loop.After(0, func() {
		if classOf(s.win.Canvas().Size()) != s.class {
			s.actions.Resized()
		}
	})
}
