package vault

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestSecurity builds this package on Linux with its files for macOS and a stand-in for
// the program security(1), and tests the contract of Vault with that keychain.
func TestSecurity(t *testing.T) {
	dir := t.TempDir()
	standIn := filepath.Join(dir, "security")
	goes(t, nil, "build", "-o", standIn, "./keyringtest/security")
	out := goes(t, []string{"SECURITY_KEYCHAIN=" + filepath.Join(dir, "items.json")},
		"test", "-count=1", "-v", "-tags", "keychain,standin", "-modfile", keyringOfMac(t, dir, standIn), "-overlay", vaultOfMac(t, dir),
		"-run", "^TestSystemKeychain|^TestSecurity", ".")
	require.Contains(t, out, "--- PASS: TestSystemKeychain/names")
	require.Contains(t, out, "--- PASS: TestSecurityStatus/-25308")
}

// vaultOfMac returns the path of an overlay (see "go help build") that gives this package
// its files for macOS in place of those for Linux.
func vaultOfMac(t *testing.T, dir string) string {
	t.Helper()
	here, err := filepath.Abs(".")
	require.NoError(t, err)
	probe := filepath.Join(dir, "probe.go")
	edit(t, "keychain_probe.go", probe, "//go:build windows || darwin", "")
	replace := map[string]string{
		filepath.Join(here, "keychain_dbus.go"):  filepath.Join(here, "keychain_darwin.go"),
		filepath.Join(here, "keychain_probe.go"): probe,
	}
	others, err := filepath.Glob(filepath.Join(here, "*_linux_test.go"))
	require.NoError(t, err)
	for _, path := range others {
		replace[path] = "" // removes the file from the build
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	require.NoError(t, err)
	path := filepath.Join(dir, "overlay.json")
	require.NoError(t, os.WriteFile(path, overlay, 0o600))
	return path
}

// keyringOfMac returns the path of a go.mod with a go-keyring that uses its file for
// macOS and calls program instead of security(1).
func keyringOfMac(t *testing.T, dir, program string) string {
	t.Helper()
	const module = "github.com/zalando/go-keyring"
	original := strings.TrimSpace(goes(t, nil, "list", "-m", "-f", "{{.Dir}}", module))
	changed := filepath.Join(dir, "keyring")
	require.NoError(t, os.CopyFS(changed, os.DirFS(original)))
	require.NoError(t, os.Remove(filepath.Join(changed, "keyring_unix.go")))
	edit(t, filepath.Join(original, "keyring_darwin.go"), filepath.Join(changed, "keyring_security.go"), "/usr/bin/security", program)
	for _, name := range []string{"go.mod", "go.sum"} {
		edit(t, filepath.Join("..", "..", name), filepath.Join(dir, name), "", "")
	}
	path := filepath.Join(dir, "go.mod")
	goes(t, nil, "mod", "edit", "-replace", module+"="+changed, path)
	return path
}

// edit copies a file, replacing the first occurrence of old by new.
func edit(t *testing.T, from, to, old, new string) {
	t.Helper()
	data, err := os.ReadFile(from)
	require.NoError(t, err)
	require.Contains(t, string(data), old)
	require.NoError(t, os.WriteFile(to, []byte(strings.Replace(string(data), old, new, 1)), 0o600))
}

// goes runs the go command in this folder and returns its output.
func goes(t *testing.T, env []string, args ...string) string {
	t.Helper()
	cmd := exec.Command("go", args...)
	cmd.Env = append(os.Environ(), env...)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return string(out)
}
