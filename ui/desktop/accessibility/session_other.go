//go:build windows || darwin

package accessibility

import (
	"context"
	"errors"

	"github.com/godbus/dbus/v5"
)

// sessionBus fails: AT-SPI2 is for Linux and its kin.
func sessionBus(context.Context) (*dbus.Conn, error) { return nil, errors.ErrUnsupported }
