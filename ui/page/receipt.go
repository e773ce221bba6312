package page

import (
	"fyne.io/fyne/v2"

	"waypost/secure/vault"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// Erasure is the erasing of a person, from its beginning on.
type Erasure struct {
	Name    string // of the person; "" for a visit
	Done    bool
	Err     error // why it did not come to its end
	Receipt vault.Receipt
}

// receiptPage says that a person is being erased, then what is gone and what
// Waypost cannot erase.
func receiptPage(h Host) *Page {
	k, t, e := h.Kit(), h.Kit().Text.T, h.Erasure()
	p := &Page{NoLock: true, Start: []fyne.CanvasObject{}}
	switch {
	case e.Err != nil:
		p.Title, p.Lead = t("error.erase.title"), t("error.erase.body")
		p.Body = k.Callout(part.Err, "", h.Words(e.Err))
		p.Start = []fyne.CanvasObject{k.Button(part.Ghost, "cancel", t("common.close"), h.Erased)}
		p.Primary = k.Button(part.Primary, "refresh", t("common.tryAgain"), h.EraseAgain)
	case !e.Done:
		p.Title, p.Lead = t("page.receipt.busy"), t("waiting.erase")
		p.Body = k.Gap(0, 0)
		p.Start = []fyne.CanvasObject{k.Button(part.Ghost, "cancel", t("common.close"), h.Erased)}
	default:
		p.Title, p.Lead = t("page.receipt.title"), t("page.receipt.lead")
		p.Body = k.Col(0, k.Columns(theme.Space24, nil, goneZone(k, e), remainZone(h, e)))
		p.Primary = k.Button(part.Primary, "check", t("common.done"), h.Erased)
	}
	return p
}

// goneZone is what was looked for after it was erased, and not found.
func goneZone(k *part.Kit, e Erasure) fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, words := range goneWords(k, e.Receipt) {
		rows = append(rows, lineOf(k, "check", k.Tokens.OK, words))
	}
	return zoneOf(k, part.Kept, k.Text.T("page.receipt.gone"), rows)
}

// goneWords name what is gone, as page 13b does.
func goneWords(k *part.Kit, r vault.Receipt) []string {
	was := map[vault.Item]bool{}
	for _, item := range r.Gone {
		was[item] = true
	}
	var all []string
	for _, thing := range []struct {
		item vault.Item
		key  string
	}{
		{wizard.ItemPerson, "page.receipt.person"},
		{wizard.FieldKey.Item(), "page.receipt.key"},
		{wizard.FieldBackup.Item(), "page.receipt.backup"},
		{wizard.Answer(1).Item(), "page.receipt.answers"},
		{wizard.FieldPassword.Item(), "page.receipt.password"},
	} {
		if was[thing.item] {
			all = append(all, k.Text.T(thing.key))
		}
	}
	if len(r.Files) > 0 {
		all = append(all, k.Text.N("page.receipt.files", len(r.Files)))
	}
	return append(all, k.Text.T("page.receipt.copied"))
}

// remainZone is what no program can erase for sure, or Waypost does not know of.
func remainZone(h Host, e Erasure) fyne.CanvasObject {
	k := h.Kit()
	names := []string{"pdf", "browser", "printer"}
	for _, trace := range e.Receipt.Remain {
		names = append(names, string(trace))
	}
	var rows []fyne.CanvasObject
	for _, name := range names {
		rows = append(rows, lineOf(k, "warning_amber", k.Tokens.Warn, k.Text.T("page.receipt.may."+name)))
	}
	return zoneOf(k, part.Beyond, k.Text.T("page.receipt.remain"), rows)
}
