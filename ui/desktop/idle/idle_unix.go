//go:build !windows && !darwin

package idle

import (
	"context"
	"os"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/jezek/xgb/screensaver"
	"github.com/jezek/xgb/xproto"

	"github.com/waypost-app/waypost/ui/desktop/x11"
)

// Mutter's idle monitor on the session bus.
const (
	mutterName   = "org.gnome.Mutter.IdleMonitor"
	mutterPath   = "/org/gnome/Mutter/IdleMonitor/Core"
	mutterMethod = mutterName + ".GetIdletime"
)

// systemTime asks X11 only if the whole session is X11: on Wayland, the X server sees
// only the input to X11 windows.
func systemTime(ctx context.Context) (time.Duration, error) {
	if os.Getenv("WAYLAND_DISPLAY") != "" {
		return mutterTime(ctx)
	}
	return x11Time(ctx)
}

// x11Time asks the X server's screen saver extension.
func x11Time(ctx context.Context) (time.Duration, error) {
	conn, disconnect, err := x11.Dial(ctx)
	if err != nil {
		return 0, err
	}
	defer disconnect()
	if err := screensaver.Init(conn); err != nil {
		return 0, err
	}
	root := xproto.Setup(conn).DefaultScreen(conn).Root
	info, err := screensaver.QueryInfo(conn, xproto.Drawable(root)).Reply()
	if err != nil {
		return 0, err
	}
	return time.Duration(info.MsSinceUserInput) * time.Millisecond, nil
}

// mutterTime asks GNOME's compositor.
func mutterTime(ctx context.Context) (time.Duration, error) {
	bus, err := dbus.ConnectSessionBus(dbus.WithContext(ctx))
	if err != nil {
		return 0, err
	}
	defer bus.Close()
	var milliseconds uint64
	err = bus.Object(mutterName, mutterPath).CallWithContext(ctx, mutterMethod, dbus.FlagNoAutoStart).Store(&milliseconds)
	return time.Duration(milliseconds) * time.Millisecond, err
}
