package para

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// FocusGained implements fyne.Focusable.
func (in *Input) FocusGained() { in.setFocus(true) }

// FocusLost implements fyne.Focusable.
func (in *Input) FocusLost() { in.setFocus(false) }

func (in *Input) setFocus(on bool) {
	in.focused, in.shift, in.fresh = on, false, on
	if !on {
		in.dropPaste()
	}
	in.moved()
	if in.pointer.holdsFocus(on) {
		return
	}
	if in.OnFocus != nil {
		in.OnFocus(on)
	}
}

// KeyDown implements desktop.Keyable. It only observes keys.
func (in *Input) KeyDown(e *fyne.KeyEvent) {
	in.used()
	if in.OnKeyDown != nil {
		in.OnKeyDown(e.Name)
	}
	in.shift, in.fresh = in.shift || isShift(e), false
}

// KeyUp implements desktop.Keyable.
func (in *Input) KeyUp(e *fyne.KeyEvent) { in.shift = in.shift && !isShift(e) }

func isShift(e *fyne.KeyEvent) bool {
	return e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight
}

// TypedRune implements fyne.Focusable. A space is ignored if its key went down before the
// Input got the focus: then it has pressed a button.
func (in *Input) TypedRune(r rune) {
	in.used() // input methods produce text without key events
	if in.hold(heldKey{letter: r}) {
		return
	}
	fresh := in.fresh
	in.fresh = false
	if typeable(r) >= 0 && !(fresh && r == ' ') {
		in.insert(string(r), true)
	}
}

func (in *Input) insert(s string, typed bool) {
	if in.off {
		return
	}
	changed, whole := in.edit.insert(s, typed)
	in.user(changed)
	if !whole && in.OnTooLong != nil {
		in.OnTooLong()
	}
}

// TypedKey implements fyne.Focusable.
func (in *Input) TypedKey(e *fyne.KeyEvent) {
	if e.Name != fyne.KeyEscape && in.hold(heldKey{key: e}) { // Esc hides secrets at once
		return
	}
	t := &in.edit
	switch e.Name {
	case fyne.KeyBackspace:
		in.erase(backspace(t.text, t.caret), t.caret)
	case fyne.KeyDelete:
		in.erase(t.caret, after(t.text, t.caret))
	case fyne.KeyLeft:
		in.step(-1)
	case fyne.KeyRight:
		in.step(1)
	case fyne.KeyHome:
		in.place(0, in.shift)
	case fyne.KeyEnd:
		in.place(len(t.text), in.shift)
	case desktop.KeyMenu:
		in.menuKey()
	case fyne.KeyReturn, fyne.KeyEnter:
		if in.OnSubmitted != nil {
			in.OnSubmitted(in.Text())
		}
	default:
		if in.OnKey != nil {
			in.OnKey(e)
		}
	}
}

// erase deletes the selection, or the given range if nothing is selected.
func (in *Input) erase(from, to int) {
	if in.off {
		return
	}
	if a, b := in.edit.selection(); a < b {
		from, to = a, b
	}
	in.user(in.edit.erase(from, to))
}

func (in *Input) place(at int, extend bool) {
	in.edit.place(at, extend)
	in.moved()
}

// step moves the caret to the next stop on the left (-1) or right (1). Unless the
// selection is being extended, it collapses to its edge on that side.
func (in *Input) step(side int) {
	t, l := &in.edit, in.shape()
	if from, to := t.selection(); from < to && !in.shift {
		if (l.x(from) < l.x(to)) == (side < 0) {
			to = from
		}
		in.place(to, false)
		return
	}
	in.place(l.beside(t.caret, side), in.shift)
}

// TypedShortcut implements fyne.Shortcutable. The canvas sends shortcuts only to the
// focused object, so unused ones are passed to OnShortcut.
func (in *Input) TypedShortcut(s fyne.Shortcut) {
	if edits(s) && in.hold(heldKey{shortcut: s}) {
		return
	}
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		in.user(!in.off && in.edit.undo())
	case *fyne.ShortcutRedo:
		in.user(!in.off && in.edit.redo())
	case *fyne.ShortcutSelectAll:
		in.SelectAll()
	case *fyne.ShortcutCopy:
		in.copy(s.Clipboard)
	case *fyne.ShortcutCut:
		if in.copy(s.Clipboard) {
			in.erase(0, 0)
		}
	case *fyne.ShortcutPaste:
		in.paste(s)
	default:
		if c, ok := s.(*desktop.CustomShortcut); ok && in.jump(c) {
			return
		}
		if in.OnShortcut != nil {
			in.OnShortcut(s)
		}
	}
}

// paste inserts the text on the clipboard. If there is none, OnShortcut may find a
// picture there. Keys pressed before the text arrives are held back.
func (in *Input) paste(s *fyne.ShortcutPaste) {
	insert := func(text string) {
		switch {
		case text != "" || in.OnShortcut == nil:
			in.insert(text, false)
		default:
			in.OnShortcut(s)
		}
	}
	if in.OnPaste == nil {
		insert(s.Clipboard.Content())
		return
	}
	in.pasting = true
	in.OnPaste(func(text string) { in.pasted(func() { insert(text) }) })
}

// copy copies the selection unless the text is hidden, and reports whether it did.
func (in *Input) copy(c fyne.Clipboard) bool {
	s := in.edit.selected()
	if s == "" || in.hidden {
		return false
	}
	if in.OnCopy != nil {
		in.OnCopy(s)
	} else {
		c.SetContent(s)
	}
	return true
}

// jump handles Ctrl with the arrow and deletion keys (Alt on macOS, and Cmd for whole
// lines). Hidden text counts as one word, to not reveal where its spaces are.
func (in *Input) jump(s *desktop.CustomShortcut) bool {
	t := &in.edit
	extend := s.Modifier&fyne.KeyModifierShift != 0
	start, end := wordBefore(t.text, t.caret), wordAfter(t.text, t.caret)
	words, lines := jumpKeys()
	switch s.Modifier &^ fyne.KeyModifierShift {
	case lines:
		start, end = 0, len(t.text)
	case words:
		if in.hidden {
			start, end = 0, len(t.text)
		}
	default:
		return false
	}
	switch s.KeyName {
	case fyne.KeyLeft, fyne.KeyRight:
		if (s.KeyName == fyne.KeyLeft) != in.rtl() {
			end = start
		}
		in.place(end, extend)
	case fyne.KeyBackspace:
		in.erase(start, t.caret)
	case fyne.KeyDelete:
		in.erase(t.caret, end)
	default:
		return in.redoKey(s)
	}
	return true
}

// jumpKeys returns the modifiers for moving by words and by whole lines; 0 means none.
func jumpKeys() (words, lines fyne.KeyModifier) {
	if runtime.GOOS == "darwin" {
		return fyne.KeyModifierAlt, fyne.KeyModifierSuper
	}
	return fyne.KeyModifierControl, 0
}

// redoKey handles Ctrl+Shift+Z, the alternative to Ctrl+Y.
func (in *Input) redoKey(s *desktop.CustomShortcut) bool {
	if s.KeyName != fyne.KeyZ || s.Modifier != fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift {
		return false
	}
	in.user(!in.off && in.edit.redo())
	return true
}
