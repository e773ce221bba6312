package ui

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/waypost-app/waypost/secure/file/filetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// A copy on the person's stick is complete or does not exist, whatever happens to the
// stick while it is being written, and the window says what went wrong.
func TestCopyOnAStick(t *testing.T) {
	stick := filetest.OnStick(t)
	if stick == nil {
		return
	}
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepSheet, nil)
		path, data := filepath.Join(stick.Dir, "copy"), bytes.Repeat([]byte("copy"), 1<<10)
		save := func(want string, meanwhile func()) {
			t.Helper()
			said := ""
			d.w.session.SaveCopy(path, func() ([]byte, error) {
				meanwhile()
				return bytes.Clone(data), nil
			}, func(err error) {
				if err != nil {
					said = nameOf(err)
				}
			})
			d.settle()
			if said != want {
				t.Errorf("said %q, want %q", said, want)
			}
		}
		isWhole := func() {
			t.Helper()
			if got, err := os.ReadFile(path); err != nil || !bytes.Equal(got, data) {
				t.Error("half a copy:", len(got), err)
			}
		}
		save("placeGone", stick.PullOut)
		stick.PutIn()
		save("", func() {})
		save("placeFull", stick.Fill)
		isWhole()
		save("placeReadOnly", stick.Protect)
		isWhole()
		if d.w.session.Journey().Value(wizard.FieldBackup).Reveal() != wizardtest.BackupCode {
			t.Error("something of the person is lost")
		}
	})
}
