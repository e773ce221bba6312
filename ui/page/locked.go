package page

import (
	"time"

	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// lockedPage hides everything, names included, until it is unlocked.
func lockedPage(h Host) *Page {
	k := h.Kit()
	t := k.Text.T
	lead := t("page.locked.leadNow")
	if idle := h.Idle(); idle > 0 {
		lead = t("page.locked.lead", "n", int(idle/time.Minute))
	}
	start := []fyne.CanvasObject{}
	if sharedHere(h) { // home tells no names there, and the next person must get in
		start = append(start, k.Button(part.Ghost, "groups", t("page.locked.others"), h.Close))
	}
	return &Page{
		Title: t("page.locked.title"), Lead: lead,
		Body:    k.Col(theme.Space16, lockedCard(h), k.Note("lock_clock", quietNote(h))),
		Start:   start,
		Primary: k.Button(part.Primary, "lock_open", t("page.locked.next"), func() { unlock(h) }),
		NoLock:  true,
	}
}

// quietNote says when the window locks itself.
func quietNote(h Host) string {
	t := h.Kit().Text.T
	switch n := h.Quiet(); {
	case sharedHere(h):
		return t("page.locked.quietShared", "n", n)
	case n > 0:
		return t("page.locked.quiet", "n", n)
	}
	return t("page.locked.quietNever")
}

// unlock goes on, by way of the passphrase if there is one.
func unlock(h Host) {
	if h.Store().HasPassphrase() && h.Store().NeedsPassphrase() {
		h.Go(Unlock)
		return
	}
	h.Unlock()
}

// lockedCard says what is waiting: a step, but nobody's name.
func lockedCard(h Host) fyne.CanvasObject {
	k := h.Kit()
	t := k.Text.T
	const wide, above = 432, 48
	hidden := k.Middle(theme.Body(), k.Tokens.Ink2, t("page.locked.hidden"))
	words := k.Col(theme.Space8)
	if n := h.Waiting(); n > 0 {
		waiting := t("page.locked.waiting", "n", n, "total", wizard.NumberedSteps)
		words.Add(k.Middle(theme.H2(), k.Tokens.Ink, waiting))
	}
	words.Add(k.Centered(0, k.Sized(wide, hidden.HeightFor(wide), hidden)))
	return k.CardPad(above, theme.Space24, k.Col(theme.Space16, k.Centered(0, k.Emblem("lock")), words))
}
