package accessibility

import (
	"time"
	"unicode/utf8"
)

// Key is a key that was pressed, is repeated, or was released.
type Key struct {
	Down bool
	Code int // hardware key code, as in X11
	// Symbol is the X11 keysym of a key with a name, such as Tab; 0 for a key with a
	// letter.
	Symbol    uint32
	Letter    string // the letter printed on the key
	Text      string // the text that the key types; "" for none
	Modifiers Modifiers
	Time      int32 // in milliseconds, never 0: clients ignore a key without a time
}

// Modifiers is a set of modifier keys, numbered as in X11.
type Modifiers uint32

// The modifiers. NumLock has the number in AtspiModifierType.
const (
	Shift    Modifiers = 1 << 0
	CapsLock Modifiers = 1 << 1
	Control  Modifiers = 1 << 2
	Alt      Modifiers = 1 << 3
	Super    Modifiers = 1 << 6
	NumLock  Modifiers = 1 << 14
)

// Keysyms that this program needs by name.
const (
	SymbolCapsLock uint32 = 0xffe5
	SymbolInsert   uint32 = 0xff63
	SymbolKPInsert uint32 = 0xff9e
)

// Types reports whether the key types text rather than being a shortcut.
func (k Key) Types() bool {
	return k.Text != "" || k.Letter != "" && k.Modifiers&(Control|Alt|Super) == 0
}

// symbol returns the keysym: for a key without a name, that of the first letter it types.
func (k Key) symbol() int32 {
	letter, _ := utf8.DecodeRuneInString(k.Text + k.Letter)
	const keypad, latin1, unicode = 0xffb0, 0xff, 0x01000000 // keypad is the keysym of the number pad's digit 0
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

// keyPatience is how long a key waits for the answer. After that the window gets it,
// since typing must not depend on another program.
const keyPatience = 300 * time.Millisecond

// Report tells the listeners about a key, and reports whether one of them took it, as
// screen readers do with their commands. It waits at most keyPatience for the answer.
// While the answer for one key is outstanding, it returns false for all others.
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

// report asks the registry, which asks the listeners, and returns when all of them have
// answered.
func (b *bus) report(k Key) (taken bool) {
	kind := uint32(0)
	if !k.Down {
		kind = 1
	}
	text := k.Text
	if text == "" {
		text = k.Letter
	}
	// According to the protocol's description the signature is (uiuuisb), but the
	// registry refuses that.
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
