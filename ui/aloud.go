package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"waypost/ui/page"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/ui/voice"
)

// reader is a voice for one language.
type reader interface {
	Say(ctx context.Context, sentence string) error
}

// findVoice looks for a voice of this computer.
func findVoice(ctx context.Context, tag string) (reader, error) { return voice.Find(ctx, tag) }

// aloud is a page that is being read.
type aloud struct {
	stop  context.CancelFunc
	frame *frame
}

// Listen reads the page aloud, sentence by sentence, or stops. Codes that are
// shown are read only to who says so: others in the room hear them, too.
func (w *Window) Listen() {
	if w.find == nil || w.win.Canvas().Overlays().Top() != nil {
		return
	}
	if w.aloud != nil {
		w.hush()
		return
	}
	said := w.recital()
	for _, s := range said {
		if s.Secret {
			w.askCodes(said)
			return
		}
	}
	w.read(said)
}

// recital is what there is to read on the page: all but its buttons.
func (w *Window) recital() (said []part.Spoken) {
	for _, s := range append(part.Speak(w.frame.head), part.Speak(w.frame.scroll)...) {
		if s.Role != part.RoleButton && s.Words != "" {
			said = append(said, s)
		}
	}
	return said
}

// askCodes asks whether codes shall be read, too.
func (w *Window) askCodes(said []part.Spoken) {
	w.Ask(page.Question{
		Title: w.text("listen.codes.title"), Text: w.text("listen.codes.body"),
		Yes: w.text("listen.codes.yes"), No: w.text("listen.codes.no"),
		Answer: func(yes bool) {
			var heard []part.Spoken
			for _, s := range said {
				if yes || !s.Secret {
					heard = append(heard, s)
				}
			}
			w.read(heard)
		},
	})
}

// read reads in the background and shows where it is.
func (w *Window) read(said []part.Spoken) {
	ctx, stop := context.WithCancel(context.Background())
	a := &aloud{stop: stop, frame: w.frame}
	w.aloud = a
	w.frame.listen.Become("stop_circle", w.text("listen.stop"))
	tag, find := w.kit.Text.Tag(), w.find
	go func() {
		err := recite(ctx, tag, find, said, func(s part.Spoken) { w.Do(func() { w.mark(a, s.Of) }) })
		w.Do(func() { w.wasRead(a, err) })
	}()
}

// recite reads all sentences, and tells before each to what it belongs.
func recite(ctx context.Context, tag string, find func(context.Context, string) (reader, error), said []part.Spoken, at func(part.Spoken)) error {
	v, err := find(ctx, tag)
	if err != nil {
		return err
	}
	for _, s := range said {
		for _, sentence := range voice.Sentences(s.Words) {
			at(s)
			if err := v.Say(ctx, sentence); err != nil {
				return err
			}
		}
	}
	return nil
}

// wasRead follows the end of a reading, unless it was stopped.
func (w *Window) wasRead(a *aloud, err error) {
	if w.aloud != a {
		return
	}
	w.hush()
	switch {
	case errors.Is(err, voice.ErrNone):
		none := w.text("listen.none", "language", w.kit.Text.Name())
		w.frame.listen.Become("volume_up", none)
		w.frame.listen.Disable()
		w.Say(none)
	case err != nil:
		w.Say(w.text("listen.failed"))
	}
}

// hush stops reading.
func (w *Window) hush() {
	a := w.aloud
	if a == nil {
		return
	}
	w.aloud = nil
	a.stop()
	for _, layer := range []*fyne.Container{a.frame.marks, a.frame.over} {
		layer.Objects = nil
		layer.Refresh()
	}
	a.frame.listen.Become("volume_up", w.text("listen.start"))
}

// mark shows what is being read: in the scroll, or in what stands over it.
func (w *Window) mark(a *aloud, o fyne.CanvasObject) {
	if w.aloud != a || o == nil {
		return
	}
	layer, other, driver := a.frame.marks, a.frame.over, w.app.Driver()
	for _, s := range part.Speak(a.frame.head) {
		if s.Of == o {
			layer, other = other, layer
		}
	}
	if layer == a.frame.marks {
		a.frame.scroll.RevealObject(driver, o)
	}
	m := w.chrome.Marker()
	at := driver.AbsolutePositionForObject(o).Subtract(driver.AbsolutePositionForObject(layer))
	m.Move(at.SubtractXY(theme.Space4, theme.Space4))
	m.Resize(o.Size().AddWidthHeight(2*theme.Space4, 2*theme.Space4))
	layer.Objects, other.Objects = []fyne.CanvasObject{m}, nil
	layer.Refresh()
	other.Refresh()
}
