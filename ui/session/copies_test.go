package session

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard/people"
)

// A copy belongs to the open visit. It is listed until it is removed; there is none if it
// could not be written or the wait for it was cancelled.
func TestCopies(t *testing.T) {
	at(t, people.Shared, func(t *testing.T, d *desk) {
		path := filepath.Join(t.TempDir(), "sheet.pdf")
		written := func() bool { _, err := os.Stat(path); return err == nil }
		listed := func() (n int) {
			d.must(func(done func(error)) {
				d.Copies(func(copies []vault.Copy, err error) { n = len(copies); done(err) })
			})
			return n
		}
		pdf := func() ([]byte, error) { return []byte("%PDF"), nil }
		save := func(done func(error)) { d.SaveCopy(path, pdf, done) }
		remove := func(done func(error)) { d.RemoveCopy(path, done) }
		for _, begin := range []func(func(error)){save, remove} {
			if err := d.await(begin); !errors.Is(err, ErrLocked) || written() || listed() != 0 {
				t.Errorf("nobody is open: %v", err)
			}
		}
		d.add()
		noSheet := errors.New("no sheet")
		err := d.await(func(done func(error)) { d.SaveCopy(path, func() ([]byte, error) { return nil, noSheet }, done) })
		if !errors.Is(err, noSheet) || written() || listed() != 0 {
			t.Errorf("there is no sheet to write: %v", err)
		}
		var gaveUp result
		late := make(chan struct{})
		d.SaveCopy(path, func() ([]byte, error) { <-late; return pdf() }, gaveUp.done)
		d.Cancel()
		close(late)
		if d.settle(); gaveUp.calls != 0 || written() || listed() != 0 {
			t.Errorf("nobody waits for it, %d calls", gaveUp.calls)
		}
		if d.must(save); !written() || listed() != 1 {
			t.Error("it is not there")
		}
		if d.must(remove); written() || listed() != 0 {
			t.Error("it is still there")
		}
	})
}
