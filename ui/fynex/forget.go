package fynex

import "fyne.io/fyne/v2"

// Forget calls the method Forget of every object under o that has one; such a method
// drops the text that the object holds. Fyne keeps detached widgets and their renderers,
// and so their text, in its cache for a minute or more. No upstream issue asks for
// releasing them at once; since Fyne's issue 4903
// (https://github.com/fyne-io/fyne/issues/4903) they are released at all.
//
// children returns the objects directly inside an object, as far as the caller knows its
// widgets.
func Forget(o fyne.CanvasObject, children func(fyne.CanvasObject) []fyne.CanvasObject) {
	if f, ok := o.(interface{ Forget() }); ok {
		f.Forget()
	}
	for _, child := range children(o) {
		Forget(child, children)
	}
}
