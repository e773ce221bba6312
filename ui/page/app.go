package page

import (
	"fyne.io/fyne/v2"

	"waypost/secure/totp"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

const (
	bringWidth   = 408 // of the column that brings the key in and checks the codes
	bringCompact = 432 // the same of 720, in a compact window,
	phoneCompact = 288 // and that of the column beside it
	appDial      = 72  // of the ring beside the code
)

// appStep is page 08: bring the key in, show it to the phone, check that the
// phone makes the same codes.
func appStep(h Host) *Page {
	p, k := newStep(h), h.Kit()
	a := newApp(h, p)
	start := k.Col(theme.Space16, a.bringZone(), a.checkZone())
	phone := a.phone.zone(k.Button(part.Quiet, "help_outline", k.Text.T("step.app.noApp"), a.install))
	if k.Compact {
		p.Body = k.Col(theme.Space16, k.Columns(theme.Space16, []float32{bringCompact, phoneCompact}, start, k.Col(0, phone)))
	} else {
		p.Body = k.Col(theme.Space16, k.Side(theme.Space24, 1, k.Column(bringWidth, start), phone))
	}
	for _, n := range notes(h) {
		p.Body.(*fyne.Container).Add(n)
	}
	p.Missing, p.Saved, p.Hide, p.Tick = a.missing, a.saved, a.hide, a.tick
	p.Fields[wizard.FieldKey], p.Fields[wizard.FieldAppCheck] = a.screen, a.code.Focusable()
	p.Dropped, p.Pasted = a.dropped, a.pastedHere
	if sharedHere(h) {
		p.Left = a.hide
	}
	p.First = a.screen
	switch {
	case a.hasKey() && h.Journey().Is(wizard.FieldAppCheck, wizard.Yes):
		p.First = nil
	case a.hasKey():
		p.First = a.code.Focusable()
	}
	a.refresh()
	return p
}

// app is what page 08 is made of.
type app struct {
	h    Host
	page *Page

	screen, picture, paste *part.Tile
	kept                   *fyne.Container // the pill that says the key is saved
	entry                  *fyne.Container // the field to paste the key into, while it is open
	message                *fyne.Container // what is wrong with what was brought in

	live    *fyne.Container // the code of this moment, or what is missing for it
	dial    *part.CodeDial
	code    *part.Field
	verdict *fyne.Container // what is said of the typed code
	checker *totp.Checker   // of the key that is there
	found   totp.Finding    // about the last typed code
	misses  int             // how many codes in a row were none of the key
	jumps   jumps

	phone *phone // the square code for it
}

func newApp(h Host, p *Page) *app {
	k := h.Kit()
	a := &app{
		h: h, page: p, kept: k.Row(0), entry: k.Col(0), message: k.Col(0),
		live: k.Col(0), verdict: k.Col(0), phone: newPhone(h),
		dial: k.CodeDial(appDial, theme.CodeL()),
	}
	t := k.Text.T
	a.screen = k.Tile("screenshot_monitor", t("step.app.screen"), a.scanScreen)
	a.picture = k.Tile("image", t("step.app.picture"), a.chooseFile)
	a.paste = k.Tile("content_paste", t("step.app.paste"), a.openEntry)
	a.code = k.Field(part.FieldSpec{
		Label: t("step.app.type"), Mono: true, LTR: true, Changed: a.typed, Submitted: a.submitted,
	})
	return a
}

// bringZone holds the three ways to bring the key in.
func (a *app) bringZone() fyne.CanvasObject {
	k := a.h.Kit()
	tiles := k.Columns(theme.Space12, nil, a.screen, a.picture, a.paste)
	return k.Zone(part.Zone{
		Place: part.Waypost, Number: 1, Title: k.Text.T("step.app.bring"), End: a.kept,
		Body: k.Col(0, tiles, a.entry, a.message),
	})
}

// refresh shows the page for the key that is there now, or for none.
func (a *app) refresh() {
	text := ""
	if key, err := a.h.Journey().Key(); err == nil {
		a.checker, a.found, a.misses = totp.NewChecker(key), totp.Finding{}, 0
		text = key.URI()
	}
	a.phone.set(text)
	a.showLive()
	a.tick(a.h.Now())
	a.saved()
	a.showCheck()
}

// saved says that the key is kept, once it was read back.
func (a *app) saved() {
	k := a.h.Kit()
	a.kept.Objects = nil
	_, err := a.h.Journey().Key()
	if err == nil && a.h.Kept(wizard.FieldKey.Item()) {
		a.kept.Objects = []fyne.CanvasObject{k.Pill(part.OK, "lock", k.Text.T(keptKey(a.h, "common.kept")))}
	}
	a.kept.Refresh()
}

// hide hides the square code, and the field that shows a pasted key.
func (a *app) hide() {
	a.phone.hide()
	a.shut()
}

// shut closes the field to paste the key into.
func (a *app) shut() {
	a.entry.Objects = nil
	a.entry.Refresh()
}

// missing shows what keeps the person from going on.
func (a *app) missing(problems []wizard.Problem) {
	for _, p := range problems {
		sentence := a.h.Kit().Text.T(p.Key, p.Args...)
		if p.Field == wizard.FieldKey {
			a.say(part.Err, sentence)
			return
		}
		a.code.Say(part.Err, sentence)
	}
}

// say shows a sentence about what was brought in; "" is none.
func (a *app) say(tone part.Tone, sentence string) {
	k := a.h.Kit()
	a.message.Objects = nil
	if sentence != "" {
		a.message.Objects = []fyne.CanvasObject{k.Pad(theme.Space12, 0, 0, 0, k.Message(tone, sentence))}
	}
	a.message.Refresh()
}
