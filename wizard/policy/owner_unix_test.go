//go:build unix

package policy

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// A policy that somebody other than an administrator could have written is not accepted.
func TestOnlyAdministratorsDecide(t *testing.T) {
	for name, c := range map[string]struct {
		mode os.FileMode
		root bool // accepted if root owns it
	}{
		"root's own":         {0o644, true},
		"the group writes":   {0o664, false},
		"everybody writes":   {0o646, false},
		"root's, and secret": {0o600, true},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "policy.json")
			require.NoError(t, os.WriteFile(path, []byte("{}"), 0o600))
			require.NoError(t, os.Chmod(path, c.mode))
			f, err := os.Open(path)
			require.NoError(t, err)
			defer f.Close()
			if err := administrators(f); (err == nil) != (c.root && os.Getuid() == 0) {
				t.Error(err)
			}
		})
	}
}
