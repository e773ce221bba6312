package part

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/theme"
)

// QRHideAfter is how long a QR code that contains a secret stays shown.
const QRHideAfter = time.Minute

// QROverlay shows a QR code as large as the window. Esc or its button closes it, and it
// closes by itself after QRHideAfter.
type QROverlay struct {
	wrapper

	// OnClosed is called once when the overlay has closed for any reason. It may be nil.
	OnClosed func()

	kit    *Kit
	done   *Button
	left   *para.Para
	cancel func()
	open   bool
}

// NewQROverlay returns an overlay with a sentence above the code.
func NewQROverlay(k *Kit, modules [][]bool, sentence string) *QROverlay {
	b := &QROverlay{kit: k, left: k.Prose.Small("")}
	b.done = NewButton(k, Ghost, "", k.Text.T("common.close"), b.Close)
	foot := k.Place.Row(theme.Space24, b.done, b.left)
	b.body = &fyne.Container{
		Layout:  &qrOverlayLayout{k.RTL()},
		Objects: []fyne.CanvasObject{newFill(k.Tokens.Page), newQRCard(k, modules), k.Prose.Centered(theme.H2(), k.Tokens.Ink, sentence), foot},
	}
	b.ExtendBaseWidget(b)
	return b
}

// Open shows the code.
func (b *QROverlay) Open() {
	c := b.kit.Canvas
	if c == nil || b.open {
		return
	}
	b.open = true
	b.SetRemaining(QRHideAfter)
	b.cancel = b.kit.later(QRHideAfter, b.Close)
	c.Overlays().Add(b)
	b.Resize(c.Size())
	c.Focus(b.done)
}

// SetRemaining shows how long the code will stay shown.
func (b *QROverlay) SetRemaining(d time.Duration) {
	b.left.SetSpans(para.Span{Text: b.kit.Text.T("common.hidesIn", "time", b.kit.Text.Duration(d))})
}

// Close closes the overlay.
func (b *QROverlay) Close() {
	if !b.open {
		return
	}
	b.open = false
	b.cancel()
	b.kit.Canvas.Overlays().Remove(b)
	if b.OnClosed != nil {
		b.OnClosed()
	}
}

// Label returns the accessible name.
func (b *QROverlay) Label() string { return b.kit.Text.T("label.qr") }

// Tapped implements fyne.Tappable. It keeps clicks away from the page.
func (b *QROverlay) Tapped(*fyne.PointEvent) {}

// handleKey implements overlayKeyHandler.
func (b *QROverlay) handleKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		b.Close()
	}
}

// qrOverlayLayout fills the window with the sentence, a square card, and the button.
type qrOverlayLayout struct{ rtl bool }

// MinSize implements fyne.Layout.
func (l *qrOverlayLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout implements fyne.Layout.
func (l *qrOverlayLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
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
