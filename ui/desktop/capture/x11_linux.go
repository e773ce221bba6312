package capture

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"math/bits"
	"slices"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xinerama"
	"github.com/jezek/xgb/xproto"

	"github.com/waypost-app/waypost/ui/desktop/x11"
)

// fromX11 takes a picture of every monitor of the X server.
//
// It does not use github.com/kbinani/screenshot, which Waypost uses on Windows and macOS:
// the library has no context and no size limit, waits forever for a server that hangs,
// and panics if there is no display.
func fromX11(ctx context.Context, each func(image.Image) error) error {
	conn, disconnect, err := x11.Dial(ctx)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return errors.Join(ErrUnavailable, err)
	}
	defer disconnect()
	root, err := newRootWindow(conn)
	if err != nil {
		return errors.Join(ErrUnavailable, err)
	}
	for _, monitor := range root.monitors() {
		img, err := root.capture(monitor)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			return errors.Join(ErrUnavailable, err)
		}
		if err := each(img); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// rootWindow describes the root window and the layout of its pixels.
type rootWindow struct {
	conn   *xgb.Conn
	screen *xproto.ScreenInfo
	masks  [3]uint32 // of red, green and blue in a pixel
	order  binary.ByteOrder
	pixel  int // bytes of a pixel: 2 or 4
	pad    int // each line is padded to a multiple of this many bytes
}

func newRootWindow(conn *xgb.Conn) (*rootWindow, error) {
	setup := xproto.Setup(conn)
	w := &rootWindow{conn: conn, screen: setup.DefaultScreen(conn), order: binary.LittleEndian}
	if setup.ImageByteOrder == xproto.ImageOrderMSBFirst {
		w.order = binary.BigEndian
	}
	const perByte = 8
	for _, f := range setup.PixmapFormats {
		if f.Depth == w.screen.RootDepth {
			w.pixel, w.pad = int(f.BitsPerPixel)/perByte, int(f.ScanlinePad)/perByte
		}
	}
	for _, d := range w.screen.AllowedDepths {
		i := slices.IndexFunc(d.Visuals, func(v xproto.VisualInfo) bool { return v.VisualId == w.screen.RootVisual })
		if i >= 0 {
			w.masks = [3]uint32{d.Visuals[i].RedMask, d.Visuals[i].GreenMask, d.Visuals[i].BlueMask}
		}
	}
	if w.pixel != 2 && w.pixel != 4 || slices.Contains(w.masks[:], 0) || w.pad == 0 {
		return nil, fmt.Errorf("capture: a screen of %d bytes a pixel", w.pixel)
	}
	return w, nil
}

// monitors returns the areas of the root window that the monitors show; without the
// Xinerama extension, all of it.
func (w *rootWindow) monitors() []image.Rectangle {
	whole := image.Rect(0, 0, int(w.screen.WidthInPixels), int(w.screen.HeightInPixels))
	if xinerama.Init(w.conn) != nil {
		return []image.Rectangle{whole}
	}
	reply, err := xinerama.QueryScreens(w.conn).Reply()
	if err != nil || len(reply.ScreenInfo) == 0 {
		return []image.Rectangle{whole}
	}
	var all []image.Rectangle
	for _, s := range reply.ScreenInfo {
		at := image.Pt(int(s.XOrg), int(s.YOrg))
		area := image.Rectangle{at, at.Add(image.Pt(int(s.Width), int(s.Height)))}.Intersect(whole)
		if !area.Empty() && !slices.Contains(all, area) { // mirrored monitors show the same area
			all = append(all, area)
		}
	}
	return all
}

// capture takes a picture of a part of the root window, a few lines at a time, so that
// the picture is never in memory twice.
func (w *rootWindow) capture(area image.Rectangle) (image.Image, error) {
	if !fits(area.Dx(), area.Dy()) {
		return nil, fmt.Errorf("%w: %d by %d pixels", ErrTooLarge, area.Dx(), area.Dy())
	}
	const atOnce = 128 // lines
	const allPlanes = ^uint32(0)
	img := image.NewRGBA(image.Rect(0, 0, area.Dx(), area.Dy()))
	for y := 0; y < area.Dy(); y += atOnce {
		lines := min(atOnce, area.Dy()-y)
		reply, err := xproto.GetImage(w.conn, xproto.ImageFormatZPixmap, xproto.Drawable(w.screen.Root),
			int16(area.Min.X), int16(area.Min.Y+y), uint16(area.Dx()), uint16(lines), allPlanes).Reply()
		if err != nil {
			return nil, err
		}
		if err := w.convert(img, y, lines, reply.Data); err != nil {
			return nil, err
		}
	}
	return img, nil
}

// convert converts lines of pixels from the server's format into the picture, from line y
// on.
func (w *rootWindow) convert(img *image.RGBA, y, lines int, data []byte) error {
	width := img.Rect.Dx()
	stride := (width*w.pixel + w.pad - 1) / w.pad * w.pad
	if len(data) < stride*lines {
		return fmt.Errorf("capture: %d bytes of %d", len(data), stride*lines)
	}
	for line := range lines {
		out := img.Pix[img.PixOffset(0, y+line):]
		for x := range width {
			in := data[line*stride+x*w.pixel:]
			var value uint32
			if w.pixel == 2 {
				value = uint32(w.order.Uint16(in))
			} else {
				value = w.order.Uint32(in)
			}
			for i, mask := range w.masks {
				out[4*x+i] = channel(value, mask)
			}
			out[4*x+3] = 0xff
		}
	}
	return nil
}

// channel returns a channel of a pixel, scaled to eight bits.
func channel(value, mask uint32) uint8 {
	shift := bits.TrailingZeros32(mask)
	return uint8((value & mask) >> shift * 0xff / (mask >> shift))
}
