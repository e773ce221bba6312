package fynex_test

import (
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"waypost/ui/fynex"
)

// iconWindow remembers its icon, which a window of Fyne's test driver does not.
type iconWindow struct {
	fyne.Window

	icon fyne.Resource
}

func (w *iconWindow) SetIcon(icon fyne.Resource) { w.icon = icon }

func TestSetIconLater(t *testing.T) {
	test.NewTempApp(t)
	win, icon := &iconWindow{}, fyne.NewStaticResource("icon.png", nil)
	synctest.Test(t, func(t *testing.T) {
		fynex.SetIconLater(&fynex.Thread{}, win, icon, time.Second)
		if time.Sleep(time.Second - 1); win.icon != nil {
			t.Error("the icon is set before the delay has passed")
		}
		time.Sleep(time.Nanosecond)
		synctest.Wait()
		if win.icon == nil {
			t.Error("the icon is not set")
		}
	})
}
