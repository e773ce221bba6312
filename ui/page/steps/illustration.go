package steps

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// scene is a drawing with the sentences that it illustrates. The numbers in the drawing
// refer to them.
type scene struct {
	drawing   part.Drawing
	sentences []string
}

// seeHow returns the button in a section heading that shows scenes in a dialog, as an
// alternative to the text.
func seeHow(p Ports, k *part.Kit, scenes ...scene) *part.Button {
	return part.NewButton(k, part.Inline, "image", k.Text.T("show.open"), func() {
		col := k.Place.Col(theme.Space16)
		for i, s := range scenes {
			if i > 0 {
				col.Add(k.Prose.H2(k.Text.T(titleOf(s.drawing))))
			}
			col.Add(part.NewIllustration(k, s.drawing))
			col.Add(part.NewSmallNumberedList(k, s.sentences...))
		}
		p.Dialogs.Show(k.Text.T(titleOf(scenes[0].drawing)), k.Place.Width(part.DrawingWidth, col), nil)
	})
}

func titleOf(d part.Drawing) string { return "show." + string(d) + ".title" }

// drawAddress shows where the domain of an address ends.
func drawAddress(p Ports, k *part.Kit) fyne.CanvasObject {
	t := k.Text.T
	return seeHow(p, k, scene{part.DrawAddress, []string{t("link.official", "ending", "uscis.gov"), t("show.address.bad", "ending", "sign-in.example")}})
}

// drawMessage shows which message is the right one.
func drawMessage(p Ports, k *part.Kit) fyne.CanvasObject {
	t, email := k.Text.T, p.Session.Journey().Text(wizard.FieldEmail)
	return seeHow(p, k, scene{part.DrawMessage, []string{
		t("step.confirm.task1", "email", email), t("show.message.sender", "sender", wizard.MailSender), t("step.confirm.task3"),
	}})
}

// drawCode shows how the key gets to the phone and the code to the website, and what to
// avoid on a shared computer.
func drawCode(p Ports, k *part.Kit) fyne.CanvasObject {
	t := k.Text.T
	scenes := []scene{{part.DrawCode, []string{t("step.app.scanTask"), t("show.code.here"), t("step.app.submit")}}}
	if p.Session.Shared() {
		scenes = append(scenes, scene{part.DrawLeave, []string{t("step.app.passkey"), t("step.app.remember")}})
	}
	return seeHow(p, k, scenes...)
}

// drawAccount shows which answer to choose.
func drawAccount(p Ports, k *part.Kit) fyne.CanvasObject {
	t := k.Text.T
	return seeHow(p, k, scene{part.DrawAccount, []string{
		t("step.account.task1"), t("step.account.task2"), t("step.account.task3") + " " + t("step.account.choice"), t("step.account.task4"),
	}})
}
