package sheet

import (
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// leave is the page before 13b. It lists what to close and take along before leaving a
// shared computer, since Waypost cannot do that for the person.
type leave struct {
	Ports

	list checklist
}

// NewLeave returns the screen of that page.
func NewLeave(p Ports) page.Screen {
	return &leave{Ports: p, list: checklist{Ports: p, base: "page.leave", names: []string{"log", "mail", "file", "picture", "browser"}}}
}

// Close implements page.Screen.
func (l *leave) Close() {}

// Build implements page.Screen.
func (l *leave) Build(k *part.Kit) *page.Page {
	t := k.Text.T
	l.list.build(k)
	body := k.Place.Col(theme.Space8, l.list.cards...)
	body.Add(k.Place.Pad(theme.Space8, 0, 0, 0, l.list.message))
	return &page.Page{
		Rail: page.Steps, Label: progressLabel(l.Ports, k), Title: t("page.leave.title"), Lead: t("page.leave.lead"), Body: body,
		Primary: part.NewButton(k, part.Primary, "arrow_forward", t("page.leave.next"), func() {
			if !l.list.missing("problem.leaveMissing") {
				l.Nav.Go(page.HandOver)
			}
		}),
		First: l.list.first(),
	}
}

// progressLabel returns the label above the page: that all steps are done, or how many.
func progressLabel(p Ports, k *part.Kit) string {
	t, j := k.Text.T, p.Session.Journey()
	if len(j.Undone()) == 0 {
		return t("common.allDone", "total", wizard.NumberedSteps)
	}
	return t("label.progress", "done", j.Progress().Done, "total", wizard.NumberedSteps)
}
