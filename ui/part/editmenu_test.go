package part

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/waypost-app/waypost/ui/theme"
)

// menuLines lists the lines of the open menu, the disabled ones in parentheses.
func menuLines(t *testing.T, s *stage) string {
	t.Helper()
	m, ok := s.Canvas.Overlays().Top().(*Menu)
	if !ok {
		t.Fatal("no menu is open")
	}
	var lines []string
	for _, r := range m.rows {
		line := r.words
		if r.disabled {
			line = "(" + line + ")"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, " ")
}

func TestEditMenuOffers(t *testing.T) {
	for _, c := range []struct {
		name string
		spec FieldSpec
		do   func(*Field)
		want string
	}{
		{"empty", FieldSpec{}, nil, "(Cut) (Copy) Paste (Select all)"},
		{"text", FieldSpec{Text: "Baker"}, nil, "(Cut) (Copy) Paste Select all"},
		{"selected", FieldSpec{Text: "Baker"}, func(f *Field) { f.Input.SelectAll() }, "Cut Copy Paste Select all"},
		{"hidden", FieldSpec{Text: "7K4M", Secret: true}, func(f *Field) { f.Input.SelectAll() }, "Paste Select all"},
		{"revealed", FieldSpec{Text: "7K4M", Secret: true}, func(f *Field) { f.SetRevealed(true); f.Input.SelectAll() }, "Cut Copy Paste Select all"},
		{"read-only", FieldSpec{Text: "Baker"}, func(f *Field) { f.Input.Disable(); f.Input.SelectAll() }, "(Cut) Copy (Paste) Select all"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newStage(t, "en", false)
			s.Clipboard = test.NewClipboard()
			f := NewField(s.Kit, c.spec)
			s.show(f, 400)
			if c.do != nil {
				c.do(f)
			}
			f.Input.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(20, 20)})
			if got := menuLines(t, s); got != c.want {
				t.Errorf("offers %q, want %q", got, c.want)
			}
		})
	}
}

// The mouse alone is enough to select, cut and paste, and the field keeps the focus.
func TestEditMenuActs(t *testing.T) {
	s := newStage(t, "en", false)
	s.Clipboard = test.NewClipboard()
	f := NewField(s.Kit, FieldSpec{Text: "Baker"})
	s.show(f, 400)
	choose := func(text string) {
		t.Helper()
		f.Input.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(20, 20)})
		m := s.Canvas.Overlays().Top().(*Menu)
		for _, r := range m.rows {
			if r.words == text {
				r.Tapped(nil)
			}
		}
	}
	s.Canvas.Focus(f.Input)
	choose("Select all")
	choose("Cut")
	if f.Text() != "" || s.Clipboard.Content() != "Baker" {
		t.Errorf("after Cut: text %q, clipboard %q", f.Text(), s.Clipboard.Content())
	}
	choose("Paste")
	if f.Text() != "Baker" || s.Canvas.Focused() != fyne.Focusable(f.Input) {
		t.Errorf("after Paste: text %q, focus on %T", f.Text(), s.Canvas.Focused())
	}
	choose("Copy")
	if s.Canvas.Overlays().Top() == nil {
		t.Error("a line that cannot be chosen closes the menu")
	}
}

// A menu keeps its distance from the window's edges wherever it opens.
func TestMenuClearOfTheEdge(t *testing.T) {
	for _, tag := range []string{"en", "ar"} {
		s := newStage(t, tag, false)
		s.show(s.Place.Gap(400, 300), 400)
		s.window.Resize(fyne.NewSize(400, 300))
		room := s.Canvas.Size()
		for _, at := range []fyne.Position{{}, {X: room.Width}, {Y: room.Height}, {X: room.Width, Y: room.Height}, {X: 200, Y: 150}} {
			m := OpenMenuAt(s.Kit, at, fyne.Size{}, []MenuItem{{Text: "Rename"}, {Text: "Erase"}}, -1, nil)
			p, size := m.card.Position(), m.card.Size()
			if p.X < theme.Space8 || p.Y < theme.Space8 || p.X+size.Width > room.Width-theme.Space8 || p.Y+size.Height > room.Height-theme.Space8 {
				t.Errorf("%s: opened at %v it stands at %v, %v large, in %v", tag, at, p, size, room)
			}
			m.Close()
		}
	}
}
