package fynex_test

import (
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/waypost-app/waypost/ui/fynex"
)

// iconWindow records its icon, which a window of Fyne's test driver does not.
type iconWindow struct {
	fyne.Window

	set atomic.Bool
}

func (w *iconWindow) SetIcon(fyne.Resource) { w.set.Store(true) }

func TestSetIconLater(t *testing.T) {
	test.NewTempApp(t)
	win, icon := &iconWindow{}, fyne.NewStaticResource("icon.png", nil)
	synctest.Test(t, func(t *testing.T) {
		fynex.SetIconLater(&fynex.Thread{}, win, icon, time.Second)
		if time.Sleep(time.Second - 1); win.set.Load() {
			t.Error("the icon is set before the delay has passed")
		}
		time.Sleep(time.Nanosecond)
		synctest.Wait()
		if !win.set.Load() {
			t.Error("the icon is not set")
		}
	})
}
