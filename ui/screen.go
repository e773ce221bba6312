package ui

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/kbinani/screenshot"

	"waypost/secure/qr"
)

// Screen implements page.Host. Screens that cannot be taken a picture of are
// passed over; with none left there is no code.
func (w *Window) Screen(ctx context.Context) (codes []string, err error) {
	defer func() {
		if recover() != nil { // the library panics where there is no screen to look at
			codes, err = nil, qr.ErrNone
		}
	}()
	for i := range screenshot.NumActiveDisplays() {
		img, err := screenshot.CaptureDisplay(i)
		if err != nil || img.Rect.Empty() {
			continue
		}
		found, err := qr.Decode(ctx, img)
		if err != nil && !errors.Is(err, qr.ErrNone) {
			return nil, err
		}
		codes = append(codes, found...)
	}
	slices.Sort(codes)
	return slices.Compact(codes), nil
}

// Drifted implements page.Host.
func (w *Window) Drifted(d time.Duration) { w.drift = d }

// Drift implements page.Host.
func (w *Window) Drift() time.Duration { return w.drift }
