package fynex

import "fyne.io/fyne/v2"

// Forget calls the method Forget of every object under o that has one; such a
// method clears the text that the object holds. Fyne keeps detached widgets and
// their renderers in its cache for a minute or more, and with them what they said.
// No upstream issue asks for releasing them at once; Fyne's issue 4903
// (https://github.com/fyne-io/fyne/issues/4903) made it release them at all.
//
// children returns the objects directly inside one, as far as the caller's widgets
// let it see.
func Forget(o fyne.CanvasObject, children func(fyne.CanvasObject) []fyne.CanvasObject) {
	if f, ok := o.(interface{ Forget() }); ok {
		f.Forget()
	}
	for _, child := range children(o) {
		Forget(child, children)
	}
}
