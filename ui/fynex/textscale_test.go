package fynex_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/waypost-app/waypost/ui/fynex"
)

func TestScaledApp(t *testing.T) {
	plain := test.NewTempApp(t)
	before := plain.Settings().Scale()
	if before <= 0 {
		before = 1
	}
	app := fynex.NewScaledApp(plain)
	t.Cleanup(func() { fyne.SetCurrentApp(plain) })
	for _, percent := range []int{100, 125, 200} {
		app.Percent = percent
		if got, want := fyne.CurrentApp().Settings().Scale(), before*float32(percent)/100; got != want {
			t.Errorf("Fyne draws at %v with %d%%, not at %v", got, percent, want)
		}
	}
}
