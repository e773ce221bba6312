package accessibility

import (
	"time"
	"unicode/utf8"
)

// Key is a key of the keyboard that went down, repeats, or came up.
type Key struct {
	Down bool
	Code int // of the hardware, as X11 numbers it
	// Symbol is X11's keysym of a key that is called by a name, 0 for a key that is called by a
	// letter.
	Symbol    uint32
	Letter    string // the letter on the key
	Text      string // what the key types; "" for nothing
	Modifiers Modifiers
	Time      int32 // in milliseconds, never 0: clients ignore a key without a time
}

// Modifiers is a set of modifier keys, numbered as in X11.
type Modifiers uint32

// The modifiers. Number lock is AtspiModifierType's.
const (
	Shift    Modifiers = 1 << 0
	CapsLock Modifiers = 1 << 1
	Control  Modifiers = 1 << 2
	Alt      Modifiers = 1 << 3
	Super    Modifiers = 1 << 6
	NumLock  Modifiers = 1 << 14
)

// Keysyms with a meaning of their own here.
const (
	SymbolCapsLock uint32 = 0xffe5
	SymbolInsert   uint32 = 0xff63
	SymbolKPInsert uint32 = 0xff9e
)

// Types reports whether the key types text, and is no shortcut.
func (k Key) Types() bool {
	return k.Text != "" || k.Letter != "" && k.Modifiers&(Control|Alt|Super) == 0
}

// symbol returns the keysym: that of the first typed letter, if the key has no other name.
func (k Key) symbol() int32 {
	letter, _ := utf8.DecodeRuneInString(k.Text + k.Letter)
	const keypad, latin1, unicode = 0xffb0, 0xff, 0x01000000 // keypad: that of its digit 0
	switch {
	case k.Symbol != 0 && letter >= '0' && letter <= '9':
		return keypad + letter - '0'
	case k.Symbol != 0 || letter == utf8.RuneError:
		return int32(k.Symbol)
	case letter <= latin1:
		return letter
	}
	return unicode | letter
}

// keyPatience is how long a key waits for its answer. Then it goes to the window, since typing must
// not depend on another program.
const keyPatience = 300 * time.Millisecond

// Report tells who listens of a key, and reports whether somebody has taken it for themselves, as
// screen readers do with their own commands. It waits for the answer, but not for long: while one
// key is unanswered, all others are nobody's.
func (s *Service) Report(k Key) (taken bool) {
	s.mu.Lock()
	b := s.bus
	s.mu.Unlock()
	if b == nil || !b.asked.CompareAndSwap(false, true) {
		return false
	}
	answer := make(chan bool, 1)
	go func() {
		defer b.asked.Store(false)
		answer <- b.report(k)
	}()
	select {
	case taken = <-answer:
		return taken
	case <-time.After(keyPatience):
		return false
	}
}

// report asks the registry, which asks the listeners. It returns when all have answered.
func (b *bus) report(k Key) (taken bool) {
	kind := uint32(0)
	if !k.Down {
		kind = 1
	}
	text := k.Text
	if text == "" {
		text = k.Letter
	}
	// The protocol's description says (uiuuisb), which the registry refuses.
	event := struct {
		Kind                          uint32
		Symbol, Code, Modifiers, Time int32
		Text                          string
		IsText                        bool
	}{kind, k.symbol(), int32(k.Code), int32(k.Modifiers), k.Time, text, k.Types()}
	controller := b.conn.Object(registry, "/org/a11y/atspi/registry/deviceeventcontroller")
	err := controller.Call(prefix+"DeviceEventController.NotifyListenersSync", 0, event).Store(&taken)
	return taken && err == nil
}
