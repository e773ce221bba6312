package page

import (
	"time"

	"fyne.io/fyne/v2"

	"waypost/secure/qr"
	"waypost/ui/part"
	"waypost/ui/theme"
)

const (
	qrSize        = 247 // of the square code, with its quiet zone
	qrSizeCompact = 196 // the same where there is less room
)

// phone shows the key to the phone, as a square code. Whoever scans it can make
// the codes, so that it hides again after a while.
type phone struct {
	h      Host
	code   *qr.Code // nil while there is no key
	box    *fyne.Container
	button *part.Button // makes it bigger while it is shown, else shows it
	veil   *part.Veil
	big    *part.BigQR // nil while it is not shown
	closes time.Time   // when the big one does
}

func newPhone(h Host) *phone {
	k := h.Kit()
	p := &phone{h: h, box: k.Col(0)}
	p.button = k.Button(part.Quiet, "search", k.Text.T("step.app.bigger"), p.press)
	p.veil = k.VeilFor(part.QRFor, func(bool) { p.draw() })
	return p
}

// zone is the box with the square code; help is a button for who has no app.
func (p *phone) zone(help fyne.CanvasObject) fyne.CanvasObject {
	k, t := p.h.Kit(), p.h.Kit().Text.T
	const side = 13 // so that the card of a long key finds room
	return k.Zone(part.Zone{
		Place: part.Waypost, Number: 2, Title: t("step.app.scan"), Top: theme.Space12, Side: side, Bottom: theme.Space8,
		Body: k.Stack([]float32{0, 0, 0, theme.Space4, 0},
			p.box,
			k.Centered(0, p.button),
			k.Middle(theme.Body(), k.Tokens.Ink, t("step.app.scanTask")),
			k.Pad(0, theme.Space12, 0, theme.Space12,
				k.Beside(theme.Space8, k.Icon("visibility_off", part.IconHead, k.Tokens.Ink2), k.Small(t("step.app.private")))),
			k.Centered(0, help),
		),
	})
}

// set shows the square code of a text, or with "" that there is none yet.
func (p *phone) set(text string) {
	p.code = nil
	if text != "" {
		p.code, _ = qr.Encode(text)
	}
	p.veil.SetShown(p.code != nil)
	p.draw()
}

// draw shows what there is to show.
func (p *phone) draw() {
	k, t := p.h.Kit(), p.h.Kit().Text.T
	size := float32(qrSize)
	if k.Compact {
		size = qrSizeCompact
	}
	icon, words, square := "search", "step.app.bigger", fyne.CanvasObject(nil)
	switch {
	case p.code == nil:
		square = k.Placeholder(size, t("step.app.scanFirst"))
	case p.veil.Shown():
		square = k.Centered(0, k.QR(p.code.Modules(), size))
	default:
		icon, words = "visibility", "step.app.squareShow"
		square = k.Placeholder(size, t("step.app.squareHidden"))
	}
	p.button.SetIcon(icon)
	p.button.Words(t(words))
	if p.code == nil {
		p.button.Hide()
	} else {
		p.button.Show()
	}
	p.box.Objects = []fyne.CanvasObject{square}
	p.box.Refresh()
}

// press shows the square code, or makes it bigger.
func (p *phone) press() {
	if !p.veil.Shown() {
		p.veil.SetShown(true)
		return
	}
	k := p.h.Kit()
	p.big, p.closes = k.BigQR(p.code.Modules(), k.Text.T("step.app.scanTask")), p.h.Now().Add(part.QRFor)
	p.big.Closed = func() { p.big = nil }
	p.veil.SetShown(true) // as long as the big one
	p.big.Open()
}

// tick says how long the big one is still shown.
func (p *phone) tick(now time.Time) {
	if p.big != nil {
		p.big.Left(p.closes.Sub(now))
	}
}

// hide hides the square code.
func (p *phone) hide() {
	if p.big != nil {
		p.big.Close()
	}
	p.veil.SetShown(false)
}
