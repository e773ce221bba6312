//go:build !linux

package ui

import "context"

// systemDialogs are those of Windows and macOS.
type systemDialogs struct{}

func (systemDialogs) open(ctx context.Context, patterns []string) (string, error) {
	return zenityOpen(ctx, patterns)
}

func (systemDialogs) save(ctx context.Context, title, place string) (string, error) {
	return zenitySave(ctx, title, place)
}
