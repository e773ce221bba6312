package ui

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/waypost-app/waypost/ui/part"
)

// key presses a key, as the desktop driver reports it.
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

// hold holds a key down until it has repeated that many times.
func (s *screen) hold(mod fyne.KeyModifier, name fyne.KeyName, repeats int) {
	s.chord(mod, name)
	for range repeats {
		s.pass(30 * time.Millisecond)
		s.press(mod, &fyne.KeyEvent{Name: name})
		s.settle()
	}
}

// click clicks the object with the label.
func (s *screen) click(label string) {
	s.t.Helper()
	for _, f := range part.TabStops(s.top()) {
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

// shortcut returns the shortcut that the desktop driver makes of a key combination.
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

// write types a text, which goes to the focused object.
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

// paste pastes a text at the focus, using the clipboard.
func (s *screen) paste(words string) {
	s.app.Clipboard().SetContent(words)
	s.chord(fyne.KeyModifierShortcutDefault, fyne.KeyV)
}

// empty clears the focused field.
func (s *screen) empty() {
	s.chord(fyne.KeyModifierShortcutDefault, fyne.KeyA)
	s.key(fyne.KeyDelete)
}

// on presses Tab until the object with the label has the focus.
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

// onKey is like on, but takes a text key.
func (s *screen) onKey(key string, args ...any) {
	s.t.Helper()
	s.on(s.plain(key, args...))
}

// choose moves the focus to the object whose label is the text of a key, and presses
// Space, or Enter for take.
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
