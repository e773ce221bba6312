package para

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// heldKey is a key that was pressed while a text was being pasted: a letter, another
// key, or a shortcut. It has its effect once the text is there, as if the text had come
// at once.
type heldKey struct {
	letter   rune
	key      *fyne.KeyEvent
	shortcut fyne.Shortcut
	shift    bool
}

// AcceptsTab implements fyne.Tabbable. Tab moves the focus, and waits for a text that
// is being pasted as the other keys do.
func (in *Input) AcceptsTab() bool { return in.pasting }

// hold keeps a key back while a text is being pasted, and reports whether it did.
func (in *Input) hold(k heldKey) bool {
	if in.pasting {
		k.shift = in.shift
		in.held = append(in.held, k)
	}
	return in.pasting
}

// pasted ends the wait for a text, inserts it, and lets the held keys go. A text that
// comes after the focus has left is dropped: the page may be gone, or locked.
func (in *Input) pasted(insert func()) {
	pasting, held := in.pasting && in.focused, in.held
	in.dropPaste()
	if !pasting {
		return
	}
	insert()
	for _, k := range held {
		in.press(k)
	}
}

// dropPaste gives up a text that is being pasted, with the keys that wait for it.
func (in *Input) dropPaste() { in.pasting, in.held = false, nil }

// press has a held key go to whoever has the focus by now: a Tab or an Enter before it
// may have moved that.
func (in *Input) press(k heldKey) {
	var to fyne.Focusable = in
	if in.Canvas != nil {
		to = in.Canvas.Focused()
	}
	if other, ok := to.(*Input); ok {
		defer func(shift bool) { other.shift = shift }(other.shift)
		other.shift = k.shift
	}
	switch {
	case k.shortcut != nil:
		if s, ok := to.(fyne.Shortcutable); ok {
			s.TypedShortcut(k.shortcut)
		}
	case k.key != nil && k.key.Name == fyne.KeyTab:
		in.tab(to, k)
	case to == nil:
		if in.OnKey != nil && k.key != nil {
			in.OnKey(k.key)
		}
	case k.key != nil:
		to.TypedKey(k.key)
	default:
		to.TypedRune(k.letter)
	}
}

// tab moves the focus, unless whoever has it pastes, too.
func (in *Input) tab(from fyne.Focusable, k heldKey) {
	t, ok := from.(fyne.Tabbable)
	switch {
	case ok && t.AcceptsTab():
		from.TypedKey(k.key)
	case in.Canvas == nil:
	case k.shift:
		in.Canvas.FocusPrevious()
	default:
		in.Canvas.FocusNext()
	}
}

// edits reports whether a shortcut is the Input's own, and not one of the page's, which
// wait for nothing: the lock is one of them.
func edits(s fyne.Shortcut) bool {
	c, custom := s.(*desktop.CustomShortcut)
	if !custom {
		return true
	}
	words, lines := jumpKeys()
	if m := c.Modifier &^ fyne.KeyModifierShift; m != words && m != lines {
		return false
	}
	switch c.KeyName {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyZ:
		return true
	}
	return false
}
