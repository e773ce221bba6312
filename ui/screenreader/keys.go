package screenreader

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/desktop/accessibility"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/shell"
)

// Keyboard passes each key to a screen reader before the window gets it, and withholds
// from the window the keys that the screen reader takes as its commands. The UI thread
// never waits for the answer: further keys are queued meanwhile. What is typed into a
// secret field is not passed to the screen reader.
type Keyboard struct {
	loop   shell.Loop
	on     func() bool                  // whether a screen reader listens
	report func(accessibility.Key) bool // passes on a key, and returns whether it was taken
	secret func() bool                  // whether what is typed now is a secret
	used   func()                       // called when a key was taken: somebody is using the computer

	waiting []stroke
	asking  bool                      // the answer for the stroke before the waiting ones is outstanding
	down    map[int]accessibility.Key // reported keys that have not been released, by code
}

// stroke is a key with the letters that it types, or letters from an input method, which
// have no key.
type stroke struct {
	key  accessibility.Key
	pass []func() // pass the key and each letter to the window
}

// Key handles a key. pass passes it to the window.
func (b *Keyboard) Key(k accessibility.Key, pass func()) {
	if b.idle() {
		pass()
		return
	}
	b.queue(stroke{key: k, pass: []func(){pass}})
}

// Letter handles a letter, which follows the key that types it. pass passes it to the
// window.
func (b *Keyboard) Letter(r rune, pass func()) {
	last := len(b.waiting) - 1
	switch {
	case b.idle():
		pass()
	case last >= 0 && b.waiting[last].key.Down:
		s := &b.waiting[last]
		s.key.Text += string(r)
		s.pass = append(s.pass, pass)
	default:
		b.queue(stroke{pass: []func(){pass}})
	}
}

// idle reports whether nobody listens and nothing is queued, so that a key can be passed
// to the window directly.
func (b *Keyboard) idle() bool { return !b.asking && len(b.waiting) == 0 && !b.on() }

// queue adds a stroke. It is handled after the current event, when its letters are known.
func (b *Keyboard) queue(s stroke) {
	b.waiting = append(b.waiting, s)
	b.loop.Do(b.next)
}

// next handles queued strokes until one has to wait for an answer.
func (b *Keyboard) next() {
	for !b.asking && len(b.waiting) > 0 {
		s := b.waiting[0]
		b.waiting = b.waiting[1:]
		k, tell := b.told(s.key)
		if !tell {
			s.hand()
			continue
		}
		b.asking = true
		go func() {
			taken := b.report(k)
			b.loop.Do(func() { b.answered(s, taken) })
		}()
	}
}

func (b *Keyboard) answered(s stroke, taken bool) {
	b.asking = false
	if taken {
		b.used()
	} else {
		s.hand()
	}
	b.next()
}

func (s stroke) hand() {
	for _, pass := range s.pass {
		pass()
	}
}

// told returns the key to report, and whether to report it: a release only if the press
// was reported, and a letter in a secret field only if it is part of a command.
func (b *Keyboard) told(k accessibility.Key) (accessibility.Key, bool) {
	if !k.Down {
		pressed, told := b.down[k.Code]
		delete(b.down, k.Code)
		pressed.Down, pressed.Time = false, k.Time
		return pressed, told && b.on()
	}
	unnamed := k.Symbol == 0 && k.Letter == "" && k.Text == ""
	if !b.on() || unnamed || k.Types() && !b.command() && b.secret() {
		return k, false
	}
	b.down[k.Code] = k
	return k, true
}

// command reports whether one of the keys with which screen reader commands begin is held
// down.
func (b *Keyboard) command() bool {
	for _, k := range b.down {
		switch k.Symbol {
		case accessibility.SymbolInsert, accessibility.SymbolKPInsert, accessibility.SymbolCapsLock:
			return true
		}
	}
	return false
}

// keyboard returns the keyboard of the window.
func (r *Reader) keyboard() *Keyboard {
	return &Keyboard{
		loop: r.loop, on: r.on, report: func(k accessibility.Key) bool { return r.service.Report(k) },
		secret: r.typesSecret, used: r.used, down: map[int]accessibility.Key{},
	}
}

// typesSecret reports whether what is typed now goes into a secret field, or into a field
// that is not known yet.
func (r *Reader) typesSecret() bool {
	focused, ok := r.win.Canvas().Focused().(*para.Input)
	if !ok {
		return false
	}
	for _, n := range r.nodes {
		if f, ok := n.Object.(*part.Field); ok && f.Focusable() == fyne.Focusable(focused) {
			return f.TakesSecret()
		}
	}
	return true
}
