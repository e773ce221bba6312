package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"waypost/ui/layout"
	"waypost/ui/page"
	"waypost/ui/part"
	"waypost/ui/theme"
)

// Ask implements page.Host. Closing the question is an answer, too: no.
func (w *Window) Ask(q page.Question) {
	yes := false
	var d *part.Dialog
	kind := part.Primary
	if q.Danger {
		kind = part.Danger
	}
	accept := w.chrome.Button(kind, "", q.Yes, func() { yes = true; d.Close() })
	buttons := []fyne.CanvasObject{accept}
	first := accept
	if q.No != "" {
		refuse := w.chrome.Button(part.Ghost, "", q.No, func() { d.Close() })
		buttons = []fyne.CanvasObject{refuse, accept}
		if q.Danger {
			first = refuse
		}
	}
	d = w.chrome.Dialog(q.Title, w.questionBody(q), buttons...)
	d.Closed = func() { q.Answer(yes) }
	d.Open(first)
}

// questionBody is the text of a question and what stands under it, or no room
// for none.
func (w *Window) questionBody(q page.Question) fyne.CanvasObject {
	col := w.chrome.Col(theme.Space16)
	if q.Text != "" {
		col.Add(w.chrome.Body(q.Text))
	}
	if q.Body != nil {
		col.Add(q.Body)
	}
	return col
}

// Show implements page.Host.
func (w *Window) Show(title string, body fyne.CanvasObject, first fyne.Focusable) (closeIt func()) {
	var d *part.Dialog
	done := w.chrome.Button(part.Ghost, "", w.text("common.close"), func() { d.Close() })
	d = w.chrome.Dialog(title, body, done)
	d.Width = max(d.Width, layout.Width(body)+2*theme.Space48)
	if first == nil {
		first = done
	}
	d.Open(first)
	return d.Close
}

// Say implements page.Host. The sentence stands over the action bar, and in the
// note there for whoever looks later.
func (w *Window) Say(sentence string) {
	w.frame.toast(w.chrome.Toast(sentence))
	frame := w.frame
	w.thread.after(part.ToastFor, frame.clearToast)
}

// toast shows an object over the bottom of the page, at its start.
func (f *frame) toast(o fyne.CanvasObject) {
	f.toasts.Objects = []fyne.CanvasObject{o}
	f.toasts.Refresh()
}

func (f *frame) clearToast() {
	f.toasts.Objects = nil
	f.toasts.Refresh()
}

// newToasts is the empty room in which a toast shows.
func newToasts(rtl bool) *fyne.Container {
	return container.New(&toastLayout{rtl: rtl})
}

// toastLayout sets its object at the bottom start, no wider than it needs.
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
