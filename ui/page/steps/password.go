package steps

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/password"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// passwordPage is page 06: a password for the account, and whether to store it here.
type passwordPage struct {
	Ports

	// What the person did here.
	typed    part.FieldState
	done     bool             // they left the field after the last change
	problems []wizard.Problem // problems that kept the person from going on
	maker    page.Generator   // for the button "Make one for me"

	// The last drawing.
	kit     *part.Kit
	field   *part.Field
	rule    *fyne.Container // the checklist beside the field
	meter   *part.StrengthMeter
	message *part.MessageLine // for problems with the choice whether to store it
}

// NewPassword returns the screen of StepPassword.
func NewPassword(p Ports) page.Screen {
	return &passwordPage{Ports: p, maker: page.Generator{Make: password.New}}
}

// Build implements page.Screen.
func (w *passwordPage) Build(k *part.Kit) *page.Page {
	p, t := page.NewStep(w.Ports.Ports, k), k.Text.T
	w.kit, w.rule = k, k.Place.Col(0)
	w.meter, w.message = part.NewStrengthMeter(k), part.NewMessageLine(k, theme.Space8)
	w.field = part.NewField(k, part.FieldSpec{
		Name: t("step.password.label"), Secret: true, LTR: true, State: &w.typed,
		Text: w.Session.Journey().Value(wizard.FieldPassword).Reveal(), OnChange: w.changed, OnBlur: w.left,
	})
	generate := part.NewButton(k, part.Tonal, "auto_awesome", t("step.password.make"), w.generate)
	typed := k.Place.Col(theme.Space8, k.Prose.Bold(t("step.password.label")), w.field, k.Place.Row(0, generate))
	keep := w.keepChoice()
	p.Body = k.Place.Col(theme.Space16,
		part.NewSection(k, part.Section{Kind: part.Waypost, Body: k.Place.Col(theme.Space12, k.Place.Columns(theme.Space24, ruleShares(), typed, w.rule), w.meter)}),
		w.samePassword(),
		k.Place.ColGaps([]float32{0, theme.Space8, 0}, k.Prose.Bold(t(w.keepQuestion())), k.Place.Columns(theme.Space16, nil, keep.Objects()...), w.message),
	)
	p.Hide, p.Missing = w.typed.Reveal.Hide, w.missing
	p.Fields[wizard.FieldPassword], p.Fields[wizard.FieldKeepPassword] = w.field.Focusable(), keep.Focusable()
	p.First = w.field.Focusable()
	if w.field.Text() != "" {
		p.First = keep.Focusable()
	}
	w.missing(w.problems)
	return p
}

// Close implements page.Screen.
func (w *passwordPage) Close() {
	w.typed.Close()
	w.maker.Close()
}

// Input implements page.Resumable: a password that is not to be stored is in no vault.
func (w *passwordPage) Input() secure.Secret {
	if w.Session.Journey().Is(wizard.FieldKeepPassword, wizard.Yes) {
		return secure.Secret{}
	}
	return w.typed.Text()
}

// Resume implements page.Resumable.
func (w *passwordPage) Resume(input secure.Secret) {
	w.typed.SetText(input)
	w.Session.Set(wizard.FieldPassword, input.Reveal())
}

// samePassword returns what to do with the password on the website.
func (w *passwordPage) samePassword() fyne.CanvasObject {
	k := w.kit
	copyIt := part.NewButton(k, part.Tonal, "content_copy", k.Text.T("common.copy"), func() {
		w.Desktop.Copy(w.Session.Journey().Value(wizard.FieldPassword))
	})
	col := k.Place.Col(0, k.Place.Grow(theme.Space12, 0, part.NewNumberedList(k, 1, websiteTasks(w.Ports, k)...), copyIt))
	for _, n := range w.Session.Journey().Step().Notes {
		col.Add(part.NewNumberedIndent(k, k.Prose.Secondary(k.Text.T(n.Body))))
	}
	return part.NewSection(k, part.Section{Body: col})
}

func (w *passwordPage) changed(typed string) {
	w.done = false
	w.Session.Set(wizard.FieldPassword, typed)
	w.problems = w.Session.Journey().Remaining(w.problems)
	w.judge()
}

func (w *passwordPage) left() {
	w.done = true
	w.judge()
}

// missing shows what keeps the person from going on.
func (w *passwordPage) missing(problems []wizard.Problem) {
	w.problems = problems
	w.judge()
	page.ShowMissing(w.kit, w.message, wizard.FieldKeepPassword, problems)
}

// generate puts a generated password into the field and shows it.
func (w *passwordPage) generate() {
	w.maker.Fill(w.Ports.Ports, w.kit, w.field, func(made secure.Secret) {
		w.changed(made.Reveal())
		w.Nav.Focus(w.field.Focusable())
	})
}
