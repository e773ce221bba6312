package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/theme"
)

const (
	dialogWidth = 520
	dialogRoom  = 32 // distance between the card and the edge of the window
)

// Dialog is a card over the page. While open, it keeps the focus; Esc closes it, and the
// focus returns to where it was.
type Dialog struct {
	wrapper

	// OnClosed is called once when the dialog has closed for any reason. It may be nil.
	OnClosed func()
	// Width is the width of the card if it fits into the window.
	Width float32

	kit   *Kit
	card  *fyne.Container
	area  *layout.Scroll
	enter *Button // pressed by Enter
	open  bool
}

// NewDialog returns a dialog with a title, content, and buttons at its end. Enter presses
// the last button.
func NewDialog(k *Kit, title string, content fyne.CanvasObject, buttons ...fyne.CanvasObject) *Dialog {
	d := &Dialog{kit: k, Width: dialogWidth}
	col := k.Place.Col(theme.Space12, k.Prose.H2(title), content)
	if len(buttons) > 0 {
		d.enter, _ = buttons[len(buttons)-1].(*Button)
		row := k.Place.Row(theme.Space12, buttons...)
		col.Add(k.Place.Pad(theme.Space12, 0, 0, 0, k.Place.Split(k.Place.Gap(0, 0), row)))
	}
	t := k.Tokens
	d.area = layout.NewScroll(k.RTL(), t.Ctrl, k.Place.Pad(ringRoom, theme.Space24, ringRoom, theme.Space24, col))
	d.area.OnActivity = k.noteActivity
	d.card = k.Place.Pad(theme.Space24-ringRoom, 1, theme.Space24-ringRoom, 1,
		newFrame(t.Surface, t.Ctrl, t.Edge(theme.StrokeThin), theme.RadiusCard).box, d.area)
	d.body = &fyne.Container{
		Layout:  &dialogLayout{d},
		Objects: []fyne.CanvasObject{newFill(color.NRGBA{A: 0x99}), d.card, newTooltipLayer()},
	}
	d.ExtendBaseWidget(d)
	return d
}

// Open shows the dialog. The focus goes to first or, if that is nil, to the first
// focusable object.
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
	if d.OnClosed != nil {
		d.OnClosed()
	}
}

// Tapped implements fyne.Tappable. It keeps clicks away from the page.
func (d *Dialog) Tapped(*fyne.PointEvent) { d.kit.noteActivity() }

// Scrolled implements fyne.Scrollable, for the wheel outside the card.
func (d *Dialog) Scrolled(*fyne.ScrollEvent) { d.kit.noteActivity() }

// MouseIn implements desktop.Hoverable.
func (d *Dialog) MouseIn(*desktop.MouseEvent) { d.kit.noteActivity() }

// MouseMoved implements desktop.Hoverable.
func (d *Dialog) MouseMoved(*desktop.MouseEvent) { d.kit.noteActivity() }

// MouseOut implements desktop.Hoverable.
func (d *Dialog) MouseOut() {}

// handleKey implements overlayKeyHandler: Esc closes, Enter presses the last
// button, Page Up and Page Down scroll.
func (d *Dialog) handleKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		d.Close()
	case fyne.KeyReturn, fyne.KeyEnter:
		if d.enter != nil && d.kit.Presses.Key(e.Name) {
			d.enter.Press()
		}
	case fyne.KeyPageDown:
		d.area.Page(1)
	case fyne.KeyPageUp:
		d.area.Page(-1)
	}
}

// dialogLayout centers the card in the window.
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
