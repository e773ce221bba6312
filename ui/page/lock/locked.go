package lock

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// locked is page 16b: it hides everything, including names, until it is unlocked. It has
// no state of its own.
type locked struct{ Ports }

// NewLocked returns the screen of page 16b.
func NewLocked(p Ports) page.Screen { return locked{p} }

// Close implements page.Screen.
func (l locked) Close() {}

// Build implements page.Screen.
func (l locked) Build(k *part.Kit) *page.Page {
	t := k.Text.T
	start := []fyne.CanvasObject{}
	if l.Session.Shared() { // home shows no names there, and the next person must be able to start
		start = append(start, part.NewButton(k, part.Ghost, "groups", t("page.locked.others"), l.Nav.Home))
	}
	return &page.Page{
		Title: t("page.locked.title"), Lead: l.lead(k),
		Body:    k.Place.Col(theme.Space16, l.card(k), part.NewNote(k, "lock_clock", l.autoLockNote(k)), l.protection(k)),
		Start:   start,
		Primary: part.NewButton(k, part.Primary, "lock_open", t("page.locked.next"), l.Gate.Unlock),
		NoLock:  true,
	}
}

// lead says whether the person or a timer locked the window, and whether everything is
// saved.
func (l locked) lead(k *part.Kit) string {
	key, idle := "page.locked.leadNow", l.Gate.After()
	if idle > 0 {
		key = "page.locked.lead"
	}
	switch saving, err := l.Gate.Saving(); {
	case err != nil:
		key += "Unsaved"
	case saving:
		key += "Saving"
	}
	if idle == 0 {
		return k.Text.T(key)
	}
	return k.Text.N(key, int(idle/time.Minute))
}

// autoLockNote says after how long the window locks itself.
func (l locked) autoLockNote(k *part.Kit) string {
	switch n := l.Gate.AutoLockMinutes(); {
	case l.Session.Shared():
		return k.Text.N("page.locked.quietShared", n)
	case n > 0:
		return k.Text.N("page.locked.quiet", n)
	}
	return k.Text.T("page.locked.quietNever")
}

// protection says whom the lock keeps out, and whom it does not.
func (l locked) protection(k *part.Kit) fyne.CanvasObject {
	key := "page.locked.curtain"
	switch {
	case l.Session.Shared():
		key = "page.locked.visit"
	case l.Session.UsesPassphrase():
		key = "page.locked.file"
	case l.AsksSystem():
		key = "page.locked.system"
	}
	return part.NewNote(k, "info", k.Text.T(key))
}

// card says which step is waiting, but not whose it is.
func (l locked) card(k *part.Kit) fyne.CanvasObject {
	t := k.Text.T
	const wide, above = 432, 48
	hidden := k.Prose.Centered(theme.Body(), k.Tokens.Ink2, t(l.savedKey()))
	words := k.Place.Col(theme.Space8)
	if n := l.Gate.WaitingStep(); n > 0 {
		waiting := t("page.locked.waiting", "n", n, "total", wizard.NumberedSteps)
		words.Add(k.Prose.Centered(theme.H2(), k.Tokens.Ink, waiting))
	}
	words.Add(k.Place.Centered(0, k.Place.Width(wide, hidden)))
	return part.NewCardPad(k, above, theme.Space24, k.Place.Col(theme.Space16, k.Place.Centered(0, part.NewHeroIcon(k, "lock")), words))
}

// savedKey returns the text key that says whether what was typed before the lock is
// saved.
func (l locked) savedKey() string {
	if _, err := l.Gate.Saving(); err != nil {
		return "page.locked.notSaved"
	}
	return "page.locked.hidden"
}
