package shell

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// taken returns the keys that never reach the window, or that mean something else to people
// who use a screen reader, by the program that takes them:
//   - Orca 43: its common_keyboardmap.py, desktop_keyboardmap.py and
//     laptop_keyboardmap.py. All of its keys contain Insert, Caps Lock or the keypad.
//   - NVDA 2024: its user guide, "Input gestures": all keys contain Insert or Caps Lock,
//     except Ctrl alone, Shift alone, and Ctrl+Alt+N, which starts it. Its browse mode, which
//     windows like ours do not have, also uses single letters.
//   - VoiceOver: Ctrl+Option with anything, Cmd+F5.
//   - Narrator: Caps Lock or Insert with anything, Ctrl+Win+Enter.
//   - Compose: the X keysym Multi_key, on Menu, the right Alt, the right Win, Caps Lock
//     or the right Ctrl alone (xkeyboard-config, rules/base.lst, compose:*). AltGr types
//     further letters, which arrive as runes.
//   - GNOME and Windows: Super or Win with anything; Alt with Tab, F4, F6, F7, F8, F10,
//     Space and Escape; Ctrl+Alt with anything.
func taken() map[string]string {
	taken := map[string]string{
		"Ctrl": "NVDA, Orca: stop speaking", "Shift": "NVDA: pause", "Insert": "screen readers", "CapsLock": "screen readers",
		"Menu": "Compose", "F10": "menus", "F6": "panes", "F7": "caret browsing",
		"Cmd+F5": "VoiceOver", "Alt+Tab": "the system", "Alt+Space": "the system", "Alt+Escape": "the system",
	}
	for _, f := range []string{"F4", "F6", "F7", "F8", "F10"} {
		taken["Alt+"+f] = "the system"
	}
	return taken
}

// reserved returns who takes a key, "" for nobody.
func reserved(key fyne.KeyName, held fyne.KeyModifier) string {
	switch {
	case held&fyne.KeyModifierSuper != 0 && fyne.KeyModifierShortcutDefault != fyne.KeyModifierSuper:
		return "the system"
	case held&fyne.KeyModifierControl != 0 && held&fyne.KeyModifierAlt != 0:
		return "VoiceOver, the system, AltGr on Windows"
	case strings.HasPrefix(string(key), "KP_"):
		return "Orca, NVDA: reviewing"
	}
	name := string(key)
	for _, m := range []struct {
		held fyne.KeyModifier
		name string
	}{{fyne.KeyModifierAlt, "Alt"}, {fyne.KeyModifierControl, "Ctrl"}, {fyne.KeyModifierSuper, "Cmd"}} {
		if held&m.held != 0 {
			name = m.name + "+" + name
		}
	}
	return taken()[name]
}

// Our shortcuts do not collide with those of screen readers, operating systems and the
// Compose key. None is a single letter, since letters are typed, and are commands in
// browse modes.
func TestShortcutsClashWithNobody(t *testing.T) {
	type shortcut struct {
		key  fyne.KeyName
		held fyne.KeyModifier
	}
	ours := []shortcut{
		{fyne.KeyF1, 0},
		{fyne.KeyF2, 0},
		{fyne.KeyF3, 0},
		{fyne.KeyReturn, 0},
		{fyne.KeyEscape, 0},
		{fyne.KeyPageUp, 0},
		{fyne.KeyPageDown, 0},
	}
	for _, s := range []*desktop.CustomShortcut{lockKey(), backKey(), printKey(), findKey()} {
		ours = append(ours, shortcut{s.KeyName, s.Modifier})
	}
	for s := range textSizeKeys() {
		ours = append(ours, shortcut{s.KeyName, s.Modifier})
	}
	for _, s := range ours {
		if who := reserved(s.key, s.held); who != "" {
			t.Errorf("%s with %d belongs to: %s", s.key, s.held, who)
		}
		if len(s.key) == 1 && s.held&^fyne.KeyModifierShift == 0 {
			t.Errorf("%s is a letter", s.key)
		}
	}
}
