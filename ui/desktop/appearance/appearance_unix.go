//go:build !windows && !darwin

package appearance

import (
	"context"
	"errors"

	"github.com/godbus/dbus/v5"

	"github.com/waypost-app/waypost/ui/desktop/portal"
)

// The setting in the desktop's portal: 1 is a preference for higher contrast. See
// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html.
const (
	read      = "org.freedesktop.portal.Settings.ReadOne"
	namespace = "org.freedesktop.appearance"
	higher    = 1
)

// highContrast asks the portal if one is running; it does not start one.
func highContrast(ctx context.Context) (bool, error) {
	bus, err := dbus.ConnectSessionBus(dbus.WithContext(ctx))
	if err != nil {
		return false, errors.ErrUnsupported
	}
	defer bus.Close()
	var value dbus.Variant
	call := bus.Object(portal.Name, portal.Path).CallWithContext(ctx, read, dbus.FlagNoAutoStart, namespace, "contrast")
	if call.Store(&value) != nil {
		return false, errors.ErrUnsupported
	}
	return value.Value() == uint32(higher), nil
}
