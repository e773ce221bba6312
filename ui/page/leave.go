package page

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// leavePage is the list of what to close and take along before a person leaves a
// shared computer: what Waypost cannot do for them. Page 13b comes after it.
func leavePage(h Host) *Page {
	k, t := h.Kit(), h.Kit().Text.T
	list := newTicks(h, "page.leave", "log", "mail", "file", "browser")
	body := k.Col(theme.Space8, list.cards...)
	body.Add(k.Pad(theme.Space8, 0, 0, 0, list.said))
	return &Page{
		Rail: Steps, Label: progressLabel(h), Title: t("page.leave.title"), Lead: t("page.leave.lead"), Body: body,
		Primary: k.Button(part.Primary, "arrow_forward", t("page.leave.next"), func() {
			if list.missing("problem.leaveMissing") {
				return
			}
			h.Go(HandOver)
		}),
		First: list.first(),
	}
}

// progressLabel says over the page that all steps are done, or how many.
func progressLabel(h Host) string {
	t, j := h.Kit().Text.T, h.Journey()
	if len(j.Undone()) == 0 {
		return t("common.allDone", "total", wizard.NumberedSteps)
	}
	return t("label.progress", "done", j.Progress(), "total", wizard.NumberedSteps)
}

// ticks are cards that must all be ticked before the page goes on. The window
// remembers them, so that a page made anew shows them as they were.
type ticks struct {
	h     Host
	keys  []string
	cards []fyne.CanvasObject
	boxes []*part.Check
	said  *fyne.Container
}

// newTicks makes a card for each name; its words are under base.name, and a
// second sentence under base.nameNote where there is one.
func newTicks(h Host, base string, names ...string) *ticks {
	k := h.Kit()
	l := &ticks{h: h, said: k.Col(0)}
	for _, name := range names {
		key, note := base+"."+name, ""
		if k.Text.Has(key + "Note") {
			note = k.Text.T(key + "Note")
		}
		box := k.Checklist("", k.Text.T(key), note, h.Ticked(key), func(on bool) {
			h.Tick(key, on)
			tell(k, l.said, part.Plain, "")
		})
		l.keys, l.boxes, l.cards = append(l.keys, key), append(l.boxes, box), append(l.cards, box)
	}
	return l
}

// missing says the problem, at the first box that is not ticked, if there is one.
func (l *ticks) missing(problem string) bool {
	for i, key := range l.keys {
		if !l.h.Ticked(key) {
			tell(l.h.Kit(), l.said, part.Err, l.h.Kit().Text.T(problem))
			l.h.Focus(l.boxes[i])
			return true
		}
	}
	return false
}

// first is the first box that is not ticked, else the first.
func (l *ticks) first() fyne.Focusable {
	for i, key := range l.keys {
		if !l.h.Ticked(key) {
			return l.boxes[i]
		}
	}
	return l.boxes[0]
}
