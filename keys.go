package main

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"

	"github.com/waypost-app/waypost/ui/desktop/accessibility"
	"github.com/waypost-app/waypost/ui/screenreader"
)

// hookKeys makes the keys and letters of a window pass through a keyboard before Fyne
// gets them; Fyne itself tells only the focused component. It returns false if the window
// is not ready yet.
func hookKeys(win fyne.Window, board *screenreader.Keyboard) (hooked bool) {
	nativeWindow{win}.do(func(w *glfw.Window) {
		w.SetInputMode(glfw.LockKeyMods, glfw.True)
		var key glfw.KeyCallback
		key = w.SetKeyCallback(func(w *glfw.Window, k glfw.Key, code int, action glfw.Action, mods glfw.ModifierKey) {
			board.Key(pressed(k, code, action, mods), func() { key(w, k, code, action, mods) })
		})
		var letter glfw.CharCallback
		letter = w.SetCharCallback(func(w *glfw.Window, r rune) { board.Letter(r, func() { letter(w, r) }) })
		hooked = true
	})
	return hooked
}

// pressed converts a key of GLFW to the form of X11.
func pressed(k glfw.Key, code int, action glfw.Action, mods glfw.ModifierKey) accessibility.Key {
	const milliseconds = 1000
	e := accessibility.Key{
		Down: action != glfw.Release, Code: code, Symbol: symbol(k), Modifiers: modifiers(mods),
		Time: max(1, int32(int64(glfw.GetTime()*milliseconds)&0x7fffffff)),
	}
	switch {
	case k == glfw.KeySpace:
		e.Letter = " "
	case e.Symbol == 0:
		e.Letter = glfw.GetKeyName(k, code)
	}
	const fromKernel = 8 // X11 adds this to the kernel's key codes, which Wayland uses unchanged
	if glfw.GetPlatform() == glfw.PlatformWayland {
		e.Code += fromKernel
	}
	return e
}

func modifiers(mods glfw.ModifierKey) (m accessibility.Modifiers) {
	for of, is := range map[glfw.ModifierKey]accessibility.Modifiers{
		glfw.ModShift: accessibility.Shift, glfw.ModControl: accessibility.Control, glfw.ModAlt: accessibility.Alt,
		glfw.ModSuper: accessibility.Super, glfw.ModCapsLock: accessibility.CapsLock, glfw.ModNumLock: accessibility.NumLock,
	} {
		if mods&of != 0 {
			m |= is
		}
	}
	return m
}

// symbol returns X11's keysym of a key that has a name; 0 for keys with letters. Keys of
// the number pad get their keysyms without Num Lock.
func symbol(k glfw.Key) uint32 {
	const f1 = 0xffbe
	if k >= glfw.KeyF1 && k <= glfw.KeyF25 {
		return f1 + uint32(k-glfw.KeyF1)
	}
	return map[glfw.Key]uint32{
		glfw.KeyBackspace: 0xff08, glfw.KeyTab: 0xff09, glfw.KeyEnter: 0xff0d, glfw.KeyPause: 0xff13,
		glfw.KeyScrollLock: 0xff14, glfw.KeyEscape: 0xff1b, glfw.KeyHome: 0xff50, glfw.KeyLeft: 0xff51,
		glfw.KeyUp: 0xff52, glfw.KeyRight: 0xff53, glfw.KeyDown: 0xff54, glfw.KeyPageUp: 0xff55,
		glfw.KeyPageDown: 0xff56, glfw.KeyEnd: 0xff57, glfw.KeyPrintScreen: 0xff61,
		glfw.KeyInsert: accessibility.SymbolInsert, glfw.KeyMenu: 0xff67, glfw.KeyNumLock: 0xff7f,
		glfw.KeyKPEnter: 0xff8d, glfw.KeyKP7: 0xff95, glfw.KeyKP4: 0xff96, glfw.KeyKP8: 0xff97, glfw.KeyKP6: 0xff98,
		glfw.KeyKP2: 0xff99, glfw.KeyKP9: 0xff9a, glfw.KeyKP3: 0xff9b, glfw.KeyKP1: 0xff9c, glfw.KeyKP5: 0xff9d,
		glfw.KeyKP0: accessibility.SymbolKPInsert, glfw.KeyKPDecimal: 0xff9f, glfw.KeyKPMultiply: 0xffaa,
		glfw.KeyKPAdd: 0xffab, glfw.KeyKPSubtract: 0xffad, glfw.KeyKPDivide: 0xffaf, glfw.KeyKPEqual: 0xffbd,
		glfw.KeyLeftShift: 0xffe1, glfw.KeyRightShift: 0xffe2, glfw.KeyLeftControl: 0xffe3, glfw.KeyRightControl: 0xffe4,
		glfw.KeyCapsLock: accessibility.SymbolCapsLock, glfw.KeyLeftAlt: 0xffe9, glfw.KeyRightAlt: 0xffea,
		glfw.KeyLeftSuper: 0xffeb, glfw.KeyRightSuper: 0xffec, glfw.KeyDelete: 0xffff,
	}[k]
}
