package part

import (
	"flag"
	"slices"
	"testing"
	"testing/fstest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/ui/goldentest"
	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/text"
)

var update = flag.Bool("update", false, "write the pictures of testdata anew")

// Test languages with the few texts that components have of their own. Arabic has just
// enough of them to show that components are mirrored.
const (
	english = `{
		"language": {"phrases": "{a}, {b}", "sentences": "{a}. {b}"},
		"common": {"showLonger": "Show longer", "hidesAgain": {"one": "Hides again after {n} second", "other": "Hides again after {n} seconds"},
			"onWebsite": "On the website", "inWaypost": "Here in Waypost",
			"show": "Show", "hide": "Hide", "on": "On", "off": "Off", "close": "Close", "showAll": "Show all", "hideAll": "Hide all",
			"cut": "Cut", "copy": "Copy", "paste": "Paste", "selectAll": "Select all"},
		"label": {"off": "{what}, off for now", "asField": "{what}, text field", "empty": "empty", "clear": "Empty the field: {what}", "showSecret": "Show: {what}", "hideSecret": "Hide: {what}", "hidden": "Hidden",
			"secondsLeft": {"one": "{n} second left", "other": "{n} seconds left"},
			"newCode": "New code.", "nextCode": "Next code: {code}",
			"strength": "How strong: {level}", "ticked": "{what}, ready", "unticked": "{what}, not ready yet",
			"chosen": "{what}, chosen", "good": "Good: {text}", "warning": "Look: {text}", "problem": "Problem: {text}",
			"smaller": "Make it smaller", "larger": "Make it larger", "percent": "{n} %"}}`
	arabic = `{
		"common": {"onWebsite": "على الموقع", "inWaypost": "هنا في Waypost",
			"show": "إظهار", "hide": "إخفاء", "on": "تشغيل", "off": "إيقاف"}}`
)

func catalogue(t testing.TB) *text.Catalogue {
	t.Helper()
	c, err := text.Load(fstest.MapFS{"locales/en.json": {Data: []byte(english)}, "locales/ar.json": {Data: []byte(arabic)}})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// The app's catalogue contains every text that the components use.
func TestWordsAreInTheCatalogue(t *testing.T) {
	app, err := text.Load(assets.Locales)
	if err != nil {
		t.Fatal(err)
	}
	have := app.Keys()
	for _, key := range catalogue(t).Keys() {
		if !slices.Contains(have, key) {
			t.Errorf("no words for %s", key)
		}
	}
}

// stage is a window in which components are shown.
type stage struct {
	*Kit

	t      *testing.T
	window fyne.Window
}

func newStage(t *testing.T, tag string, dark bool) *stage {
	t.Helper()
	app := test.NewTempApp(t)
	tokens := theme.For(dark)
	app.Settings().SetTheme(theme.Fyne(tokens))
	w := test.NewTempWindow(t, &fyne.Container{})
	w.SetPadded(false)
	k := NewKit(Env{Tokens: tokens, Text: catalogue(t).For(tag), Canvas: w.Canvas()})
	return &stage{Kit: k, t: t, window: w}
}

// show shows an object at width w and at the height it needs, with room for its focus
// ring.
func (s *stage) show(o fyne.CanvasObject, w float32) {
	s.t.Helper()
	const room = 8
	s.window.SetContent(s.Place.Pad(room, room, room, room, o))
	s.window.Resize(fyne.NewSize(w+2*room, layout.Height(o, w)+2*room))
}

// golden compares the window with a picture in testdata.
func (s *stage) golden(name string) {
	s.t.Helper()
	goldentest.Compare(s.t, name, s.window.Canvas().Capture(), *update)
}
