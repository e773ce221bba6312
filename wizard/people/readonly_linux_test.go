package people

import (
	"os"
	"runtime"
	"syscall"
	"testing"
)

// The folder of another user is read-only. If the tests run as root, for whom no folder
// is read-only, the test runs as the user nobody.
func TestReadOnlyFolder(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, newComputer())
	add(t, s, rosa())
	s.Close()
	before := files(t, dir)
	ok(t, os.Chmod(dir, 0o555))
	t.Cleanup(func() { os.Chmod(dir, 0o700) })

	const nobody = 65534
	if os.Getuid() == 0 {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		ok(t, syscall.Setfsuid(nobody))
		defer syscall.Setfsuid(0)
	}
	_, err := OpenWith(dir, newComputer().makers())
	if os.Getuid() == 0 {
		ok(t, syscall.Setfsuid(0))
	}
	fails(t, err, ErrReadOnly)
	if after := files(t, dir); len(after) != len(before) {
		t.Error("something was written")
	}
}
