package portable

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestDir(t *testing.T) {
	stick, err := filepath.EvalSymlinks(t.TempDir())
	require.NoError(t, err)
	program := filepath.Join(stick, "waypost")
	require.NoError(t, os.WriteFile(program, nil, 0o700))
	require.Empty(t, Dir(program, false), "nobody asked")
	data := filepath.Join(stick, "waypost-data")
	require.Equal(t, data, Dir(program, true))
	require.NoError(t, os.WriteFile(filepath.Join(stick, Marker), nil, 0o600))
	require.Equal(t, data, Dir(program, false), "the marker asks")
}

// The program can be started through a link outside of the stick.
func TestDirOfALink(t *testing.T) {
	stick, err := filepath.EvalSymlinks(t.TempDir())
	require.NoError(t, err)
	program, link := filepath.Join(stick, "waypost"), filepath.Join(t.TempDir(), "waypost")
	require.NoError(t, os.WriteFile(program, nil, 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(stick, Marker), nil, 0o600))
	if os.Symlink(program, link) == nil { // Windows may not allow links
		require.Equal(t, filepath.Join(stick, "waypost-data"), Dir(link, false))
	}
}

func TestRedirectAndBack(t *testing.T) {
	t.Setenv("XDG_CONFIG_HOME", "/before")
	t.Setenv("XDG_CACHE_HOME", "") // t.Setenv restores it after the test
	os.Unsetenv("XDG_CACHE_HOME")
	dir := t.TempDir()
	restore := Redirect(dir)
	require.Equal(t, dir, os.Getenv("XDG_CONFIG_HOME"))
	require.Equal(t, dir, os.Getenv("XDG_CACHE_HOME"))
	restore()
	require.Equal(t, "/before", os.Getenv("XDG_CONFIG_HOME"))
	_, set := os.LookupEnv("XDG_CACHE_HOME")
	require.False(t, set)
}
