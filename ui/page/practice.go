package page

import (
	"strings"

	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// exercise is one question of page 13c. Its texts are "page.practice.<id>",
// its answers a to c.
type exercise struct {
	page  ID
	id    string
	icon  string
	right string // the answer that is right
}

// exercises are the questions in their order, each a page of its own, so that
// Back goes to the one before.
func exercises() []exercise {
	return []exercise{
		{Practice, "q1", "mobile_off", "b"},
		{"practice2", "q2", "password", "a"},
		{"practice3", "q3", "front_hand", "a"},
	}
}

// exerciseOf is the place of the question that a page asks.
func exerciseOf(page ID) (n int, ok bool) {
	for i, e := range exercises() {
		if e.page == page {
			return i, true
		}
	}
	return 0, false
}

// practiceQuestion is page 13c at question n, counted from 0.
func practiceQuestion(h Host, n int) *Page {
	all := exercises()
	k, t := h.Kit(), h.Kit().Text.T
	e := newPractice(h, all[n])
	p := &Page{
		Rail: Steps, Label: t("page.practice.kicker", "n", n+1, "total", len(all)),
		Title: t("page.practice.title"), Lead: t("page.practice.lead"), First: e.radio.Focusable(),
		Body:  k.Col(theme.Space16, e.head(), k.Col(theme.Space8, e.radio.Objects()...), e.verdict),
		Found: e.radio.Value,
		Find: func(answer string) {
			e.radio.Select(answer)
			e.judge(answer)
		},
	}
	if n+1 < len(all) {
		p.Primary = k.Button(part.Primary, "arrow_forward", t("page.practice.next"), e.then(func() { h.Go(all[n+1].page) }))
	} else {
		p.Primary = k.Button(part.Primary, "check", t("page.practice.done"), e.then(func() { h.GoTo(wizard.StepSheet) }))
	}
	return p
}

// practice is what page 13c is made of.
type practice struct {
	exercise

	h       Host
	radio   *part.Radio
	words   map[string]*fyne.Container // of each answer, for what is said of it
	verdict *fyne.Container
}

func newPractice(h Host, e exercise) *practice {
	k := h.Kit()
	p := &practice{exercise: e, h: h, words: map[string]*fyne.Container{}, verdict: k.Col(0)}
	const high = 72
	var choices []part.Choice
	for _, answer := range strings.Split("abc", "") {
		words := k.Text.T(p.key(answer))
		p.words[answer] = k.Col(0, k.Large(words))
		choices = append(choices, part.Choice{Value: answer, Label: words, Content: p.words[answer], Height: high})
	}
	p.radio = k.Radio("", p.judge, choices...)
	return p
}

// key is the key of one of the texts.
func (p *practice) key(name string) string { return "page.practice." + p.id + "." + name }

// head says what happened, and asks.
func (p *practice) head() fyne.CanvasObject {
	k := p.h.Kit()
	words := k.Col(0, k.H2(k.Text.T(p.key("title"))), k.Large(k.Text.T(p.key("ask"))))
	return k.CardPad(theme.Space24, theme.Space24, k.Grow(theme.Space16, 1, k.Icon(p.icon, part.IconLarge, k.Tokens.Primary), words))
}

// judge says whether an answer is right.
func (p *practice) judge(answer string) {
	k := p.h.Kit()
	for each, words := range p.words {
		words.Objects = []fyne.CanvasObject{k.Large(k.Text.T(p.key(each)))}
		p.radio.Judge(each, part.Plain)
	}
	tone := part.Warn
	says := k.Callout(tone, "", k.Text.T("page.practice.wrong"))
	if answer == p.right {
		tone = part.OK
		says = k.Callout(tone, k.Text.T(p.key("good")), k.Text.T(p.key("goodNote")))
		style := theme.Task()
		style.Bold = true
		p.words[answer].Objects = []fyne.CanvasObject{k.Grow(theme.Space16, 0,
			k.Rich(style, k.Tokens.Ink, k.Text.T(p.key(answer))), k.Pill(part.OK, "check", k.Text.T("page.practice.right")))}
	}
	p.radio.Judge(answer, tone)
	for _, words := range p.words {
		words.Refresh()
	}
	p.say(says)
}

// then goes on once the right answer was found.
func (p *practice) then(on func()) func() {
	return func() {
		k := p.h.Kit()
		switch p.radio.Value() {
		case p.right:
			on()
			return
		case "":
			p.say(k.Callout(part.Err, "", k.Text.T("page.practice.choose")))
		}
		p.h.Focus(p.radio.Focusable())
	}
}

func (p *practice) say(o fyne.CanvasObject) {
	p.verdict.Objects = []fyne.CanvasObject{o}
	p.verdict.Refresh()
}
