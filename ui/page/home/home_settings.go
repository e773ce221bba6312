package home

import (
	"slices"

	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
)

// autoLockCard says when the window locks itself, and lets the person choose.
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
	const room = 13 // over and under the words: as high as they are
	words := k.Place.Col(0, k.Prose.Bold(t.T("page.home.quiet")), k.Prose.Small(t.T("page.home.quietNote")))
	return part.NewCardPad(k, room, theme.Space24,
		k.Place.Grow(theme.Space16, 1, part.NewIcon(k, "lock_clock", part.IconSize, k.Tokens.Ink2), words, b))
}

// captureCard says that screen recordings do not show secrets, and lets them do
// so for people who get help from afar.
func (h *home) captureCard() fyne.CanvasObject {
	k, t := h.kit, h.kit.Text.T
	const room = 13 // as above
	label := t("page.home.conceal")
	words := k.Place.Col(0, k.Prose.Bold(label), k.Prose.Small(t("page.home.concealNote")))
	return part.NewCardPad(k, room, theme.Space24, k.Place.Grow(theme.Space16, 1, part.NewIcon(k, "visibility_off", part.IconSize, k.Tokens.Ink2),
		words, part.NewSwitch(k, label, h.Capture.BlockCapture(), h.Capture.SetBlockCapture)))
}
