//go:build linux

package keyringtest

import (
	"bufio"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/stretchr/testify/require"
)

// Prompter gives the session a screen, and on it the desktop's program that asks for a
// keyring's password. The returned function acts as the person at the keyboard: it waits
// for the prompt and presses keys, named as in xdotool.
func (s *Session) Prompter() (press func(keys ...string)) {
	s.tb.Helper()
	display := s.screen()
	cmd := exec.Command("/usr/libexec/gcr-prompter")
	cmd.Env = append(s.Env(), "DISPLAY="+display, "GDK_BACKEND=x11", "NO_AT_BRIDGE=1")
	require.NoError(s.tb, cmd.Start())
	s.tb.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	s.await("org.gnome.keyring.SystemPrompter", true)
	return s.typist(display, "Unlock")
}

// typist returns a function that types into the window with a title, once it is on the
// screen.
func (s *Session) typist(display, name string) (press func(keys ...string)) {
	xdotool := func(args ...string) {
		xdo := exec.Command("xdotool", args...)
		xdo.Env = append(s.Env(), "DISPLAY="+display)
		if out, err := xdo.CombinedOutput(); err != nil {
			s.tb.Errorf("xdotool: %v: %s", err, out)
		}
	}
	return func(keys ...string) {
		const inside = "50" // without a window manager, the window under the pointer has the focus
		xdotool("search", "--sync", "--onlyvisible", "--name", name, "mousemove", inside, inside)
		xdotool(append([]string{"key"}, keys...)...)
	}
}

// screen starts a virtual screen, and returns its name.
func (s *Session) screen() string {
	s.tb.Helper()
	r, w, err := os.Pipe()
	require.NoError(s.tb, err)
	defer r.Close()
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "800x600x24", "-noreset", "-nolisten", "tcp")
	cmd.ExtraFiles = []*os.File{w}
	require.NoError(s.tb, cmd.Start())
	w.Close()
	s.tb.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	require.NoError(s.tb, r.SetReadDeadline(time.Now().Add(patience)))
	number, err := bufio.NewReader(r).ReadString('\n')
	require.NoError(s.tb, err)
	return ":" + strings.TrimSpace(number)
}
