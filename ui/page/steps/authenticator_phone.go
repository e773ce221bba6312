package steps

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

const (
	qrSize        = 247 // width of the QR code, with its quiet zone
	qrSizeCompact = 196 // the same if there is less room
)

// phone shows the key to the phone as a QR code. The code hides after a while, since
// anybody who scans it can make the codes.
type phone struct {
	Ports

	code   *qr.Code // nil if there is no key
	reveal part.RevealState
	fresh  bool            // the next drawing is the first of a new code
	big    *part.QROverlay // the large code; nil while closed
	closes time.Time       // when the large code closes

	// The last drawing.
	kit      *part.Kit
	box      *fyne.Container
	button   *part.Button // enlarges the code while it is shown, otherwise shows it
	autoHide *part.AutoHide
}

// build draws the box with the QR code. help is a button for people who have no app.
func (p *phone) build(k *part.Kit, help fyne.CanvasObject) fyne.CanvasObject {
	p.kit, p.box = k, k.Place.Col(0)
	p.button = part.NewButton(k, part.TextOnly, "search", k.Text.T("step.app.bigger"), p.press)
	p.autoHide = part.NewAutoHideFor(k, part.QRHideAfter, p.revealed)
	p.autoHide.Keep(&p.reveal)
	if p.fresh {
		p.show()
	}
	if p.big != nil {
		p.closeBig()
		p.openBig()
	}
	t := k.Text.T
	const side = 13 // leaves enough room for the card of a long key
	return part.NewSection(k, part.Section{
		Kind: part.Waypost, Number: 2, Title: t("step.app.scan"), Top: theme.Space12, Side: side, Bottom: theme.Space8,
		Body: k.Place.ColGaps([]float32{0, theme.Space8, 0, theme.Space4, 0},
			p.box,
			k.Place.Centered(0, p.button),
			k.Prose.Centered(theme.Body(), k.Tokens.Ink, t("step.app.scanTask")),
			k.Place.Pad(0, theme.Space12, 0, theme.Space12,
				k.Place.IconText(theme.Space8, part.NewIcon(k, "visibility_off", part.IconHead, k.Tokens.Ink2), k.Prose.Small(t("step.app.private")))),
			k.Place.Centered(0, help),
		),
	})
}

// set replaces the QR code by that of a text, and shows it at once; "" removes it.
func (p *phone) set(text string) {
	p.code, p.fresh = nil, text != ""
	if text != "" {
		p.code, _ = qr.Encode(text)
	}
	switch {
	case p.autoHide == nil: // not drawn yet
	case p.fresh:
		p.show()
	default:
		p.reveal.Hide()
	}
}

// show shows the QR code. It hides again after a while.
func (p *phone) show() {
	p.fresh = false
	p.autoHide.SetRevealed(true)
}

// draw redraws the code and its button.
func (p *phone) draw() {
	k, t := p.kit, p.kit.Text.T
	size := float32(qrSize)
	if k.Compact {
		size = qrSizeCompact
	}
	icon, words, square := "search", "step.app.bigger", fyne.CanvasObject(nil)
	switch {
	case p.code == nil:
		square = part.NewPlaceholder(k, size, t("step.app.scanFirst"))
	case p.reveal.Revealed():
		square = k.Place.Centered(0, part.NewQR(k, p.code.Modules(), size))
	default:
		icon, words = "visibility", "step.app.squareShow"
		square = part.NewPlaceholder(k, size, t("step.app.squareHidden"))
	}
	p.button.SetIcon(icon)
	p.button.SetLabel(t(words))
	if p.code == nil {
		p.button.Hide()
	} else {
		p.button.Show()
	}
	p.box.Objects = []fyne.CanvasObject{square}
	p.box.Refresh()
}

// press shows the QR code or, if it is visible, enlarges it.
func (p *phone) press() {
	if !p.reveal.Revealed() {
		p.show()
		return
	}
	p.closes = p.Session.Now().Add(part.QRHideAfter)
	p.show() // restarts its time, which is also that of the large code
	p.openBig()
}

// openBig shows the QR code as large as the window, for as long as the small one is
// shown.
func (p *phone) openBig() {
	p.big = part.NewQROverlay(p.kit, p.code.Modules(), p.kit.Text.T("step.app.scanTask"))
	p.big.OnClosed = func() { p.big = nil }
	p.big.Open()
	p.tick(p.Session.Now())
}

func (p *phone) closeBig() {
	if p.big != nil {
		p.big.Close()
	}
}

// revealed is called when the QR code is shown or hidden.
func (p *phone) revealed(shown bool) {
	if !shown {
		p.closeBig()
	}
	p.draw()
}

// tick updates how long the large code stays visible.
func (p *phone) tick(now time.Time) {
	if p.big != nil {
		p.big.SetRemaining(p.closes.Sub(now))
	}
}

// hide hides the QR code.
func (p *phone) hide() {
	p.closeBig()
	p.reveal.Hide()
}

// close hides and drops the QR code.
func (p *phone) close() {
	p.hide()
	p.code = nil
}
