package session

import (
	"fmt"
	"testing"
	"testing/synctest"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/wizard/people"
)

// If the page is left while a passphrase for the computer's file is being checked,
// nothing is opened or created.
func TestPassphraseThatWasLeft(t *testing.T) {
	begin := map[string]func(d *desk, done func(error)){
		"given": func(d *desk, done func(error)) { d.Unlock("", right, done) },
		"made":  func(d *desk, done func(error)) { d.MakePassphrase(right, done) },
	}
	for name, begin := range begin {
		for _, late := range []bool{false, true} {
			t.Run(fmt.Sprint(name, late), func(t *testing.T) {
				at(t, people.Own, func(t *testing.T, d *desk) {
					if name == "given" {
						d.makePassphrase()
						d.add()
						d.Lock(0, secure.Secret{})
						d.settle()
						d.must(d.ClosePerson)
					}
					begin(d, func(error) { t.Error("it was not left") })
					if late {
						synctest.Wait()
					}
					d.Cancel()
					d.settle()
					if !d.store.NeedsPassphrase() {
						t.Error("the file is open")
					}
					if name == "made" && d.UsesPassphrase() {
						t.Error("a passphrase stays that nobody was told of")
					}
				})
			})
		}
	}
}

// If somebody waited for it, the file stays open until the window is locked.
func TestPassphraseIsGivenOnce(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		d.makePassphrase()
		d.add()
		d.must(d.ClosePerson)
		d.Cancel()
		if d.settle(); d.store.NeedsPassphrase() {
			t.Error("it is asked for again")
		}
		d.Lock(0, secure.Secret{})
		if d.settle(); !d.store.NeedsPassphrase() {
			t.Error("the lock leaves it open")
		}
	})
}
