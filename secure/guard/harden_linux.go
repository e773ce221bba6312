package guard

import (
	"errors"

	"golang.org/x/sys/unix"
)

// Harden protects the memory of this process from other programs of the same user: they
// cannot attach to it or read it, and a crash leaves no core dump. Call it before
// anything else; each of its measures takes effect even if another one fails. An
// administrator can still do everything.
func Harden() error {
	return errors.Join(
		unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0),
		unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{}),
	)
}
