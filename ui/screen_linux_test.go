package ui

import (
	"context"
	"errors"
	"image"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/godbus/dbus/v5"

	"waypost/secure/qr"
	"waypost/secure/vault/keyringtest"
)

// camera is a desktop that takes pictures for programs, on a bus of its own.
type camera struct {
	mu    sync.Mutex // for the fields below, which the bus's goroutine reads
	bus   *dbus.Conn
	file  string // the picture it gives
	code  uint32 // 0: it gives it; 1: the person said no
	mute  bool   // it never answers
	asked chan struct{}
}

// newCamera starts the bus and the desktop on it.
func newCamera(t *testing.T) *camera {
	t.Helper()
	c := &camera{asked: make(chan struct{}, 1)}
	c.mu.Lock()
	defer c.mu.Unlock()
	var err error
	if c.bus, err = dbus.Connect(keyringtest.Bus(t).Address); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.bus.Close() })
	if err := c.bus.Export(c, portalPath, cameraName); err != nil {
		t.Fatal(err)
	}
	if _, err := c.bus.RequestName(portalName, dbus.NameFlagDoNotQueue); err != nil {
		t.Fatal(err)
	}
	return c
}

// set changes what the desktop does.
func (c *camera) set(change func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	change()
}

// Screenshot is the desktop's method. The answer is on its way before the call
// returns, as the portal's documents warn that it may be.
func (c *camera) Screenshot(sender dbus.Sender, _ string, options map[string]dbus.Variant) (dbus.ObjectPath, *dbus.Error) {
	token, _ := options["handle_token"].Value().(string)
	name := strings.ReplaceAll(strings.TrimPrefix(string(sender), ":"), ".", "_")
	request := dbus.ObjectPath(requestPaths + name + "/" + token)
	c.asked <- struct{}{}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.mute {
		return request, nil
	}
	results := map[string]dbus.Variant{"uri": dbus.MakeVariant("file://" + c.file)}
	if err := c.bus.Emit(request, requestName+".Response", c.code, results); err != nil {
		return "", dbus.MakeFailedError(err)
	}
	return request, nil
}

func TestPortalShot(t *testing.T) {
	p := newCamera(t)
	p.set(func() { p.file = filepath.Join(t.TempDir(), "Screenshot.png") })
	if err := os.WriteFile(p.file, pictureOf(t, "otpauth://totp/x?secret="+rosaKey), 0o600); err != nil {
		t.Fatal(err)
	}
	var codes []string
	err := shootByPortal(context.Background(), func(img image.Image) (err error) {
		codes, err = qr.Decode(context.Background(), img)
		return err
	})
	if err != nil || len(codes) != 1 || !strings.Contains(codes[0], rosaKey) {
		t.Errorf("%d codes, %v", len(codes), err)
	}
	if _, err := os.Stat(p.file); !errors.Is(err, os.ErrNotExist) {
		t.Error("the picture, which shows the key, is left behind:", err)
	}
}

func TestPortalGivesNone(t *testing.T) {
	p := newCamera(t)
	never := func(image.Image) error { t.Error("there is no picture"); return nil }
	for name, change := range map[string]func(){
		"the person said no": func() { p.code = 1 },
		"there is no file":   func() { p.code, p.file = 0, filepath.Join(t.TempDir(), "gone.png") },
		"no picture": func() {
			p.file = filepath.Join(t.TempDir(), "words.png")
			if err := os.WriteFile(p.file, []byte("no picture"), 0o600); err != nil {
				t.Fatal(err)
			}
		},
	} {
		p.set(change)
		if err := shootByPortal(context.Background(), never); !errors.Is(err, errNoScreenshot) || nameOf(err) != "screen" {
			t.Errorf("%s: %v", name, err)
		}
		<-p.asked
	}
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path="+filepath.Join(t.TempDir(), "none"))
	if err := shootByPortal(context.Background(), never); !errors.Is(err, errNoScreenshot) {
		t.Errorf("there is no bus: %v", err)
	}
}

// Whoever stops waiting for the desktop's question is not kept.
func TestPortalCancelled(t *testing.T) {
	p := newCamera(t)
	p.set(func() { p.mute = true })
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		<-p.asked
		cancel()
	}()
	if err := shootByPortal(ctx, nil); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// Under Wayland the clipboard's picture comes from wl-paste, where it is there.
func TestWaylandClipboard(t *testing.T) {
	bin := t.TempDir()
	t.Setenv("PATH", bin)
	t.Setenv("WAYLAND_DISPLAY", "wayland-0")
	if file := waylandPicture(t.Context()); file != nil {
		t.Error("there is no wl-paste")
	}
	script := "#!/bin/sh\n[ \"$*\" = '--no-newline --type image/png' ] && printf picture\n"
	if err := os.WriteFile(filepath.Join(bin, "wl-paste"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	if file := waylandPicture(t.Context()); string(file) != "picture" {
		t.Errorf("%q", file)
	}
	t.Setenv("WAYLAND_DISPLAY", "")
	if file := waylandPicture(t.Context()); file != nil {
		t.Error("this is no Wayland")
	}
}
