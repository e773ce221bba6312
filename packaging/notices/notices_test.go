package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// assets/notices.txt lists exactly what the program is made of now.
func TestNoticesAreCurrent(t *testing.T) {
	t.Chdir("../..")
	parts, err := modules()
	require.NoError(t, err)
	want, err := notices(parts)
	require.NoError(t, err)
	have, err := os.ReadFile("assets/notices.txt")
	require.NoError(t, err)
	if string(have) != want {
		t.Error("the libraries have changed: run make notices, and read what is new")
	}
	for _, name := range []string{"\nfyne.io/fyne/v2 v", "\nNoto fonts\n", "\ngithub.com/danieljoos/wincred v"} {
		if !strings.Contains(want, name) {
			t.Errorf("nothing says whose %q is", name)
		}
	}
}

func TestSharedLicenceStandsOnce(t *testing.T) {
	dir := t.TempDir()
	one, other := filepath.Join(dir, "one"), filepath.Join(dir, "other")
	require.NoError(t, os.WriteFile(one, []byte("Do as you like. \r\n\r\n"), 0o600))
	require.NoError(t, os.WriteFile(other, []byte("Do as you like.\n"), 0o600))
	got, err := notices([]part{{"A", []string{one}}, {"B", []string{other}}})
	require.NoError(t, err)
	if strings.Count(got, "Do as you like.") != 1 || !strings.Contains(got, "\nA\nB\n\nDo as you like.\n") {
		t.Error(got)
	}
}

func TestModuleWithoutLicence(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "licence.go"), nil, 0o600))
	_, err := licences(dir)
	require.ErrorIs(t, err, os.ErrNotExist)
}
