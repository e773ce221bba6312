package home

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/people"
)

// home is page 01: it lists everyone on this computer, and lets the next person start.
type home struct {
	Ports

	list peopleList
	kit  *part.Kit // from the last drawing
}

// NewHome returns the screen of page 01.
func NewHome(p Ports) page.Screen {
	return &home{Ports: p, list: peopleList{Ports: p}}
}

// Close implements page.Screen.
func (h *home) Close() {}

// Build implements page.Screen.
func (h *home) Build(k *part.Kit) *page.Page {
	h.kit = k
	p := &page.Page{
		Title: k.Text.T("page.home.title"), Lead: k.Text.T("page.home.lead"),
		Start: []fyne.CanvasObject{
			part.NewButton(k, part.Ghost, "key", k.Text.T("page.home.lost"), func() { h.Nav.Go(page.Lost) }),
		},
		Primary: part.NewButton(k, part.Primary, "person_add", k.Text.T("page.home.next"), func() { h.Nav.Go(page.Name) }),
	}
	if slices.ContainsFunc(h.People.People(), func(e people.Entry) bool { return e.Kind == people.Visit }) {
		p.Lead = k.Text.T("page.home.leadVisits")
	}
	list := h.list.build(k)
	if h.list.empty() {
		p.Title, p.Lead = k.Text.T("page.home.emptyTitle"), k.Text.T("page.home.emptyLead")
		p.Body = h.foot()
		return p
	}
	body := k.Place.Col(theme.Space16)
	if ask := h.staleCallout(); ask != nil {
		body.Add(ask)
	}
	body.Add(list)
	if h.list.isHousehold() {
		body.Add(part.NewNote(k, "groups", k.Text.T("page.home.each")))
	}
	if erase := h.eraseLeftBehind(); erase != nil {
		body.Add(erase)
	}
	body.Add(h.foot())
	p.Body = body
	if h.list.field != nil {
		p.Find, p.Dismiss = h.list.field.Focusable(), h.list.endSearch
	}
	return p
}

// foot returns the settings of this computer that no policy fixes, and useful notes.
func (h *home) foot() *fyne.Container {
	k := h.kit
	foot, rules := k.Place.Col(theme.Space16), h.Settings.Policy()
	if card := page.PolicyCard(k, rules); card != nil {
		foot.Add(card)
	}
	if !rules.Shared {
		foot.Add(h.sharedCard())
	}
	if !h.Session.Shared() && rules.LockMinutes == 0 {
		foot.Add(h.autoLockCard())
	}
	if h.System.CanAskSystem() {
		foot.Add(h.systemPasswordCard())
	}
	if h.Capture.CanBlockCapture() {
		foot.Add(h.captureCard())
	}
	if n := h.People.VisitsToday(); n > 0 && h.Session.Shared() {
		foot.Add(part.NewNote(k, "groups", k.Text.N("page.home.today", n)))
	}
	foot.Add(k.Place.Row(0, part.NewButton(k, part.TextOnly, "file_present", k.Text.T("page.bring.title"), h.Bring)))
	if h.Practice != nil && h.Session.Shared() && !h.list.searchable() {
		foot.Add(h.practiceCard())
	}
	foot.Add(part.NewNote(k, "lock", k.Text.T("page.home.stays")))
	if k.Compact { // the rail says this, if there is one
		foot.Add(part.NewNote(k, "info", k.Text.T("common.notGovernment")))
	}
	return foot
}

// sharedCard shows whether this computer is shared, and lets the person change that.
func (h *home) sharedCard() fyne.CanvasObject {
	k := h.kit
	const room = 21 // above and below the words, as in the mock-up
	label := k.Text.T("page.home.shared")
	words := k.Place.Col(0, k.Prose.Bold(label), k.Prose.Small(k.Text.T("page.home.sharedNote")))
	var s *part.Switch
	s = part.NewSwitch(k, label, h.Session.Shared(), func(on bool) {
		s.SetOn(!on) // stays as it was until the person has confirmed
		h.switchComputer(on)
	})
	return part.NewCardPad(k, room, theme.Space24,
		k.Place.Grow(theme.Space16, 1, part.NewIcon(k, "laptop", part.IconSize, k.Tokens.Ink2), words, s))
}

// switchComputer asks whether to make this a shared computer or somebody's own, and
// explains what that means. If secrets would then be stored in the wrong kind of place,
// it says what to do first.
func (h *home) switchComputer(shared bool) {
	t := h.kit.Text
	to, key := people.Own, "dialog.toOwn."
	if shared {
		to, key = people.Shared, "dialog.toShared."
	}
	if n := len(h.People.Misplaced(to)); n > 0 {
		h.Dialogs.Ask(page.Question{
			Title: t.T(key + "first"), Text: t.N(key+"why", n), Yes: t.T("common.close"),
		})
		return
	}
	h.Dialogs.Ask(page.Question{
		Title: t.T(key + "title"), Text: t.T(key + "body"), Yes: t.T(key + "yes"), No: t.T("common.cancel"),
		Answer: func(yes bool) {
			if yes {
				h.Settings.SetShared(shared)
				h.Nav.Rebuild()
			}
		},
	})
}
