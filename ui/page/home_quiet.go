package page

import (
	"slices"

	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
)

// quietCard says when the window locks itself, and lets the person choose.
func quietCard(h Host) fyne.CanvasObject {
	k, t := h.Kit(), h.Kit().Text
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
	b = k.Utility("schedule", after(h.Quiet()), t.T("page.home.quietLabel", "after", after(h.Quiet())), true, func() {
		k.OpenMenu(b, lines, slices.Index(choices, h.Quiet()), func(i int) {
			h.SetQuiet(choices[i])
			h.Rebuild()
		})
	})
	const room = 13 // over and under the words: as high as they are
	words := k.Col(0, k.Bold(t.T("page.home.quiet")), k.Small(t.T("page.home.quietNote")))
	return k.CardPad(room, theme.Space24,
		k.Grow(theme.Space16, 1, k.Icon("lock_clock", part.IconSize, k.Tokens.Ink2), words, b))
}

// concealCard says that screen recordings do not show secrets, and lets them do
// so for those who get help from afar.
func concealCard(h Host) fyne.CanvasObject {
	k, t := h.Kit(), h.Kit().Text.T
	const room = 13 // as above
	label := t("page.home.conceal")
	words := k.Col(0, k.Bold(label), k.Small(t("page.home.concealNote")))
	return k.CardPad(room, theme.Space24, k.Grow(theme.Space16, 1, k.Icon("visibility_off", part.IconSize, k.Tokens.Ink2),
		words, k.Switch(label, h.Concealing(), h.SetConcealing)))
}
