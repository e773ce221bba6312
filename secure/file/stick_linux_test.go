package file

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/file/filetest"
)

// Whatever happens to a stick, Write reports what it was, and the file is either the old
// or the new one.
func TestStick(t *testing.T) {
	stick := filetest.OnStick(t)
	if stick == nil {
		return
	}
	path := filepath.Join(stick.Dir, "copy.age")
	refused := func(data []byte, want error) {
		t.Helper()
		if err := Write(path, data); !errors.Is(err, want) {
			t.Errorf("%v, want %v", err, want)
		}
	}
	require.NoError(t, Write(path, []byte("old")))

	refused(bytes.Repeat([]byte("new"), filetest.StickSize), ErrFull)
	wantFile(t, path, "old")
	wantOnly(t, stick.Dir, "copy.age")

	stick.Protect()
	refused([]byte("new"), ErrReadOnly)
	wantFile(t, path, "old")
	wantOnly(t, stick.Dir, "copy.age")

	stick.PullOut()
	refused([]byte("new"), ErrGone)
	stick.PutIn()
	wantOnly(t, stick.Dir)
	require.NoError(t, Write(path, []byte("new")))
	wantFile(t, path, "new")
}

// A stick is pulled out after its folder was opened.
func TestStickPulledOutInTheMiddle(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "STICK")
	require.NoError(t, os.Mkdir(dir, 0o700))
	f := open(t, dir)
	require.NoError(t, os.RemoveAll(dir))
	for name, err := range map[string]error{
		"without a name": f.Write("copy.age", []byte("new")),
		"with a name":    f.writeNamed("copy.age", unfinished+"x", []byte("new")),
	} {
		if err := placed(err); !errors.Is(err, ErrGone) {
			t.Errorf("%s: %v", name, err)
		}
	}
	require.NoDirExists(t, dir)
}

// A disk that is full while a file is being filled is an error, and is called full.
func TestFillFullDisk(t *testing.T) {
	w, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	require.NoError(t, err)
	defer w.Close()
	require.ErrorIs(t, placed(fill(w, []byte("new"))), ErrFull)
}
