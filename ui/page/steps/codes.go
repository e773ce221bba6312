package steps

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// codes is the page for codes that the website sends: what to do there and, if the step
// asks for it, the end of the phone number.
type codes struct {
	Ports

	// What the person did here.
	ending part.FieldState
	done   bool // they left the field after the last change

	// The last drawing.
	kit   *part.Kit
	field *part.Field // nil unless the step asks for the phone number
}

// NewCodes returns the screen of StepText, StepMail and StepTextMail.
func NewCodes(p Ports) page.Screen { return &codes{Ports: p} }

// Close implements page.Screen.
func (c *codes) Close() { c.ending.Close() }

// Build implements page.Screen.
func (c *codes) Build(k *part.Kit) *page.Page {
	c.kit, c.field = k, nil
	p := page.NewStep(c.Ports.Ports, k)
	content := []fyne.CanvasObject{part.NewSection(k, part.Section{Body: part.NewNumberedList(k, 1, websiteTasks(c.Ports, k)...)})}
	if slices.Contains(c.Session.Journey().Step().Fields, wizard.FieldPhoneEnding) {
		content = append(content, c.phoneEnding(p))
	}
	p.Body = withNotes(c.Ports, k, content...)
	return p
}

// phoneEnding asks for the last digits of the phone number, which are printed on the
// sheet.
func (c *codes) phoneEnding(p *page.Page) fyne.CanvasObject {
	k := c.kit
	c.field = part.NewField(k, part.FieldSpec{
		Label: k.Text.T("step.text.label"), LTR: true, Mono: true, State: &c.ending,
		Text: c.Session.Journey().Text(wizard.FieldPhoneEnding),
		OnChange: func(typed string) {
			c.done = false
			c.Session.Set(wizard.FieldPhoneEnding, strings.TrimSpace(typed))
			c.judge()
		},
		OnBlur: func() {
			c.done = true
			c.judge()
		},
	})
	c.judge()
	p.Missing = c.missing
	p.Fields[wizard.FieldPhoneEnding] = c.field.Focusable()
	return k.Place.Col(theme.Space8, c.field, k.Prose.Small(k.Text.T("step.text.note")))
}

// missing shows what keeps the person from going on.
func (c *codes) missing([]wizard.Problem) {
	c.done = true
	c.judge()
}

func (c *codes) judge() {
	if c.done {
		page.ShowProblems(c.kit, c.field, c.Session.Journey().Problems(wizard.FieldPhoneEnding), "")
		return
	}
	c.field.SetMessage(part.Neutral, "")
}
