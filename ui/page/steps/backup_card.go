package steps

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// codeCard draws the code in large letters, its buttons, and whether it is saved.
func (b *backup) codeCard() fyne.CanvasObject {
	k, t := b.kit, b.kit.Text.T
	b.large = part.NewSecretText(k, theme.CodeL(), theme.Space32, b.Session.Journey().Value(wizard.FieldBackup))
	b.toggle = part.NewRevealToggle(k, part.TextOnly, "common.show", "common.hide", b.large.SetRevealed)
	longer := b.toggle.Longer(k, b.toggle.Button, nil)
	b.toggle.Keep(&b.reveal)
	copyCode := part.NewButton(k, part.TextOnly, "content_copy", t("common.copy"), func() {
		b.Desktop.Copy(b.Session.Journey().Value(wizard.FieldBackup))
	})
	return k.Place.Pad(theme.Space16, 0, 0, 0, part.NewFramed(k, theme.Space16, theme.Space24, theme.Space8,
		k.Place.ColGaps([]float32{0, theme.Space8, 0},
			k.Place.Split(k.Prose.Bold(t("step.backup.yours")), b.saved),
			k.Place.Centered(0, b.large),
			k.Place.Centered(theme.Space12, b.toggle.Button, copyCode, longer))))
}

// showCard shows the card if both entries are equal, and otherwise the box for people who
// were shown no code. The first time, it reveals the code.
func (b *backup) showCard(same bool) {
	b.noneRoom.Objects = nil
	if !same {
		b.noneRoom.Objects = []fyne.CanvasObject{b.kit.Place.Pad(theme.Space12, 0, 0, 0, b.none)}
	}
	b.noneRoom.Refresh()
	if !same {
		b.matched, b.card.Objects = false, nil
		b.card.Refresh()
		return
	}
	b.large.Set(b.Session.Journey().Value(wizard.FieldBackup))
	b.card.Objects = []fyne.CanvasObject{b.cardBody}
	if !b.matched {
		b.matched = true
		b.toggle.SetRevealed(true)
	}
	b.showSaved()
}

// showSaved says that the code is saved, but only after it was read back.
func (b *backup) showSaved() {
	k := b.kit
	b.saved.Objects = nil
	if b.matched && b.Session.Saved(wizard.FieldBackup.Item()) {
		b.saved.Objects = []fyne.CanvasObject{part.NewPill(k, part.OK, "lock", k.Text.T(page.StorageKey(b.Session, "common.saved")))}
	}
	b.saved.Refresh()
	b.card.Refresh()
}
