package x11_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/jezek/xgb/xproto"

	"github.com/waypost-app/waypost/ui/desktop/x11"
	"github.com/waypost-app/waypost/ui/desktop/xvfbtest"
)

func TestDial(t *testing.T) {
	t.Setenv("DISPLAY", "")
	if _, _, err := x11.Dial(t.Context()); !errors.Is(err, x11.ErrNoDisplay) {
		t.Errorf("without DISPLAY: %v", err)
	}
	t.Setenv("DISPLAY", ":4711")
	if _, _, err := x11.Dial(t.Context()); !errors.Is(err, x11.ErrNoDisplay) {
		t.Errorf("without a server: %v", err)
	}
	xvfbtest.Start(t, "320x240x24")
	conn, disconnect, err := x11.Dial(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer disconnect()
	if w := xproto.Setup(conn).DefaultScreen(conn).WidthInPixels; w != 320 {
		t.Errorf("the screen is %d pixels wide", w)
	}
}

// When the context ends, a wait for an event ends, too.
func TestDialEndsWithTheContext(t *testing.T) {
	xvfbtest.Start(t, "320x240x24")
	ctx, cancel := context.WithCancel(t.Context())
	conn, disconnect, err := x11.Dial(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer disconnect()
	done := make(chan struct{})
	go func() {
		conn.WaitForEvent()
		close(done)
	}()
	cancel()
	select {
	case <-done:
	case <-time.After(20 * time.Second):
		t.Error("it still waits")
	}
}

// Dial does not wait forever for a server that does not answer.
func TestDialHangs(t *testing.T) {
	xvfbtest.Stop(t, xvfbtest.Start(t, "320x240x24"))
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, _, err := x11.Dial(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
}
