package fynex_test

import (
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2/test"

	"waypost/ui/fynex"
)

func TestBoundExit(t *testing.T) {
	win := test.NewTempApp(t).NewWindow("")
	synctest.Test(t, func(t *testing.T) {
		code := -1
		fynex.BoundExit(win, time.Second, func(c int) { code = c })
		if time.Sleep(time.Minute); code != -1 {
			t.Fatal("it exits before the window has closed")
		}
		win.Close()
		if time.Sleep(time.Second - time.Nanosecond); code != -1 {
			t.Error("it exits too early")
		}
		time.Sleep(time.Nanosecond)
		if synctest.Wait(); code != 0 {
			t.Errorf("it exits with %d", code)
		}
	})
}
