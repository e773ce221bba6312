package clipboard_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jezek/xgb/xproto"

	"github.com/waypost-app/waypost/ui/desktop/clipboard"
	"github.com/waypost-app/waypost/ui/desktop/x11"
	"github.com/waypost-app/waypost/ui/desktop/xvfbtest"
)

// own makes xclip the owner of the clipboard.
func own(t *testing.T, target string, content []byte) *os.Process {
	t.Helper()
	before := owner(t)
	cmd := exec.Command("xclip", "-quiet", "-selection", "clipboard", "-target", target)
	cmd.Stdin = bytes.NewReader(content)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	for began := time.Now(); owner(t) == before; {
		if time.Since(began) > 20*time.Second {
			t.Fatal("xclip does not become the owner")
		}
	}
	return cmd.Process
}

// owner returns the window that owns the clipboard, 0 if there is none.
func owner(t *testing.T) xproto.Window {
	t.Helper()
	conn, disconnect, err := x11.Dial(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer disconnect()
	atom, err := xproto.InternAtom(conn, false, uint16(len("CLIPBOARD")), "CLIPBOARD").Reply()
	if err != nil {
		t.Fatal(err)
	}
	reply, err := xproto.GetSelectionOwner(conn, atom.Atom).Reply()
	if err != nil {
		t.Fatal(err)
	}
	return reply.Owner
}

// within returns a context long enough for everything except a hang.
func within(t *testing.T) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	t.Cleanup(cancel)
	return ctx
}

func TestX11(t *testing.T) {
	xvfbtest.Start(t, "320x240x24")
	if _, err := clipboard.Text(within(t)); !errors.Is(err, clipboard.ErrEmpty) {
		t.Errorf("nobody owns the clipboard: %v", err)
	}
	long := strings.Repeat("né€ ", 100_000) // larger than a single property can be
	for _, text := range []string{"7K4M-92QD", "ñandú €", long} {
		own(t, "UTF8_STRING", []byte(text))
		got, err := clipboard.Text(within(t))
		if err != nil || got.Reveal() != text {
			t.Errorf("%d bytes of %d, %v", got.Len(), len(text), err)
		}
	}
	picture := bytes.Repeat([]byte("\x89PNG of no picture"), 200_000)
	own(t, "image/png", picture)
	if got, err := clipboard.Picture(within(t)); err != nil || !bytes.Equal(got, picture) {
		t.Errorf("%d bytes of %d, %v", len(got), len(picture), err)
	}
	own(t, "UTF8_STRING", bytes.Repeat([]byte("x"), 2<<20))
	if _, err := clipboard.Text(within(t)); !errors.Is(err, clipboard.ErrTooLarge) {
		t.Errorf("two megabytes of text: %v", err)
	}
}

// Neither an owner nor an X server that hangs can block a reader.
func TestX11Hangs(t *testing.T) {
	xvfbtest.Start(t, "320x240x24")
	xvfbtest.Stop(t, own(t, "UTF8_STRING", []byte("7K4M-92QD")))
	for name, read := range map[string]func(context.Context) error{
		"text":    func(ctx context.Context) error { _, err := clipboard.Text(ctx); return err },
		"picture": func(ctx context.Context) error { _, err := clipboard.Picture(ctx); return err },
	} {
		ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
		began := time.Now()
		if err := read(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%s: %v", name, err)
		}
		cancel()
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("%s: it took %v", name, took)
		}
	}
}

func TestNoDisplay(t *testing.T) {
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	if _, err := clipboard.Text(within(t)); !errors.Is(err, errors.ErrUnsupported) {
		t.Error(err)
	}
}

// On Wayland, wl-paste does the reading if it is installed, and is killed if it hangs.
func TestWayland(t *testing.T) {
	bin := t.TempDir()
	t.Setenv("PATH", bin+":"+os.Getenv("PATH"))
	t.Setenv("WAYLAND_DISPLAY", "wayland-0")
	t.Setenv("DISPLAY", "")
	wlPaste := func(script string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(bin, "wl-paste"), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	wlPaste(`case "$*" in
	"--no-newline --type image/png") printf picture;;
	"--no-newline --type text/plain;charset=utf-8") printf words;;
	*) exit 1;;
esac`)
	picture, err := clipboard.Picture(within(t))
	if err != nil || string(picture) != "picture" {
		t.Errorf("%q, %v", picture, err)
	}
	if text, err := clipboard.Text(within(t)); err != nil || text.Reveal() != "words" {
		t.Errorf("%q, %v", text.Reveal(), err)
	}
	wlPaste("exit 1")
	if _, err := clipboard.Text(within(t)); !errors.Is(err, clipboard.ErrEmpty) {
		t.Errorf("there is nothing: %v", err)
	}
	wlPaste("head -c 2000000 /dev/zero")
	if _, err := clipboard.Text(within(t)); !errors.Is(err, clipboard.ErrTooLarge) {
		t.Errorf("too much: %v", err)
	}
	wlPaste("exec sleep 60")
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if _, err := clipboard.Text(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("it hangs: %v", err)
	}
}
