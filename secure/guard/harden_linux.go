package guard

import (
	"errors"

	"golang.org/x/sys/unix"
)

// Harden keeps the memory of this process from other programs of the same log-in:
// none may attach to it or read it, and a crash leaves no core dump. Call it first
// thing. After an error the rest of it holds all the same. The administrator can
// still do everything.
func Harden() error {
	return errors.Join(
		unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0),
		unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{}),
	)
}
