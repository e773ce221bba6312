// Package filetest simulates a full disk for tests.
package filetest

import (
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// role is the environment variable that marks the process started by OwnProcess.
const role = "WAYPOST_TEST_PROCESS"

// OwnProcess runs the calling test again as a separate process, and reports whether this
// is that process. Changes to the process, such as FillDisk, then cannot affect other
// tests.
func OwnProcess(t *testing.T) (inside bool) {
	t.Helper()
	return ownProcess(t, nil)
}

func ownProcess(t *testing.T, attr *syscall.SysProcAttr) (inside bool) {
	t.Helper()
	if os.Getenv(role) != "" {
		return true
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, "-test.run=^"+t.Name()+"$", "-test.v")
	cmd.SysProcAttr = attr
	cmd.Env = append(os.Environ(), role+"=1")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	return false
}

// FillDisk makes every write to a file fail with EFBIG, much as a full disk makes it fail
// with ENOSPC, until EmptyDisk is called or the test ends: what the process writes after
// it, such as its coverage, has room again. Call it in OwnProcess.
func FillDisk(t *testing.T) {
	t.Helper()
	t.Cleanup(func() { EmptyDisk(t) })
	signal.Ignore(syscall.SIGXFSZ)
	limit(t, 0)
}

// EmptyDisk undoes FillDisk.
func EmptyDisk(t *testing.T) {
	t.Helper()
	limit(t, unix.RLIM_INFINITY)
}

// limit sets the maximum size of a file that this process may write, in bytes.
func limit(t *testing.T, size uint64) {
	t.Helper()
	if err := unix.Setrlimit(unix.RLIMIT_FSIZE, &unix.Rlimit{Cur: size, Max: unix.RLIM_INFINITY}); err != nil {
		t.Fatal(err)
	}
}
