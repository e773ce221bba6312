// Fyne's real app needs C.
//go:build cgo

package fynex_test

import (
	"testing"

	"fyne.io/fyne/v2/app"

	"github.com/waypost-app/waypost/ui/fynex"
)

// Fyne queues nothing when its loop ends.
func TestStopQuietly(t *testing.T) {
	a := app.NewWithID("org.waypost.test")
	l := a.Lifecycle().(interface{ OnStopped() func() })
	if l.OnStopped() == nil {
		t.Fatal("Fyne queues nothing as it ends any more: StopQuietly can go")
	}
	fynex.StopQuietly(a)
	if l.OnStopped() != nil {
		t.Error("an event is still queued as the loop ends")
	}
}
