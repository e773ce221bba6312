package sheet

import (
	"net/url"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// savedPDF describes the PDF last saved during this visit to the page.
type savedPDF struct {
	path   string // "" for none
	locked bool   // protected by a password
}

// savedCard says where the PDF is, with buttons for what can be done with it.
func (o *sheetExport) savedCard() fyne.CanvasObject {
	k, t := o.kit, o.kit.Text.T
	const key = "step.sheet.saved."
	col := k.Place.Col(theme.Space4, k.Prose.Secondary(t(key+"where")), part.NewReadOnlyField(k, o.pdf.path))
	row := k.Place.Row(theme.Space8,
		part.NewButton(k, part.TextOnly, "open_in_new", t(key+"open"), func() { o.Desktop.OpenURL(fileURL(o.pdf.path)) }),
		part.NewButton(k, part.TextOnly, "delete", t(key+"erase"), o.askErasePDF))
	if !o.pdf.locked {
		col.Add(k.Prose.Secondary(t(key + "unlocked")))
		if o.onUnlocked != nil {
			col.Add(k.Place.Row(0, part.NewButton(k, part.TextOnly, "lock", t(key+"lock"), o.onUnlocked)))
		}
	}
	col.Add(row)
	return col
}

// fileURL returns the URL of a file on this computer (RFC 8089).
func fileURL(path string) string {
	path = filepath.ToSlash(path)
	if filepath.VolumeName(path) != "" {
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}

func (o *sheetExport) askErasePDF() {
	t := o.kit.Text.T
	o.Dialogs.Ask(page.Question{
		Title: t("step.sheet.saved.eraseTitle"), Text: t("step.sheet.saved.eraseBody"),
		Yes: t("step.sheet.saved.erase"), No: t("common.cancel"), Danger: true,
		Answer: func(yes bool) {
			if yes {
				o.erasePDF()
			}
		},
	})
}

// erasePDF erases the file. If the person has no other copy, the sheet no longer counts
// as made.
func (o *sheetExport) erasePDF() {
	o.Copies.RemoveCopy(o.pdf.path, func(err error) {
		if err != nil {
			o.sayKey(part.Err, "step.sheet.saved.notErased")
			return
		}
		o.pdf = savedPDF{}
		o.Session.Update(func(j *wizard.Journey) { j.Mark(wizard.SheetSaved, time.Time{}) })
		o.sayKey(part.OK, "step.sheet.saved.erased")
		if o.onMade != nil {
			o.onMade()
		}
	})
}
