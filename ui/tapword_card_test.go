//go:build !race

package ui

import (
	"image"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/desktop/accessibility"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
)

// Tab goes from the word into the card, through it, and on to what follows the word; Shift and Tab
// go the same way back.
func TestTabThroughExplanation(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.confirming()
		d.explain("spam")
		for _, want := range []string{"Listen", "Close"} {
			d.key(fyne.KeyTab)
			if d.focused() != want || len(d.rings()) != 1 {
				t.Errorf("Tab comes to %q, not %q; %d rings show", d.focused(), want, len(d.rings()))
			}
		}
		for _, want := range []string{"Listen", "Spam, what does this mean?"} {
			d.chord(fyne.KeyModifierShift, fyne.KeyTab)
			if d.focused() != want {
				t.Errorf("Shift and Tab come to %q, not %q", d.focused(), want)
			}
		}
		d.explains("back at the word", "spam")
		for range 3 {
			d.key(fyne.KeyTab)
		}
		d.explains("after Close", "")
		if d.focused() != d.plain("step.confirm.fix") {
			t.Errorf("after Close comes %q", d.focused())
		}
		d.explain("spam")
		d.chord(fyne.KeyModifierShift, fyne.KeyTab)
		d.explains("before the word", "")
		if d.focused() != "link, what does this mean?" {
			t.Errorf("before the word comes %q", d.focused())
		}
	})
}

// A change of language, colours or size leaves the explanation open, and the focus where it is.
func TestExplanationStays(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.confirming()
		d.explain("spam")
		d.key(fyne.KeyTab)
		d.key(fyne.KeyTab)
		for _, change := range []struct {
			name string
			do   func()
		}{
			{"language", func() { d.computer().SetLanguage("ar") }},
			{"both languages", func() { d.computer().setBothLanguages(true) }},
			{"dark", func() { d.computer().SetDark(true) }},
			{"contrast", func() { d.computer().SetHighContrast(true) }},
			{"compact", func() { d.win.Resize(fyne.NewSize(800, 600)) }},
			{"text size", func() { d.win.Resize(fyne.NewSize(400, 300)) }},
			{"large", func() { d.win.Resize(fyne.NewSize(1080, 760)) }},
		} {
			change.do()
			d.settle()
			d.explains(change.name, "spam")
			if d.focused() != d.plain("common.close") {
				t.Errorf("%s: the focus is on %q", change.name, d.focused())
			}
			d.besideWord(change.name, "spam")
		}
		d.show(page.Help)
		d.explains("on another page", "")
	})
}

// Behind the lock nothing of it is left.
func TestLockClosesExplanation(t *testing.T) {
	onDesk(t, func(d *desk) {
		p := d.confirming()
		d.explain("spam")
		d.key(fyne.KeyF2)
		card := d.explanation()
		text := d.plain("word.spam.text")
		d.lockNow()
		d.explains("locked", "")
		if d.w.shell.Reading() || strings.Contains(d.words(), text) {
			t.Errorf("behind the lock it reads %q, and says\n%s", p.heard, d.words())
		}
		for _, n := range part.CollectA11y(card) {
			if strings.Contains(n.Text, text) {
				t.Errorf("the card still says %q", n.Text)
			}
		}
	})
}

// Listen, and F2, read the title and the sentences, and nothing else; closing stops that.
func TestListenToExplanation(t *testing.T) {
	for name, start := range map[string]func(*desk){
		"Listen": func(d *desk) { d.take("listen.word") },
		"F2":     func(d *desk) { d.key(fyne.KeyF2) },
	} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				p := d.confirming()
				d.explain("spam")
				start(d)
				if !d.marked() {
					t.Error("nothing is marked")
				}
				d.pass(time.Minute)
				want := []string{"Spam", "Spam is a folder in your email.", "Good mail can land there by mistake."}
				if !slices.Equal(p.heard, want) || d.w.shell.Reading() {
					t.Errorf("it reads %q", p.heard)
				}
				d.explains("read to its end", "spam")
				start(d)
				d.key(fyne.KeyEscape)
				if d.w.shell.Reading() || d.marked() {
					t.Error("closed, it goes on")
				}
			})
		})
	}
}

// A screen reader opens what a word means by its action, and says it at once.
func TestReaderExplains(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.confirming()
		d.nodes()
		word := d.node(accessibility.PushButton, "label.word", "word", "Spam")
		if word.Action == "" || !word.States.Has(accessibility.Expandable) || word.States.Has(accessibility.Expanded) {
			t.Errorf("the closed word has the action %q and the states %b", word.Action, word.States)
		}
		d.w.reader.Press(word.ID)
		d.settle()
		d.explains("by the screen reader", "spam")
		d.node(accessibility.Notification, "word.spam.text")
		d.node(accessibility.Heading, "word.spam.title")
		if n := d.node(accessibility.PushButton, "label.word", "word", "Spam"); n.ID != word.ID || !n.States.Has(accessibility.Focused) || !n.States.Has(accessibility.Expanded) {
			t.Errorf("the word is node %d of %d with states %b", n.ID, word.ID, n.States)
		}
		d.w.reader.Press(d.node(accessibility.PushButton, "common.close").ID)
		d.settle()
		d.explains("closed by the screen reader", "")
	})
}

// In every language and every size of the window the whole explanation shows beside the word, and
// never over it; only where large text leaves no room does it scroll.
func TestExplanationFits(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.confirming()
		for _, tag := range d.texts.Tags() {
			for _, in := range append(sizes(), size{"text of 200%", fyne.NewSize(400, 300)}) {
				d.look(tag, false, in)
				for _, id := range []string{"sender", "spam"} {
					d.explain(id)
					look := tag + " " + in.name
					d.fits(look)
					d.besideWord(look, id)
					d.key(fyne.KeyEscape)
					d.pass(doubleClickOver)
				}
			}
		}
	})
}

// besideWord checks where the explanation of a word is.
func (d *desk) besideWord(look, id string) {
	d.t.Helper()
	card, room := d.card(), d.win.canvas.Size()
	word := d.seen(d.hardWord(id))
	if card.cuts(word) {
		d.t.Errorf("%s: the card at %v lies over its word at %v", look, card, word)
	}
	if window := (box{0, 0, room.Width, room.Height}); !window.holds(card) {
		d.t.Errorf("%s: the card at %v is outside of the window", look, card)
	}
	width := d.w.shell.Page().Body.Size().Width
	if !d.w.shell.Kit().Compact {
		width = min(width, 488)
	}
	if card.x1-card.x0 != width {
		d.t.Errorf("%s: the card is %v wide, not %v", look, card.x1-card.x0, width)
	}
	if middle := (word.x0 + word.x1) / 2; middle < card.x0 || middle > card.x1 {
		d.t.Errorf("%s: the card at %v is not beside its word at %v", look, card, word)
	}
}

// The wheel scrolls the page, and the card goes with its word until that is out of view.
func TestExplanationScrolls(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.confirming()
		d.win.Resize(fyne.NewSize(800, 480))
		d.settle()
		d.explain("sender")
		wheel := func(by float32) {
			d.explanation().Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: by}})
			d.settle()
		}
		before, word := d.card(), d.seen(d.hardWord("sender"))
		wheel(-20)
		if by := d.seen(d.hardWord("sender")).y0 - word.y0; by != -20 || d.card().y0-before.y0 != by {
			t.Errorf("the word went by %v, the card by %v", by, d.card().y0-before.y0)
		}
		wheel(-900)
		d.explains("out of view", "")
	})
}

// The pictures of mock-up 22b: light, dark, in high contrast, compact, in Arabic and with both
// languages.
func TestExplanationLooks(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.confirming()
		var looks []image.Image
		look := func(name, tag string, dark bool, in size) {
			d.look(tag, dark, in)
			d.pass(doubleClickOver)
			d.explain("spam")
			looks = append(looks, d.golden("22b-word-"+name))
			d.key(fyne.KeyEscape)
		}
		large, compact := sizes()[0], sizes()[1]
		look("large-light", "en", false, large)
		look("large-dark", "en", true, large)
		look("compact-light", "en", false, compact)
		look("arabic", "ar", false, large)
		look("chinese", "zh-Hans", false, large)
		putBeside(t, "22b-word", looks)
		d.computer().setBothLanguages(true)
		look("both", "es", false, large)
		d.computer().setBothLanguages(false)
		d.computer().SetHighContrast(true)
		look("contrast", "en", false, large)
	})
}
