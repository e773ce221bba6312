package kdbx_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/export/kdbx"
)

// keepassxc runs KeePassXC's command line program. Its argument "-q" keeps prompts out of
// the output.
func keepassxc(t *testing.T, input string, args ...string) string {
	t.Helper()
	c := exec.Command("keepassxc-cli", args...)
	c.Stdin = strings.NewReader(input)
	c.Env = append(os.Environ(), "HOME="+t.TempDir(), "QT_QPA_PLATFORM=offscreen", "LC_ALL=C.UTF-8")
	var failure bytes.Buffer
	c.Stderr = &failure
	out, err := c.Output()
	require.NoError(t, err, "keepassxc-cli %v: %s", args, failure.String())
	return string(out)
}

// KeePassXC finds every field as it was written.
func TestKeePassXCReads(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, kdbx.Write(&b, "Waypost", sample(), secure.NewSecret(passphrase)))
	path := filepath.Join(t.TempDir(), "rosa.kdbx")
	require.NoError(t, os.WriteFile(path, b.Bytes(), 0o600))
	args, want := []string{"show", "-q", "-s"}, ""
	for _, f := range sample()[0].Fields {
		args, want = append(args, "-a", f.Name), want+f.Value.Reveal()+"\n"
	}
	require.Equal(t, want, keepassxc(t, passphrase+"\n", append(args, path, "/Rosa Delgado")...))
}

// We can read what KeePassXC writes, with both kinds of key derivation, a group, a
// history, a recycle bin and a value in each of them.
func TestReadsKeePassXC(t *testing.T) {
	path := filepath.Join(t.TempDir(), "made.kdbx")
	unlock := passphrase + "\n"
	keepassxc(t, unlock+unlock, "db-create", "-q", "-p", "-t", "200", path)
	keepassxc(t, unlock, "mkdir", "-q", path, "/Family")
	for _, title := range []string{"/First", "/Family/Second", "/Third"} {
		keepassxc(t, unlock+"secret of "+title+"\n", "add", "-q", "-p", "-u", "rosa", path, title)
	}
	keepassxc(t, unlock+"changed\n", "edit", "-q", "-p", path, "/Family/Second")
	keepassxc(t, unlock, "rm", "-q", path, "/First")
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	entries, err := read(data)
	require.NoError(t, err)
	found := map[string]string{}
	for _, e := range entries {
		require.Equal(t, "rosa", e.Get("UserName").Reveal())
		require.Equal(t, e.Get("Title").Reveal() == "First", e.Deleted)
		found[e.Get("Title").Reveal()] = e.Get("Password").Reveal()
	}
	require.Equal(t, map[string]string{"First": "secret of /First", "Second": "changed", "Third": "secret of /Third"}, found)
}

// KeePassXC can read what Seal3 writes.
func TestVersion3InKeePassXC(t *testing.T) {
	path := filepath.Join(t.TempDir(), "old.kdbx")
	require.NoError(t, os.WriteFile(path, kdbx.Seal3("river-Candle-42", secure.NewSecret(passphrase)), 0o600))
	require.Contains(t, keepassxc(t, passphrase+"\n", "export", "-q", path), "river-Candle-42")
}
