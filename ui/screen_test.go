package ui

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"waypost/ui/page"
	"waypost/ui/para"
	"waypost/ui/part"
	"waypost/wizard"
)

// screen is what a person has of the window: keys, and what they see.
type screen struct {
	*desk

	win *testWindow
}

// key presses a key, as the desktop driver hands it on.
func (s *screen) key(name fyne.KeyName) { s.chord(0, name) }

func (s *screen) chord(mod fyne.KeyModifier, name fyne.KeyName) {
	c, e := s.win.canvas, &fyne.KeyEvent{Name: name}
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	if k, ok := c.Focused().(desktop.Keyable); ok {
		if mod&fyne.KeyModifierShift != 0 {
			k.KeyDown(shift)
			defer k.KeyUp(shift)
		}
		k.KeyDown(e)
		defer k.KeyUp(e)
	}
	s.press(mod, e)
	s.settle()
}

// hold keeps a key down until it has repeated so many times.
func (s *screen) hold(mod fyne.KeyModifier, name fyne.KeyName, repeats int) {
	s.chord(mod, name)
	for range repeats {
		s.pass(30 * time.Millisecond)
		s.press(mod, &fyne.KeyEvent{Name: name})
		s.settle()
	}
}

// click presses what says of itself that it is so with the mouse.
func (s *screen) click(label string) {
	s.t.Helper()
	for _, f := range stops(s.top()) {
		if strings.HasPrefix(labelOf(s.top(), f), label) {
			at := s.app.Driver().AbsolutePositionForObject(f.(fyne.CanvasObject))
			test.TapCanvas(s.win.canvas.Canvas, at.AddXY(8, 8))
			s.settle()
			return
		}
	}
	s.t.Fatalf("nothing says %q", label)
}

func (s *screen) press(mod fyne.KeyModifier, e *fyne.KeyEvent) {
	c := s.win.canvas
	if e.Name == fyne.KeyTab && mod&^fyne.KeyModifierShift == 0 {
		if t, ok := c.Focused().(fyne.Tabbable); !ok || !t.AcceptsTab() {
			if mod == 0 {
				c.FocusNext()
			} else {
				c.FocusPrevious()
			}
			return
		}
	}
	if short := s.shortcut(mod, e.Name); short != nil {
		if f, ok := c.Focused().(fyne.Shortcutable); ok {
			f.TypedShortcut(short)
		} else {
			c.shortcuts.TypedShortcut(short)
		}
		return
	}
	if f := c.Focused(); f != nil {
		f.TypedKey(e)
	} else if f := c.OnTypedKey(); f != nil {
		f(e)
	}
}

// shortcut is what the desktop driver makes of keys held together.
func (s *screen) shortcut(mod fyne.KeyModifier, name fyne.KeyName) fyne.Shortcut {
	if mod == fyne.KeyModifierShortcutDefault {
		switch name {
		case fyne.KeyV:
			return &fyne.ShortcutPaste{Clipboard: s.app.Clipboard()}
		case fyne.KeyC:
			return &fyne.ShortcutCopy{Clipboard: s.app.Clipboard()}
		case fyne.KeyA:
			return &fyne.ShortcutSelectAll{}
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		}
	}
	if mod == 0 || mod == fyne.KeyModifierShift {
		return nil
	}
	return &desktop.CustomShortcut{KeyName: name, Modifier: mod}
}

// write types a text where the focus is.
func (s *screen) write(words string) {
	for _, r := range words {
		if f := s.win.canvas.Focused(); f != nil {
			s.press(0, &fyne.KeyEvent{Name: fyne.KeyName(strings.ToUpper(string(r)))})
		}
		if f := s.win.canvas.Focused(); f != nil {
			f.TypedRune(r)
		}
	}
	s.settle()
}

// paste puts a text where the focus is, by the clipboard.
func (s *screen) paste(words string) {
	s.app.Clipboard().SetContent(words)
	s.chord(fyne.KeyModifierShortcutDefault, fyne.KeyV)
}

// empty clears the field that has the focus.
func (s *screen) empty() {
	s.chord(fyne.KeyModifierShortcutDefault, fyne.KeyA)
	s.key(fyne.KeyDelete)
}

// on moves the focus by Tab to what says of itself that it is so.
func (s *screen) on(label string) {
	s.t.Helper()
	first := s.win.canvas.Focused()
	for range 200 {
		if strings.HasPrefix(s.focused(), label) {
			return
		}
		s.key(fyne.KeyTab)
	}
	s.t.Fatalf("Tab never comes to %q from %T on %q; there is %q", label, first, s.w.shell.Page().Title, s.stops())
}

// onKey is on for the words of a key.
func (s *screen) onKey(key string, args ...any) {
	s.t.Helper()
	s.on(s.plain(key, args...))
}

// choose presses Space, take Enter, on what has the words of a key.
func (s *screen) choose(key string, args ...any) {
	s.t.Helper()
	s.onKey(key, args...)
	s.key(fyne.KeySpace)
}

func (s *screen) take(key string, args ...any) {
	s.t.Helper()
	s.onKey(key, args...)
	s.key(fyne.KeyReturn)
}

// focused is what the object with the focus says of itself.
func (s *screen) focused() string { return labelOf(s.top(), s.win.canvas.Focused()) }

// stops are the objects that Tab comes to, in their order.
func (s *screen) stops() (labels []string) {
	c := s.win.canvas
	was := c.Focused()
	c.Unfocus()
	var first fyne.Focusable
	for range 200 {
		c.FocusNext()
		if c.Focused() == nil || c.Focused() == first {
			break
		}
		if first == nil {
			first = c.Focused()
		}
		labels = append(labels, s.focused())
	}
	c.Focus(was)
	return labels
}

// labelOf is what a focused object says of itself: for a line, its field does.
func labelOf(under fyne.CanvasObject, f fyne.Focusable) string {
	if f == nil {
		return ""
	}
	for o := range objects(under) {
		if field, ok := o.(*part.Field); ok && field.Focusable() == f {
			return field.Label()
		}
	}
	if l, ok := f.(interface{ Label() string }); ok {
		return l.Label()
	}
	return ""
}

// top is what the keys go to: the topmost dialog, or the page.
func (s *screen) top() fyne.CanvasObject {
	if top := s.win.canvas.Overlays().Top(); top != nil {
		return top
	}
	return s.win.canvas.Content()
}

// all is everything that the window shows, one object after the other.
func (s *screen) all() (shown []fyne.CanvasObject) {
	for o := range objects(s.win.canvas.Content()) {
		shown = append(shown, o)
	}
	for _, over := range s.win.canvas.Overlays().List() {
		for o := range objects(over) {
			shown = append(shown, o)
		}
	}
	return shown
}

// objects are all that is shown under o, from the top to the bottom.
func objects(o fyne.CanvasObject) func(yield func(fyne.CanvasObject) bool) {
	return func(yield func(fyne.CanvasObject) bool) { walk(o, yield) }
}

func walk(o fyne.CanvasObject, yield func(fyne.CanvasObject) bool) bool {
	if o == nil || !o.Visible() {
		return true
	}
	if !yield(o) {
		return false
	}
	for _, child := range children(o) {
		if !walk(child, yield) {
			return false
		}
	}
	return true
}

func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

// arrange lays everything out anew, as the desktop driver does before each frame
// where something takes more or less room than before.
func (s *screen) arrange() {
	for _, o := range s.all() {
		switch o := o.(type) {
		case *fyne.Container:
			if o.Layout != nil {
				o.Layout.Layout(o.Objects, o.Size())
			}
		case fyne.Widget:
			test.WidgetRenderer(o).Layout(o.Size())
		}
	}
}

// paras are the paragraphs that are shown.
func (s *screen) paras() (shown []*para.Para) {
	for _, o := range s.all() {
		if p, ok := o.(*para.Para); ok && p.Plain() != "" {
			shown = append(shown, p)
		}
	}
	return shown
}

// words is all that can be read in the window, typed text too, a line each.
func (s *screen) words() string {
	var lines []string
	for _, o := range s.all() {
		switch o := o.(type) {
		case *para.Para:
			lines = append(lines, o.Plain())
		case *para.Input:
			lines = append(lines, o.Text())
		}
	}
	return strings.Join(slices.DeleteFunc(lines, func(l string) bool { return l == "" }), "\n")
}

// says fails unless the sentence of a key can be read.
func (s *screen) says(key string, args ...any) {
	s.t.Helper()
	if !s.reads(key, args...) {
		s.t.Errorf("the window does not say %q but\n%s", s.plain(key, args...), s.words())
	}
}

func (s *screen) reads(key string, args ...any) bool {
	return strings.Contains(s.words(), s.plain(key, args...))
}

// inputs are the lines to type in that are shown.
func (s *screen) inputs() (shown []*para.Input) {
	for _, o := range s.all() {
		if in, ok := o.(*para.Input); ok {
			shown = append(shown, in)
		}
	}
	return shown
}

// at fails unless that page is shown.
func (s *screen) at(id page.ID) {
	s.t.Helper()
	if s.w.nav.id != id {
		s.t.Fatalf("the page is %q, not %q:\n%s", s.w.nav.id, id, s.words())
	}
}

// step fails unless the page of that step is shown.
func (s *screen) step(id wizard.StepID) {
	s.t.Helper()
	s.at(page.Step)
	if at := s.w.session.Journey().Step().ID; at != id {
		s.t.Fatalf("the step is %q, not %q:\n%s", at, id, s.words())
	}
}

// stops are the objects shown under o that the Tab key comes to, in its order.
func stops(o fyne.CanvasObject) (all []fyne.Focusable) {
	if !o.Visible() {
		return nil
	}
	d, ok := o.(fyne.Disableable)
	if f, focusable := o.(fyne.Focusable); focusable && !(ok && d.Disabled()) {
		all = append(all, f)
	}
	for _, child := range part.Children(o) {
		all = append(all, stops(child)...)
	}
	return all
}
