package part

import (
	"image"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/waypost-app/waypost/ui/theme"
)

// overPage returns a window of 560×400 with a field over which something can be opened.
func overPage(t *testing.T, tag string, dark bool) (*stage, *Field) {
	s := newStage(t, tag, dark)
	f := NewField(s.Kit, FieldSpec{
		Label: "Question", Text: "In what city were you born?",
		Suggestions: []string{"What was the name of your first pet?", "In what city were you born?", "What was your first job?"},
	})
	s.show(f, 544)
	s.window.Resize(fyne.NewSize(560, 400))
	return s, f
}

func TestMenuLooks(t *testing.T) {
	for name, tag := range map[string]string{"menu-light": "en", "menu-rtl": "ar"} {
		s, f := overPage(t, tag, false)
		s.Canvas.Focus(f.Input)
		pressed(f.Input, fyne.KeyDown)
		s.golden(name)
	}
}

func TestMenuBesideIsClosedByAPress(t *testing.T) {
	s, f := overPage(t, "en", false)
	f.suggest()
	test.TapCanvas(s.Canvas, fyne.NewPos(300, 390))
	if s.Canvas.Overlays().Top() != nil {
		t.Error("the list stays open")
	}
	f.suggest()
	test.TapCanvas(s.Canvas, fyne.NewPos(60, 8+32+48+4+8+48*2+24))
	if f.Text() != "What was your first job?" {
		t.Errorf("took %q", f.Text())
	}
}

// A menu that has no room below its field opens above it, and scrolls.
func TestMenuStaysInTheWindow(t *testing.T) {
	s := newStage(t, "en", false)
	f := NewField(s.Kit, FieldSpec{Suggestions: make([]string, 40)})
	s.window.SetContent(s.Place.Col(0, s.Place.Gap(10, 300), f, s.Place.Gap(10, 60)))
	s.window.Resize(fyne.NewSize(560, 408))
	f.suggest()
	m := s.Canvas.Overlays().Top().(*Menu)
	if y, h := m.card.Position().Y, m.card.Size().Height; y != theme.Space8 || y+h > 300 {
		t.Errorf("from %v, %v high", y, h)
	}
	pressed(m, fyne.KeyEnd)
	if m.list.Offset() != m.list.MaxOffset() {
		t.Errorf("last line at %v of %v", m.list.Offset(), m.list.MaxOffset())
	}
}

func TestDialogLooks(t *testing.T) {
	for name, dark := range map[string]bool{"dialog-light": false, "dialog-dark": true} {
		s, _ := overPage(t, "en", dark)
		d := NewDialog(s.Kit, "One thing is not ready", s.Prose.Body("Start anyway?"), NewButton(s.Kit, Ghost, "", "No", nil), NewButton(s.Kit, Primary, "", "Yes", nil))
		d.Open(nil)
		s.golden(name)
	}
}

func TestDialogLongerThanTheWindowScrolls(t *testing.T) {
	s, _ := overPage(t, "en", false)
	d := NewDialog(s.Kit, "Title", s.Place.Gap(10, 2000))
	d.Open(nil)
	if h := d.card.Size().Height; h != 400-2*dialogRoom {
		t.Errorf("%v high", h)
	}
}

// Every module is a square of whole pixels, and the quiet zone is at least four modules
// wide.
func TestQRModulesAreWholePixels(t *testing.T) {
	dark, light := color.NRGBA{A: 255}, color.NRGBA{R: 255, G: 255, B: 255, A: 255}
	for _, n := range []int{21, 41, 57, 177} {
		for _, size := range []int{164, 200, 247, 309, 494} {
			modules := pattern(n)
			img := roundedBox{fill: light}.draw(size, size)
			drawQR(img, modules, dark)
			px := size / (n + 2*quietZone)
			margin := (size - n*px) / 2
			if px == 0 {
				continue
			}
			if margin < quietZone*px {
				t.Errorf("%d modules in %d: margin %d of modules of %d", n, size, margin, px)
			}
			for i := range n * n {
				x, y := i%n, i/n
				at := image.Pt(margin+x*px, margin+y*px)
				for _, p := range []image.Point{at, at.Add(image.Pt(px-1, px-1))} {
					if got := img.At(p.X, p.Y) == color.RGBA(dark); got != modules[y][x] {
						t.Fatalf("%d modules in %d: module %d,%d is %v", n, size, x, y, got)
					}
				}
			}
		}
	}
}

func TestQRIsNeverTooSmall(t *testing.T) {
	s := newStage(t, "en", false)
	for n := 21; n <= 89; n += 4 {
		for _, size := range []float32{100, 196, 247} {
			card := NewQR(s.Kit, pattern(n), size).MinSize().Width
			px := int(card) / (n + 2*quietZone)
			if px*n < minQRSize || card < size {
				t.Errorf("%d modules in %v pixels: a card of %v with a code of %d", n, size, card, px*n)
			}
		}
	}
	if got := NewQR(s.Kit, pattern(41), 247).MinSize().Width; got != 247 {
		t.Errorf("a card that is large enough becomes %v", got)
	}
}

// Each second repaints only the dial: the picture of the code is kept until the code
// changes.
func TestDialKeepsTheCode(t *testing.T) {
	s := newStage(t, "en", false)
	d := NewCodeDial(s.Kit, 72, theme.CodeS(), s.Text.T("step.app.right"))
	d.Set(CodeState{Remaining: 22, Period: 30, Code: "318204", Next: "906541"})
	if got := d.Code.Plain(); got != "318 204" {
		t.Errorf("code %q", got)
	}
	if got := d.Ring.Label(); got != "22 seconds left" {
		t.Errorf("says %q", got)
	}
	d.Set(CodeState{Remaining: 1, Period: 30, Code: "906541"})
	if d.Code.Plain() != "906 541" || d.Ring.Label() != "1 second left" {
		t.Errorf("%q, %q", d.Code.Plain(), d.Ring.Label())
	}
	d.Hide(6)
	if d.Code.Plain() != "••• •••" || d.Ring.number.Plain() != "–" {
		t.Errorf("hidden: %q, %q", d.Code.Plain(), d.Ring.number.Plain())
	}
}

// The note says which code is next during the last five seconds, and that a code is new
// during its first five seconds. The very first code is not called new.
func TestDialSaysWhatComesNext(t *testing.T) {
	s := newStage(t, "en", false)
	d := NewCodeDial(s.Kit, 72, theme.CodeS(), s.Text.T("step.app.right"))
	for _, c := range []struct {
		left       int
		code, next string
		note       string
	}{
		{30, "318204", "906541", d.RestingNote},
		{6, "318204", "906541", d.RestingNote},
		{5, "318204", "906541", "Next code: 906 541"},
		{1, "318204", "906541", "Next code: 906 541"},
		{30, "906541", "111222", "New code."},
		{26, "906541", "111222", "New code."},
		{25, "906541", "111222", d.RestingNote},
	} {
		d.Set(CodeState{Remaining: c.left, Period: 30, Code: c.code, Next: c.next})
		if got := d.Note.Plain(); got != c.note {
			t.Errorf("%d seconds before the end it says %q, want %q", c.left, got, c.note)
		}
		if d.Note.Secret() != strings.HasPrefix(c.note, "Next code") {
			t.Errorf("%q is said unasked, or only if asked: %t", c.note, d.Note.Secret())
		}
		if fresh := strings.HasPrefix(d.Ring.Label(), "New code."); fresh != (c.note == "New code.") {
			t.Errorf("%d seconds before the end a screen reader hears %q", c.left, d.Ring.Label())
		}
	}
	d.Hide(6)
	d.Set(CodeState{Remaining: 30, Period: 30, Code: "333444"})
	if got := d.Note.Plain(); got != d.RestingNote {
		t.Errorf("a code that was hidden is not new: %q", got)
	}
}

func TestInitials(t *testing.T) {
	for name, want := range map[string]string{
		"Rosa Delgado": "RD", "Ahmed Al-Sayed": "AS", "Linh": "L", "": "", "  ": "",
		"maría del carmen ruiz": "MR", "李 小龙": "李小", "Анна Петрова": "АП", "🙂": "🙂", "-": "",
	} {
		if got := Initials(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

// Find returns the position of an object inside a widget.
func TestFindPlacesObjects(t *testing.T) {
	s := newStage(t, "en", false)
	f := NewField(s.Kit, FieldSpec{Label: "Your email"})
	s.show(s.Place.Pad(100, 50, 0, 0, f), 400)
	at, ok := positionIn(s.Canvas.Content(), f.Input)
	if !ok || at != fyne.NewPos(8+50+1, 8+100+32) {
		t.Errorf("%v %v", at, ok)
	}
	if _, ok := positionIn(s.Canvas.Content(), s.Prose.Body("elsewhere")); ok {
		t.Error("found what is not there")
	}
}
