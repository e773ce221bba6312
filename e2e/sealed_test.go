package e2e

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/secure/vault/keyringtest"
)

// passphrase locks the file that replaces the keychain.
const passphrase = "granite mango Tuesday river 42"

// TestNoKeychain takes the tour on a computer without D-Bus, and therefore without a
// keychain: Waypost says so once and asks for a passphrase. The stored data opens with
// age, without Waypost.
func TestNoKeychain(t *testing.T) {
	tr := newTour(t, keyringtest.Bus(t))
	tr.sealed = true
	tr.shots = filepath.Join(tr.shots, "no-keychain")
	tr.more = append(tr.more, "DBUS_SESSION_BUS_ADDRESS=unix:path="+filepath.Join(t.TempDir(), "none"))
	tr.toName()
	tr.makePassphrase()
	tr.id = tr.newest()
	tr.walk()
	tr.sheet()
	tr.quit()
	tr.unlock()
	tr.quit()
	tr.opensWithAge()
	tr.sheetHolds()
	tr.nothingLeaks()
	tr.everyFileIsNamed()
	tr.folderIsPrivate()
}

// TestBusWithoutKeychain is the same with D-Bus but without a keychain, up to the
// passphrase.
func TestBusWithoutKeychain(t *testing.T) {
	tr := newTour(t, keyringtest.Bus(t))
	tr.sealed = true
	tr.toName()
	tr.makePassphrase()
	tr.quit()
}

func (tr *tour) makePassphrase() {
	tr.press("Return")
	tr.page("page.makePassphrase.title")
	tr.refuses("16-make-passphrase-empty", func() { tr.press("Return", "Return") })
	tr.write(passphrase)
	tr.times(2, "Tab") // past the reveal button
	tr.write("granite mango")
	tr.refuses("16-make-passphrase-wrong", func() { tr.press("Return") })
	tr.press("ctrl+a")
	tr.write(passphrase)
	tr.still()
	tr.shot("16-make-passphrase")
	tr.press("Return")
	tr.page("step.ready.rail")
}

// unlock starts Waypost again, and enters a wrong passphrase and then the right one.
func (tr *tour) unlock() {
	tr.start()
	tr.page("page.unlock.title")
	tr.write("granite mango")
	tr.refuses("16-unlock-wrong", func() { tr.press("Return") })
	tr.press("ctrl+a")
	tr.write(passphrase)
	tr.press("Return")
	tr.page("common.people")
	tr.open("01-home")
	tr.shot("14-person")
}

// opensWithAge reads the stored data with the age program alone, which asks for the
// passphrase on a terminal.
func (tr *tour) opensWithAge() {
	tr.tb.Helper()
	key := filepath.Join(tr.tb.TempDir(), "key.txt")
	cmd := tr.command("script", "--quiet", "--return", "--command",
		"age --decrypt --output "+key+" "+filepath.Join(tr.state(), vault.IdentityName), "/dev/null")
	cmd.Stdin = strings.NewReader(passphrase + "\n")
	if out, err := cmd.CombinedOutput(); err != nil {
		tr.tb.Fatalf("age: %v: %s", err, out)
	}
	items, err := exec.Command("age", "--decrypt", "--identity", key, filepath.Join(tr.state(), "people", tr.id, "items.age")).Output()
	require.NoError(tr.tb, err)
	for _, secret := range append([]string{tr.rosa.backup, tr.rosa.password, tr.rosa.email}, tr.rosa.answers...) {
		if !strings.Contains(string(items), secret) {
			tr.tb.Errorf("age finds no %q", secret)
		}
	}
}
