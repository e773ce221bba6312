package recovery

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

const (
	codeTasks  = 408 // widths as in the mock-up
	codeBeside = 296
)

// codeBody draws page 23b, for a code that does not arrive or is refused. For people
// whose codes come from an app, the code that Waypost makes is shown first.
func (r *situationPage) codeBody() fyne.CanvasObject {
	k, t := r.kit, r.kit.Text.T
	body, beside := k.Place.Col(theme.Space16), k.Place.Col(theme.Space16)
	if r.source() == wizard.SourceKey {
		if r.method() == wizard.MethodApp {
			body.Add(r.loginCode())
			beside.Add(k.Place.Row(0, r.fixClock()))
		} else {
			beside.Add(r.codeZone())
		}
	}
	beside.Add(r.waiting())
	body.Add(k.Place.Columns(theme.Space24, []float32{codeTasks, codeBeside}, r.tasks(), beside))
	body.Add(otherWay(k, t("page.lost.code.still"), t("page.lost.code.useBackup"), func() {
		r.Nav.Go(page.Situation(wizard.SituationPhone))
	}))
	return body
}

// codeZone returns the login code for a column beside the tasks. It is used if Waypost
// has a key but the person's codes may not come from an app.
func (r *situationPage) codeZone() fyne.CanvasObject {
	k := r.kit
	const ring, room = 64, 11
	key, _ := r.Session.Journey().Key()
	c := &loginCard{
		Ports: r.Ports, kit: k, key: key, dial: part.NewCodeDial(k, ring, theme.CodeM(), k.Text.T("step.app.right")),
		longer: k.Place.Col(0), copyKey: "common.copy", showKey: "common.show",
	}
	c.button = part.NewButton(k, part.TextOnly, "content_copy", k.Text.T(c.copyKey), c.press)
	if r.loginCard != nil {
		c.dial.Continue(r.loginCard.dial)
	}
	r.loginCard = c
	c.keep(&r.login)
	r.showOnce()
	buttons := k.Place.Pad(0, -theme.Space16, 0, -theme.Space16, k.Place.Lines(0, c.button, r.fixClock(), k.Place.Pad(0, theme.Space12, 0, 0, c.longer))) // aligned with the rest
	words := k.Place.Col(0, k.Prose.Small(k.Text.T("step.app.right")), c.dial.Code)
	return part.NewSection(k, part.Section{
		Kind: part.Waypost, Title: k.Text.T("page.lost.code.zone"), Top: room,
		Body: k.Place.Col(theme.Space8, k.Place.Grow(theme.Space16, 1, c.dial.Ring, words), buttons),
	})
}

// fixClock goes to the page about a wrong clock.
func (r *situationPage) fixClock() *part.Button {
	return part.NewButton(r.kit, part.TextOnly, "schedule", r.kit.Text.T("page.lost.code.fixClock"), func() { r.Nav.Go(page.Clock) })
}
