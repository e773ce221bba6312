package idle_test

import (
	"context"
	"errors"
	"os/exec"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/ui/desktop/idle"
	"github.com/waypost-app/waypost/ui/desktop/xvfbtest"
)

// within returns a context long enough for everything except a hang.
func within(t *testing.T) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	t.Cleanup(cancel)
	return ctx
}

// The idle time grows until a key is pressed or the pointer moves, in any window.
func TestX11(t *testing.T) {
	xvfbtest.Start(t, "320x240x24")
	grown := func() time.Duration {
		t.Helper()
		const long = 150 * time.Millisecond
		for began := time.Now(); time.Since(began) < 20*time.Second; {
			d, err := idle.Time(within(t))
			if err != nil {
				t.Fatal(err)
			}
			if d > long {
				return d
			}
		}
		t.Fatal("the time does not grow")
		return 0
	}
	for _, use := range [][]string{{"key", "a"}, {"mousemove", "100", "90"}, {"click", "1"}} {
		before := grown()
		began := time.Now()
		if out, err := exec.Command("xdotool", use...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		after, err := idle.Time(within(t))
		if err != nil || after >= before && after > time.Since(began) {
			t.Errorf("%s: idle for %v before and for %v after, %v", use[0], before, after, err)
		}
	}
}

func TestX11Hangs(t *testing.T) {
	xvfbtest.Stop(t, xvfbtest.Start(t, "320x240x24"))
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := idle.Time(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
}

func TestUnsupported(t *testing.T) {
	keyringtest.NoBus(t)
	t.Setenv("DISPLAY", "")
	for _, wayland := range []string{"", "wayland-0"} {
		t.Setenv("WAYLAND_DISPLAY", wayland)
		d, err := idle.Time(within(t))
		if !errors.Is(err, idle.ErrUnsupported) || !errors.Is(err, errors.ErrUnsupported) {
			t.Errorf("Wayland %q: %v, %v", wayland, d, err)
		}
	}
}

// monitor is a fake of GNOME's idle monitor.
type monitor struct{}

func (monitor) GetIdletime() (uint64, *dbus.Error) { return 187_654, nil }

func TestMutter(t *testing.T) {
	bus, err := dbus.Connect(keyringtest.Bus(t).Address)
	if err != nil {
		t.Fatal(err)
	}
	defer bus.Close()
	const name = "org.gnome.Mutter.IdleMonitor"
	if err := bus.Export(monitor{}, "/org/gnome/Mutter/IdleMonitor/Core", name); err != nil {
		t.Fatal(err)
	}
	if _, err := bus.RequestName(name, dbus.NameFlagDoNotQueue); err != nil {
		t.Fatal(err)
	}
	t.Setenv("WAYLAND_DISPLAY", "wayland-0")
	if d, err := idle.Time(within(t)); err != nil || d != 187_654*time.Millisecond {
		t.Errorf("%v, %v", d, err)
	}
}
