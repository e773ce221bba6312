package fynex_test

import (
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2/test"

	"github.com/waypost-app/waypost/ui/fynex"
)

func TestBoundExit(t *testing.T) {
	win := test.NewTempApp(t).NewWindow("")
	synctest.Test(t, func(t *testing.T) {
		var code atomic.Int64
		code.Store(-1)
		fynex.BoundExit(win, time.Second, func(c int) { code.Store(int64(c)) })
		if time.Sleep(time.Minute); code.Load() != -1 {
			t.Fatal("it exits before the window has closed")
		}
		win.Close()
		if time.Sleep(time.Second - time.Nanosecond); code.Load() != -1 {
			t.Error("it exits too early")
		}
		time.Sleep(time.Nanosecond)
		if synctest.Wait(); code.Load() != 0 {
			t.Errorf("it exits with %d", code.Load())
		}
	})
}
