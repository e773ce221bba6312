//go:build windows || darwin

package accessibility

import (
	"context"
	"errors"

	"github.com/godbus/dbus/v5"
)

// sessionBus fails: only Linux and similar systems have AT-SPI2.
func sessionBus(context.Context) (*dbus.Conn, error) { return nil, errors.ErrUnsupported }
