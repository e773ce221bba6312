package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/wizard"
)

// On a shared computer, nobody is offered the newest pictures: one of them may show the
// previous person's key. On other computers they are offered.
func TestNewestPicturesAreOfferedOnOnesOwnComputerAlone(t *testing.T) {
	for _, shared := range []bool{false, true} {
		onDesk(t, func(d *desk) {
			if shared {
				d.clinic().start()
			} else {
				d.opened(wizard.StepApp, nil)
			}
			path := filepath.Join(d.w.system.folders().Pictures, "screenshot-of-a-key.png")
			if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte("PNG"), 0o600); err != nil {
				t.Fatal(err)
			}
			d.w.services.OpenPicture(func(string) {})
			d.settle()
			d.says("page.files.picture")
			offered := d.reads("page.files.newest") && strings.Contains(d.words(), filepath.Base(path))
			if offered == shared {
				t.Errorf("shared %t, offered %t: %s", shared, offered, d.words())
			}
		})
	}
}
