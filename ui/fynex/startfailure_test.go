package fynex_test

import (
	"errors"
	"log"
	"os"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/fynex"
)

func TestCatchStartFailure(t *testing.T) {
	for name, c := range map[string]struct {
		open func()
		want error
	}{
		"opens":            {func() { log.Print("nothing that matters") }, nil},
		"no OpenGL":        {func() { fyne.LogError("window creation error", errors.New("GLX: no context")) }, fynex.ErrNoOpenGL},
		"no driver":        {func() { log.Print("PlatformError: WGL: Failed to set pixel format for dummy context") }, fynex.ErrNoOpenGL},
		"an old driver":    {func() { panic("FormatUnavailable: WGL: Failed to find a suitable pixel format") }, fynex.ErrNoOpenGL},
		"no icon":          {func() { log.Print("PlatformError: Win32: Failed to create icon") }, nil},
		"no display":       {func() { fyne.LogError("failed to initialise GLFW", errors.New("X11: no display")) }, fynex.ErrNoDisplay},
		"panics in OpenGL": {func() { panic("gl: nil context") }, fynex.ErrNoDisplay},
	} {
		if err := fynex.CatchStartFailure(c.open); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
		if log.Writer() != os.Stderr {
			t.Errorf("%s: the log is not given back", name)
		}
	}
}
