package ui

import (
	"context"
	"errors"
	"testing"
)

// An address opens in the browser; one that does not open is said.
func TestBrowse(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.own().start()
		d.w.services.OpenURL("https://myaccount.uscis.gov/")
		d.settle()
		if got := <-d.addresses; got != "https://myaccount.uscis.gov/" || d.reads("error.browser.title") {
			t.Errorf("the browser opens %q", got)
		}
		d.w.system.browse = func(context.Context, string) error { return errors.New("no browser") }
		d.w.services.OpenURL("https://myaccount.uscis.gov/")
		d.settle()
		d.says("error.browser.title")
	})
}
