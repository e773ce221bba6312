//go:build !race

package ui

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/waypost-app/waypost/ui/desktop/accessibility"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
)

// confirming is at the page of the mock-up 22b, with a voice.
func (d *desk) confirming() *parrot {
	p := &parrot{}
	d.opened(wizard.StepConfirm, nil).listening(p)
	return p
}

// hardWords returns the words of the page that can be pressed, in reading order.
func (d *desk) hardWords() (all []*part.Word) {
	for o := range objects(d.w.shell.Parts().Scroll) {
		if w, ok := o.(*part.Word); ok {
			all = append(all, w)
		}
	}
	return all
}

// hardWord returns one of them.
func (d *desk) hardWord(id string) *part.Word {
	d.t.Helper()
	for _, w := range d.hardWords() {
		if w.ID == id {
			return w
		}
	}
	d.t.Fatalf("the page has no word %s", id)
	return nil
}

// explanation returns the card that says what a word means; nil if none is open.
func (d *desk) explanation() *part.Popover {
	for o := range objects(d.w.shell.Parts().Root) {
		if p, ok := o.(*part.Popover); ok {
			return p
		}
	}
	return nil
}

// explains checks which word is explained; "" for none.
func (d *desk) explains(when, id string) {
	d.t.Helper()
	if open := d.explanation() != nil; open != (id != "") {
		d.t.Fatalf("%s: an explanation is open: %t", when, open)
	}
	for _, w := range d.hardWords() {
		if w.Open() != (w.ID == id) {
			d.t.Errorf("%s: %s is open: %t", when, w.ID, w.Open())
		}
	}
	if id != "" && (!d.reads("word."+id+".title") || !d.reads("word."+id+".text")) {
		d.t.Errorf("%s: it says\n%s", when, d.words())
	}
}

// explain opens the explanation of a word as its press does.
func (d *desk) explain(id string) {
	d.t.Helper()
	d.w.shell.Focus(d.hardWord(id))
	d.key(fyne.KeySpace)
	d.explains("pressed", id)
}

// card returns the place of the explanation.
func (d *desk) card() box {
	d.t.Helper()
	at, size := d.explanation().Card()
	return boxAt(at, size)
}

// letters returns the place of all that a page says, as it shows.
func (d *desk) letters() map[string]box {
	all := map[string]box{}
	for o := range objects(d.w.shell.Parts().Scroll) {
		if p, ok := o.(*para.Para); ok && strings.Trim(p.Plain(), "0123456789:") != "" { // but for the timer
			all[p.Plain()] = d.seen(p)
		}
	}
	return all
}

// Only the first occurrence of a word can be pressed, and none in a title, a lead or a button. It is
// a stop of Tab where it is read, and says what it is for.
func TestWordsOfAPage(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.confirming()
		var labels []string
		for _, w := range d.hardWords() {
			labels = append(labels, w.Label())
		}
		want := []string{"sender, what does this mean?", "link, what does this mean?", "Spam, what does this mean?"}
		if !slices.Equal(labels, want) {
			t.Errorf("the words are %q", labels)
		}
		stops := d.stops()
		if i := slices.Index(stops, want[0]); i < 0 || stops[i+1] != "Copy" || stops[i+2] != want[1] || stops[i+3] != want[2] {
			t.Errorf("Tab goes %q", stops)
		}
		d.win.Resize(fyne.NewSize(800, 600))
		d.settle()
		d.says("common.wordHint")
		for _, n := range part.CollectA11y(d.w.shell.Parts().Scroll) {
			if _, ok := n.Object.(*part.Word); ok && n.Role != part.RoleButton {
				t.Errorf("%q is a %s", n.Text, n.Role)
			}
		}
		d.show(page.Home)
		if d.reads("common.wordHint") || len(d.hardWords()) > 0 {
			t.Error("a page without difficult words has a hint")
		}
	})
}

// A text that comes later, such as the praise of an answer, has its words marked, too, and not those
// that the page has already.
func TestWordsOfLaterTexts(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepSheet, nil)
		d.show(page.Practice)
		if len(d.hardWords()) > 0 || d.reads("common.wordHint") {
			t.Fatalf("at first it explains %v", d.hardWords())
		}
		d.onKey("page.practice.q1.a")
		d.key(fyne.KeyDown)
		d.says("common.wordHint")
		for _, n := range part.CollectA11y(d.w.shell.Parts().Scroll) {
			if _, ok := n.Object.(*part.Word); ok && n.News != "" {
				t.Errorf("the word announces itself: %q", n.News)
			}
		}
		d.explain("backupCode")
	})
}

// On every page, in every language, a word is marked once at most, and no markup shows.
func TestWordsOfEveryPage(t *testing.T) {
	for _, s := range shots() {
		t.Run(s.name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				s.open(d)
				for _, tag := range d.texts.Tags() {
					d.look(tag, false, sizes()[0])
					seen := map[string]bool{}
					for _, w := range d.hardWords() {
						if seen[w.ID] {
							t.Errorf("%s: %s is marked twice", tag, w.ID)
						}
						seen[w.ID] = true
					}
					if words := d.words(); strings.Contains(words, "](") {
						t.Errorf("%s: it shows markup:\n%s", tag, words)
					}
				}
			})
		})
	}
}

// Space, Enter and a press open what a word means; the same once more, Esc, Close and a press
// outside close it. Nothing on the page moves, and the word keeps the focus.
func TestExplanationOpensAndCloses(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.confirming()
		before := d.letters()
		word := d.hardWord("spam")
		center := func(o fyne.CanvasObject) fyne.Position {
			at, size := d.app.Driver().AbsolutePositionForObject(o), o.Size()
			return at.AddXY(size.Width/2, size.Height/2)
		}
		tap := func(at fyne.Position) {
			d.pass(doubleClickOver)
			test.TapCanvas(d.win.canvas.Canvas, at)
			d.settle()
		}
		press := func() { tap(center(word)) }
		ways := []struct {
			name        string
			open, close func()
		}{
			{"Space, Esc", func() { d.key(fyne.KeySpace) }, func() { d.key(fyne.KeyEscape) }},
			{"Enter, Enter", func() { d.key(fyne.KeyReturn) }, func() { d.key(fyne.KeyReturn) }},
			{"a press, a press outside", press, func() { tap(fyne.NewPos(20, 700)) }},
			{"a press, Close", press, func() { d.pass(doubleClickOver); d.click(d.plain("common.close")) }},
			{"Space, Close by Tab", func() { d.key(fyne.KeySpace) }, func() { d.take("common.close") }},
		}
		for _, way := range ways {
			d.w.shell.Focus(word)
			d.pass(doubleClickOver)
			way.open()
			d.explains(way.name, "spam")
			if now := d.letters(); !maps.Equal(before, now) {
				t.Errorf("%s: the page was %v and is %v", way.name, before, now)
			}
			if d.win.canvas.Focused() != fyne.Focusable(word) {
				t.Errorf("%s: open, the focus is on %q", way.name, d.focused())
			}
			tap(center(word).SubtractXY(0, 100)) // on the card
			d.explains(way.name+", a press on the card", "spam")
			way.close()
			d.explains(way.name, "")
			if d.win.canvas.Focused() != fyne.Focusable(word) {
				t.Errorf("%s: closed, the focus is on %q", way.name, d.focused())
			}
		}
		if d.stepNumber() != 3 {
			t.Error("a key went on to the next step")
		}
	})
}

// Beginners double-click everything: the second click does not close what the first one opened.
func TestDoubleClickOnWord(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.confirming()
		d.pass(doubleClickOver)
		word := d.hardWord("spam")
		at := d.app.Driver().AbsolutePositionForObject(word).AddXY(8, 8)
		for range 2 {
			test.TapCanvas(d.win.canvas.Canvas, at)
			d.settle()
		}
		d.explains("double-clicked", "spam")
		d.pass(doubleClickOver)
		if d.win.canvas.Focused() != fyne.Focusable(word) {
			t.Errorf("the focus is on %q", d.focused())
		}
		test.TapCanvas(d.win.canvas.Canvas, at)
		d.settle()
		d.explains("clicked again", "")
	})
}

// In a small window a word can be hit beyond its letters, but a button that is there takes the press.
func TestWordLeavesButtonsAlone(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepApp, nil)
		d.win.Resize(fyne.NewSize(800, 600))
		d.settle()
		word := d.hardWord("authenticationApp")
		reached := func() box {
			d.w.shell.Focus(word)
			d.pass(doubleClickOver)
			return boxAt(d.app.Driver().AbsolutePositionForObject(word), word.Size())
		}
		reach := reached()
		for o := range objects(d.w.shell.Parts().Scroll) {
			b, ok := o.(*part.Button)
			if over := d.seen(o); ok && over.cuts(reach) {
				test.TapCanvas(d.win.canvas.Canvas, fyne.NewPos(max(over.x0, reach.x0)+2, min(over.y1, reach.y1)-1))
				d.settle()
				if d.explanation() != nil || d.win.canvas.Overlays().Top() == nil {
					t.Errorf("a press on %q explains the word", b.Label())
				}
				d.w.shell.CloseDialogs()
			}
		}
		reach = reached()
		test.TapCanvas(d.win.canvas.Canvas, fyne.NewPos(reach.x0+2, reach.y1-2))
		d.settle()
		d.explains("pressed under its letters", "authenticationApp")
	})
}

// One explanation is open at a time.
func TestOneExplanation(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.confirming()
		d.explain("spam")
		d.w.reader.Press(d.node(accessibility.PushButton, "label.word", "word", "link").ID)
		d.settle()
		d.explains("pressed another one", "link")
		d.w.shell.Focus(d.w.shell.Page().Primary)
		d.settle()
		d.explains("the focus is elsewhere", "")
		d.explain("spam")
		d.w.shell.Focus(d.hardWord("sender"))
		d.explains("the focus is on another word", "")
	})
}
