package fynex

import (
	"bytes"
	"errors"
	"fmt"
	"log"
	"os"
	"sync"
)

// The reasons why no window can be drawn.
var (
	ErrNoOpenGL  = errors.New("fynex: no OpenGL")
	ErrNoDisplay = errors.New("fynex: no display")
)

// CatchStartFailure runs open, which creates or shows the first window, and returns an
// error that wraps ErrNoOpenGL or ErrNoDisplay if that failed. Fyne returns no error
// (https://github.com/fyne-io/fyne/issues/4145): depending on what is missing, it panics,
// or logs the problem and goes on without a window. Its log is kept off the terminal,
// where it would frighten people.
func CatchStartFailure(open func()) (err error) {
	output := &fyneLog{}
	log.SetOutput(output)
	defer log.SetOutput(os.Stderr)
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%w: %v", ErrNoDisplay, p)
		}
	}()
	open()
	if reason := output.failure(); reason != nil {
		return fmt.Errorf("%w: %s", reason, output.text())
	}
	return nil
}

// fyneLog collects what Fyne logs while the first window opens. It is used by several
// goroutines.
type fyneLog struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

// Write implements io.Writer.
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

// failure recognizes the two messages after which Fyne shows no window.
func (l *fyneLog) failure() error {
	switch logged := []byte(l.text()); {
	case bytes.Contains(logged, []byte("window creation error")):
		return ErrNoOpenGL
	case bytes.Contains(logged, []byte("failed to initialise")):
		return ErrNoDisplay
	}
	return nil
}
