package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// If the settings were changed by something other than Waypost, it says so at each start,
// until somebody presses the button under that message.
func TestAlteredSettingsAreTold(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.clinic().start()
		if d.reads("dialog.altered.title") {
			t.Fatal("nobody changed anything")
		}
		d.quit()
		index := filepath.Join(d.dir, "index.json")
		data, err := os.ReadFile(index)
		if err != nil {
			t.Fatal(err)
		}
		edited := strings.Replace(string(data), `"computer":"shared"`, `"computer":"own"`, 1)
		if edited == string(data) {
			t.Fatalf("it looks another way: %s", data)
		}
		if err := os.WriteFile(index, []byte(edited), 0o600); err != nil {
			t.Fatal(err)
		}
		d.start()
		d.says("dialog.altered.title")
		d.says("dialog.altered.body")
		if !d.w.session.Shared() {
			t.Error("the edit switched the clinic mode off")
		}
		d.key(fyne.KeyEscape)
		d.start()
		d.says("dialog.altered.title")
		d.take("dialog.altered.yes")
		if d.reads("dialog.altered.title") {
			t.Error("it stays")
		}
		d.quit()
		d.start()
		if d.reads("dialog.altered.title") {
			t.Error("it is said again")
		}
	})
}
