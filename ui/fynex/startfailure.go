package fynex

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"log"
	"os"
	"regexp"
	"strings"
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
// or logs the problem and goes on without a window. So does the binding of GLFW below it
// (https://github.com/go-gl/glfw/issues/127). Their log is kept off the terminal, where it
// would frighten people.
func CatchStartFailure(open func()) (err error) {
	output := &fyneLog{}
	log.SetOutput(output)
	defer log.SetOutput(os.Stderr)
	defer func() {
		if p := recover(); p != nil {
			text := fmt.Sprint(p)
			err = fmt.Errorf("%w: %s", cmp.Or(failure(text), ErrNoDisplay), text)
		}
	}()
	open()
	text := output.text()
	if reason := failure(text); reason != nil {
		return fmt.Errorf("%w: %s", reason, text)
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

// failure recognizes the messages after which there is no window: Fyne's own, and GLFW's
// about the system's interface to OpenGL.
func failure(message string) error {
	noContext := regexp.MustCompile(`(PlatformError|FormatUnavailable): (WGL|GLX|EGL|NSGL): `)
	switch {
	case strings.Contains(message, "window creation error"), noContext.MatchString(message):
		return ErrNoOpenGL
	case strings.Contains(message, "failed to initialise"):
		return ErrNoDisplay
	}
	return nil
}
