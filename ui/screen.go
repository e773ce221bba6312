package ui

import (
	"context"
	"errors"
	"image"
	"runtime"
	"slices"
	"time"

	"github.com/kbinani/screenshot"

	"waypost/secure/qr"
)

// repaint is how long the screen may take to show what the window was told to
// hide: several frames, with a compositor in between.
const repaint = 250 * time.Millisecond

// errNoScreenshot says that no picture of any screen can be taken.
var errNoScreenshot = errors.New("ui: no picture of the screen")

// shooter takes a picture of every screen and hands them on one after the
// other, for they are large. It ends with the error of each, of ctx, or its own.
type shooter func(ctx context.Context, each func(image.Image) error) error

// Screen implements page.Host.
func (w *Window) Screen(ctx context.Context) (codes []string, err error) {
	select {
	case <-time.After(repaint):
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	err = w.shoot(ctx, func(img image.Image) error {
		found, err := qr.Decode(ctx, img)
		if errors.Is(err, qr.ErrNone) {
			return nil
		}
		codes = append(codes, found...)
		return err
	})
	if err != nil {
		return nil, err
	}
	slices.Sort(codes)
	return slices.Compact(codes), nil
}

// shootDisplays takes the pictures of X11, Windows and macOS. Screens of which
// there is no picture are passed over.
func shootDisplays(ctx context.Context, each func(image.Image) error) error {
	shown := false
	for i := range displays() {
		img := shootDisplay(i)
		if img == nil {
			continue
		}
		shown = true
		if err := each(img); err != nil {
			return err
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	if !shown {
		return errNoScreenshot
	}
	return nil
}

// displays is how many screens there are. The library panics where there is none
// to look at.
func displays() (n int) {
	defer func() { _ = recover() }()
	return screenshot.NumActiveDisplays()
}

// shootDisplay is a picture of a screen, nil where there is none.
func shootDisplay(i int) (img image.Image) {
	defer func() { _ = recover() }()
	shot, err := screenshot.CaptureDisplay(i)
	if err != nil || shot.Rect.Empty() {
		return nil
	}
	return shot
}

// ScreenSetting implements page.Host: on a Mac, who was not permitted sees the
// screen without the windows on it.
func (w *Window) ScreenSetting() string {
	if runtime.GOOS == "darwin" {
		return "x-apple.systempreferences:com.apple.preference.security?Privacy_ScreenCapture"
	}
	return ""
}

// Drifted implements page.Host.
func (w *Window) Drifted(d time.Duration) { w.drift = d }

// Drift implements page.Host.
func (w *Window) Drift() time.Duration { return w.drift }
