package capture

import (
	"context"
	"errors"
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"github.com/waypost-app/waypost/secure/guard"
	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/ui/desktop/portal"
	"github.com/waypost-app/waypost/ui/desktop/sessiontest"
)

// scanRole is the environment variable that makes the test binary act as Waypost does: a
// hardened process that looks for a code on the screen.
const scanRole = "WAYPOST_CAPTURE_SCAN"

// scan hardens the process, and prints the codes on the screen.
func scan() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	err := guard.Harden()
	if err == nil {
		err = Screens(ctx, func(img image.Image) error {
			found, err := qr.Decode(ctx, img)
			fmt.Println(strings.Join(found, " "))
			return err
		})
	}
	if err != nil && !errors.Is(err, qr.ErrNone) {
		fmt.Println(err)
	}
}

// wayland is a virtual Wayland desktop: the compositor sway, with a QR code as its
// wallpaper, and xdg-desktop-portal with sway's backend.
type wayland struct {
	*sessiontest.Session

	t *testing.T
}

// backendPicture is the file into which the backend writes screenshots.
const backendPicture = "/tmp/out.png"

// wallpaper is the content of the QR code on the screen.
const wallpaper = "otpauth://totp/USCIS:rosa?secret=KRSXG5BAONUWO3TQN5ZXI2LO&issuer=USCIS"

func newWayland(t *testing.T) *wayland {
	t.Helper()
	w := &wayland{sessiontest.New(t), t}
	const portalFile = "[portal]\nDBusName=org.freedesktop.impl.portal.desktop.wlr\nInterfaces=%s\nUseIn=waypost\n"
	program, err := os.ReadFile("/proc/self/exe")
	if err != nil {
		t.Fatal(err)
	}
	code, err := exec.Command("qrencode", "-o", "-", "-s", "6", wallpaper).Output()
	if err != nil {
		t.Fatal("qrencode:", err)
	}
	for name, content := range map[string]string{
		"capture.test": string(program),
		"code.png":     string(code),
		"sway.conf":    "output * bg " + w.Home + "/code.png center #ffffff\n",
		// Screenshot is offered only if a backend can ask for consent; this one asks
		// nobody.
		"wlr.portal": fmt.Sprintf(portalFile, "org.freedesktop.impl.portal.Screenshot;org.freedesktop.impl.portal.Access;"),
	} {
		w.Write(name, content)
	}
	if err := os.Chmod(w.Home, 0o700); err != nil {
		t.Fatal(err)
	}
	return w
}

// program returns a command that runs on the desktop.
func (w *wayland) program(name string, args ...string) *exec.Cmd {
	cmd := w.Command(name, args...)
	cmd.Env = append(cmd.Env, "WAYLAND_DISPLAY=wayland-1",
		"WLR_BACKENDS=headless", "WLR_RENDERER=pixman", "WLR_LIBINPUT_NO_DEVICES=1", "LIBSEAT_BACKEND=noop")
	return cmd
}

// until waits for a condition.
func (w *wayland) until(what string, done func() bool) {
	w.t.Helper()
	const patience, look = 30 * time.Second, 20 * time.Millisecond
	tick := time.NewTicker(look)
	defer tick.Stop()
	for began := time.Now(); !done(); <-tick.C {
		if time.Since(began) > patience {
			w.t.Fatalf("waited in vain for %s", what)
		}
	}
}

// there waits until a socket exists.
func (w *wayland) there(name string) {
	w.t.Helper()
	w.until(name, func() bool { return !gone(filepath.Join(w.Home, name)) })
}

// desktop starts the compositor, the portal and everything they need.
func (w *wayland) desktop() {
	w.t.Helper()
	w.Start(w.DBus())
	w.Start(w.program("pipewire")) // the backend requires it
	w.Start(w.program("sway", "-c", w.Home+"/sway.conf"))
	for _, socket := range []string{"bus", "pipewire-0", "wayland-1"} {
		w.there(socket)
	}
	conn, err := dbus.Connect(w.Bus())
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(func() { conn.Close() })
	for _, service := range [][2]string{
		{"/usr/libexec/xdg-desktop-portal-wlr", "org.freedesktop.impl.portal.desktop.wlr"},
		{"/usr/libexec/xdg-desktop-portal", portal.Name},
	} {
		w.Start(w.program(service[0]))
		w.until(service[0], func() bool {
			var owned bool
			err := conn.BusObject().Call("org.freedesktop.DBus.NameHasOwner", 0, service[1]).Store(&owned)
			return err == nil && owned
		})
	}
}

// On a real Wayland desktop, a hardened process finds the code with the help of its
// helper process and the real portal, and leaves no picture behind.
func TestWayland(t *testing.T) {
	os.Remove(backendPicture)
	w := newWayland(t)
	w.desktop()
	said := ""
	w.until("the code on the screen", func() bool { // the wallpaper appears shortly after the screen
		cmd := w.program(filepath.Join(w.Home, "capture.test"))
		cmd.Env = append(cmd.Env, scanRole+"=1")
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		said = strings.TrimSpace(string(out))
		return said != ""
	})
	if said != wallpaper {
		t.Errorf("it finds %q", said)
	}
	removed(t, backendPicture)
}
