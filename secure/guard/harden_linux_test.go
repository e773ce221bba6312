package guard

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"

	"github.com/waypost-app/waypost/secure"
)

// role is the environment variable that tells a copy of the test binary which role to
// play, since the test itself must remain open to the tools that inspect it.
const role = "WAYPOST_GUARD_ROLE"

func TestMain(m *testing.M) {
	switch as, of, _ := strings.Cut(os.Getenv(role), " "); as {
	case "open":
		victim(func() error { return nil })
	case "hard":
		victim(Harden)
	case "thief":
		thief(of)
	default:
		os.Exit(m.Run())
	}
}

// leaveRoot makes this process one of an ordinary user, since root can access everything,
// and then opens it to others: changing users closes a process just as Harden does, and
// on some systems no process may attach without permission.
func leaveRoot() error {
	const nobody = 65534
	if os.Getuid() == 0 {
		if err := syscall.Setuid(nobody); err != nil {
			return err
		}
	}
	unix.Prctl(unix.PR_SET_PTRACER, unix.PR_SET_PTRACER_ANY, 0, 0, 0) // ignored by systems without that restriction
	return unix.Prctl(unix.PR_SET_DUMPABLE, 1, 0, 0, 0)
}

// victim reports its state, and waits until the test is over.
func victim(harden func() error) {
	var core unix.Rlimit
	err := errors.Join(leaveRoot(), harden(), unix.Getrlimit(unix.RLIMIT_CORE, &core))
	dumpable, _ := unix.PrctlRetInt(unix.PR_GET_DUMPABLE, 0, 0, 0, 0)
	fmt.Println(err, dumpable, core.Cur, core.Max)
	io.Copy(io.Discard, os.Stdin)
}

// thief tries to read the memory of another process of the same user, and to attach to
// it.
func thief(pid string) {
	if err := leaveRoot(); err != nil {
		fmt.Println(err)
		return
	}
	f, reads := os.Open("/proc/" + pid + "/mem")
	if reads == nil {
		f.Close()
	}
	_, environment := os.ReadFile("/proc/" + pid + "/environ")
	n, _ := strconv.Atoi(pid)
	attaches := unix.PtraceSeize(n)
	fmt.Println(errors.Is(reads, fs.ErrPermission), errors.Is(environment, fs.ErrPermission), errors.Is(attaches, fs.ErrPermission))
}

// as starts a copy of the test binary and returns the first line of its output.
func as(t *testing.T, what string) (said string, pid int) {
	t.Helper()
	cmd := exec.Command("/proc/self/exe")
	cmd.Env = append(os.Environ(), role+"="+what)
	stdin, err := cmd.StdinPipe()
	require.NoError(t, err)
	stdout, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	t.Cleanup(func() {
		stdin.Close()
		cmd.Wait()
	})
	line, err := bufio.NewReader(stdout).ReadString('\n')
	require.NoError(t, err)
	return strings.TrimSpace(line), cmd.Process.Pid
}

func TestHarden(t *testing.T) {
	said, pid := as(t, "hard")
	if said != "<nil> 0 0 0" {
		t.Errorf("error, dumpable, limits: %s", said)
	}
	if got, _ := as(t, fmt.Sprintf("thief %d", pid)); got != "true true true" {
		t.Errorf("kept from memory, environment, attaching: %s", got)
	}
}

// The test can tell the difference: a process that is not hardened is open.
func TestNotHardened(t *testing.T) {
	_, pid := as(t, "open")
	if got, _ := as(t, fmt.Sprintf("thief %d", pid)); got != "false false false" {
		t.Errorf("kept from memory, environment, attaching: %s", got)
	}
}

func TestOnlyWindowsConceals(t *testing.T) {
	for _, err := range []error{Conceal(0, true), Copy(0, secure.NewSecret("7K4M"))} {
		if !errors.Is(err, errors.ErrUnsupported) {
			t.Error(err)
		}
	}
}
