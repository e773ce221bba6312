package sheet

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// receipt shows the progress of erasing a person, then what is gone and what Waypost
// could not erase. It has no state of its own.
type receipt struct{ Ports }

// NewReceipt returns the screen of the receipt.
func NewReceipt(p Ports) page.Screen { return receipt{p} }

// Close implements page.Screen.
func (r receipt) Close() {}

// Build implements page.Screen.
func (r receipt) Build(k *part.Kit) *page.Page {
	t, e := k.Text.T, r.Eraser.Erasure()
	p := &page.Page{NoLock: true, Start: []fyne.CanvasObject{}}
	leave := part.NewButton(k, part.Ghost, "cancel", t("common.close"), r.Eraser.Ended)
	switch {
	case e.Err != nil:
		p.Title, p.Lead = t("error.erase.title"), t("error.erase.body")
		p.Body = part.NewCallout(k, part.Err, "", r.Dialogs.Words(e.Err))
		p.Start = []fyne.CanvasObject{leave}
		p.Primary = part.NewButton(k, part.Primary, "refresh", t("common.tryAgain"), r.Eraser.EraseAgain)
	case !e.Done:
		p.Title, p.Lead = t("page.receipt.busy"), t("waiting.erase")
		p.Body = k.Place.Gap(0, 0)
		p.Start = []fyne.CanvasObject{leave}
	default:
		p.Title, p.Lead = t("page.receipt.title"), t("page.receipt.lead")
		p.Body = k.Place.Col(0, k.Place.Columns(theme.Space24, nil, goneSection(k, e.Receipt), r.remainSection(k, e.Receipt)))
		p.Primary = part.NewButton(k, part.Primary, "check", t("common.done"), r.Eraser.Ended)
	}
	return p
}

// goneSection lists what has been verified to be gone.
func goneSection(k *part.Kit, r vault.Receipt) fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, words := range goneWords(k, r) {
		rows = append(rows, lineOf(k, "check", k.Tokens.OK, words))
	}
	return sectionOf(k, part.Kept, k.Text.T("page.receipt.gone"), rows)
}

// goneWords names what is gone, in the same words as page 13b.
func goneWords(k *part.Kit, r vault.Receipt) []string {
	var all []string
	for _, thing := range goneThings() {
		if slices.ContainsFunc(thing.items, func(item vault.Item) bool { return slices.Contains(r.Gone, item) }) {
			all = append(all, k.Text.T(thing.key))
		}
	}
	for _, c := range r.Copies {
		if c.Err == nil {
			all = append(all, k.Text.T("page.copy.here", "path", c.Path))
		}
	}
	if len(r.Files) > 0 {
		all = append(all, k.Text.N("page.receipt.files", len(r.Files)))
	}
	return append(all, k.Text.T("page.receipt.copied"))
}

// goneThing is what people call some vault items: the text key of its name.
type goneThing struct {
	key   string
	items []vault.Item
}

// goneThings returns a name for each vault item that a person may have.
func goneThings() []goneThing {
	var questions []vault.Item
	for n := 1; n <= wizard.Questions; n++ {
		questions = append(questions, wizard.Question(n).Item(), wizard.Answer(n).Item())
	}
	return []goneThing{
		{"page.receipt.person", []vault.Item{wizard.ItemPerson}},
		{"page.receipt.key", []vault.Item{wizard.FieldKey.Item()}},
		{"page.receipt.backup", []vault.Item{wizard.FieldBackup.Item(), wizard.FieldBackupAgain.Item()}},
		{"page.receipt.answers", questions},
		{"page.receipt.password", []vault.Item{wizard.FieldPassword.Item()}},
	}
}

// remainSection lists what no program can reliably erase, or what Waypost does not know
// about.
func (r receipt) remainSection(k *part.Kit, erased vault.Receipt) fyne.CanvasObject {
	names := []string{"pdf", "picture", "browser", "printer"}
	if r.Queue.Kept() {
		names = append(names, "queue")
	}
	for _, trace := range erased.Remain {
		names = append(names, string(trace))
	}
	var rows []fyne.CanvasObject
	for _, name := range names {
		rows = append(rows, lineOf(k, "warning_amber", k.Tokens.Warn, k.Text.T("page.receipt.may."+name)))
	}
	for _, c := range erased.Copies {
		if c.Err != nil {
			rows = append(rows, copyWarning(k, c))
		}
	}
	return sectionOf(k, part.OutOfReach, k.Text.T("page.receipt.remain"), rows)
}
