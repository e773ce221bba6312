//go:build windows || darwin

package clipboard

import (
	"context"
	"errors"

	system "golang.design/x/clipboard"
)

func readText(context.Context) ([]byte, error) { return read(system.FmtText, maxText) }

func readPicture(context.Context) ([]byte, error) { return read(system.FmtImage, maxPicture) }

// read reads content of one format. The library takes no context; see bounded.
func read(format system.Format, limit int) ([]byte, error) {
	if err := system.Init(); err != nil {
		return nil, errors.ErrUnsupported
	}
	switch data := system.Read(format); {
	case len(data) == 0:
		return nil, ErrEmpty
	case len(data) > limit:
		return nil, ErrTooLarge
	default:
		return data, nil
	}
}
