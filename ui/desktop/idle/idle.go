// Package idle tells how long nobody has used the computer, in whatever window: the
// person may be working in the browser beside.
//
//	XScreenSaver extension     X11
//	Mutter's idle monitor      GNOME on Wayland
//	GetLastInputInfo           Windows
//	HIDIdleTime                macOS
//
// Other Wayland desktops tell it only to windows of their own protocol. KDE's
// org.freedesktop.ScreenSaver.GetSessionIdleTime is not asked: it answers 0 on
// Wayland, which would keep a window from ever locking.
package idle

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// ErrUnsupported reports that this system cannot tell. It is also errors.ErrUnsupported.
var ErrUnsupported = fmt.Errorf("idle: the system does not tell: %w", errors.ErrUnsupported)

// Time returns how long ago a key was pressed or the pointer was moved, anywhere on the computer.
// It may take as long as ctx lets it; call it in the background.
func Time(ctx context.Context) (time.Duration, error) {
	d, err := systemTime(ctx)
	switch {
	case ctx.Err() != nil:
		return 0, ctx.Err()
	case err != nil:
		return 0, errors.Join(ErrUnsupported, err)
	}
	return max(0, d), nil
}
