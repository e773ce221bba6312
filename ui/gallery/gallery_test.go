package gallery

import (
	"flag"
	"testing"
	"testing/fstest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/ui/contrasttest"
	"github.com/waypost-app/waypost/ui/goldentest"
	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/text"
)

var update = flag.Bool("update", false, "write the pictures of testdata anew")

// arabic has just enough texts to show that the components are mirrored.
const arabic = `{"common": {"onWebsite": "على الموقع", "inWaypost": "هنا في Waypost",
	"show": "إظهار", "hide": "إخفاء", "on": "تشغيل", "off": "إيقاف",
	"notGovernment": "**ليس تطبيقًا حكوميًا.** برنامج Waypost ليس جزءًا من USCIS."}}`

// stage is a window in which a shelf is shown.
type stage struct {
	*part.Kit

	window fyne.Window
}

func newStage(t testing.TB, words *text.Text, tokens *theme.Tokens) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.Fyne(tokens))
	w := test.NewTempWindow(t, &fyne.Container{})
	w.SetPadded(false)
	return &stage{part.NewKit(part.Env{Tokens: tokens, Text: words, Canvas: w.Canvas()}), w}
}

// show shows an object at width w and at the height it needs, with room for its focus
// ring.
func (s *stage) show(o fyne.CanvasObject, w float32) {
	const room = 8
	s.window.SetContent(s.Place.Pad(room, room, room, room, o))
	s.window.Resize(fyne.NewSize(w+2*room, layout.Height(o, w)+2*room))
}

func english(t testing.TB) *text.Text {
	t.Helper()
	c, err := text.Load(assets.Locales)
	if err != nil {
		t.Fatal(err)
	}
	return c.For("en")
}

func TestShelves(t *testing.T) {
	words := english(t)
	for mode, dark := range map[string]bool{"light": false, "dark": true} {
		s := newStage(t, words, theme.For(dark))
		for _, sh := range Shelves() {
			t.Run(sh.Name+"-"+mode, func(t *testing.T) {
				s.show(sh.Make(s.Kit), sh.Width)
				shown := s.window.Canvas().Capture()
				goldentest.Compare(t, sh.Name+"-"+mode, shown, *update)
				if sh.Name != "palette" {
					contrasttest.Check(t, s.window.Canvas(), shown, s.Tokens)
				}
			})
		}
	}
}

// In every state of every component, text has enough contrast in the colours of high
// contrast, too.
func TestHighContrastShelves(t *testing.T) {
	words := english(t)
	for mode, dark := range map[string]bool{"light": false, "dark": true} {
		s := newStage(t, words, theme.HighContrast(dark))
		for _, sh := range Shelves() {
			if sh.Name == "palette" {
				continue
			}
			t.Run(sh.Name+"-"+mode, func(t *testing.T) {
				s.show(sh.Make(s.Kit), sh.Width)
				contrasttest.Check(t, s.window.Canvas(), s.window.Canvas().Capture(), s.Tokens)
			})
		}
	}
}

// Right to left, everything is mirrored except the logo, codes and the pictures of the website.
func TestShelvesMirrored(t *testing.T) {
	c, err := text.Load(fstest.MapFS{
		"locales/en.json": {Data: []byte(arabic)}, "locales/ar.json": {Data: []byte(arabic)},
	})
	if err != nil {
		t.Fatal(err)
	}
	mirror := map[string]bool{"fields": true, "ticks": true, "zones": true, "rail": true, "cards": true, "tiles": true, "people": true, "bars": true, "small": true, "wordDrawings": true}
	for _, sh := range Shelves() {
		if !mirror[sh.Name] {
			continue
		}
		t.Run(sh.Name, func(t *testing.T) {
			s := newStage(t, c.For("ar"), theme.Light())
			s.show(sh.Make(s.Kit), sh.Width)
			goldentest.Compare(t, sh.Name+"-rtl", s.window.Canvas().Capture(), *update)
		})
	}
}

// BenchmarkGallery draws all shelves, as the gallery's window does.
func BenchmarkGallery(b *testing.B) {
	words := english(b)
	for b.Loop() {
		s := newStage(b, words, theme.Light())
		s.show(Page(s.Kit), 1080)
		s.window.Canvas().Capture()
	}
}
