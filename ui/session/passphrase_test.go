package session

import (
	"fmt"
	"testing"
	"testing/synctest"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/wizard/people"
)

// A passphrase of the computer's file whose end nobody waits for opens nothing, and
// makes nothing, whenever the page is left.
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

// One that somebody waited for keeps the file open until the lock.
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
