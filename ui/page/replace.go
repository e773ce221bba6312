package page

import (
	"waypost/ui/part"
)

// AskReplace asks before something that was typed is replaced by something made.
// Where nothing was typed it replaces at once.
func AskReplace(p Ports, k *part.Kit, typed bool, replace func()) {
	if !typed {
		replace()
		return
	}
	t := k.Text.T
	p.Dialogs.Ask(Question{
		Title: t("dialog.replace.title"), Text: t("dialog.replace.body"),
		Yes: t("dialog.replace.yes"), No: t("dialog.replace.no"), Danger: true,
		Answer: func(yes bool) {
			if yes {
				replace()
			}
		},
	})
}
