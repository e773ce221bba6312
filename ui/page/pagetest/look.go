package pagetest

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard/text"
)

// size returns the size of the window.
func (l Look) size() fyne.Size {
	switch {
	case l.Large:
		return fyne.NewSize(540, 380)
	case l.Compact:
		return fyne.NewSize(800, 600)
	}
	return fyne.NewSize(1080, 760)
}

// CheckFits fails if a text in the body of the page is cut off or larger than its space.
func CheckFits(t *testing.T, p *page.Page) {
	t.Helper()
	for _, o := range Objects(p.Body) {
		text, ok := o.(*para.Para)
		if !ok || text.Plain() == "" {
			continue
		}
		w, h := text.Size().Width+0.5, text.Size().Height+0.5
		switch {
		case text.HeightFor(w) > h:
			t.Errorf("%q is %v high in a room of %v", text.Plain(), text.HeightFor(w), h)
		case text.Natural()-0.5 > w && text.HeightFor(w) == text.HeightFor(text.Natural()+1):
			t.Errorf("%q is %v wide in a room of %v", text.Plain(), text.Natural(), w)
		}
	}
}

// Objects returns all objects shown under o, from top to bottom.
func Objects(o fyne.CanvasObject) []fyne.CanvasObject {
	if o == nil || !o.Visible() {
		return nil
	}
	out, children := []fyne.CanvasObject{o}, []fyne.CanvasObject(nil)
	switch o := o.(type) {
	case *fyne.Container:
		children = o.Objects
	case fyne.Widget:
		children = test.WidgetRenderer(o).Objects()
	}
	for _, child := range children {
		out = append(out, Objects(child)...)
	}
	return out
}

// Words returns the text of all paragraphs shown under o, one per line.
func Words(o fyne.CanvasObject) string {
	var lines []string
	for _, o := range Objects(o) {
		if p, ok := o.(*para.Para); ok && p.Plain() != "" {
			lines = append(lines, p.Plain())
		}
	}
	return strings.Join(lines, "\n")
}

// Says reports whether the text of a key is shown under o.
func Says(h *Host, o fyne.CanvasObject, key string, args ...any) bool {
	return strings.Contains(Words(o), markup.Plain(h.Kit().Text.T(key, args...)))
}

// labelled is a component with a label.
type labelled interface {
	fyne.CanvasObject
	Label() string
}

// Find returns the first component under o with this label or, if there is none, the
// first whose label starts with it.
func Find(t testing.TB, o fyne.CanvasObject, label string) labelled {
	t.Helper()
	var found labelled
	for _, o := range Objects(o) {
		l, ok := o.(labelled)
		switch {
		case ok && l.Label() == label:
			return l
		case ok && found == nil && strings.HasPrefix(l.Label(), label):
			found = l
		}
	}
	if found == nil {
		t.Fatalf("nothing is labelled %q", label)
	}
	return found
}

// Press presses the component that Find returns.
func Press(t testing.TB, o fyne.CanvasObject, label string) {
	t.Helper()
	p, ok := Find(t, o, label).(fyne.Tappable)
	if !ok {
		t.Fatalf("%q cannot be pressed", label)
	}
	p.Tapped(&fyne.PointEvent{})
}

// Field returns the first field under o whose label starts with the given text.
func Field(t testing.TB, o fyne.CanvasObject, label string) *part.Field {
	t.Helper()
	for _, o := range Objects(o) {
		if f, ok := o.(*part.Field); ok && strings.HasPrefix(f.Label(), label) {
			return f
		}
	}
	t.Fatalf("no field is labelled %q", label)
	return nil
}

// Type replaces the text of a field as a person would, by typing.
func Type(t testing.TB, h *Host, f *part.Field, typed string) {
	t.Helper()
	h.Focus(f.Focusable())
	f.SetText("")
	if typed == "" {
		Key(h, fyne.KeySpace)
		Key(h, fyne.KeyBackspace)
		return
	}
	for _, r := range typed {
		f.Input.KeyDown(&fyne.KeyEvent{Name: fyne.KeyUnknown}) // like the key of any letter
		f.Input.TypedRune(r)
	}
}

// All returns the page with its action bar, for Find, Press and Words.
func All(p *page.Page) fyne.CanvasObject {
	c := container.NewWithoutLayout(p.Body)
	c.Objects = append(c.Objects, p.Start...)
	if p.Primary != nil {
		c.Add(p.Primary)
	}
	return c
}

// Key presses a key, which goes to the focused object.
func Key(h *Host, name fyne.KeyName) {
	if f := h.Window.Canvas().Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// CheckWords fails if a text on the page is not from the catalogue: in the pseudo-locale
// every letter has an accent. known lists values that were put into the page, such as a
// name.
func CheckWords(t *testing.T, p *page.Page, known ...string) {
	t.Helper()
	known = append(known, "Waypost", "USCIS")
	for _, line := range append(strings.Split(Words(All(p)), "\n"), p.Title, p.Lead, p.Label) {
		if w := text.Bypass(line, known...); w != "" {
			t.Errorf("%q in %q is not from the catalogue", w, line)
		}
		if strings.Contains(line, "⟦") {
			t.Errorf("no words for %s", line)
		}
	}
}

// CheckKeys fails if the page shows a text key that has no text.
func CheckKeys(t *testing.T, p *page.Page) {
	t.Helper()
	for _, line := range append(strings.Split(Words(All(p)), "\n"), p.Title, p.Lead, p.Label) {
		if strings.Contains(line, "⟦") {
			t.Errorf("no words for %s", line)
		}
	}
}

// HasLine reports whether lines contains line.
func HasLine(lines, line string) bool {
	return slices.Contains(strings.Split(lines, "\n"), line)
}
