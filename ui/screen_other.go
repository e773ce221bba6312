//go:build !linux

package ui

import (
	"context"
	"image"
)

// shoot is the shooter of this computer.
func shoot(ctx context.Context, each func(image.Image) error) error { return shootDisplays(ctx, each) }
