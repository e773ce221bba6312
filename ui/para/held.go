package para

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// heldKey is a key pressed while pasted text is still on its way: a letter, another key,
// or a shortcut. It takes effect once the text has arrived, as if pasting took no time.
type heldKey struct {
	letter   rune
	key      *fyne.KeyEvent
	shortcut fyne.Shortcut
	shift    bool
}

// AcceptsTab implements fyne.Tabbable. Tab normally moves the focus; during a paste it is
// held back like other keys.
func (in *Input) AcceptsTab() bool { return in.pasting }

// hold holds a key back while a paste is in progress, and reports whether it did.
func (in *Input) hold(k heldKey) bool {
	if in.pasting {
		k.shift = in.shift
		in.held = append(in.held, k)
	}
	return in.pasting
}

// pasted ends a paste: it inserts the text and then handles the held keys. If the focus
// has left meanwhile, the text is dropped, since the page may be gone or locked.
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

// dropPaste abandons a paste in progress and the keys held back for it.
func (in *Input) dropPaste() { in.pasting, in.held = false, nil }

// press sends a held key to the widget that has the focus by now: an earlier Tab or Enter
// may have moved it.
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

// tab moves the focus, unless the focused widget is itself waiting for a paste.
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

// edits reports whether a shortcut edits text. The page's shortcuts, such as the one that
// locks, are never held back.
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
