package page

import (
	"strings"

	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

const (
	sheetWidth   = 400 // of the column with what to do
	previewWidth = 304 // of the small picture of the sheet
)

// sheetStep is page 13: print the recovery sheet, or save it as a PDF.
func sheetStep(h Host) *Page {
	p, k, j := newStep(h), h.Kit(), h.Journey()
	s := newSheetPage(h, p)
	p.Title = k.Text.T("step.sheet.title", "name", firstName(j))
	p.Primary = k.Button(part.Primary, "print", k.Text.T("step.sheet.next"), s.primary)
	start := k.Col(theme.Space16, k.Col(theme.Space12, s.buttons(), s.out.said))
	for _, o := range append(s.undone(), s.protect.card, s.practiceCard()) {
		start.Add(o)
	}
	more := k.Button(part.Quiet, "checklist", k.Text.T("step.sheet.choices.open"), s.choices.open)
	end := k.Stack([]float32{0, theme.Space8, 0}, s.preview.small, k.Centered(0, s.preview.bigger), k.Centered(0, more))
	p.Body = k.Columns(theme.Space24, []float32{sheetWidth, previewWidth}, start, end)
	p.Fields[wizard.FieldSheet] = s.printIt
	p.Dropped = s.check.dropped
	p.Missing, p.Hide, p.Print = s.missing, s.hide, s.out.print
	if j.Progress() < wizard.NumberedSteps || len(j.Undone()) > 0 {
		p.Label = k.Text.T("label.progress", "done", j.Progress(), "total", wizard.NumberedSteps)
		p.Title = k.Text.T("step.sheet.almost", "name", firstName(j))
	}
	s.out.show()
	s.show()
	s.preview.make()
	return p
}

// firstName is how a person is spoken to.
func firstName(j *wizard.Journey) string {
	first, _, _ := strings.Cut(j.Text(wizard.FieldName), " ")
	return first
}

// sheetPage is what page 13 is made of.
type sheetPage struct {
	h       Host
	page    *Page
	out     *sheetOut
	printIt *part.Button
	protect *pdfPassword
	preview *sheetPreview
	choices *sheetChoices
	check   *sheetCheck
}

func newSheetPage(h Host, p *Page) *sheetPage {
	s := &sheetPage{h: h, page: p, out: newSheetOut(h), protect: newPDFPassword(h), preview: newSheetPreview(h)}
	s.check, s.choices = &sheetCheck{h: h}, &sheetChoices{h: h, changed: s.chosen}
	s.out.end = h.Kit().Button(part.Inline, "search", h.Kit().Text.T("step.sheet.check.title"), s.check.open)
	s.out.password, s.out.wrong, s.out.made = s.protect.password, s.protect.wrong, s.show
	s.printIt = h.Kit().Button(part.Outlined, "print", h.Kit().Text.T("step.sheet.print"), s.out.print)
	return s
}

// buttons are the two ways to get the sheet out.
func (s *sheetPage) buttons() fyne.CanvasObject {
	k := s.h.Kit()
	save := k.Button(part.Outlined, "picture_as_pdf", k.Text.T("step.sheet.save"), s.out.save)
	return k.Columns(theme.Space12, nil, s.printIt, save)
}

// undone asks again for the check of the phone, and leads to what else is not
// done yet.
func (s *sheetPage) undone() []fyne.CanvasObject {
	k, t, j := s.h.Kit(), s.h.Kit().Text.T, s.h.Journey()
	var asks []fyne.CanvasObject
	if steps := j.Undone(); len(steps) > 0 {
		col := k.Col(0, k.Pad(0, 0, theme.Space8, 0, k.Callout(part.Warn, "", t("step.sheet.missing"))))
		for _, id := range steps {
			col.Add(k.Row(0, k.Button(part.Quiet, "arrow_forward", t(id.TextKey("rail")), func() { s.h.GoTo(id) })))
		}
		asks = append(asks, col)
	}
	if j.Method() == wizard.MethodApp && j.Is(wizard.FieldAppCheck, wizard.No) {
		check := k.Button(part.Tonal, "smartphone", t("step.sheet.unchecked.press"), func() { s.h.GoTo(wizard.StepApp) })
		asks = append(asks, k.Col(theme.Space8,
			k.Callout(part.Warn, t("step.sheet.unchecked.title"), t("step.sheet.unchecked.body")), k.Row(0, check)))
	}
	return asks
}

// practiceCard leads to page 13c.
func (s *sheetPage) practiceCard() fyne.CanvasObject {
	k, t := s.h.Kit(), s.h.Kit().Text.T
	start := k.Button(part.Tonal, "play_arrow", t("step.sheet.practiceStart"), func() { s.h.Go(Practice) })
	words := k.Stack([]float32{0, 0, theme.Space12},
		k.Bold(t("step.sheet.practice")), k.Second(t("step.sheet.practiceNote")), k.Row(0, start))
	return k.Card(k.Beside(theme.Space16, k.Icon("quiz", part.IconCard, k.Tokens.Primary), words))
}

// primary prints the sheet; once it is printed or saved, it ends the journey.
func (s *sheetPage) primary() {
	if s.out.got() {
		s.h.Next()
		return
	}
	s.out.print()
}

// show lets the primary button end the journey once the sheet is out.
func (s *sheetPage) show() {
	icon, word := "print", "step.sheet.next"
	if s.out.got() {
		icon, word = "check", "step.sheet.finish"
		if sharedHere(s.h) {
			icon, word = "arrow_forward", "step.sheet.erase"
		}
	}
	s.page.Primary.SetIcon(icon)
	s.page.Primary.Words(s.h.Kit().Text.T(word))
}

// chosen follows a choice about the sheet: it must be printed anew.
func (s *sheetPage) chosen() {
	s.out.show()
	s.show()
	s.preview.make()
}

// missing shows what keeps the journey from ending.
func (s *sheetPage) missing(problems []wizard.Problem) {
	s.out.tell(part.Err, s.h.Kit().Text.T(problems[0].Key, problems[0].Args...))
}

func (s *sheetPage) hide() {
	s.protect.field.SetShown(false)
	s.preview.close()
}
