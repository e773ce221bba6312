//go:build !race

package people

import (
	"fmt"
	"os"
	"testing"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
)

// A process that uses a real keychain is killed after the keychain's first change, its
// second, and so on, before the process gets the answer. What it had reported as saved is
// there at the next start. After everyone is erased, the keychain is empty.
func TestKilledAtEveryChangeOfTheKeychain(t *testing.T) {
	s := keyringtest.Start(t)
	const least = 20
	points := 0
	for all := (told{}); !all.done; points++ {
		dir, point := quickDir(t), fmt.Sprintf("change %d", points+1)
		victim := make(chan *os.Process, 1)
		left := points + 1
		bus := between(t, s.Address, func(method string) bool {
			if method != "CreateItem" && method != "Delete" {
				return true
			}
			if left--; left == 0 {
				(<-victim).Kill()
			}
			return left > 0
		})
		cmd, said := begin(t, Keychain, dir, "env", "DBUS_SESSION_BUS_ADDRESS="+bus)
		victim <- cmd.Process
		all = listen(said)
		said.Close()
		cmd.Wait()
		wantKept(t, point, dir, all)
		if orphans := s.Output("sh", "-c", "secret-tool search --all service Waypost 2>&1"); orphans != "" {
			t.Fatalf("%s: nobody's: %s", point, orphans)
		}
	}
	if points < least {
		t.Errorf("killed at %d points, want %d", points, least)
	}
	t.Log(points, "points")
}
