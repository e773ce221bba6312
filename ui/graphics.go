package ui

import (
	"bytes"
	"errors"
	"fmt"
	"log"
	"os"
	"runtime/debug"
	"sync"

	"github.com/ncruces/zenity"

	"waypost/wizard/text"
)

// Why no window can be drawn: no OpenGL, or no screen.
var (
	errNoGraphics = errors.New("ui: no OpenGL")
	errNoScreen   = errors.New("ui: no screen")
)

// watch does what opens a window and tells whether it failed. Fyne has no error
// for that: depending on what is missing it panics, or logs and goes on without
// a window, so both are looked at. What it logs is kept from the terminal, where
// it would frighten.
func watch(open func()) (err error) {
	heard := &fyneLog{}
	log.SetOutput(heard)
	defer log.SetOutput(os.Stderr)
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%w: %v", errNoScreen, p)
		}
	}()
	open()
	if why := heard.failure(); why != nil {
		return fmt.Errorf("%w: %s", why, heard.text())
	}
	return nil
}

// fyneLog keeps what Fyne logs while the first window opens.
type fyneLog struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (l *fyneLog) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.Write(p)
}

func (l *fyneLog) text() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.String()
}

// failure knows the two things that Fyne says when there will be no window.
func (l *fyneLog) failure() error {
	switch said := []byte(l.text()); {
	case bytes.Contains(said, []byte("window creation error")):
		return errNoGraphics
	case bytes.Contains(said, []byte("failed to initialise")):
		return errNoScreen
	}
	return nil
}

// undrawn is an error of watch in words for the person, on one line.
type undrawn struct {
	sentence string
	cause    error
}

func (u *undrawn) Error() string { return u.sentence }
func (u *undrawn) Unwrap() error { return u.cause }

// sayUndrawn tells the person in a message of the system, which needs no OpenGL.
// The terminal is for whoever gets the error.
func sayUndrawn(t *text.Text, cause error) error {
	key := "error." + nameOf(cause)
	u := &undrawn{t.T(key+".title") + ". " + t.T(key+".body"), cause}
	zenity.Error(u.sentence, zenity.Title(appTitle))
	return u
}

// lean keeps the garbage collector out of the way until the first page is shown:
// there is nothing to collect yet, and it costs a tenth of the start. What it
// returns lets the collector work again, does what the first page did not need,
// and gives back what the start took; do calls on the UI thread.
func lean() (settle func(do func(func()))) {
	cacheCompose()
	percent := debug.SetGCPercent(-1)
	return func(do func(func())) {
		debug.SetGCPercent(percent)
		go func() {
			warmEntry()
			debug.FreeOSMemory()
			do(giveBack)
		}()
	}
}
