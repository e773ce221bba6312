package page

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"waypost/ui/layout"
	"waypost/ui/para"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
	"waypost/wizard/text"
)

func frameSize(compact bool) fyne.Size {
	if compact {
		return fyne.NewSize(800, 600)
	}
	return fyne.NewSize(1080, 760)
}

// show puts the page into the window as the frame does, without the rail: title,
// lead and body where the mock-ups have them, and the action bar. Pressing and
// typing work as in a window; the focus is where it is when the page opens.
func show(h *host, p *Page) {
	k, size := h.kit, frameSize(h.kit.Compact)
	put := func(x, y, width, height float32, o fyne.CanvasObject) fyne.CanvasObject {
		return container.New(&layout.Place{RTL: k.RTL(), At: []layout.Box{{X: x, Y: y, W: width, H: height}}}, o)
	}
	x, w, title, lead, body := float32(304), float32(728), float32(64), float32(108), float32(160)
	if k.Compact {
		x, w, title, lead, body = 24, 752, 72, 104, 132+20
	}
	end := fyne.CanvasObject(k.Row(0))
	if p.Primary != nil {
		end = p.Primary
	}
	start := k.Row(0, k.Button(part.Ghost, "arrow_back", k.Text.T("common.back"), h.Back))
	if p.Start != nil {
		start = k.Row(theme.Space24, p.Start...)
	}
	bar := k.BarHeight()
	h.window.SetContent(container.NewStack(
		canvas.NewRectangle(k.Tokens.Page),
		put(x, title, w, 40, k.H1(p.Title)),
		put(x, lead, w, 28, k.Lead(p.Lead)),
		put(x, body, w, layout.Height(p.Body, w), p.Body),
		put(x-k.Margin(), size.Height-bar, w+2*k.Margin(), bar, canvas.NewRectangle(k.Tokens.Surface)),
		put(x, size.Height-bar, w-16-layout.Width(end), bar, start),
		put(x+w-layout.Width(end), size.Height-bar+(bar-48)/2, layout.Width(end), 48, end),
	))
	h.window.Resize(size)
	switch {
	case p.First != nil:
		h.window.Canvas().Focus(p.First)
	case p.Primary != nil:
		h.window.Canvas().Focus(p.Primary)
	}
}

// render shows the page and, where WAYPOST_PICTURES names a folder, leaves a
// picture of it there, to lay beside a mock-up. Without it there is no picture,
// since drawing one takes longer than all that a test does.
func render(t *testing.T, h *host, p *Page, name string) image.Image {
	t.Helper()
	show(h, p)
	return capture(t, h, name)
}

// capture is render of the page that is shown already.
func capture(t *testing.T, h *host, name string) image.Image {
	t.Helper()
	folder := os.Getenv("WAYPOST_PICTURES")
	if folder == "" {
		return nil
	}
	img := h.window.Canvas().Capture()
	f, err := os.Create(filepath.Join(folder, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
	return img
}

// checkFits fails if a text of the body of the shown page is cut, or higher or
// wider than its room.
func checkFits(t *testing.T, p *Page) {
	t.Helper()
	for _, o := range objects(p.Body) {
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

// objects are all objects shown under o, from top to bottom.
func objects(o fyne.CanvasObject) []fyne.CanvasObject {
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
		out = append(out, objects(child)...)
	}
	return out
}

// words are all paragraphs shown under o, one a line.
func words(o fyne.CanvasObject) string {
	var lines []string
	for _, o := range objects(o) {
		if p, ok := o.(*para.Para); ok && p.Plain() != "" {
			lines = append(lines, p.Plain())
		}
	}
	return strings.Join(lines, "\n")
}

// says reports whether the sentence of a key stands under o.
func says(h *host, o fyne.CanvasObject, key string, args ...any) bool {
	return strings.Contains(words(o), text.Plain(h.kit.Text.T(key, args...)))
}

// labelled is a part that says what it is.
type labelled interface {
	fyne.CanvasObject
	Label() string
}

// find is the first part under o whose label begins so.
func find(t *testing.T, o fyne.CanvasObject, label string) labelled {
	t.Helper()
	for _, o := range objects(o) {
		if l, ok := o.(labelled); ok && strings.HasPrefix(l.Label(), label) {
			return l
		}
	}
	t.Fatalf("nothing is labelled %q", label)
	return nil
}

// press presses the first part under o whose label begins so.
func press(t *testing.T, o fyne.CanvasObject, label string) {
	t.Helper()
	p, ok := find(t, o, label).(fyne.Tappable)
	if !ok {
		t.Fatalf("%q cannot be pressed", label)
	}
	p.Tapped(&fyne.PointEvent{})
}

// answer answers the question over the page.
func answer(t *testing.T, h *host, yes bool) {
	t.Helper()
	if len(h.asked) == 0 {
		t.Fatal("nothing is asked")
	}
	q := h.asked[0]
	h.asked = h.asked[1:]
	q.Answer(yes)
}

// field is the first field under o whose label begins so.
func field(t *testing.T, o fyne.CanvasObject, label string) *part.Field {
	t.Helper()
	for _, o := range objects(o) {
		if f, ok := o.(*part.Field); ok && strings.HasPrefix(f.Label(), label) {
			return f
		}
	}
	t.Fatalf("no field is labelled %q", label)
	return nil
}

// typeInto replaces what stands in a field, as a person types it.
func typeInto(t *testing.T, h *host, f *part.Field, typed string) {
	t.Helper()
	h.Focus(f.Focusable())
	f.SetText("")
	if typed == "" {
		key(h, fyne.KeySpace)
		key(h, fyne.KeyBackspace)
		return
	}
	for _, r := range typed {
		f.Input.KeyDown(&fyne.KeyEvent{Name: fyne.KeyUnknown}) // as the key of any letter does
		f.Input.TypedRune(r)
	}
}

// all is the page with its bar, for find, press and words.
func all(p *Page) fyne.CanvasObject {
	c := container.NewWithoutLayout(p.Body)
	c.Objects = append(c.Objects, p.Start...)
	if p.Primary != nil {
		c.Add(p.Primary)
	}
	return c
}

// key presses a key where the focus is.
func key(h *host, name fyne.KeyName) {
	if f := h.window.Canvas().Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// checkWords fails if a text of the page did not come from the catalogue: in
// the made-up language every letter has an accent. known are the values that
// the page was given, such as a name.
func checkWords(t *testing.T, p *Page, known ...string) {
	t.Helper()
	known = append(known, "Waypost", "USCIS")
	for _, line := range append(strings.Split(words(all(p)), "\n"), p.Title, p.Lead, p.Label) {
		if w := text.Bypass(line, known...); w != "" {
			t.Errorf("%q in %q is not from the catalogue", w, line)
		}
		if strings.Contains(line, "⟦") {
			t.Errorf("no words for %s", line)
		}
	}
}

// checkKeys fails if the page shows a key that has no words.
func checkKeys(t *testing.T, p *Page) {
	t.Helper()
	for _, line := range append(strings.Split(words(all(p)), "\n"), p.Title, p.Lead, p.Label) {
		if strings.Contains(line, "⟦") {
			t.Errorf("no words for %s", line)
		}
	}
}

// open is the page of a step, shown, in a journey that has no answer in some
// fields.
func open(t *testing.T, id wizard.StepID, without ...wizard.Field) (*host, *Page) {
	t.Helper()
	h := newHost(t, look{})
	h.at(id)
	for _, f := range without {
		h.journey.Set(f, "")
	}
	p := Build(h, Step)
	show(h, p)
	return h, p
}

// containsLine reports whether one of some lines is that one.
func containsLine(lines, line string) bool {
	return slices.Contains(strings.Split(lines, "\n"), line)
}
