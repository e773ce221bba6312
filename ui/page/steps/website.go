package steps

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/link"
)

// website is page 03: open the official website, and check a link before trusting it.
type website struct {
	Ports

	// What the person did here.
	link   part.FieldState
	judged bool // the verdict on link is visible

	// The last drawing.
	kit    *part.Kit
	field  *part.Field
	answer *fyne.Container
}

// NewWebsite returns the screen of StepWebsite.
func NewWebsite(p Ports) page.Screen { return &website{Ports: p} }

// Build implements page.Screen.
func (w *website) Build(k *part.Kit) *page.Page {
	w.kit = k
	p := page.NewStep(w.Ports.Ports, k)
	body := withNotes(w.Ports, k, w.officialAddress(), w.linkCheck())
	body.Add(part.NewNote(k, "info", k.Text.T("common.mayDiffer")))
	if w.judged {
		w.showVerdict()
	}
	p.Body = body
	return p
}

// Close implements page.Screen.
func (w *website) Close() { w.link.Close() }

// websiteInput is the input kept while the window is locked.
type websiteInput struct {
	Link   string
	Judged bool
}

// Input implements page.Resumable.
func (w *website) Input() secure.Secret {
	return page.EncodeInput(websiteInput{w.link.Text().Reveal(), w.judged})
}

// Resume implements page.Resumable.
func (w *website) Resume(input secure.Secret) {
	in := page.DecodeInput[websiteInput](input)
	w.link.SetText(secure.NewSecret(in.Link))
	w.judged = in.Judged
}

// officialAddress shows the address to open.
func (w *website) officialAddress() fyne.CanvasObject {
	k, t := w.kit, w.kit.Text.T
	open := part.NewButton(k, part.Outlined, "open_in_new", t("step.website.open"), func() { w.Desktop.OpenURL(wizard.URLCreateAccount) })
	address := part.NewButton(k, part.Ghost, "content_copy", t("step.website.copy"), func() {
		w.Desktop.Copy(secure.NewSecret(wizard.URLCreateAccount))
	})
	rows := k.Place.Col(theme.Space8, k.Place.Row(theme.Space12, open, address))
	if w.Desktop.CanOpenPrivate() {
		private := part.NewButton(k, part.Outlined, "visibility_off", t("step.website.openPrivate"), func() {
			w.Desktop.OpenPrivate(wizard.URLCreateAccount)
		})
		if w.Session.Shared() { // there, nothing else is right
			rows = k.Place.Row(theme.Space12, private, address)
		} else {
			rows.Add(k.Place.Row(0, private))
		}
	}
	style := theme.CodeS()
	style.Line = theme.Space32
	return part.NewSection(k, part.Section{Title: t("step.website.address"), End: drawAddress(w.Ports, k), Body: k.Place.Col(theme.Space12,
		k.Prose.Mono(style, k.Tokens.Ink, wizard.URLCreateAccount),
		rows,
	)})
}

// linkCheck tells whether a pasted address really belongs to USCIS.
func (w *website) linkCheck() fyne.CanvasObject {
	k, t := w.kit, w.kit.Text.T
	w.answer = k.Place.Col(0)
	w.field = part.NewField(k, part.FieldSpec{
		Name: t("step.website.check.label"), Mono: true, LTR: true, Clearable: true, State: &w.link,
		OnSubmit: w.check, OnChange: func(string) { w.clear() },
	})
	press := part.NewButton(k, part.Tonal, "search", t("step.website.check.press"), w.check)
	row := k.Place.Col(theme.Space8, k.Prose.Bold(t("step.website.check.lead")), k.Place.GrowTop(theme.Space12, 0, w.field, press))
	return part.NewSection(k, part.Section{Kind: part.Waypost, Title: t("step.website.check.title"), Body: k.Place.Col(0, row, w.answer)})
}

// clear removes the verdict when the address has changed.
func (w *website) clear() {
	w.judged = false
	w.field.SetMessage(part.Neutral, "")
	w.show()
}

func (w *website) show(verdict ...fyne.CanvasObject) {
	w.answer.Objects = verdict
	w.answer.Refresh()
}

// check judges the address in the field.
func (w *website) check() {
	w.judged = true
	w.showVerdict()
	if w.field.Text() == "" {
		w.Nav.Focus(w.field.Focusable())
	}
}

// showVerdict shows the verdict on the address in the field.
func (w *website) showVerdict() {
	k := w.kit
	if w.field.Text() == "" {
		w.field.SetMessage(part.Err, k.Text.T("problem.linkEmpty"))
		w.show()
		return
	}
	v := link.Check(w.field.Text())
	out := part.Verdict{
		Severity: toneOfVerdict(v), Sentence: k.Text.T(v.VerdictKey()), Reason: k.Text.T(v.TextKey(), "ending", v.Ending),
		Before: v.Before, Ending: v.Ending, After: v.After,
	}
	w.show(k.Place.Pad(theme.Space12, 0, 0, 0, part.NewVerdict(k, out)))
}

func toneOfVerdict(v link.Verdict) part.Severity {
	switch v.Kind {
	case link.Official:
		return part.OK
	case link.OtherUSCIS:
		return part.Info
	case link.Fake:
		return part.Err
	}
	return part.Warn
}
