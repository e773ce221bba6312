package page

import (
	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/ui/part"
	"waypost/ui/theme"
)

// pdfPassword asks for a password of the PDF. It is kept nowhere: it is gone
// with the page.
type pdfPassword struct {
	h     Host
	card  fyne.CanvasObject
	on    *part.Switch
	room  *fyne.Container // for the field, while the switch is on
	field *part.Field
}

func newPDFPassword(h Host) *pdfPassword {
	k, t := h.Kit(), h.Kit().Text.T
	w := &pdfPassword{h: h, room: k.Col(0)}
	w.field = k.Field(part.FieldSpec{
		Name: t("step.sheet.protectLabel"), Secret: true, LTR: true, Small: true,
		Changed: func(string) { w.field.Say(part.Plain, "") },
	})
	w.on = k.Switch(t("step.sheet.protect"), false, w.turned)
	words := k.Col(0, k.Bold(t("step.sheet.protect")), k.Small(t("step.sheet.protectNote")))
	w.card = k.Card(k.Col(0, k.Grow(theme.Space16, 0, words, w.on), w.room))
	return w
}

// turned shows the field, or forgets what was typed into it.
func (w *pdfPassword) turned(on bool) {
	k := w.h.Kit()
	w.room.Objects = nil
	if on {
		warn := k.Small(k.Text.T("step.sheet.protectWarn"))
		w.room.Objects = []fyne.CanvasObject{k.Pad(theme.Space12, 0, 0, 0, k.Col(theme.Space12, w.field, warn))}
	}
	w.field.SetText("")
	w.field.SetShown(false)
	w.field.Say(part.Plain, "")
	w.room.Refresh()
	if on {
		w.h.Focus(w.field.Focusable())
	}
}

// password is what the PDF is locked with, empty when it is not; false when it
// must still be typed.
func (w *pdfPassword) password() (secure.Secret, bool) {
	switch {
	case !w.on.On():
		return secure.Secret{}, true
	case w.field.Text() == "":
		w.wrong("problem.pdfPassword")
		return secure.Secret{}, false
	}
	return secure.NewSecret(w.field.Text()), true
}

// wrong says at the field why the password cannot be used.
func (w *pdfPassword) wrong(key string) {
	w.field.Say(part.Err, w.h.Kit().Text.T(key))
	w.h.Focus(w.field.Focusable())
}
