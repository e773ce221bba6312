// Package x11 opens connections to the X server given by DISPLAY, for what the toolkit
// cannot do: read the clipboard with a deadline, take screenshots, find out how long the
// person has been idle.
package x11

import (
	"context"
	"errors"
	"io"
	"os"

	"github.com/jezek/xgb"
)

// ErrNoDisplay reports that there is no X server to connect to.
var ErrNoDisplay = errors.New("x11: no display")

// Dial connects to the X server. When ctx ends, the connection closes and every wait for
// a reply or an event ends; close closes it sooner. If the server hangs, Dial returns
// ctx's error.
func Dial(ctx context.Context) (conn *xgb.Conn, close func(), err error) {
	if os.Getenv("DISPLAY") == "" {
		return nil, nil, ErrNoDisplay
	}
	xgb.Logger.SetOutput(io.Discard) // it would also print its errors on the terminal
	type result struct {
		conn *xgb.Conn
		err  error
	}
	done := make(chan result, 1)
	go func() {
		conn, err := xgb.NewConn()
		done <- result{conn, err}
	}()
	select {
	case <-ctx.Done():
		return nil, nil, ctx.Err()
	case r := <-done:
		if r.err != nil {
			return nil, nil, errors.Join(ErrNoDisplay, r.err)
		}
		stop := context.AfterFunc(ctx, r.conn.Close)
		return r.conn, func() {
			stop()
			r.conn.Close()
		}, nil
	}
}
