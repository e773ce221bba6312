package sheet

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/policy"
)

const (
	sheetWidth   = 400 // width of the column with the tasks
	previewWidth = 304 // width of the small picture of the sheet
)

// sheetPage is page 13: it prints the recovery sheet, or saves it as a PDF.
type sheetPage struct {
	Ports

	out     sheetExport
	protect pdfPassword
	preview sheetPreview
	choices sheetChoices
	check   paperCheck

	// The last drawing.
	kit     *part.Kit
	page    *page.Page
	printIt *part.Button
	without *fyne.Container // offers to finish without a sheet, if there is none yet
}

// New returns the screen of page 13.
func New(p Ports) page.Screen {
	s := &sheetPage{
		Ports: p, out: sheetExport{Ports: p}, protect: pdfPassword{Ports: p}, preview: sheetPreview{Ports: p},
		choices: sheetChoices{Ports: p}, check: paperCheck{Ports: p},
	}
	s.choices.changed, s.choices.out = s.chosen, &s.out
	s.out.password, s.out.onPasswordError, s.out.onMade = s.protect.password, s.protect.refuse, s.showPrimary
	s.out.onUnlocked = s.protect.turnOn
	return s
}

// Close implements page.Screen.
func (s *sheetPage) Close() {
	s.out.close()
	s.protect.close()
	s.preview.forget()
}

// pdfPasswordInput is the input kept while the window is locked.
type pdfPasswordInput struct {
	On              bool
	Password, Again string
}

// Input implements page.Resumable.
func (s *sheetPage) Input() secure.Secret {
	return page.EncodeInput(pdfPasswordInput{s.protect.on, s.protect.typed.Text().Reveal(), s.protect.again.Text().Reveal()})
}

// Resume implements page.Resumable.
func (s *sheetPage) Resume(input secure.Secret) {
	in := page.DecodeInput[pdfPasswordInput](input)
	s.protect.on = in.On
	s.protect.typed.SetText(secure.NewSecret(in.Password))
	s.protect.again.SetText(secure.NewSecret(in.Again))
}

// Build implements page.Screen.
func (s *sheetPage) Build(k *part.Kit) *page.Page {
	p, j, t := page.NewStep(s.Ports.Ports, k), s.Session.Journey(), k.Text.T
	drawn := s.kit != nil
	s.kit, s.page, s.choices.kit, s.check.kit = k, p, k, k
	s.out.build(k)
	s.out.end = part.NewButton(k, part.Inline, "search", t("step.sheet.check.title"), s.check.open)
	s.printIt = part.NewButton(k, part.Outlined, "print", t("step.sheet.print"), s.out.print)
	s.preview.build(k)
	p.Title = t("step.sheet.title", "name", firstName(j))
	p.Primary = part.NewButton(k, part.Primary, "print", t("step.sheet.next"), s.primary)
	start := k.Place.Col(theme.Space16, k.Place.Col(theme.Space12, s.buttons(), s.out.said))
	s.without = k.Place.Row(0)
	for _, o := range s.undone() {
		start.Add(o)
	}
	protect := s.protect.build(k)
	if !onlyPrints(s.Ports) {
		start.Add(protect)
	}
	start.Add(s.practiceCard())
	start.Add(s.afterCard())
	start.Add(s.without)
	more := part.NewButton(k, part.TextOnly, "checklist", t("step.sheet.choices.open"), s.choices.open)
	end := k.Place.ColGaps([]float32{0, theme.Space8, 0}, s.preview.small, k.Place.Centered(0, s.preview.bigger), k.Place.Centered(0, more))
	p.Body = k.Place.Columns(theme.Space24, []float32{sheetWidth, previewWidth}, start, end)
	p.Fields[wizard.FieldSheet] = s.printIt
	p.Dropped = s.check.dropped
	p.Missing, p.Hide, p.Print = s.missing, s.hide, s.out.print
	if j.Progress().Done < wizard.NumberedSteps || len(j.Undone()) > 0 {
		p.Label = t("label.progress", "done", j.Progress().Done, "total", wizard.NumberedSteps)
		p.Title = t("step.sheet.almost", "name", firstName(j))
	}
	s.out.show()
	s.showPrimary()
	if !drawn || s.preview.pages == nil {
		s.preview.update()
	}
	return p
}

// firstName returns the name by which to address a person.
func firstName(j *wizard.Journey) string {
	first, _, _ := strings.Cut(j.Text(wizard.FieldName), " ")
	return first
}

// onlyPrints reports whether this computer's policy forbids saving the sheet.
func onlyPrints(p Ports) bool { return p.Settings.Policy().Sheets == policy.Print }

// buttons returns the buttons to print and to save the sheet.
func (s *sheetPage) buttons() fyne.CanvasObject {
	k := s.kit
	if onlyPrints(s.Ports) {
		return s.printIt
	}
	save := part.NewButton(k, part.Outlined, "picture_as_pdf", k.Text.T("step.sheet.save"), s.out.save)
	return k.Place.Columns(theme.Space12, nil, s.printIt, save)
}

// undone asks again for the check of the phone's codes, and links to everything else that
// is not done yet.
func (s *sheetPage) undone() []fyne.CanvasObject {
	k, t, j := s.kit, s.kit.Text.T, s.Session.Journey()
	var asks []fyne.CanvasObject
	if steps := j.Undone(); len(steps) > 0 {
		col := k.Place.Col(0, k.Place.Pad(0, 0, theme.Space8, 0, part.NewCallout(k, part.Warn, "", t("step.sheet.missing"))))
		for _, id := range steps {
			col.Add(k.Place.Row(0, part.NewButton(k, part.TextOnly, "arrow_forward", t(id.TextKey("rail")), func() { s.Nav.GoTo(id) })))
		}
		asks = append(asks, col)
	}
	if j.Method() == wizard.MethodApp && j.Deferred(wizard.StepApp) {
		asks = append(asks, s.askAgain("step.sheet.unchecked", "smartphone", wizard.StepApp))
	}
	if j.Deferred(wizard.StepBackup) {
		asks = append(asks, s.askAgain("step.sheet.noBackup", "key", wizard.StepBackup))
	}
	return asks
}

// askAgain returns a link to a step at which the person was unable to do or get
// something.
func (s *sheetPage) askAgain(key, icon string, id wizard.StepID) fyne.CanvasObject {
	k, t := s.kit, s.kit.Text.T
	press := part.NewButton(k, part.Tonal, icon, t(key+".press"), func() { s.Nav.GoTo(id) })
	return k.Place.Col(theme.Space8, part.NewCallout(k, part.Warn, t(key+".title"), t(key+".body")), k.Place.Row(0, press))
}

// practiceCard leads to page 13c.
func (s *sheetPage) practiceCard() fyne.CanvasObject {
	k, t := s.kit, s.kit.Text.T
	start := part.NewButton(k, part.Tonal, "play_arrow", t("step.sheet.practiceStart"), func() { s.Nav.Go(page.Practice) })
	words := k.Place.ColGaps([]float32{0, 0, theme.Space12},
		k.Prose.Bold(t("step.sheet.practice")), k.Prose.Secondary(t("step.sheet.practiceNote")), k.Place.Row(0, start))
	return part.NewCard(k, k.Place.IconText(theme.Space16, part.NewIcon(k, "quiz", part.IconCard, k.Tokens.Primary), words))
}

// afterCard leads to page 24.
func (s *sheetPage) afterCard() fyne.CanvasObject {
	k, t := s.kit, s.kit.Text.T
	const room = 7 // over and under the button
	open := part.NewButton(k, part.Tonal, "", t("step.sheet.afterOpen"), func() { s.Nav.Go(page.After) })
	return part.NewCardPad(k, room, theme.Space24,
		k.Place.GrowWhole(theme.Space12, 0,
			k.Place.Row(theme.Space12, part.NewIcon(k, "event_available", part.IconCard, k.Tokens.Primary), k.Prose.Bold(t("page.after.title"))), open))
}

// primary is called by the primary button: it prints the sheet or, once it is printed or
// saved, ends the journey.
func (s *sheetPage) primary() {
	if s.out.got() {
		s.Nav.Next()
		return
	}
	s.out.print()
}

// showPrimary changes the primary button to end the journey once the sheet is printed or
// saved.
func (s *sheetPage) showPrimary() {
	icon, word := "print", "step.sheet.next"
	if s.out.got() {
		icon, word = "check", "step.sheet.finish"
		if s.Session.Shared() {
			icon, word = "arrow_forward", "step.sheet.erase"
		}
	}
	s.without.Objects = nil
	if !s.out.got() && len(s.Session.Journey().Undone()) == 0 {
		s.without.Add(part.NewButton(s.kit, part.TextOnly, "check", s.kit.Text.T("step.sheet.without.press"), s.finishWithout))
	}
	s.without.Hidden = len(s.without.Objects) == 0
	s.without.Refresh()
	s.page.Primary.SetIcon(icon)
	s.page.Primary.SetLabel(s.kit.Text.T(word))
}

// finishWithout ends the journey, after a warning, for a person who has no printer and
// does not want a PDF.
func (s *sheetPage) finishWithout() {
	t := s.kit.Text.T
	const key = "step.sheet.without."
	s.Dialogs.Ask(page.Question{
		Title: t(key + "title"), Text: t(key + "body"), Yes: t(key + "yes"), No: t("common.back"), Danger: true,
		Answer: func(yes bool) {
			if !yes {
				return
			}
			s.Session.Update(func(j *wizard.Journey) { j.FinishWithoutSheet(s.Session.Now()) })
			if s.Session.Shared() {
				s.Nav.Go(page.Leave)
				return
			}
			s.Nav.Home()
		},
	})
}

// chosen is called when an option of the sheet has changed: the sheet must be printed
// again.
func (s *sheetPage) chosen() {
	s.out.show()
	s.showPrimary()
	s.preview.update()
}

// missing shows what keeps the journey from ending.
func (s *sheetPage) missing(problems []wizard.Problem) {
	first := problems[0]
	s.out.say(part.Err, func() string { return first.Sentence(s.kit.Text) })
}

func (s *sheetPage) hide() {
	s.protect.hide()
	s.preview.close()
}
