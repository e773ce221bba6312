package ui

import (
	"context"
	"errors"
	"testing"
)

// An address opens in the browser; if it does not, the window says so.
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

// oneBrowser has private windows, and records what was opened in them.
type oneBrowser struct{ opened chan string }

func (oneBrowser) Available(context.Context) bool { return true }

func (b oneBrowser) Open(_ context.Context, address string) error {
	b.opened <- address
	return nil
}

// On a shared computer, web pages open in a private window, files as usual.
func TestBrowseOnASharedComputer(t *testing.T) {
	for _, c := range []struct {
		shared  bool
		address string
		private bool
	}{
		{true, "https://myaccount.uscis.gov/", true},
		{true, "file:///tmp/sheet.pdf", false},
		{false, "https://myaccount.uscis.gov/", false},
	} {
		onDesk(t, func(d *desk) {
			if d.own(); c.shared {
				d.clinic()
			}
			d.start()
			const room = 4
			b := oneBrowser{make(chan string, room)}
			d.w.system.private = b
			d.w.services.findPrivateBrowser()
			d.settle()
			d.w.services.OpenURL(c.address)
			d.settle()
			if private := len(b.opened) == 1; private != c.private || len(d.addresses) == 1 == c.private {
				t.Errorf("%s, shared %t: private %t, %d in the usual window", c.address, c.shared, private, len(d.addresses))
			}
		})
	}
}
