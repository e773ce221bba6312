// Package idle reports how long the computer has been idle, whichever window was last
// used:
// the person may be working in the browser.
//
//	XScreenSaver extension     X11
//	Mutter's idle monitor      GNOME on Wayland
//	GetLastInputInfo           Windows
//	HIDIdleTime                macOS
//
// On other Wayland desktops, only clients of a special Wayland protocol can find out.
// KDE's org.freedesktop.ScreenSaver.GetSessionIdleTime is not used: on Wayland it always
// returns 0, so that the window would never lock.
package idle

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// ErrUnsupported reports that the system does not provide the idle time. It wraps
// errors.ErrUnsupported.
var ErrUnsupported = fmt.Errorf("idle: the system does not tell: %w", errors.ErrUnsupported)

// Time returns how long ago a key was pressed or the pointer was moved, anywhere on the
// computer. It may take until ctx ends; call it in the background.
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
