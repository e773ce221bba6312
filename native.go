package main

import (
	"image"

	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"

	"github.com/waypost-app/waypost/ui/fynex"
)

// nativeWindow is the GLFW window behind a Fyne window.
type nativeWindow struct{ win fyne.Window }

func newNativeWindow(win fyne.Window) fynex.NativeWindow { return nativeWindow{win} }

// setHints sets the properties of the next window. Fyne draws flat, but GLFW requests a
// depth and a stencil buffer, which a processor without a graphics card has to clear for
// each frame.
//
// class is the app's name for window managers. X11 has a name for the app and one for the
// program; Wayland uses the app's id, which Fyne sets.
func setHints(class string) {
	if glfw.Init() != nil { // Fyne has already tried, and hidden the error
		return // showing the window will fail and say why
	}
	glfw.WindowHint(glfw.DepthBits, 0)
	glfw.WindowHint(glfw.StencilBits, 0)
	glfw.WindowHintString(glfw.X11ClassName, class)
	glfw.WindowHintString(glfw.X11InstanceName, class)
}

// do calls f with the GLFW window, unless it does not exist yet or any more. Fyne does
// not expose it, but makes its context the current one.
func (n nativeWindow) do(f func(*glfw.Window)) {
	w, ok := n.win.(interface{ RunWithContext(func()) })
	if !ok {
		return
	}
	defer func() { _ = recover() }() // Fyne also activates the context of a window that is closed
	var g *glfw.Window
	w.RunWithContext(func() { g = glfw.GetCurrentContext() })
	if g != nil {
		f(g)
	}
}

// Bounds implements fynex.NativeWindow. A window that is maximized or minimized has no
// bounds of its own.
func (n nativeWindow) Bounds() (r image.Rectangle, known bool) {
	n.do(func(w *glfw.Window) {
		if glfw.GetPlatform() == glfw.PlatformWayland {
			return
		}
		if w.GetAttrib(glfw.Maximized) == glfw.True || w.GetAttrib(glfw.Iconified) == glfw.True {
			return
		}
		x, y := w.GetPos()
		width, height := w.GetSize()
		left, top, right, bottom := w.GetFrameSize()
		r, known = image.Rect(x-left, y-top, x+width+right, y+height+bottom), true
	})
	return r, known
}

// SetBounds implements fynex.NativeWindow.
func (n nativeWindow) SetBounds(r image.Rectangle) {
	n.do(func(w *glfw.Window) {
		left, top, right, bottom := w.GetFrameSize()
		w.SetSize(r.Dx()-left-right, r.Dy()-top-bottom)
		w.SetPos(r.Min.X+left, r.Min.Y+top)
	})
}

// Screens implements fynex.NativeWindow.
func (nativeWindow) Screens() (all []image.Rectangle) {
	for _, m := range glfw.GetMonitors() {
		x, y, width, height := m.GetWorkarea()
		all = append(all, image.Rect(x, y, x+width, y+height))
	}
	return all
}

// Raise implements fynex.NativeWindow.
func (n nativeWindow) Raise() {
	n.do(func(w *glfw.Window) {
		w.Restore()
		w.Show()
		w.Focus()
		w.RequestAttention()
	})
}
