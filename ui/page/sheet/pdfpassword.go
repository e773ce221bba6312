package sheet

import (
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/password"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// pdfPassword asks twice for a password for the PDF. It is never saved, and forgotten
// when the person leaves the page.
type pdfPassword struct {
	Ports

	// What the person did here.
	on           bool
	typed, again part.FieldState
	wrong        pdfProblem

	// The last drawing.
	kit               *part.Kit
	onOff             *part.Switch
	room              *fyne.Container // contains the fields while the switch is on
	field, againField *part.Field
	meter             *part.StrengthMeter
}

// pdfProblem says why a password cannot be used; the zero value means that it can.
type pdfProblem struct {
	key     string
	differs int  // position of the first letter that differs in the second entry
	again   bool // the problem is with the second entry
}

// build draws the card.
func (w *pdfPassword) build(k *part.Kit) fyne.CanvasObject {
	t := k.Text.T
	w.kit, w.room, w.meter = k, k.Place.Col(0), part.NewStrengthMeter(k)
	w.field = part.NewField(k, part.FieldSpec{
		Name: t("step.sheet.protectLabel"), Secret: true, LTR: true, Small: true, State: &w.typed,
		OnChange: func(string) { w.changed() },
	})
	w.againField = part.NewField(k, part.FieldSpec{
		Label: t("step.sheet.protectAgain"), Secret: true, LTR: true, Small: true, State: &w.again,
		OnChange: func(string) { w.changed() },
	})
	w.setWrong(w.wrong)
	w.onOff = part.NewSwitch(k, t("step.sheet.protect"), w.on, w.turned)
	words := k.Place.Col(0, k.Prose.Bold(t("step.sheet.protect")), k.Prose.Small(t("step.sheet.protectNote")))
	w.showFields()
	return part.NewCard(k, k.Place.Col(0, k.Place.Grow(theme.Space16, 0, words, w.onOff), w.room))
}

// close forgets both entries.
func (w *pdfPassword) close() {
	w.typed.Close()
	w.again.Close()
}

func (w *pdfPassword) hide() {
	w.typed.Reveal.Hide()
	w.again.Reveal.Hide()
}

// turned opens the fields, or closes them and forgets both entries.
func (w *pdfPassword) turned(on bool) {
	w.on = on
	w.field.SetText("")
	w.againField.SetText("")
	w.hide()
	w.changed()
	w.showFields()
	if on {
		w.Nav.Focus(w.field.Focusable())
	}
}

// turnOn opens the fields, as the switch does.
func (w *pdfPassword) turnOn() {
	if !w.on {
		w.onOff.SetOn(true)
		w.turned(true)
		return
	}
	w.Nav.Focus(w.field.Focusable())
}

// changed clears the message about the previous text, and shows how strong the new one
// is.
func (w *pdfPassword) changed() {
	w.setWrong(pdfProblem{})
	w.showStrength()
}

func (w *pdfPassword) showStrength() {
	if w.typed.Text().Empty() {
		w.meter.Set(-1, "", "")
		return
	}
	level := int(password.Strength(w.typed.Text()))
	w.meter.Set(level, w.kit.Text.T("strength."+strconv.Itoa(level)+".word"), "")
}

func (w *pdfPassword) showFields() {
	k := w.kit
	w.room.Objects = nil
	if w.on {
		warn := k.Prose.Small(k.Text.T("step.sheet.protectWarn"))
		w.room.Objects = []fyne.CanvasObject{k.Place.Pad(theme.Space12, 0, 0, 0,
			k.Place.Col(theme.Space12, w.field, w.meter, w.againField, warn))}
		w.showStrength()
	}
	w.room.Refresh()
}

// password returns the password for the PDF, empty for none; false means that something
// is still missing.
func (w *pdfPassword) password() (secure.Secret, bool) {
	if !w.on {
		return secure.Secret{}, true
	}
	if problem := w.problem(); problem.key != "" {
		w.setWrong(problem)
		w.focusWrong()
		return secure.Secret{}, false
	}
	return w.typed.Text(), true
}

// problem returns why the two entries cannot be used.
func (w *pdfPassword) problem() pdfProblem {
	differs := wizard.FirstDifference(w.typed.Text(), w.again.Text())
	switch {
	case w.typed.Text().Empty():
		return pdfProblem{key: "problem.pdfPassword"}
	case password.Strength(w.typed.Text()) == password.VeryWeak:
		return pdfProblem{key: "problem.passphraseEasy"}
	case w.again.Text().Empty():
		return pdfProblem{key: "problem.pdfPasswordAgain", again: true}
	case differs > 0:
		return pdfProblem{key: "problem.passphraseDiffers", differs: differs, again: true}
	}
	return pdfProblem{}
}

// refuse shows, at the field, why the password cannot be used.
func (w *pdfPassword) refuse(key string) {
	w.setWrong(pdfProblem{key: key})
	w.focusWrong()
}

func (w *pdfPassword) focusWrong() {
	if w.wrong.again {
		w.Nav.Focus(w.againField.Focusable())
		return
	}
	w.Nav.Focus(w.field.Focusable())
}

func (w *pdfPassword) setWrong(problem pdfProblem) {
	w.wrong = problem
	w.field.SetMessage(part.Neutral, "")
	w.againField.SetMessage(part.Neutral, "")
	if problem.key == "" {
		return
	}
	at := w.field
	if problem.again {
		at = w.againField
	}
	at.SetMessage(part.Err, w.kit.Text.T(problem.key, "n", problem.differs))
}
