package settings

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// Topic describes the page from which help was opened. The zero Topic stands for no
// particular page.
type Topic struct {
	Page   page.ID
	Step   wizard.StepID // for page.Step
	Prints bool          // whether Ctrl+P prints on that page
}

// titleKey returns the text key of the page's title; "" for none.
func (t Topic) titleKey(k *part.Kit) string {
	key := "page." + string(t.Page) + ".title"
	if t.Page == page.Step {
		key = t.Step.TextKey("rail")
	}
	if !k.Text.Has(key) {
		return ""
	}
	return key
}

// words returns the ids of the difficult words on the page.
func (t Topic) words() []string {
	if t.Page == page.Step {
		step, _ := wizard.StepOf(t.Step)
		return step.Terms
	}
	if _, ok := t.Page.Situation(); ok {
		return []string{"loginCode", "backupCode", "authenticationApp"}
	}
	switch t.Page {
	case page.Home, page.Computer, page.Name:
		return []string{"keychain", "backupCode", "sharedComputer"}
	case page.MakePassphrase, page.Unlock, page.VisitPassphrase, page.Locked:
		return []string{"passphrase", "sharedComputer"}
	case page.Clock:
		return []string{"authenticationApp", "loginCode"}
	case page.Person, page.Practice, page.Lost:
		return []string{"loginCode", "backupCode", "authenticationApp"}
	case page.After:
		return []string{"uscis", "link", "recoverySheet"}
	case page.Leave, page.HandOver, page.Receipt:
		return []string{"erase", "recoverySheet"}
	}
	return nil
}

// wordsCard explains the difficult words on the page.
func wordsCard(k *part.Kit, words []string) fyne.CanvasObject {
	col := k.Place.Col(theme.Space12, k.Prose.H2(k.Text.T("page.help.words")))
	for _, w := range words {
		col.Add(k.Place.Col(0, k.Prose.Bold(k.Text.T("word."+w+".title")), k.Prose.Body(k.Text.T("word."+w+".text"))))
	}
	col.Add(part.NewNote(k, "help_outline", k.Text.T("common.wordHint")))
	return part.NewCard(k, col)
}
