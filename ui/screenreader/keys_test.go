package screenreader

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/ui/desktop/accessibility"
)

// queue is a UI thread that runs when a test says so.
type queue chan func()

func (q queue) Do(f func()) { q <- f }

func (q queue) After(time.Duration, func()) (cancel func()) { return func() {} }

// desk is a keyboard with a screen reader that takes some keys.
type desk struct {
	*Keyboard

	queue  queue
	on     bool
	secret bool
	takes  string                 // the letters that the screen reader takes
	told   chan accessibility.Key // the reported keys
	answer func(accessibility.Key) bool
	got    strings.Builder // what reached the window: names of keys, and letters
}

func newDesk() *desk {
	d := &desk{queue: make(queue, 99), on: true, told: make(chan accessibility.Key, 99)}
	d.answer = func(k accessibility.Key) bool { return k.Letter != "" && strings.Contains(d.takes, k.Letter) }
	d.Keyboard = &Keyboard{
		loop: d.queue, on: func() bool { return d.on }, secret: func() bool { return d.secret }, used: func() {},
		down: map[int]accessibility.Key{},
		report: func(k accessibility.Key) bool {
			d.told <- k
			return d.answer(k)
		},
	}
	return d
}

// press presses and releases a key that types its letter.
func (d *desk) press(letter string) {
	k := accessibility.Key{Down: true, Code: int(letter[0]), Letter: letter}
	d.Key(k, func() { d.got.WriteString("[" + letter) })
	d.Letter(rune(letter[0]), func() { d.got.WriteString(letter) })
	k.Down = false
	d.Key(k, func() { d.got.WriteString("]") })
}

// name presses or releases a key with a name.
func (d *desk) name(symbol uint32, down bool) {
	d.Key(accessibility.Key{Down: down, Code: int(symbol), Symbol: symbol}, func() { d.got.WriteString("*") })
}

// run runs the UI thread until nothing is queued.
func (d *desk) run() {
	for len(d.queue) > 0 || d.asking || len(d.waiting) > 0 {
		(<-d.queue)()
	}
}

// heard returns the texts of the keys that were reported as pressed.
func (d *desk) heard() (text []string) {
	for len(d.told) > 0 {
		if k := <-d.told; k.Down {
			text = append(text, k.Text)
		}
	}
	return text
}

func (d *desk) wants(t *testing.T, window string, told ...string) {
	t.Helper()
	d.run()
	if got := d.got.String(); got != window {
		t.Errorf("the window got %q, not %q", got, window)
	}
	if got := d.heard(); !slices.Equal(got, told) {
		t.Errorf("the screen reader was told %q, not %q", got, told)
	}
}

func TestKeysReachBoth(t *testing.T) {
	d := newDesk()
	d.press("a")
	d.press("b")
	d.wants(t, "[aa][bb]", "a", "b")
}

// A key taken by the screen reader does not reach the window, and neither does what it
// types.
func TestTakenKeysStopHere(t *testing.T) {
	d := newDesk()
	d.takes = "h"
	d.press("a")
	d.press("h")
	d.press("b")
	d.wants(t, "[aa][bb]", "a", "h", "b")
}

// Keys that type a secret are not reported; keys that type nothing, and commands, are.
func TestSecretsAreNotTold(t *testing.T) {
	d := newDesk()
	d.secret = true
	d.press("a")
	d.name(0xff09, true) // Tab
	d.wants(t, "[aa]*", "")
	d.got.Reset()
	d.name(accessibility.SymbolInsert, true)
	d.press("h")
	d.name(accessibility.SymbolInsert, false)
	d.press("b")
	d.wants(t, "*[hh]*[bb]", "", "h")
}

// Whether a letter belongs to a secret is decided when the keys before it have had their
// effect.
func TestSecretAfterTab(t *testing.T) {
	d := newDesk()
	d.Key(accessibility.Key{Down: true, Code: 1, Symbol: 0xff09}, func() { d.secret = true })
	d.press("a")
	d.wants(t, "[aa]", "")
}

// While nobody listens, a key reaches the window directly, but after the keys before it.
func TestKeysWithoutAListener(t *testing.T) {
	d := newDesk()
	d.press("a")
	d.on = false
	d.press("b")
	d.wants(t, "[aa][bb]")
	d.press("c")
	if got := d.got.String(); got != "[aa][bb][cc]" || len(d.queue) > 0 {
		t.Errorf("%q", got)
	}
}

// The UI thread does not wait for an answer.
func TestKeysDoNotBlock(t *testing.T) {
	d := newDesk()
	asked, answer := make(chan bool), make(chan bool)
	d.answer = func(accessibility.Key) bool {
		asked <- true
		return <-answer
	}
	d.press("a")
	for len(d.queue) > 0 {
		(<-d.queue)()
	}
	<-asked
	if d.got.Len() > 0 {
		t.Error("the key has not waited")
	}
	answer <- false
	d.answer = func(accessibility.Key) bool { return false }
	d.wants(t, "[aa]", "a")
}
