package e2e

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/wizard/sample"
)

// TestPractice uses a window in practice mode and adds somebody. Afterwards, nothing of
// that is in the keychain or in the home folder.
func TestPractice(t *testing.T) {
	const newcomer = "Lucia Practice"
	u := newUser(t, keyringtest.Start(t))
	asked := u.session.Watch()
	u.start("-practice")
	u.page("page.language.title")
	u.shot("practice-language")
	u.press("Return")
	u.page("page.computer.title")
	u.press("Return") // not a shared computer
	u.page("common.people")
	u.shot("practice-home")
	u.press("Return")
	u.page("page.name.title")
	u.write(newcomer)
	u.still()
	u.press("Return")
	u.page("step.ready.rail")
	u.shot("practice-ready")
	u.quit()
	if calls := asked(); slices.Contains(calls, "CreateItem") {
		t.Error("the keychain was asked:", calls)
	}
	require.NoDirExists(t, u.state())
	left, err := filepath.Glob(filepath.Join(u.session.Home, "*", "waypost-practice-*"))
	require.NoError(t, err)
	require.Empty(t, left)
	require.NoError(t, filepath.WalkDir(u.session.Home, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return nil // gone meanwhile, or a socket of the session
		}
		content, err := os.ReadFile(path)
		for _, trace := range []string{sample.Name, sample.Email, sample.BackupCode, sample.Key, newcomer} {
			if bytes.Contains(content, []byte(trace)) || strings.Contains(path, trace) {
				t.Errorf("%s holds %q", path, trace)
			}
		}
		return err
	}))
}
