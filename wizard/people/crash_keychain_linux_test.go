//go:build !race

package people

import (
	"fmt"
	"os"
	"sync/atomic"
	"testing"

	"waypost/secure/vault/keyringtest"
)

// A journey over a real keychain is killed when it asks the keychain for its first
// change, its second, and so on. What it had said to be saved is there at the next
// start; and once everyone is erased, the keychain holds nothing.
func TestKilledAtEveryChangeOfTheKeychain(t *testing.T) {
	s := keyringtest.Start(t)
	var left atomic.Int64
	var victim atomic.Pointer[os.Process]
	s.Follow(func(method string) {
		if (method == "CreateItem" || method == "Delete") && left.Add(-1) == 0 {
			victim.Load().Kill()
		}
	})
	const least = 20
	points := 0
	for all := (told{}); !all.done; points++ {
		dir, point := quickDir(t), fmt.Sprintf("change %d", points+1)
		cmd, said := begin(t, Keychain, dir)
		victim.Store(cmd.Process)
		left.Store(int64(points + 1))
		all = listen(said)
		said.Close()
		cmd.Wait()
		left.Store(0)
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
