package session

import (
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// Each person has their own language, and so has the computer, which is used before
// anybody is open and after they have left. The lock page is in the language of the
// person behind it.
func TestEachPersonKeepsTheirLanguage(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		speaks := func(when, want string) {
			t.Helper()
			if got := d.Language(); got != want {
				t.Errorf("%s it speaks %q, not %q", when, got, want)
			}
		}
		d.SetLanguage("en")
		id := d.add()
		speaks("to somebody who never chose,", "en")
		d.SetLanguage("es")
		speaks("to the open person", "es")
		d.Lock(0, secure.Secret{})
		speaks("behind the lock", "es")
		d.SetLanguage("en")
		speaks("once another was chosen there,", "en")
		d.unlock()
		speaks("after the lock", "es")
		d.must(d.ClosePerson)
		speaks("at home", "en")
		if d.Settings().Language != "en" {
			t.Errorf("the computer speaks %q", d.Settings().Language)
		}
		d.Draft()
		d.SetLanguage("es")
		speaks("to somebody new", "es")
		if got := d.Draft().Text(wizard.FieldAppLanguage); got != "es" {
			t.Errorf("somebody new keeps %q", got)
		}
		d.must(d.opening(id))
		speaks("to the person who is back", "es")
	})
}

// Whether English is shown below the language is saved with the person. If nobody is
// open, the setting lasts until the window closes.
func TestEachPersonKeepsBothLanguages(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		both := func(when string, want bool) {
			t.Helper()
			if d.BothLanguages() != want {
				t.Errorf("%s: %t", when, d.BothLanguages())
			}
		}
		d.SetBothLanguages(true)
		both("on home", true)
		d.Draft()
		both("for somebody new", false)
		d.SetBothLanguages(true)
		if d.Draft().Text(wizard.FieldBothLanguages) != wizard.Yes {
			t.Error("somebody new does not keep it")
		}
		id := d.add()
		d.SetBothLanguages(true)
		d.Lock(0, secure.Secret{})
		both("behind the lock", true)
		d.SetBothLanguages(false)
		both("switched off there", false)
		d.unlock()
		both("for the person who is back", true)
		d.SetBothLanguages(false)
		d.must(d.ClosePerson)
		d.must(d.opening(id))
		both("for the person who switched it off", false)
	})
}
