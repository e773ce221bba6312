package recovery

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// exercise is one question of page 13c. Its texts have the keys "page.practice.<id>.…",
// and its answers are named a to c.
type exercise struct {
	page  page.ID
	id    string
	icon  string
	right string // the right answer
}

// exercises returns the questions in order. Each has a page of its own, so that Back
// returns to the previous one.
func exercises() []exercise {
	return []exercise{
		{page.Practice, "q1", "mobile_off", "b"},
		{"practice2", "q2", "password", "a"},
		{"practice3", "q3", "front_hand", "a"},
	}
}

// exerciseOf returns the index of the question on a page.
func exerciseOf(id page.ID) (n int, ok bool) {
	for i, e := range exercises() {
		if e.page == id {
			return i, true
		}
	}
	return 0, false
}

// practice is page 13c with one of its questions.
type practice struct {
	Ports

	// What the person did here.
	number int    // the question, from 0
	answer string // the latest answer; "" for none
	asked  bool   // they were reminded to choose

	// The last drawing.
	kit     *part.Kit
	radio   *part.RadioGroup
	words   map[string]*fyne.Container // the place for the verdict on each answer
	verdict *fyne.Container
}

// Close implements page.Screen.
func (p *practice) Close() {}

// Input implements page.Resumable.
func (p *practice) Input() secure.Secret { return secure.NewSecret(p.answer) }

// Resume implements page.Resumable.
func (p *practice) Resume(input secure.Secret) { p.answer = input.Reveal() }

func (p *practice) exercise() exercise { return exercises()[p.number] }

// Build implements page.Screen.
func (p *practice) Build(k *part.Kit) *page.Page {
	all, t := exercises(), k.Text.T
	p.kit, p.verdict = k, k.Place.Col(0)
	p.drawAnswers()
	pg := &page.Page{
		Rail: page.Steps, Label: t("page.practice.kicker", "n", p.number+1, "total", len(all)),
		Title: t("page.practice.title"), Lead: t("page.practice.lead"), First: p.radio.Focusable(),
		Body: k.Place.Col(theme.Space16, p.head(), k.Place.Col(theme.Space8, p.radio.Objects()...), p.verdict),
	}
	if p.number+1 < len(all) {
		pg.Primary = part.NewButton(k, part.Primary, "arrow_forward", t("page.practice.next"), p.then(func() { p.Nav.Go(all[p.number+1].page) }))
	} else {
		pg.Primary = part.NewButton(k, part.Primary, "check", t("page.practice.done"), p.then(p.finish))
	}
	switch {
	case p.answer != "":
		p.judge(p.answer)
	case p.asked:
		p.askForAnswer()
	}
	return pg
}

func (p *practice) drawAnswers() {
	k := p.kit
	p.words = map[string]*fyne.Container{}
	const high = 72
	var choices []part.Choice
	for _, answer := range strings.Split("abc", "") {
		words := k.Text.T(p.key(answer))
		p.words[answer] = k.Place.Col(0, k.Prose.Large(words))
		choices = append(choices, part.Choice{Value: answer, Label: words, Content: p.words[answer], Height: high})
	}
	p.radio = part.NewRadioGroup(k, p.answer, p.judge, choices...)
}

// key returns the key of a text of the question.
func (p *practice) key(name string) string { return "page.practice." + p.exercise().id + "." + name }

// head describes the situation, and asks the question.
func (p *practice) head() fyne.CanvasObject {
	k := p.kit
	words := k.Place.Col(0, k.Prose.H2(k.Text.T(p.key("title"))), k.Prose.Large(k.Text.T(p.key("ask"))))
	return part.NewCardPad(k, theme.Space24, theme.Space24, k.Place.Grow(theme.Space16, 1, part.NewIcon(k, p.exercise().icon, part.IconLarge, k.Tokens.Primary), words))
}

// finish goes on to the drill or, if there is nothing to practice with yet, to the sheet.
func (p *practice) finish() {
	if len(drillParts(p.Session.Journey())) > 0 {
		p.Nav.Go(page.Drill)
		return
	}
	p.Nav.GoTo(wizard.StepSheet)
}

// judge says whether an answer is right.
func (p *practice) judge(answer string) {
	k := p.kit
	p.answer = answer
	for each, words := range p.words {
		words.Objects = []fyne.CanvasObject{k.Prose.Large(k.Text.T(p.key(each)))}
		p.radio.Mark(each, part.Neutral)
	}
	tone := part.Warn
	says := part.NewCallout(k, tone, "", k.Text.T("page.practice.wrong"))
	if answer == p.exercise().right {
		tone = part.OK
		says = part.NewCallout(k, tone, k.Text.T(p.key("good")), k.Text.T(p.key("goodNote")))
		style := theme.Task()
		style.Bold = true
		p.words[answer].Objects = []fyne.CanvasObject{k.Place.Grow(theme.Space16, 0,
			k.Prose.Rich(style, k.Tokens.Ink, k.Text.T(p.key(answer))), part.NewPill(k, part.OK, "check", k.Text.T("page.practice.right")))}
	}
	p.radio.Mark(answer, tone)
	for _, words := range p.words {
		words.Refresh()
	}
	p.say(says)
}

// then returns a function that calls on, but only if the right answer was found.
func (p *practice) then(on func()) func() {
	return func() {
		switch p.answer {
		case p.exercise().right:
			on()
			return
		case "":
			p.asked = true
			p.askForAnswer()
		}
		p.Nav.Focus(p.radio.Focusable())
	}
}

func (p *practice) askForAnswer() {
	p.say(part.NewCallout(p.kit, part.Err, "", p.kit.Text.T("page.practice.choose")))
}

func (p *practice) say(o fyne.CanvasObject) {
	p.verdict.Objects = []fyne.CanvasObject{o}
	p.verdict.Refresh()
}
