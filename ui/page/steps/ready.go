package steps

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// prerequisite is one of the things to have at hand.
type prerequisite struct {
	field      wizard.Field
	name, icon string
}

func prerequisites() []prerequisite {
	return []prerequisite{
		{wizard.FieldReadyEmail, "email", "mail"},
		{wizard.FieldReadyPhone, "phone", "smartphone"},
		{wizard.FieldReadyTime, "time", "schedule"},
		{wizard.FieldReadyPlace, "place", "folder"},
	}
}

// ready is page 02: what to have at hand. It first asks whether there already is an
// account, since accounts cannot be merged.
type ready struct {
	Ports

	problems []wizard.Problem // problems that kept the person from going on

	// The last drawing.
	kit     *part.Kit
	message *part.MessageLine // for problems with the question about an account
}

// NewReady returns the screen of StepReady.
func NewReady(p Ports) page.Screen { return &ready{Ports: p} }

// Close implements page.Screen.
func (r *ready) Close() {}

// Build implements page.Screen.
func (r *ready) Build(k *part.Kit) *page.Page {
	r.kit, r.message = k, part.NewMessageLine(k, theme.Space8)
	p := page.NewStep(r.Ports.Ports, k)
	p.Body, p.Missing = withNotes(r.Ports, k, r.accountQuestion(p), k.Place.Col(theme.Space8, r.checklist(p)...)), r.missing
	r.missing(r.problems)
	return p
}

func (r *ready) missing(problems []wizard.Problem) {
	r.problems = problems
	page.ShowMissing(r.kit, r.message, wizard.FieldHasAccount, problems)
}

// accountQuestion asks whether there already is an account, and shows the advice for the
// answer.
func (r *ready) accountQuestion(p *page.Page) fyne.CanvasObject {
	k, t := r.kit, r.kit.Text.T
	advice := k.Place.Col(0)
	show := func(answer string) {
		advice.Objects = r.accountAdvice(answer)
		advice.Refresh()
	}
	const high = 56
	var choices []part.Choice
	for _, answer := range []string{wizard.No, wizard.Yes, wizard.Unsure} {
		words := t("step.ready.account." + answer)
		choices = append(choices, part.Choice{Value: answer, Label: words, Content: k.Prose.Body(words), Height: high})
	}
	radio := part.NewRadioGroup(k, r.Session.Journey().Text(wizard.FieldHasAccount), func(answer string) {
		r.Session.Set(wizard.FieldHasAccount, answer)
		r.missing(r.Session.Journey().Remaining(r.problems))
		show(answer)
	}, choices...)
	show(radio.Value())
	p.First, p.Fields[wizard.FieldHasAccount] = radio.Focusable(), radio.Focusable()
	row := k.Place.Columns(theme.Space16, nil, radio.Objects()...)
	if k.Compact {
		row = k.Place.Col(theme.Space8, radio.Objects()...)
	}
	return k.Place.ColGaps([]float32{0, theme.Space8, 0}, k.Prose.Bold(t("step.ready.account.title")), row, r.message, advice)
}

// accountAdvice returns what to do if there is, or may be, an account.
func (r *ready) accountAdvice(answer string) []fyne.CanvasObject {
	if answer != wizard.Yes && answer != wizard.Unsure {
		return nil
	}
	k, t := r.kit, r.kit.Text.T
	buttons := k.Place.Row(theme.Space12,
		part.NewButton(k, part.Outlined, "open_in_new", t("common.openOfficial"), func() { r.Desktop.OpenURL(wizard.URLAccount) }))
	if answer == wizard.Yes {
		buttons.Add(part.NewButton(k, part.Tonal, "history", t("step.ready.account.bring"), func() {
			r.Nav.Go(page.Situation(wizard.SituationBefore))
		}))
	}
	buttons.Add(part.NewButton(k, part.TextOnly, "key", t("step.ready.account.lost"), func() { r.Nav.Go(page.Lost) }))
	return []fyne.CanvasObject{
		k.Place.Pad(theme.Space8, 0, 0, 0,
			part.NewCallout(k, part.Warn, t("step.ready.account."+answer+"Title"), t("step.ready.account."+answer+"Body"))),
		k.Place.Pad(theme.Space8, 0, 0, 0, buttons),
	}
}

func (r *ready) checklist(p *page.Page) []fyne.CanvasObject {
	k, j := r.kit, r.Session.Journey()
	const height = 64 // keeps the warnings below the list in view
	var rows []fyne.CanvasObject
	for _, pre := range prerequisites() {
		key := "step.ready." + pre.name
		row := part.NewCheckCard(k, part.CheckCardSpec{Icon: pre.icon, Title: k.Text.T(key), Sentence: k.Text.T(key + "Note"), On: j.Is(pre.field, wizard.Yes), Height: height, OnChange: func(on bool) {
			r.Session.Tick(pre.field, on)
		}})
		p.Fields[pre.field] = row
		rows = append(rows, row)
	}
	return rows
}
