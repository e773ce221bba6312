package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"waypost/ui/layout"
	"waypost/ui/theme"
)

const (
	dialogWidth = 520
	dialogRoom  = 32 // between the card and the edge of the window
)

// Dialog is a card over the page. While it is open the focus stays in it; Esc
// closes it, and the focus goes back to where it was.
type Dialog struct {
	shell

	// Closed is called once when the dialog closed, in whatever way; it may be
	// nil.
	Closed func()
	// Width is how wide the card is, if the window has the room.
	Width float32

	kit   *Kit
	card  *fyne.Container
	area  *layout.Scroll
	enter *Button // what Enter presses
	open  bool
}

// Dialog makes a dialog with a title, any content, and buttons at its end. Enter
// presses the last one.
func (k *Kit) Dialog(title string, content fyne.CanvasObject, buttons ...fyne.CanvasObject) *Dialog {
	d := &Dialog{kit: k, Width: dialogWidth}
	col := k.Col(theme.Space12, k.H2(title), content)
	if len(buttons) > 0 {
		d.enter, _ = buttons[len(buttons)-1].(*Button)
		row := k.Row(theme.Space12, buttons...)
		col.Add(k.Pad(theme.Space12, 0, 0, 0, k.Ends(k.Gap(0, 0), row)))
	}
	t := k.Tokens
	d.area = layout.NewScroll(k.RTL(), t.Ctrl, k.Pad(ringRoom, theme.Space24, ringRoom, theme.Space24, col))
	d.card = k.Pad(theme.Space24-ringRoom, 1, theme.Space24-ringRoom, 1,
		newFrame(t.Surface, t.Ctrl, theme.StrokeThin, theme.RadiusCard).box, d.area)
	d.body = &fyne.Container{
		Layout:  &dialogLayout{d},
		Objects: []fyne.CanvasObject{plain(color.NRGBA{A: 0x99}), d.card},
	}
	d.ExtendBaseWidget(d)
	return d
}

// Open shows the dialog; the focus goes to first, or to the first object that
// takes it.
func (d *Dialog) Open(first fyne.Focusable) {
	c := d.kit.Canvas
	if c == nil || d.open {
		return
	}
	d.open = true
	c.Overlays().Add(d)
	d.Resize(c.Size())
	if first != nil {
		c.Focus(first)
	} else {
		c.FocusNext()
	}
}

// Close closes the dialog.
func (d *Dialog) Close() {
	if !d.open {
		return
	}
	d.open = false
	d.kit.Canvas.Overlays().Remove(d)
	if d.Closed != nil {
		d.Closed()
	}
}

// Tapped implements fyne.Tappable: what is under the dialog cannot be pressed.
func (d *Dialog) Tapped(*fyne.PointEvent) { d.kit.used() }

// MouseIn implements desktop.Hoverable.
func (d *Dialog) MouseIn(*desktop.MouseEvent) { d.kit.used() }

// MouseMoved implements desktop.Hoverable.
func (d *Dialog) MouseMoved(*desktop.MouseEvent) { d.kit.used() }

// MouseOut implements desktop.Hoverable.
func (d *Dialog) MouseOut() {}

// key implements keyer: Esc closes, Enter presses the last button, and what is
// longer than the window scrolls.
func (d *Dialog) key(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		d.Close()
	case fyne.KeyReturn, fyne.KeyEnter:
		if d.enter != nil {
			d.enter.Press()
		}
	case fyne.KeyPageDown:
		d.area.Page(1)
	case fyne.KeyPageUp:
		d.area.Page(-1)
	}
}

// dialogLayout sets the card in the middle of the window.
type dialogLayout struct{ d *Dialog }

// MinSize implements fyne.Layout.
func (l *dialogLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout implements fyne.Layout.
func (l *dialogLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	w := min(l.d.Width, size.Width-2*dialogRoom)
	h := min(layout.Height(l.d.card, w), size.Height-2*dialogRoom)
	layout.Put(l.d.card, false, size.Width, layout.Box{
		X: float32(int((size.Width - w) / 2)), Y: float32(int((size.Height - h) / 2)), W: w, H: h,
	})
}
