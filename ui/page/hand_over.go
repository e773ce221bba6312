package page

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// handOverPage is page 13b: the person takes their sheet, and Waypost erases all
// that it has of them.
func handOverPage(h Host) *Page {
	k, t := h.Kit(), h.Kit().Text.T
	tried := "tick2" // the code came from the phone
	if h.Journey().Method() == wizard.MethodEmail {
		tried = "tick2Email"
	}
	list := newTicks(h, "page.erase", "tick1", tried)
	undo, out := k.Note("warning_amber", t("page.erase.undo")), newSheetOut(h)
	p := &Page{
		Rail: Steps, Label: progressLabel(h), Title: t("page.erase.title"), Lead: t("page.erase.lead"),
		Body: k.Col(theme.Space16,
			k.Columns(theme.Space24, nil, willGo(k), k.Col(theme.Space16, staysYours(h), sheetAgain(k, out))),
			k.Col(0, k.Col(theme.Space8, list.cards...), list.said), undo),
		First: list.first(), Print: out.print,
	}
	p.Primary = k.Button(part.Danger, "delete_forever", t("page.erase.next"), func() {
		if !list.missing("problem.ticksMissing") {
			h.HandOver()
		}
	})
	return p
}

// willGo is all that will be erased.
func willGo(k *part.Kit) fyne.CanvasObject {
	const things = 6
	var rows []fyne.CanvasObject
	for n := 1; n <= things; n++ {
		rows = append(rows, lineOf(k, "delete", k.Tokens.Err, k.Text.T("page.erase.gone"+strconv.Itoa(n))))
	}
	return zoneOf(k, part.Erased, k.Text.T("page.erase.gone"), rows)
}

// staysYours is what the person keeps. Whose codes come another way than from an
// app has none to keep.
func staysYours(h Host) fyne.CanvasObject {
	k := h.Kit()
	names := []string{"keep1", "keep2", "keep3"}
	if h.Journey().Method() != wizard.MethodApp {
		names = []string{"keep1", "keep3"}
	}
	var rows []fyne.CanvasObject
	for _, name := range names {
		rows = append(rows, lineOf(k, "check", k.Tokens.OK, k.Text.T("page.erase."+name)))
	}
	return zoneOf(k, part.Kept, k.Text.T("page.erase.keep"), rows)
}

// sheetAgain gets the sheet out once more.
func sheetAgain(k *part.Kit, out *sheetOut) fyne.CanvasObject {
	t := k.Text.T
	return k.Col(0, k.Columns(theme.Space12, nil,
		k.Button(part.Outlined, "print", t("page.erase.printAgain"), out.print).Narrow(),
		k.Button(part.Outlined, "picture_as_pdf", t("page.erase.save"), out.save).Narrow()), out.said)
}

// zoneOf is a list of lines in a zone.
func zoneOf(k *part.Kit, place part.Place, title string, rows []fyne.CanvasObject) fyne.CanvasObject {
	return k.Zone(part.Zone{Place: place, Title: title, Top: theme.Space8, Body: k.Col(0, rows...)})
}

// lineOf is a sign and a few words, in a line as high as the mock-up has them.
func lineOf(k *part.Kit, icon string, c color.NRGBA, words string) fyne.CanvasObject {
	const room = 6
	return k.Pad(room, 0, room, 0, k.Beside(theme.Space12, k.Icon(icon, part.IconSize, c), k.Body(words)))
}
