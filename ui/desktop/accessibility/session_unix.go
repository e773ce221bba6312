//go:build !windows && !darwin

package accessibility

import (
	"context"

	"github.com/godbus/dbus/v5"
)

// sessionBus connects to the bus of the person's session.
func sessionBus(ctx context.Context) (*dbus.Conn, error) {
	return dbus.ConnectSessionBus(dbus.WithContext(ctx))
}
