package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard/text"
)

// Listen installs the keys that have the same meaning on every page (docs/design.md
// section 5). Focused components pass keys that they do not use to the same handlers.
func (s *Shell) Listen() {
	c := s.win.Canvas()
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		s.hooks.Used()
		s.kit.PassKey(e)
	})
	if c, ok := c.(desktop.Canvas); ok {
		c.SetOnKeyDown(func(e *fyne.KeyEvent) { s.hooks.Presses.KeyDown(e.Name) })
	}
	for _, key := range []fyne.Shortcut{lockKey(), backKey(), printKey(), findKey(), &fyne.ShortcutPaste{}} {
		c.AddShortcut(key, func(key fyne.Shortcut) {
			s.hooks.Used()
			s.shortcut(key)
		})
	}
	for key := range textSizeKeys() {
		c.AddShortcut(&key, func(key fyne.Shortcut) { s.shortcut(key) })
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

func findKey() *desktop.CustomShortcut {
	return &desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: fyne.KeyModifierShortcutDefault}
}

// textSizeKeys returns the shortcuts that enlarge (1) or reduce (-1) the text. On some
// keyboards, plus requires Shift.
func textSizeKeys() map[desktop.CustomShortcut]int {
	const ctrl, shift = fyne.KeyModifierShortcutDefault, fyne.KeyModifierShift
	return map[desktop.CustomShortcut]int{
		{KeyName: fyne.KeyPlus, Modifier: ctrl}:          1,
		{KeyName: fyne.KeyPlus, Modifier: ctrl | shift}:  1,
		{KeyName: fyne.KeyEqual, Modifier: ctrl}:         1,
		{KeyName: fyne.KeyEqual, Modifier: ctrl | shift}: 1,
		{KeyName: fyne.KeyMinus, Modifier: ctrl}:         -1,
	}
}

// dialogOpen reports whether anything is open over the page.
func (s *Shell) dialogOpen() bool { return s.win.Canvas().Overlays().Top() != nil }

// key handles a key that has the same meaning on every page.
func (s *Shell) key(e *fyne.KeyEvent) {
	if s.page == nil || s.dialogOpen() {
		return
	}
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if s.page.Primary != nil && s.hooks.Presses.Key(e.Name) {
			s.page.Primary.Press()
		}
	case fyne.KeyEscape:
		if s.explained != nil {
			w := s.explained.word
			s.closeExplanation()
			s.Focus(w)
			return
		}
		s.Hide()
		if s.page.Dismiss != nil {
			s.page.Dismiss()
		}
	case fyne.KeyF1:
		s.actions.Help()
	case fyne.KeyF2:
		if s.hooks.Presses.Key(e.Name) {
			s.ReadAloud()
		}
	case fyne.KeyF3:
		if s.hooks.Presses.Key(e.Name) && s.kit.Text.Tag() != text.English {
			s.hooks.Both(!s.kit.Text.Both())
		}
	case fyne.KeyPageDown:
		s.frame.scroll.Page(1)
		s.followWord()
	case fyne.KeyPageUp:
		s.frame.scroll.Page(-1)
		s.followWord()
	}
}

// shortcut handles a shortcut that has the same meaning on every page, and reports
// whether it did.
func (s *Shell) shortcut(key fyne.Shortcut) bool {
	if key.ShortcutName() == lockKey().ShortcutName() {
		s.actions.Lock()
		return true
	}
	if custom, ok := key.(*desktop.CustomShortcut); ok {
		if by := textSizeKeys()[*custom]; by != 0 {
			s.actions.StepTextSize(by)
			return true
		}
	}
	if s.dialogOpen() {
		return false
	}
	return s.pageShortcut(key.ShortcutName())
}

// pageShortcut handles a shortcut of the current page, and reports whether it did.
func (s *Shell) pageShortcut(name string) bool {
	switch name {
	case backKey().ShortcutName():
		if s.hooks.Presses.Key(backKey().KeyName) {
			s.actions.Back()
		}
	case (&fyne.ShortcutPaste{}).ShortcutName():
		s.paste(s.page)
	case printKey().ShortcutName():
		if s.page.Print != nil {
			s.page.Print()
		}
	case findKey().ShortcutName():
		if s.page.Find != nil {
			s.Focus(s.page.Find)
		}
	default:
		return false
	}
	return true
}

// paste passes the text on the clipboard to a page, unless the window shows another page
// by the time the text arrives.
func (s *Shell) paste(p *page.Page) {
	if p.Pasted == nil {
		return
	}
	s.hooks.Paste(func(text string) {
		if s.page == p {
			p.Pasted(text)
		}
	})
}
