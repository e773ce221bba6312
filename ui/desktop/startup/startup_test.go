package startup_test

import (
	"runtime/debug"
	"testing"

	"github.com/waypost-app/waypost/ui/desktop/startup"
)

func TestDeferGC(t *testing.T) {
	const percent = 73
	defer debug.SetGCPercent(debug.SetGCPercent(percent))
	restore := startup.DeferGC()
	if got := debug.SetGCPercent(-1); got != -1 {
		t.Errorf("the collector works at %d%% during the start", got)
	}
	restore()
	if got := debug.SetGCPercent(percent); got != percent {
		t.Errorf("after the start the collector works at %d%%", got)
	}
}
