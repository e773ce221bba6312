package steps

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// method is page 07: how the person wants to get the website's codes.
type method struct {
	Ports

	problems []wizard.Problem // problems that kept the person from going on

	// The last drawing.
	kit     *part.Kit
	message *part.MessageLine // for problems with the choice
	after   *fyne.Container   // what to do for the chosen method
}

// NewMethod returns the screen of StepMethod.
func NewMethod(p Ports) page.Screen { return &method{Ports: p} }

// Close implements page.Screen.
func (m *method) Close() {}

// Input implements page.Resumable: the choice is not saved until Next confirms it.
func (m *method) Input() secure.Secret {
	if j := m.Session.Journey(); j.Unconfirmed(wizard.FieldMethod) {
		return secure.NewSecret(j.Selected(wizard.FieldMethod))
	}
	return secure.Secret{}
}

// Resume implements page.Resumable.
func (m *method) Resume(input secure.Secret) { m.Session.Select(wizard.FieldMethod, input.Reveal()) }

// Build implements page.Screen.
func (m *method) Build(k *part.Kit) *page.Page {
	p := page.NewStep(m.Ports.Ports, k)
	m.kit, m.message, m.after = k, part.NewMessageLineOver(k, theme.Space12), k.Place.Col(theme.Space16)
	var choices []part.Choice
	for _, o := range methodOptions() {
		choices = append(choices, part.Choice{
			Value: string(o.method), Label: k.Text.T("step.method." + string(o.method) + ".title"),
			Height: methodHeight, Content: methodCard(k, o),
		})
	}
	p.Primary = part.NewButton(k, part.Primary, "arrow_forward", k.Text.T("step.method.next"), m.next)
	radio := part.NewRadioGroup(k, m.Session.Journey().Selected(wizard.FieldMethod), m.choose, choices...)
	p.First, p.Fields[wizard.FieldMethod] = radio.Focusable(), radio.Focusable()
	m.showNotes()
	m.missing(m.problems)
	p.Missing = m.missing
	p.Body = k.Place.Col(theme.Space16, k.Place.Col(0, m.message, k.Place.Col(theme.Space12, radio.Objects()...)), m.after)
	return p
}

// next goes to the instructions for the chosen method. If the choice makes the backup
// code void, it asks first.
func (m *method) next() {
	j, t := m.Session.Journey(), m.kit.Text.T
	if !j.VoidsBackup() {
		m.Nav.Next()
		return
	}
	m.Dialogs.Ask(page.Question{
		Title: t("dialog.clearAnswers.title"), Text: t("dialog.clearAnswers.body"),
		Yes: t("dialog.clearAnswers.yes"), No: t("dialog.clearAnswers.no"), Danger: true,
		Answer: func(yes bool) {
			if yes {
				m.Nav.Next()
				return
			}
			m.Session.Select(wizard.FieldMethod, string(j.Method()))
			m.Nav.Rebuild()
		},
	})
}

func (m *method) choose(value string) {
	m.Session.Select(wizard.FieldMethod, value)
	m.missing(m.Session.Journey().Remaining(m.problems))
	m.showNotes()
}

func (m *method) missing(problems []wizard.Problem) {
	m.problems = problems
	page.ShowMissing(m.kit, m.message, wizard.FieldMethod, problems)
}

// showNotes shows the notes on the chosen method.
func (m *method) showNotes() {
	k := m.kit
	website := k.Prose.Spaced(theme.Space4, k.Tokens.Ink2, websiteTasks(m.Ports, k)[0])
	m.after.Objects = append([]fyne.CanvasObject{website}, notes(m.Ports, k)...)
	m.after.Refresh()
}
