package capture

import (
	"context"
	"errors"
	"image"
	"image/color"
	"testing"
	"time"

	"github.com/jezek/xgb/xproto"

	"github.com/waypost-app/waypost/ui/desktop/x11"
	"github.com/waypost-app/waypost/ui/desktop/xvfbtest"
)

// paint shows a window of a single colour at (20, 30).
func paint(t *testing.T, pixel uint32) {
	t.Helper()
	conn, disconnect, err := x11.Dial(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(disconnect)
	screen := xproto.Setup(conn).DefaultScreen(conn)
	window, err := xproto.NewWindowId(conn)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(
		xproto.CreateWindowChecked(conn, screen.RootDepth, window, screen.Root, 20, 30, 100, 150, 0,
			xproto.WindowClassInputOutput, screen.RootVisual,
			xproto.CwBackPixel|xproto.CwOverrideRedirect, []uint32{pixel, 1}).Check(),
		xproto.MapWindowChecked(conn, window).Check(),
	); err != nil {
		t.Fatal(err)
	}
}

func TestX11(t *testing.T) {
	for geometry, c := range map[string]struct {
		pixel uint32
		want  color.RGBA
	}{
		"321x243x24": {0x12a4f6, color.RGBA{0x12, 0xa4, 0xf6, 0xff}},
		"321x243x16": {31<<11 | 32<<5 | 8, color.RGBA{0xff, 32 * 255 / 63, 8 * 255 / 31, 0xff}},
	} {
		t.Run(geometry, func(t *testing.T) {
			xvfbtest.Start(t, geometry)
			paint(t, c.pixel)
			pictures := 0
			err := Screens(t.Context(), func(img image.Image) error {
				pictures++
				if img.Bounds() != image.Rect(0, 0, 321, 243) {
					t.Errorf("the picture is %v", img.Bounds())
				}
				for at, want := range map[image.Point]color.RGBA{
					{X: 20, Y: 30}: c.want, {X: 119, Y: 179}: c.want, {X: 60, Y: 128}: c.want,
					{X: 19, Y: 30}: {A: 0xff}, {X: 120, Y: 179}: {A: 0xff}, {X: 320, Y: 242}: {A: 0xff},
				} {
					if got := img.At(at.X, at.Y); got != want {
						t.Errorf("at %v the screen is %v, not %v", at, got, want)
					}
				}
				return nil
			})
			if err != nil || pictures != 1 {
				t.Errorf("%d pictures, %v", pictures, err)
			}
			stop := errors.New("found it")
			if err := Screens(t.Context(), func(image.Image) error { return stop }); !errors.Is(err, stop) {
				t.Error(err)
			}
		})
	}
}

func TestNoDisplay(t *testing.T) {
	t.Setenv("WAYLAND_DISPLAY", "")
	t.Setenv("DISPLAY", "")
	if err := Screens(t.Context(), never(t)); !errors.Is(err, ErrUnavailable) {
		t.Error(err)
	}
}

func TestX11Hangs(t *testing.T) {
	xvfbtest.Stop(t, xvfbtest.Start(t, "320x240x24"))
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if err := Screens(ctx, never(t)); !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
}
