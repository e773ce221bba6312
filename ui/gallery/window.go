package gallery

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/text"
)

// Run opens the gallery and returns when it is closed. The D key toggles light and dark,
// L switches to the next language.
func Run(app fyne.App, load func() (*text.Catalogue, error)) error {
	texts, err := load()
	if err != nil {
		return err
	}
	w := &window{app: app, texts: texts, win: app.NewWindow("Waypost: components")}
	w.win.SetPadded(false)
	w.win.Resize(fyne.NewSize(1080, 760))
	w.win.Canvas().SetOnTypedKey(w.key)
	w.show()
	w.win.ShowAndRun()
	return nil
}

type window struct {
	app      fyne.App
	win      fyne.Window
	texts    *text.Catalogue
	language int
	dark     bool
}

func (w *window) key(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyD:
		w.dark = !w.dark
	case fyne.KeyL:
		w.language = (w.language + 1) % len(w.texts.Tags())
	default:
		return
	}
	w.show()
}

func (w *window) show() {
	tokens := theme.For(w.dark)
	w.app.Settings().SetTheme(theme.Fyne(tokens))
	k := part.NewKit(part.Env{Tokens: tokens, Text: w.texts.For(w.texts.Tags()[w.language]), Canvas: w.win.Canvas(), OnKey: w.key})
	w.win.SetContent(layout.NewScroll(k.RTL(), tokens.Ctrl, Page(k)))
}

// Page returns all shelves in one column.
func Page(k *part.Kit) fyne.CanvasObject {
	col := k.Place.Col(theme.Space24, k.Prose.H1("Components and states"))
	for _, s := range Shelves() {
		height := layout.Height(s.Make(k), s.Width)
		col.Add(k.Place.Col(theme.Space12, k.Prose.Secondary(s.Title), k.Place.Row(0, k.Place.Fixed(s.Width, height, s.Make(k)))))
	}
	return k.Place.Pad(theme.Space48, theme.Space48, theme.Space48, theme.Space48, col)
}
