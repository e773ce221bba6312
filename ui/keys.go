package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"waypost/ui/page"
)

// listen gives the window the keys of DESIGN.md section 5 that hold on every
// page. The same keys come from parts that have the focus and no use for them.
func (w *Window) listen() {
	c := w.win.Canvas()
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		w.used()
		w.kit.Unused(e)
	})
	for _, s := range []fyne.Shortcut{lockKey(), backKey(), printKey(), &fyne.ShortcutPaste{}} {
		c.AddShortcut(s, func(s fyne.Shortcut) {
			w.used()
			w.shortcut(s)
		})
	}
	for s := range sizeKeys() {
		c.AddShortcut(&s, func(s fyne.Shortcut) { w.shortcut(s) })
	}
}

func lockKey() *desktop.CustomShortcut {
	return &desktop.CustomShortcut{KeyName: fyne.KeyL, Modifier: fyne.KeyModifierShortcutDefault}
}

func backKey() *desktop.CustomShortcut {
	return &desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierAlt}
}

func printKey() *desktop.CustomShortcut {
	return &desktop.CustomShortcut{KeyName: fyne.KeyP, Modifier: fyne.KeyModifierShortcutDefault}
}

// sizeKeys are the shortcuts that make text larger (1) or smaller (-1). A plus
// is another key on each keyboard, with Shift or without.
func sizeKeys() map[desktop.CustomShortcut]int {
	const ctrl, shift = fyne.KeyModifierShortcutDefault, fyne.KeyModifierShift
	return map[desktop.CustomShortcut]int{
		{KeyName: fyne.KeyPlus, Modifier: ctrl}:          1,
		{KeyName: fyne.KeyPlus, Modifier: ctrl | shift}:  1,
		{KeyName: fyne.KeyEqual, Modifier: ctrl}:         1,
		{KeyName: fyne.KeyEqual, Modifier: ctrl | shift}: 1,
		{KeyName: fyne.KeyMinus, Modifier: ctrl}:         -1,
	}
}

// key does what a key means on every page.
func (w *Window) key(e *fyne.KeyEvent) {
	if w.page == nil || w.win.Canvas().Overlays().Top() != nil {
		return
	}
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if w.page.Primary != nil {
			w.page.Primary.Press()
		}
	case fyne.KeyEscape:
		w.leave()
	case fyne.KeyF1:
		if w.store != nil {
			w.Go(page.Help)
		}
	case fyne.KeyF2:
		w.Listen()
	case fyne.KeyPageDown:
		w.frame.scroll.Page(1)
	case fyne.KeyPageUp:
		w.frame.scroll.Page(-1)
	}
}

// shortcut does what a shortcut means on every page, and reports whether it
// means anything.
func (w *Window) shortcut(s fyne.Shortcut) bool {
	if s.ShortcutName() == lockKey().ShortcutName() {
		w.lock()
		return true
	}
	if w.win.Canvas().Overlays().Top() != nil {
		return false
	}
	if custom, ok := s.(*desktop.CustomShortcut); ok {
		if by := sizeKeys()[*custom]; by != 0 {
			w.step(by)
			return true
		}
	}
	switch s.ShortcutName() {
	case backKey().ShortcutName():
		switch {
		case w.id == page.Unlock && !w.away:
			w.Close()
		case w.page.Start == nil:
			w.Back()
		}
	case (&fyne.ShortcutPaste{}).ShortcutName():
		if w.page.Pasted != nil {
			w.page.Pasted(w.app.Clipboard().Content())
		}
	case printKey().ShortcutName():
		if w.page.Print != nil {
			w.page.Print()
		}
	default:
		return false
	}
	return true
}
