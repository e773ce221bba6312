package part

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/text"
)

const (
	languageMenuWidth = 440
	languageRow       = 44
	languageColumn    = 7 // more languages than this are shown in two columns
)

// LanguageMenu lists the languages, each by its own name in its own script. At its bottom
// is a switch that adds English below every text.
type LanguageMenu struct {
	Languages []*text.Text
	OnChoose  func(*text.Text)
	OnBoth    func(on bool)
}

// Open opens the menu below an object of the page, with the window's language marked.
func (l LanguageMenu) Open(k *Kit, anchor fyne.CanvasObject) *Menu {
	m := &Menu{kit: k}
	m.onChoose = func(i int) {
		if i == len(l.Languages) {
			l.OnBoth(!k.Text.Both())
			return
		}
		l.OnChoose(l.Languages[i])
	}
	for i, words := range l.Languages {
		if words.Tag() == k.Text.Tag() {
			m.at = i
		}
		m.rows = append(m.rows, newLanguageRow(k, m, i, words))
	}
	var foot fyne.CanvasObject
	if k.Text.Tag() != text.English {
		row := newBothRow(k, m, len(l.Languages))
		m.rows = append(m.rows, row)
		m.onF3 = func() { l.OnBoth(!k.Text.Both()) }
		foot = k.Place.Col(0, k.Place.Fixed(0, theme.StrokeThin, newFill(k.Tokens.Line)), row)
	}
	var at fyne.Position
	if k.Canvas != nil {
		at, _ = positionIn(k.topmost(), anchor)
	}
	rows := l.rows(k, m)
	if foot != nil {
		m.least = max(m.least, layout.Width(foot)+2)
	}
	m.open(at, anchor.Size(), rows, foot)
	return m
}

// rows returns the languages in one column or, if there are many, in two, filled one
// after the other.
func (l LanguageMenu) rows(k *Kit, m *Menu) fyne.CanvasObject {
	first, second := k.Place.Col(0), k.Place.Col(0)
	n := len(l.Languages)
	if n > languageColumn && !k.Compact {
		m.column, m.least = (n+1)/2, languageMenuWidth
	}
	for i, row := range m.rows[:n] {
		if m.column > 0 && i >= m.column {
			second.Add(row)
		} else {
			first.Add(row)
		}
	}
	if m.column == 0 {
		return first
	}
	return k.Place.shares(0, nil, first, second)
}

// newLanguageRow returns a row with the language's own name. The window's language is
// bold and has a check mark.
func newLanguageRow(k *Kit, m *Menu, i int, words *text.Text) *menuRow {
	r := &menuRow{menu: m, i: i, words: words.Name(), face: newFrame(k.Tokens.Surface, k.Tokens.Surface, 0, 0)}
	style, ink := theme.Body(), k.Tokens.Ink
	now := words.Tag() == k.Text.Tag()
	if now {
		style, ink = theme.Label(), k.Tokens.Primary
		r.words = k.Text.T("label.chosen", "what", words.Name())
	}
	look := k.Prose.style(style, ink)
	if words.Direction() != k.Text.Direction() {
		look.Align = para.End // all names start on the same side, that of the window's language
	}
	name := fyne.CanvasObject(para.New(words.Tag(), look, para.Span{Text: words.Name()}))
	if !now {
		name = k.Place.Row(0, name)
	} else {
		name = k.Place.Grow(theme.Space8, 0, name, NewIcon(k, "check", IconHead, ink))
	}
	r.body = k.Place.MinHeight(languageRow, theme.Space24, theme.Space16, r.face.box, name)
	r.ExtendBaseWidget(r)
	return r
}

// newBothRow returns the row that turns English below every text on or off.
func newBothRow(k *Kit, m *Menu, i int) *menuRow {
	t := k.Text.T
	state := "common.off"
	if k.Text.Both() {
		state = "common.on"
	}
	r := &menuRow{menu: m, i: i, foot: true, face: newFrame(k.Tokens.Surface, k.Tokens.Surface, 0, 0)}
	r.words = k.Text.Phrases(t("language.bothOn"), t(state), t("language.bothOnNote"))
	drawn := NewSwitch(k, "", k.Text.Both(), nil) // only drawn: it is the row that is pressed
	words := k.Place.Col(0, k.Prose.Bold(t("language.bothOn")), k.Prose.Small(t("language.bothOnNote")))
	r.body = k.Place.Pad(theme.Space8, theme.Space24, theme.Space8, theme.Space16, r.face.box, k.Place.Grow(theme.Space16, 0, words, drawn.body))
	r.ExtendBaseWidget(r)
	return r
}

// footLayout puts its second object at the bottom, at the height it needs, and gives the
// first one the rest.
type footLayout struct{}

// HeightFor implements layout.Flow.
func (l *footLayout) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return layout.Height(objects[0], width) + layout.Height(objects[1], width)
}

// Natural implements layout.Flow.
func (l *footLayout) Natural(objects []fyne.CanvasObject) float32 {
	return max(layout.Width(objects[0]), layout.Width(objects[1]))
}

// MinSize implements fyne.Layout.
func (l *footLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout implements fyne.Layout.
func (l *footLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	foot := layout.Height(objects[1], size.Width)
	objects[0].Resize(fyne.NewSize(size.Width, size.Height-foot))
	objects[1].Move(fyne.NewPos(0, size.Height-foot))
	objects[1].Resize(fyne.NewSize(size.Width, foot))
}
