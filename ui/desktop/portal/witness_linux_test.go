package portal

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"github.com/waypost-app/waypost/secure/guard"
	"github.com/waypost-app/waypost/ui/desktop/sessiontest"
)

// askRole is the environment variable that makes the test binary act as a hardened
// process that asks the portal, directly or through a helper, for a file or a screenshot.
const askRole = "WAYPOST_PORTAL_ASK"

// askHardened hardens the process, calls the portal, and prints the answer.
func askHardened(how string) {
	if err := guard.Harden(); err != nil {
		fmt.Println(err)
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	r := Request{Method: OpenFile, Title: "Open a picture", Patterns: []string{"*.png"}}
	if strings.HasSuffix(how, "screen") {
		r = Request{Method: Screenshot}
	}
	var paths []string
	var err error
	if strings.HasPrefix(how, "helper") {
		paths, _, err = Ask(ctx, r)
	} else {
		paths, err = ask(ctx, r)
	}
	fmt.Println(strings.Join(paths, " "), err)
}

// chooser is a backend of xdg-desktop-portal that answers without asking anyone.
type chooser struct{ screen string }

// OpenFile implements org.freedesktop.impl.portal.FileChooser.
func (chooser) OpenFile(dbus.ObjectPath, string, string, string, map[string]dbus.Variant) (uint32, map[string]dbus.Variant, *dbus.Error) {
	return 0, map[string]dbus.Variant{"uris": dbus.MakeVariant([]string{"file:///tmp/code%20+.png"})}, nil
}

// Screenshot implements org.freedesktop.impl.portal.Screenshot.
func (c chooser) Screenshot(dbus.ObjectPath, string, string, map[string]dbus.Variant) (uint32, map[string]dbus.Variant, *dbus.Error) {
	return 0, map[string]dbus.Variant{"uri": dbus.MakeVariant("file://" + c.screen)}, nil
}

// backend is the backend's name on the bus.
const backend = "org.freedesktop.impl.portal.desktop.waypost"

// user is an ordinary user whose session runs the real xdg-desktop-portal.
type user struct {
	*sessiontest.Session

	t       *testing.T
	program string // this test binary
}

func newUser(t *testing.T) *user {
	t.Helper()
	session := sessiontest.New(t)
	u := &user{session, t, filepath.Join(session.Home, "portal.test")}
	if err := copyFile("/proc/self/exe", u.program); err != nil {
		t.Fatal(err)
	}
	u.Write("waypost.portal", "[portal]\nDBusName="+backend+"\nInterfaces=org.freedesktop.impl.portal.FileChooser;org.freedesktop.impl.portal.Screenshot;org.freedesktop.impl.portal.Access;\nUseIn=waypost\n")
	if err := os.Chmod(u.Home, 0o755); err != nil {
		t.Fatal(err)
	}
	return u
}

// screen returns the file into which the backend writes screenshots.
func (u *user) screen() string { return filepath.Join(u.Home, "screen.png") }

// desktop starts the session: its bus, the backend, and the real portal.
func (u *user) desktop() {
	u.t.Helper()
	bus := u.DBus("--print-address")
	ready, err := bus.StdoutPipe()
	if err != nil {
		u.t.Fatal(err)
	}
	u.Start(bus)
	if _, err := bufio.NewReader(ready).ReadString('\n'); err != nil {
		u.t.Fatal(err)
	}
	conn, err := dbus.Connect(u.Bus())
	if err != nil {
		u.t.Fatal(err)
	}
	u.t.Cleanup(func() { conn.Close() })
	for _, name := range []string{"FileChooser", "Screenshot"} {
		if err := conn.Export(chooser{u.screen()}, Path, "org.freedesktop.impl.portal."+name); err != nil {
			u.t.Fatal(err)
		}
	}
	if _, err := conn.RequestName(backend, dbus.NameFlagDoNotQueue); err != nil {
		u.t.Fatal(err)
	}
	u.Start(u.Command("/usr/libexec/xdg-desktop-portal"))
	for began := time.Now(); ; {
		var owned bool
		if err := conn.BusObject().Call("org.freedesktop.DBus.NameHasOwner", 0, Name).Store(&owned); err != nil || time.Since(began) > time.Minute {
			u.t.Fatal("xdg-desktop-portal does not start:", err)
		}
		if owned {
			return
		}
	}
}

// asks starts a hardened process that asks the portal, and returns the answer it gets.
func (u *user) asks(how string) string {
	u.t.Helper()
	cmd := u.Command(u.program)
	cmd.Env = append(cmd.Env, askRole+"="+how)
	out, err := cmd.Output()
	if err != nil {
		u.t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

// The real xdg-desktop-portal denies calls from a hardened process, and answers its
// helper.
func TestRealPortal(t *testing.T) {
	u := newUser(t)
	u.desktop()
	if got := u.asks("itself"); got != ErrUnavailable.Error() {
		t.Errorf("by itself it gets %q: is the helper still needed?", got)
	}
	if got := u.asks("helper"); got != "/tmp/code +.png <nil>" {
		t.Errorf("through the helper it gets %q", got)
	}
	if got := u.asks("itself, screen"); got != ErrUnavailable.Error() {
		t.Errorf("by itself it gets %q of the screen", got)
	}
	if got := u.asks("helper, screen"); got != u.screen()+" <nil>" {
		t.Errorf("through the helper it gets %q of the screen", got)
	}
}
