package page

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// reveal fills the card with the code once both entries are the same, and
// empties it otherwise.
func (b *backup) reveal(same bool) {
	if !same {
		b.shown, b.card.Objects = false, nil
		b.card.Refresh()
		return
	}
	b.large.Set(b.h.Journey().Value(wizard.FieldBackup))
	if !b.shown {
		b.shown = true
		b.card.Objects = []fyne.CanvasObject{b.h.Kit().Pad(theme.Space16, 0, 0, 0, b.codeCard())}
		b.large.SetShown(true)
	}
	b.saved()
	b.card.Refresh()
}

// codeCard is the code in large letters, whether it is kept, and its buttons.
func (b *backup) codeCard() fyne.CanvasObject {
	k, t := b.h.Kit(), b.h.Kit().Text.T
	copyIt := k.Button(part.Quiet, "content_copy", t("common.copy"), func() {
		b.h.Copy(b.h.Journey().Value(wizard.FieldBackup))
	})
	return k.Framed(theme.Space16, theme.Space24, theme.Space8, k.Stack([]float32{0, theme.Space8, 0},
		k.Ends(k.Bold(t("step.backup.yours")), b.kept),
		k.Centered(0, b.large),
		k.Centered(theme.Space12, b.eye, copyIt),
	))
}

// looked follows the code as it is shown or hides itself.
func (b *backup) looked(shown bool) {
	t := b.h.Kit().Text.T
	if shown {
		b.eye.Words(t("common.hide"))
		b.eye.SetIcon("visibility_off")
		return
	}
	b.eye.Words(t("common.show"))
	b.eye.SetIcon("visibility")
}

// saved says that the code is kept, once it was read back.
func (b *backup) saved() {
	k := b.h.Kit()
	b.kept.Objects = nil
	if b.shown && b.h.Kept(wizard.FieldBackup.Item()) {
		b.kept.Objects = []fyne.CanvasObject{k.Pill(part.OK, "lock", k.Text.T(keptKey(b.h, "common.saved")))}
	}
	b.kept.Refresh()
	b.card.Refresh()
}

// keptKey is the key that says where a secret is kept: room.InKeychain or
// room.InFile.
func keptKey(h Host, room string) string {
	if h.Store() != nil && h.Store().HasPassphrase() {
		return room + "InFile"
	}
	return room + "InKeychain"
}
