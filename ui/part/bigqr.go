package part

import (
	"time"

	"fyne.io/fyne/v2"

	"waypost/ui/layout"
	"waypost/ui/para"
	"waypost/ui/theme"
)

// QRFor is how long a QR code that is a secret stays shown.
const QRFor = time.Minute

// BigQR is a QR code as large as the window, over the page. It closes with Esc,
// with its button, and by itself after QRFor.
type BigQR struct {
	shell

	// Closed is called once when it closed, in whatever way; it may be nil.
	Closed func()

	kit    *Kit
	done   *Button
	left   *para.Para
	cancel func()
	open   bool
}

// BigQR makes one with a sentence over the code.
func (k *Kit) BigQR(modules [][]bool, sentence string) *BigQR {
	b := &BigQR{kit: k, left: k.Small("")}
	b.done = k.Button(Ghost, "", k.Text.T("common.close"), b.Close)
	foot := k.Row(theme.Space24, b.done, b.left)
	b.body = &fyne.Container{
		Layout:  &bigLayout{k.RTL()},
		Objects: []fyne.CanvasObject{plain(k.Tokens.Page), k.qrCard(modules), k.Middle(theme.H2(), k.Tokens.Ink, sentence), foot},
	}
	b.ExtendBaseWidget(b)
	return b
}

// Open shows the code.
func (b *BigQR) Open() {
	c := b.kit.Canvas
	if c == nil || b.open {
		return
	}
	b.open = true
	b.Left(QRFor)
	b.cancel = b.kit.later(QRFor, b.Close)
	c.Overlays().Add(b)
	b.Resize(c.Size())
	c.Focus(b.done)
}

// Left says how long the code is still shown.
func (b *BigQR) Left(d time.Duration) {
	b.left.SetSpans(para.Span{Text: b.kit.Text.T("common.hidesIn", "time", Clock(d))})
}

// Close hides the code.
func (b *BigQR) Close() {
	if !b.open {
		return
	}
	b.open = false
	b.cancel()
	b.kit.Canvas.Overlays().Remove(b)
	if b.Closed != nil {
		b.Closed()
	}
}

// Label is what the code says of itself.
func (b *BigQR) Label() string { return b.kit.Text.T("label.qr") }

// Tapped implements fyne.Tappable: what is under the code cannot be pressed.
func (b *BigQR) Tapped(*fyne.PointEvent) {}

// key implements keyer.
func (b *BigQR) key(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		b.Close()
	}
}

// bigLayout fills the window: a ground, the card as a square in the middle,
// the sentence over it and the button under it.
type bigLayout struct{ rtl bool }

// MinSize implements fyne.Layout.
func (l *bigLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout implements fyne.Layout.
func (l *bigLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const edge = theme.Space16
	ground, card, words, foot := objects[0], objects[1], objects[2], objects[3]
	ground.Resize(size)
	wide := size.Width - 2*edge
	high, low := layout.Height(words, wide), layout.Height(foot, wide)
	side := min(wide, size.Height-high-low-4*edge)
	layout.Put(card, l.rtl, size.Width, layout.Box{X: float32(int((size.Width - side) / 2)), Y: high + 2*edge, W: side, H: side})
	layout.Put(words, l.rtl, size.Width, layout.Box{X: edge, Y: edge, W: wide, H: high})
	layout.Put(foot, l.rtl, size.Width, layout.Box{X: edge, Y: size.Height - low - edge, W: wide, H: low})
}
