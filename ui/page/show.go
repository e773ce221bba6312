package page

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// scene is a drawing with the sentences that it shows; its numbers are theirs.
type scene struct {
	drawing   part.Drawing
	sentences []string
}

// seeHow is the button in the head of a zone that shows scenes over the page,
// for who would rather look than read.
func seeHow(h Host, scenes ...scene) *part.Button {
	k := h.Kit()
	return k.Button(part.Inline, "image", k.Text.T("show.open"), func() {
		col := k.Col(theme.Space16)
		for i, s := range scenes {
			if i > 0 {
				col.Add(k.H2(k.Text.T(titleOf(s.drawing))))
			}
			col.Add(k.Figure(s.drawing))
			col.Add(k.SmallTasks(s.sentences...))
		}
		h.Show(k.Text.T(titleOf(scenes[0].drawing)), k.Column(part.DrawingWidth, col), nil)
	})
}

func titleOf(d part.Drawing) string { return "show." + string(d) + ".title" }

// drawAddress shows where the address of a website ends.
func drawAddress(h Host) fyne.CanvasObject {
	t := h.Kit().Text.T
	return seeHow(h, scene{part.DrawAddress, []string{t("link.official", "ending", "uscis.gov"), t("show.address.bad", "ending", "sign-in.example")}})
}

// drawMessage shows which message is the right one.
func drawMessage(h Host) fyne.CanvasObject {
	t, email := h.Kit().Text.T, h.Journey().Text(wizard.FieldEmail)
	return seeHow(h, scene{part.DrawMessage, []string{
		t("step.confirm.task1", "email", email), t("show.message.sender", "sender", wizard.MailSender), t("step.confirm.task3"),
	}})
}

// drawCode shows how the key gets to the phone and the code to the website, and
// on a shared computer what to leave out there.
func drawCode(h Host) fyne.CanvasObject {
	t := h.Kit().Text.T
	scenes := []scene{{part.DrawCode, []string{t("step.app.scanTask"), t("show.code.here"), t("step.app.submit")}}}
	if sharedHere(h) {
		scenes = append(scenes, scene{part.DrawLeave, []string{t("step.app.passkey"), t("step.app.remember")}})
	}
	return seeHow(h, scenes...)
}

// drawAccount shows which answer to choose.
func drawAccount(h Host) fyne.CanvasObject {
	t := h.Kit().Text.T
	return seeHow(h, scene{part.DrawAccount, []string{
		t("step.account.task1"), t("step.account.task2"), t("step.account.task3") + " " + t("step.account.choice"), t("step.account.task4"),
	}})
}
