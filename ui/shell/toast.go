package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/part"
)

// toast is a sentence that is shown for a while.
type toast struct {
	sentence string
	cancel   func() // stops the timer that removes it
}

// Say shows a sentence over the title for four seconds, or until another page is shown.
// It replaces an earlier sentence and restarts the four seconds.
func (s *Shell) Say(sentence string) {
	s.dropToast()
	t := &toast{sentence: sentence}
	t.cancel = s.loop.After(part.ToastDuration, func() {
		if s.toast == t { // otherwise the timer fired just as another toast was shown
			s.dropToast()
		}
	})
	s.toast = t
	s.placeToast()
}

// dropToast removes the toast, if there is one.
func (s *Shell) dropToast() {
	if s.toast == nil {
		return
	}
	s.toast.cancel()
	s.toast = nil
	s.frame.showToast(nil)
}

// placeToast puts the toast, if there is one, into a new frame.
func (s *Shell) placeToast() {
	if s.toast != nil {
		s.frame.showToast(part.NewToast(s.chrome, s.toast.sentence))
	}
}

// showToast shows an object over the title of the page, at its start; nil removes it.
func (f *frame) showToast(o fyne.CanvasObject) {
	f.toasts.Objects = nil
	if o != nil {
		f.toasts.Objects = []fyne.CanvasObject{o}
	}
	f.toasts.Refresh()
}

// newToasts returns the empty container in which toasts appear.
func newToasts(rtl bool) *fyne.Container {
	return container.New(&toastLayout{rtl: rtl})
}

// toastLayout places its object at the bottom, at the start, no wider than necessary.
type toastLayout struct{ rtl bool }

// MinSize implements fyne.Layout.
func (l *toastLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout implements fyne.Layout.
func (l *toastLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		width := min(layout.Width(o), size.Width)
		height := layout.Height(o, width)
		layout.Put(o, l.rtl, size.Width, layout.Box{Y: size.Height - height, W: width, H: height})
		canvas.Refresh(o)
	}
}
