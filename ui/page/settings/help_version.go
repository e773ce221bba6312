package settings

import (
	"context"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/secure/file"
	"github.com/waypost-app/waypost/ui/desktop/version"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

// noticesFile is the name of the file to which the licences are saved.
const noticesFile = "waypost-licenses.txt"

// versionCard shows the version of Waypost and its age, and where to find a newer one,
// since Waypost itself never checks. It also credits the work of others that Waypost
// contains.
func (h help) versionCard(k *part.Kit, build version.Build) fyne.CanvasObject {
	t := k.Text
	words := k.Place.Col(theme.Space4, k.Prose.Bold(t.T("page.help.versionTitle", "version", build.Number)))
	if !build.Date.IsZero() {
		words.Add(k.Prose.Body(t.T("page.help.versionOf", "date", t.Date(build.Date))))
	}
	words.Add(k.Prose.Body(t.T("page.help.versionWhere")))
	look := part.NewButton(k, part.Tonal, "open_in_new", t.T("page.help.versionOpen"), func() { h.Desktop.OpenURL(version.Website) })
	save := part.NewButton(k, part.TextOnly, "description", t.T("page.help.noticesSave"), h.saveNotices)
	card := k.Place.Col(theme.Space16)
	if build.Old(h.Session.Now()) {
		card.Add(part.NewCallout(k, part.Warn, t.T("page.help.versionOld"), ""))
	}
	card.Add(k.Place.Grow(theme.Space16, 0, words, look))
	card.Add(k.Place.Grow(theme.Space16, 0, k.Prose.Small(t.T("page.help.notices")), save))
	return part.NewCard(k, card)
}

// saveNotices saves the licences where the person wants them.
func (h help) saveNotices() {
	h.Desktop.SavePublic(noticesFile, func(path string) {
		h.Work.Run(func(context.Context) error { return file.Write(path, []byte(assets.Notices)) }, func(err error) {
			if err != nil {
				h.Dialogs.Fail(err)
			}
		})
	})
}
