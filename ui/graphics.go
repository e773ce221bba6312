package ui

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"runtime/debug"
	"sync"

	"fyne.io/fyne/v2"
	"github.com/ncruces/zenity"
)

// errNoGraphics is why no window can be drawn: no screen, or no OpenGL.
var errNoGraphics = errors.New("ui: no window can be drawn on this screen")

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
			err = fmt.Errorf("%w: %v", errNoGraphics, p)
		}
	}()
	open()
	if heard.failed() {
		return fmt.Errorf("%w: %s", errNoGraphics, heard.text())
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

// failed knows the two things that Fyne says when there will be no window.
func (l *fyneLog) failed() bool {
	said := []byte(l.text())
	return bytes.Contains(said, []byte("window creation error")) || bytes.Contains(said, []byte("failed to initialise"))
}

// sayNoGraphics tells the person on the terminal and in a message of the system,
// which needs no OpenGL.
func sayNoGraphics(terminal io.Writer, sentence string) {
	fmt.Fprintln(terminal, sentence)
	zenity.Error(sentence, zenity.Title("Waypost"))
}

// lean keeps the garbage collector out of the way until the first page is shown:
// there is nothing to collect yet, and it costs a tenth of the start.
func lean(app fyne.App) {
	percent := debug.SetGCPercent(-1)
	app.Lifecycle().SetOnStarted(func() {
		debug.SetGCPercent(percent)
		go debug.FreeOSMemory()
	})
}
