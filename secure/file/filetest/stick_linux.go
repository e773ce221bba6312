package filetest

import (
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// StickSize is the capacity of a Stick, in bytes.
const StickSize = 64 << 10

// Stick is a small drive that can be write-protected and pulled out. If the test runs as
// root, it is a real file system that only the test's process sees; otherwise it is a
// folder that imitates one as far as possible.
type Stick struct {
	Dir string

	t    *testing.T
	real bool
}

// OnStick runs the calling test again as a separate process, with a stick. It returns nil
// in the outer process, which only waits.
func OnStick(t *testing.T) *Stick {
	t.Helper()
	isRoot := os.Geteuid() == 0
	attr := &syscall.SysProcAttr{}
	if isRoot {
		attr.Unshareflags = syscall.CLONE_NEWNS
	}
	if !ownProcess(t, attr) {
		return nil
	}
	s := &Stick{Dir: filepath.Join(t.TempDir(), "STICK"), t: t, real: isRoot}
	s.PutIn()
	return s
}

// PutIn inserts the stick, empty.
func (s *Stick) PutIn() {
	s.t.Helper()
	s.must(os.Mkdir(s.Dir, 0o700))
	if s.real {
		s.must(unix.Mount("stick", s.Dir, "tmpfs", 0, fmt.Sprintf("size=%d,mode=700", StickSize)))
		s.t.Cleanup(func() { unix.Unmount(s.Dir, unix.MNT_DETACH) })
		return
	}
	FillDisk(s.t)
	limit(s.t, StickSize)
}

// Fill uses up all space on the stick.
func (s *Stick) Fill() {
	s.t.Helper()
	if !s.real {
		FillDisk(s.t)
		return
	}
	f, err := os.Create(filepath.Join(s.Dir, "photo.jpg"))
	s.must(err)
	for err == nil {
		_, err = f.Write(make([]byte, StickSize/16))
	}
	f.Close()
}

// Protect makes the stick read-only.
func (s *Stick) Protect() {
	s.t.Helper()
	if s.real {
		s.must(unix.Mount("", s.Dir, "", unix.MS_REMOUNT|unix.MS_RDONLY, ""))
		return
	}
	s.must(os.Chmod(s.Dir, 0o500))
}

// PullOut removes the stick and its folder, as the desktop does.
func (s *Stick) PullOut() {
	s.t.Helper()
	if s.real {
		s.must(unix.Unmount(s.Dir, unix.MNT_DETACH))
	}
	s.must(os.Chmod(s.Dir, 0o700))
	s.must(os.RemoveAll(s.Dir))
}

func (s *Stick) must(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}
