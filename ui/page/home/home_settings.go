package home

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

// autoLockCard shows after how long the window locks itself, and lets the person change
// that.
func (h *home) autoLockCard() fyne.CanvasObject {
	k, t := h.kit, h.kit.Text
	const soon, late, never = 3, 10, 0 // minutes
	choices := []int{soon, late, never}
	after := func(minutes int) string {
		if minutes == never {
			return t.T("page.home.quietNever")
		}
		return t.N("page.home.quietAfter", minutes)
	}
	var lines []string
	for _, minutes := range choices {
		lines = append(lines, after(minutes))
	}
	var b *part.UtilityButton
	b = part.NewUtilityButton(k, part.UtilitySpec{Icon: "schedule", Text: after(h.Lock.AutoLockMinutes()), Label: t.T("page.home.quietLabel", "after", after(h.Lock.AutoLockMinutes())), Dropdown: true, OnPress: func() {
		part.OpenMenu(k, b, lines, slices.Index(choices, h.Lock.AutoLockMinutes()), func(i int) {
			h.Lock.SetAutoLockMinutes(choices[i])
			h.Nav.Rebuild()
		})
	}})
	const room = 13 // above and below the words, so that the card is as high as they are
	words := k.Place.Col(0, k.Prose.Bold(t.T("page.home.quiet")), k.Prose.Small(t.T("page.home.quietNote")))
	return part.NewCardPad(k, room, theme.Space24,
		k.Place.Grow(theme.Space16, 1, part.NewIcon(k, "lock_clock", part.IconSize, k.Tokens.Ink2), words, b))
}

// systemPasswordCard lets the person choose whether the system must ask for their log-in
// password when unlocking.
func (h *home) systemPasswordCard() fyne.CanvasObject {
	return h.switchCard("password", "page.home.askSystem", h.System.AsksSystem(), h.System.SetAsksSystem)
}

// practiceCard offers to practice with an invented person.
func (h *home) practiceCard() fyne.CanvasObject {
	k, t := h.kit, h.kit.Text.T
	const room = 13 // as above
	words := k.Place.Col(0, k.Prose.Bold(t("common.practice.name")), k.Prose.Small(t("page.home.practiceNote")))
	start := part.NewButton(k, part.Tonal, "school", t("page.home.practice"), h.Practice)
	return part.NewCardPad(k, room, theme.Space24, k.Place.Grow(theme.Space16, 0, words, start))
}

// captureCard says that secrets are left out of screen recordings. People who get help
// remotely can allow them in recordings.
func (h *home) captureCard() fyne.CanvasObject {
	return h.switchCard("visibility_off", "page.home.conceal", h.Capture.BlockCapture(), h.Capture.SetBlockCapture)
}

// switchCard returns a setting with a switch. key is the text key of its name; the
// sentence below it has the key with "Note" appended.
func (h *home) switchCard(icon, key string, on bool, set func(bool)) fyne.CanvasObject {
	k, label := h.kit, h.kit.Text.T(key)
	const room = 13 // as above
	words := k.Place.Col(0, k.Prose.Bold(label), k.Prose.Small(k.Text.T(key+"Note")))
	return part.NewCardPad(k, room, theme.Space24,
		k.Place.Grow(theme.Space16, 1, part.NewIcon(k, icon, part.IconSize, k.Tokens.Ink2), words, part.NewSwitch(k, label, on, set)))
}
