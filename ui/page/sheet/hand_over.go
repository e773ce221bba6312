package sheet

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// handOver is page 13b: the person takes their sheet with them, and Waypost erases
// everything it has about them.
type handOver struct {
	Ports

	list   checklist
	out    sheetExport
	copies []vault.Copy // of the sheet, saved by the person on this computer

	gone *fyne.Container // what will be erased, in the last drawing
	kit  *part.Kit
}

// NewHandOver returns the screen of page 13b.
func NewHandOver(p Ports) page.Screen {
	tried := "tick2" // text key: the person has logged in with a code from their phone
	if p.Session.Journey().Method() == wizard.MethodEmail {
		tried = "tick2Email"
	}
	sheet := "tick1"
	if j := p.Session.Journey(); j.Finished() && !j.Progress().Sheet {
		sheet = "tick1None" // text key: the person finished without a sheet
	}
	h := &handOver{
		Ports: p, out: sheetExport{Ports: p},
		list: checklist{Ports: p, base: "page.erase", names: []string{sheet, tried}},
	}
	h.out.onMade = h.findCopies
	return h
}

// Close implements page.Screen.
func (h *handOver) Close() { h.out.close() }

// Build implements page.Screen.
func (h *handOver) Build(k *part.Kit) *page.Page {
	t := k.Text.T
	first := h.kit == nil
	h.kit, h.gone = k, k.Place.Col(0)
	h.list.build(k)
	h.out.build(k)
	h.showGone()
	if first {
		h.findCopies()
	}
	again := k.Place.Col(theme.Space8, sheetAgain(k, &h.out),
		part.NewButton(k, part.Outlined, "laptop", t("page.take.toStick"), func() { h.Nav.Go(page.Take) }).Dense())
	if h.out.told {
		h.out.show()
	}
	return &page.Page{
		Rail: page.Steps, Label: progressLabel(h.Ports, k), Title: t("page.erase.title"), Lead: t("page.erase.lead"),
		Body: k.Place.Col(theme.Space16,
			k.Place.Columns(theme.Space24, nil, h.gone, k.Place.Col(theme.Space16, h.staysYours(k), again)),
			k.Place.Col(0, k.Place.Col(theme.Space8, h.list.cards...), h.list.message), part.NewNote(k, "warning_amber", t("page.erase.undo"))),
		First: h.list.first(), Print: h.out.print,
		Primary: part.NewButton(k, part.Danger, "delete_forever", t("page.erase.next"), func() {
			if !h.list.missing("problem.ticksMissing") {
				h.Eraser.HandOver()
			}
		}),
	}
}

// findCopies looks for copies of the sheet on this computer.
func (h *handOver) findCopies() {
	h.Copies.Copies(func(copies []vault.Copy, err error) {
		if err != nil {
			h.Dialogs.Fail(err)
			return
		}
		h.copies = copies
		h.showGone()
	})
}

// showGone lists everything that will be erased, and the copies of the sheet that cannot
// be erased.
func (h *handOver) showGone() {
	const things = 6
	k := h.kit
	var rows []fyne.CanvasObject
	for n := 1; n <= things; n++ {
		rows = append(rows, lineOf(k, "delete", k.Tokens.Err, k.Text.T("page.erase.gone"+strconv.Itoa(n))))
	}
	for _, c := range h.copies {
		if c.Err != nil {
			rows = append(rows, copyWarning(k, c))
			continue
		}
		rows = append(rows, lineOf(k, "delete", k.Tokens.Err, k.Text.T("page.copy.here", "path", c.Path)))
	}
	h.gone.Objects = []fyne.CanvasObject{sectionOf(k, part.Erased, k.Text.T("page.erase.gone"), rows)}
	h.gone.Refresh()
}

// staysYours lists what the person keeps. Codes are listed only if they come from an
// authentication app.
func (h *handOver) staysYours(k *part.Kit) fyne.CanvasObject {
	names := []string{"keep1", "keep2", "keep3"}
	if h.Session.Journey().Method() != wizard.MethodApp {
		names = []string{"keep1", "keep3"}
	}
	var rows []fyne.CanvasObject
	for _, name := range names {
		rows = append(rows, lineOf(k, "check", k.Tokens.OK, k.Text.T("page.erase."+name)))
	}
	return sectionOf(k, part.Kept, k.Text.T("page.erase.keep"), rows)
}

// sheetAgain offers to print or save the sheet once more.
func sheetAgain(k *part.Kit, out *sheetExport) fyne.CanvasObject {
	t, words := k.Text.T, "page.erase.printAgain"
	if out.Session.Journey().When(wizard.SheetPrinted).IsZero() {
		words = "step.sheet.print"
	}
	buttons := k.Place.Columns(theme.Space12, nil, part.NewButton(k, part.Outlined, "print", t(words), out.print).Dense())
	if !onlyPrints(out.Ports) {
		buttons.Add(part.NewButton(k, part.Outlined, "picture_as_pdf", t("page.erase.save"), out.save).Dense())
	}
	return k.Place.Col(0, buttons, out.said)
}

// sectionOf returns a section that contains rows.
func sectionOf(k *part.Kit, place part.SectionKind, title string, rows []fyne.CanvasObject) fyne.CanvasObject {
	return part.NewSection(k, part.Section{Kind: place, Title: title, Top: theme.Space8, Body: k.Place.Col(0, rows...)})
}

// lineOf returns an icon with a few words, on a line as high as in the mock-up.
func lineOf(k *part.Kit, icon string, c color.NRGBA, words string) fyne.CanvasObject {
	const room = 6
	return k.Place.Pad(room, 0, room, 0, k.Place.IconText(theme.Space12, part.NewIcon(k, icon, part.IconSize, c), k.Prose.Body(words)))
}
