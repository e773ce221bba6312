package steps

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

// wordWidth is the width of the column with the words that are explained.
const wordWidth = 112

// account is page 11: which account type to choose on the website. It has no state of its
// own.
type account struct{ Ports }

// NewAccount returns the screen of StepAccount.
func NewAccount(p Ports) page.Screen { return account{p} }

// Close implements page.Screen.
func (a account) Close() {}

// Build implements page.Screen.
func (a account) Build(k *part.Kit) *page.Page {
	p := page.NewStep(a.Ports.Ports, k)
	p.Body = withNotes(a.Ports, k, a.tasks(k), accountWords(k))
	return p
}

// tasks shows the tasks, and the answer to choose as it looks on the website.
func (a account) tasks(k *part.Kit) fyne.CanvasObject {
	n := 0
	col := k.Place.Col(theme.Space12)
	var last *fyne.Container
	for _, task := range a.Session.Journey().Step().Website {
		if task.Key == "step.account.choice" {
			last.Add(part.NewNumberedIndent(k, part.NewSelectedOption(k, k.Text.T(task.Key))))
			continue
		}
		n++
		last = k.Place.Col(theme.Space8, part.NewNumberedItem(k, n, k.Text.T(task.Key)))
		col.Add(last)
	}
	return part.NewSection(k, part.Section{End: drawAccount(a.Ports, k), Body: col})
}

// accountWords explains the words in that answer.
func accountWords(k *part.Kit) fyne.CanvasObject {
	t := k.Text.T
	col := k.Place.Col(theme.Space8)
	for _, word := range []string{"applicant", "petitioner", "requestor"} {
		term := k.Place.MinWidth(wordWidth, k.Prose.Bold(t("step.account."+word)))
		col.Add(k.Place.GrowTop(theme.Space16, 1, term, k.Prose.Body(t("word."+word+".text"))))
	}
	return part.NewSection(k, part.Section{Kind: part.Waypost, Title: t("step.account.words"), Body: col})
}
