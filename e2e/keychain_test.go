package e2e

import (
	"image"
	"testing"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
)

// If the keychain is killed while somebody is at a step, Waypost says so and loses
// nothing.
func TestKeychainDies(t *testing.T) {
	tr := newTour(t, keyringtest.Start(t))
	tr.firstRun()
	tr.session.Kill()
	tr.turns(func() { tr.press("space") }) // opens a dialog
	tr.shot("fault-keychain-died")
	tr.session.Unlocked()
	tr.turns(func() { tr.press("Return") }) // Try again
	tr.kept("person", `"hasAccount":"no"`)
	tr.quit()
}

// If the keychain hangs, as on a computer that is too busy, the page can still be used,
// the person can stop waiting, and nobody is listed twice afterwards.
func TestKeychainHangs(t *testing.T) {
	tr := newTour(t, keyringtest.Start(t))
	tr.toName()
	tr.session.Stop()
	tr.changes(func() { tr.press("Return") })
	tr.tab("the button to stop waiting", func(r image.Rectangle) bool {
		return r.Min.Y > 680 && r.Min.X > 440 && r.Max.X < 750
	})
	tr.shot("fault-keychain-hangs")
	tr.changes(func() { tr.press("Return") })
	tr.session.Continue()
	tr.tab("Next", tr.onPrimary)
	tr.press("Return")
	tr.page("step.ready.rail")
	tr.quit()
	tr.start()
	tr.page("common.people")
	tr.open("fault-keychain-hung")
	tr.quit()
	tr.newest() // fails unless there is exactly one
}
