package shell

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/desktop/speech"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

// Voice reads sentences in one language.
type Voice interface {
	Say(ctx context.Context, sentence string) error
}

// VoiceFinder finds a voice for a language, given as a BCP 47 tag.
type VoiceFinder func(ctx context.Context, tag string) (Voice, error)

// reading is one act of reading a page aloud.
type reading struct {
	stop  context.CancelFunc
	frame *frame
}

// ReadAloud starts reading the page aloud, sentence by sentence, or stops it. Visible
// codes are read only if the person agrees, since others in the room can hear them.
func (s *Shell) ReadAloud() {
	if s.findVoice == nil || s.dialogOpen() {
		return
	}
	if s.reading != nil {
		s.StopReading()
		return
	}
	if s.explained != nil {
		s.readExplanation()
		return
	}
	said := s.readingOrder()
	for _, e := range said {
		if e.Secret {
			s.askCodes(said)
			return
		}
	}
	s.read(said)
}

// readingOrder returns what is read of the page: everything except its buttons.
func (s *Shell) readingOrder() []part.A11yNode {
	return append(spoken(s.frame.head), spoken(s.frame.scroll)...)
}

// spoken returns what is read of an object: everything except its buttons.
func spoken(o fyne.CanvasObject) (said []part.A11yNode) {
	for _, e := range part.CollectA11y(o) {
		if e.Role != part.RoleButton && e.Text != "" {
			said = append(said, e)
		}
	}
	return said
}

// askCodes asks whether to read codes, too.
func (s *Shell) askCodes(said []part.A11yNode) {
	s.Ask(page.Question{
		Title: s.text("listen.codes.title"), Text: s.text("listen.codes.body"),
		Yes: s.text("listen.codes.yes"), No: s.text("listen.codes.no"),
		Answer: func(yes bool) {
			var heard []part.A11yNode
			for _, e := range said {
				if yes || !e.Secret {
					heard = append(heard, e)
				}
			}
			s.read(heard)
		},
	})
}

// read reads in the background and marks the current sentence.
func (s *Shell) read(said []part.A11yNode) {
	ctx, stop := context.WithCancel(context.Background())
	a := &reading{stop: stop, frame: s.frame}
	s.reading = a
	s.frame.listen.SetIcon("stop_circle", s.text("listen.stop"))
	tag, find := s.kit.Text.Tag(), s.findVoice
	go func() {
		err := recite(ctx, tag, find, said, func(e part.A11yNode) { s.loop.Do(func() { s.mark(a, e.Object) }) })
		s.loop.Do(func() { s.readingEnded(a, err) })
	}()
}

// recite reads all sentences, each in its own language, and calls at with the number of
// the node before each of them. English below a sentence is skipped if there is no voice
// for it.
func recite(ctx context.Context, tag string, find VoiceFinder, said []part.A11yNode, at func(part.A11yNode)) error {
	own, err := find(ctx, tag)
	if err != nil {
		return err
	}
	voices := map[string]Voice{"": own}
	for _, e := range said {
		v, known := voices[e.Lang]
		if !known {
			switch v, err = find(ctx, e.Lang); {
			case errors.Is(err, speech.ErrNone):
				v = nil
			case err != nil:
				return err
			}
			voices[e.Lang] = v
		}
		if v == nil {
			continue
		}
		for _, sentence := range speech.Sentences(e.Text) {
			at(e)
			if err := v.Say(ctx, sentence); err != nil {
				return err
			}
		}
	}
	return nil
}

// readingEnded is called when a reading has ended by itself.
func (s *Shell) readingEnded(a *reading, err error) {
	if s.reading != a {
		return
	}
	s.StopReading()
	switch {
	case errors.Is(err, speech.ErrNone):
		none := s.text("listen.none", "language", s.kit.Text.Name())
		s.frame.listen.SetIcon("volume_up", none)
		s.frame.listen.Disable()
		s.Say(none)
	case err != nil:
		s.Say(s.text("listen.failed"))
	}
}

// StopReading stops reading aloud.
func (s *Shell) StopReading() {
	a := s.reading
	if a == nil {
		return
	}
	s.reading = nil
	a.stop()
	for _, layer := range []*fyne.Container{a.frame.marks, a.frame.over} {
		layer.Objects = nil
		layer.Refresh()
	}
	a.frame.listen.SetIcon("volume_up", s.text("listen.start"))
}

// mark marks what is being read: in the scroll, or in the frame above it.
func (s *Shell) mark(a *reading, o fyne.CanvasObject) {
	if s.reading != a || o == nil {
		return
	}
	layer, other, driver := a.frame.marks, a.frame.over, s.app.Driver()
	for _, e := range append(part.CollectA11y(a.frame.head), part.CollectA11y(a.frame.popover)...) {
		if e.Object == o {
			layer, other = other, layer
		}
	}
	if layer == a.frame.marks {
		a.frame.scroll.RevealObject(driver, o)
	}
	m := part.NewHighlight(s.chrome)
	at := driver.AbsolutePositionForObject(o).Subtract(driver.AbsolutePositionForObject(layer))
	m.Move(at.SubtractXY(theme.Space4, theme.Space4))
	m.Resize(o.Size().AddWidthHeight(2*theme.Space4, 2*theme.Space4))
	layer.Objects, other.Objects = []fyne.CanvasObject{m}, nil
	layer.Refresh()
	other.Refresh()
}
