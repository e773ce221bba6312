package export_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/export"
)

// KeePassXC finds an answer, and makes the same code as oathtool.
func TestKeePassXCReads(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, export.WriteKDBX(&b, rosa(), secure.NewSecret(passphrase)))
	path := filepath.Join(t.TempDir(), "rosa.kdbx")
	require.NoError(t, os.WriteFile(path, b.Bytes(), 0o600))
	run(t, passphrase+"\n", "keepassxc-cli", "show", "-q", "-s", "-a", "Answer 1", path, "/Rosa Delgado")
	sameCode(t, func() string {
		return run(t, passphrase+"\n", "keepassxc-cli", "show", "-q", "-t", path, "/Rosa Delgado")
	})
}

// sameCode compares a code with that of oathtool. If a new code may have begun in
// between, it asks for both again.
func sameCode(t *testing.T, code func() string) {
	t.Helper()
	var got, want string
	for range 3 {
		got, want = code(), run(t, "", "oathtool", "--totp", "-b", secret)
		if got == want {
			return
		}
	}
	t.Errorf("the code is %q, oathtool says %q", got, want)
}

func run(t *testing.T, input, program string, args ...string) string {
	t.Helper()
	c := exec.Command(program, args...)
	c.Stdin = strings.NewReader(input)
	c.Env = append(os.Environ(), "HOME="+t.TempDir(), "QT_QPA_PLATFORM=offscreen", "LC_ALL=C.UTF-8")
	var failure bytes.Buffer
	c.Stderr = &failure
	out, err := c.Output()
	require.NoError(t, err, "%s %v: %s", program, args, failure.String())
	return strings.TrimSpace(string(out))
}

// The standard age tool opens a sealed copy. It only asks for the passphrase on a
// terminal, which the program script provides.
func TestAgeReads(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, export.WriteSealed(&b, rosa(), secure.NewSecret(passphrase)))
	path := filepath.Join(t.TempDir(), "waypost-copy.age")
	require.NoError(t, os.WriteFile(path, b.Bytes(), 0o600))
	out := run(t, passphrase+"\n", "script", "-qec", "age -d "+path, "/dev/null")
	require.Contains(t, out, backupCode)
}
