//go:build !windows && !darwin

package clipboard

import (
	"context"
	"errors"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"

	"github.com/waypost-app/waypost/ui/desktop/x11"
)

// readX11 asks the owner of the CLIPBOARD selection for the first of the targets that it
// offers; see section 2.4 of the Inter-Client Communication Conventions Manual.
func readX11(ctx context.Context, limit int, targets []string) ([]byte, error) {
	conn, disconnect, err := x11.Dial(ctx)
	if err != nil {
		return nil, errors.Join(errors.ErrUnsupported, err)
	}
	defer disconnect()
	r, err := newX11Reader(conn, limit)
	if err != nil {
		return nil, err
	}
	for _, target := range targets {
		data, err := r.convert(target)
		if !errors.Is(err, ErrEmpty) {
			return data, err
		}
	}
	return nil, ErrEmpty
}

// errClosed reports that the connection to the X server ended.
var errClosed = errors.New("clipboard: connection to the X server closed")

// x11Reader requests the selection on behalf of its own invisible window.
type x11Reader struct {
	conn      *xgb.Conn
	window    xproto.Window
	selection xproto.Atom
	property  xproto.Atom // of the window; the owner puts the content there
	incr      xproto.Atom // type of content that arrives in chunks
	limit     int         // in bytes
}

func newX11Reader(conn *xgb.Conn, limit int) (*x11Reader, error) {
	r := &x11Reader{conn: conn, limit: limit}
	for name, atom := range map[string]*xproto.Atom{"CLIPBOARD": &r.selection, "WAYPOST_PASTE": &r.property, "INCR": &r.incr} {
		var err error
		if *atom, err = r.atom(name); err != nil {
			return nil, err
		}
	}
	var err error
	if r.window, err = xproto.NewWindowId(conn); err != nil {
		return nil, err
	}
	screen := xproto.Setup(conn).DefaultScreen(conn)
	return r, xproto.CreateWindowChecked(conn, 0, r.window, screen.Root, 0, 0, 1, 1, 0,
		xproto.WindowClassInputOnly, screen.RootVisual,
		xproto.CwEventMask, []uint32{xproto.EventMaskPropertyChange}).Check()
}

func (r *x11Reader) atom(name string) (xproto.Atom, error) {
	reply, err := xproto.InternAtom(r.conn, false, uint16(len(name)), name).Reply()
	if err != nil {
		return 0, err
	}
	return reply.Atom, nil
}

// convert asks the owner to convert the selection to a target, and returns the content.
func (r *x11Reader) convert(target string) ([]byte, error) {
	atom, err := r.atom(target)
	if err != nil {
		return nil, err
	}
	xproto.ConvertSelection(r.conn, r.window, r.selection, atom, r.property, xproto.TimeCurrentTime)
	for {
		event, err := r.event()
		if err != nil {
			return nil, err
		}
		notify, ok := event.(xproto.SelectionNotifyEvent)
		if !ok || notify.Target != atom {
			continue
		}
		if notify.Property == xproto.AtomNone {
			return nil, ErrEmpty
		}
		return r.content()
	}
}

// event waits for the next event of the window.
func (r *x11Reader) event() (xgb.Event, error) {
	event, err := r.conn.WaitForEvent()
	switch {
	case err != nil:
		return nil, err
	case event == nil:
		return nil, errClosed
	}
	return event, nil
}

// content reads and deletes the property that the owner has filled.
func (r *x11Reader) content() ([]byte, error) {
	chunk, kind, err := r.take()
	if err != nil {
		return nil, err
	}
	if kind == r.incr { // deleting the property has requested the first chunk
		return r.chunks()
	}
	if len(chunk) == 0 {
		return nil, ErrEmpty
	}
	return chunk, nil
}

// chunks reads large content, which arrives in chunks, the last of them empty.
func (r *x11Reader) chunks() (data []byte, err error) {
	for {
		event, err := r.event()
		if err != nil {
			return nil, err
		}
		change, ok := event.(xproto.PropertyNotifyEvent)
		if !ok || change.Atom != r.property || change.State != xproto.PropertyNewValue {
			continue
		}
		chunk, _, err := r.take()
		switch {
		case err != nil:
			return nil, err
		case len(chunk) == 0:
			return data, nil
		case len(data)+len(chunk) > r.limit:
			return nil, ErrTooLarge
		}
		data = append(data, chunk...)
	}
}

// take reads and deletes the property. Anything beyond the limit is not transferred.
func (r *x11Reader) take() (data []byte, kind xproto.Atom, err error) {
	const unit = 4 // GetProperty counts its length in units of four bytes
	reply, err := xproto.GetProperty(r.conn, true, r.window, r.property, xproto.GetPropertyTypeAny, 0, uint32(r.limit/unit)).Reply()
	if err != nil {
		return nil, 0, err
	}
	if reply.BytesAfter > 0 {
		return nil, 0, ErrTooLarge
	}
	return reply.Value, reply.Type, nil
}
