package page

import (
	"strings"

	"fyne.io/fyne/v2"

	"waypost/secure/qr"
	"waypost/ui/part"
	"waypost/ui/theme"
)

// phoneZone shows the key to the phone, as a square code.
func (a *app) phoneZone() fyne.CanvasObject {
	k, t := a.h.Kit(), a.h.Kit().Text.T
	help := k.Button(part.Quiet, "help_outline", t("step.app.noApp"), a.install)
	return k.Zone(part.Zone{
		Place: part.Waypost, Number: 2, Title: t("step.app.scan"), Top: theme.Space12,
		Body: k.Stack([]float32{0, theme.Space8, theme.Space12, theme.Space8},
			a.square,
			k.Middle(theme.Body(), k.Tokens.Ink, t("step.app.scanTask")),
			k.Beside(theme.Space8, k.Icon("visibility_off", part.IconHead, k.Tokens.Ink2), k.Small(t("step.app.private"))),
			k.Centered(0, help),
		),
	})
}

// showSquare draws the square code of the key, or says that it comes first.
func (a *app) showSquare() {
	k := a.h.Kit()
	a.square.Objects = []fyne.CanvasObject{k.Placeholder(qrSize, k.Text.T("step.app.scanFirst"))}
	if key, err := a.h.Journey().Key(); err == nil {
		if code, err := qr.Encode(key.URI()); err == nil {
			a.square.Objects = []fyne.CanvasObject{k.Centered(0, k.QR(code.Modules(), qrSize))}
		}
	}
	a.square.Refresh()
}

// install says where an authentication app comes from.
func (a *app) install() {
	k, t := a.h.Kit(), a.h.Kit().Text.T
	const key = "step.app.install."
	var tasks []string
	for _, n := range []string{"task1", "task2", "task3", "task4"} {
		tasks = append(tasks, t(key+n))
	}
	apps := k.Col(0)
	for _, name := range strings.Split(t(key+"apps"), ", ") {
		apps.Add(k.Bold(name))
	}
	body := k.Col(theme.Space16, k.Body(t(key+"lead")), k.SmallTasks(tasks...), apps, k.Callout(part.Info, "", t(key+"free")))
	a.h.Show(t(key+"title"), body, nil)
}
