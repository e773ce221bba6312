package e2e

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/ui/desktop/portable"
)

// Waypost is started from a stick, on a computer with a keychain: data is sealed and
// stored beside the program, and nothing is on the computer, neither in the home folder
// nor in the keychain.
func TestPortable(t *testing.T) {
	tr := newTour(t, keyringtest.Start(t))
	tr.sealed = true
	stick := t.TempDir()
	tr.binary = copied(t, tr.binary, stick)
	require.NoError(t, os.WriteFile(filepath.Join(stick, portable.Marker), nil, 0o600))
	before := tree(t, tr.session.Home)
	tr.toName()
	tr.makePassphrase()
	tr.quit()
	for name := range tree(t, tr.session.Home) {
		if !before[name] && !strings.HasPrefix(name, "bin") && !strings.HasPrefix(name, "tmp") { // the test's own files
			t.Errorf("%s was left on the computer", name)
		}
	}
	entries, err := os.ReadDir(tr.temporary())
	require.NoError(t, err)
	require.Empty(t, entries, "temporary files")
	out, _ := tr.command("secret-tool", "search", "--all", "service", "Waypost").CombinedOutput()
	require.NotContains(t, string(out), "Waypost", "the keychain holds something")
	kept := 0
	for name := range tree(t, stick) {
		if strings.HasSuffix(name, "items.age") {
			kept++
		}
		data, err := os.ReadFile(filepath.Join(stick, name))
		if name != "waypost" && err == nil {
			tr.leaks(name, data)
		}
	}
	require.Equal(t, 1, kept, "sealed files on the stick")
}

// tree lists the files below a folder, by their relative paths.
func tree(t testing.TB, dir string) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	require.NoError(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			name, _ := filepath.Rel(dir, path)
			names[name] = true
		}
		return err
	}))
	return names
}
