package steps

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// email is page 04: the email for the account. Good news is shown at once, problems only
// after the person has finished typing.
type email struct {
	Ports

	// What the person did here.
	typed    part.FieldState
	done     bool             // they left the field after the last change
	problems []wizard.Problem // problems that kept the person from going on

	// The last drawing.
	kit     *part.Kit
	field   *part.Field
	offer   *fyne.Container   // "Did you mean gmail.com?", as a button
	offered string            // the address that the button offers
	own     *fyne.Container   // explains why each person needs their own email
	message *part.MessageLine // for problems with the checkbox
}

// NewEmail returns the screen of StepEmail.
func NewEmail(p Ports) page.Screen { return &email{Ports: p} }

// Build implements page.Screen.
func (e *email) Build(k *part.Kit) *page.Page {
	e.kit = k
	p, j, t := page.NewStep(e.Ports.Ports, k), e.Session.Journey(), k.Text.T
	e.offer, e.own, e.message, e.offered = k.Place.Col(0), k.Place.Col(0), part.NewMessageLine(k, theme.Space8), ""
	e.field = part.NewField(k, part.FieldSpec{
		Label: t("step.email.label"), Placeholder: t("step.email.placeholder"), LTR: true, State: &e.typed,
		Text: j.Text(wizard.FieldEmail), OnChange: e.changed, OnBlur: e.left,
	})
	onlyWords := "step.email.only"
	if j.Is(wizard.FieldChild, wizard.Yes) {
		onlyWords = "step.email.onlyChild"
	}
	only := part.NewCheckbox(k, t(onlyWords), j.Is(wizard.FieldOnlyReader, wizard.Yes), func(on bool) {
		e.Session.Tick(wizard.FieldOnlyReader, on)
		e.missing(withoutField(wizard.FieldOnlyReader, e.problems))
	})
	e.judge()
	e.missing(e.problems)
	address := part.NewButton(k, part.Tonal, "content_copy", t("common.copyEmail"), func() {
		e.Desktop.Copy(secure.NewSecret(e.Session.Journey().Text(wizard.FieldEmail)))
	})
	sentences := websiteTasks(e.Ports, k)
	p.Body, p.Missing = withNotes(e.Ports, k,
		part.NewSection(k, part.Section{Kind: part.Waypost, Body: k.Place.ColGaps([]float32{0, 0, 0, theme.Space16, 0}, e.field, e.offer, e.own, only, e.message)}),
		part.NewSection(k, part.Section{
			End:  seeHow(e.Ports, k, scene{part.DrawEmail, sentences}),
			Body: k.Place.Grow(theme.Space16, 0, part.NewNumberedList(k, 1, sentences...), address),
		}),
	), e.missing
	p.Fields[wizard.FieldEmail], p.Fields[wizard.FieldOnlyReader] = e.field.Focusable(), only
	p.First = e.field.Focusable()
	if j.Text(wizard.FieldEmail) != "" && len(blockers(j.Problems(wizard.FieldEmail))) == 0 {
		p.First = only
	}
	return p
}

// Close implements page.Screen.
func (e *email) Close() { e.typed.Close() }
