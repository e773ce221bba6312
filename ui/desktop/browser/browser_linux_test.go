package browser

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/adrg/xdg"
)

// address is what the tests open.
const address = "https://myaccount.uscis.gov/create-account?x=1&y=%20"

// system is a fake computer with its own programs and desktop files. Programs that it
// starts write their arguments to a file.
type system struct {
	t    *testing.T
	bin  string
	data string
}

func newSystem(t *testing.T, defaultBrowser string) *system {
	t.Helper()
	s := &system{t, t.TempDir(), t.TempDir()}
	t.Setenv("PATH", s.bin+":/usr/bin:/bin")
	t.Setenv("XDG_DATA_HOME", s.data)
	t.Setenv("XDG_DATA_DIRS", filepath.Join(s.data, "none"))
	xdg.Reload()
	t.Cleanup(xdg.Reload)
	s.program("xdg-settings", `[ "$*" = "get default-web-browser" ] && echo `+defaultBrowser)
	return s
}

func (s *system) program(name, script string) string {
	s.t.Helper()
	path := filepath.Join(s.bin, name)
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
		s.t.Fatal(err)
	}
	return path
}

// recorder creates a program that records its arguments, and returns its path.
func (s *system) recorder(name string) string {
	return s.program(name, `printf '%s\n' "$@" > "`+filepath.Join(s.bin, "said")+`"`)
}

// said returns the arguments that a recorder was started with.
func (s *system) said() string {
	s.t.Helper()
	words, err := os.ReadFile(filepath.Join(s.bin, "said"))
	if err != nil {
		s.t.Fatal(err)
	}
	return strings.Join(strings.Split(strings.TrimSpace(string(words)), "\n"), " ")
}

func (s *system) desktopFile(name, exec string) {
	s.t.Helper()
	dir := filepath.Join(s.data, "applications")
	file := "[Desktop Entry]\nType=Application\nName=Browser\nExec=" + exec + "\n"
	if err := errors.Join(os.MkdirAll(dir, 0o700), os.WriteFile(filepath.Join(dir, name), []byte(file), 0o600)); err != nil {
		s.t.Fatal(err)
	}
}

func TestOpenPrivate(t *testing.T) {
	for name, want := range map[string]string{
		"firefox.desktop":        "--new --private-window " + address,
		"google-chrome.desktop":  "--new --incognito " + address,
		"microsoft-edge.desktop": "--new --inprivate " + address,
	} {
		s := newSystem(t, name)
		if CanOpenPrivate(t.Context()) {
			t.Errorf("%s: there is no such browser yet", name)
		}
		s.desktopFile(name, `"`+s.recorder("a browser")+`" --new %u`)
		if !CanOpenPrivate(t.Context()) {
			t.Errorf("%s: no private windows", name)
		}
		if err := OpenPrivate(t.Context(), address); err != nil {
			t.Error(err)
		}
		if got := s.said(); got != want {
			t.Errorf("%s is started with %q", name, got)
		}
	}
}

func TestNoPrivateWindow(t *testing.T) {
	for _, name := range []string{"org.gnome.Epiphany.desktop", "../firefox.desktop", "", "firefox.desktop"} {
		newSystem(t, name)
		if err := OpenPrivate(t.Context(), address); !errors.Is(err, ErrNoPrivate) || !errors.Is(err, errors.ErrUnsupported) {
			t.Errorf("%q: %v", name, err)
		}
	}
}

func TestOpen(t *testing.T) {
	s := newSystem(t, "")
	s.recorder("xdg-open")
	if err := Open(t.Context(), address); err != nil {
		t.Error(err)
	}
	if got := s.said(); got != address {
		t.Errorf("xdg-open gets %q", got)
	}
	s.program("xdg-open", "exit 3") // it found no browser
	if err := Open(t.Context(), address); err == nil {
		t.Error("a browser that does not open is no error")
	}
}
