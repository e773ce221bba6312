package guard

import (
	"errors"

	"golang.org/x/sys/unix"
)

// Harden protects the memory of this process from other programs of the same user: no
// debugger may attach to it, and a crash leaves no core dump. Call it before anything
// else; each of its measures takes effect even if another one fails. A program with a
// debugging entitlement, which macOS grants to few, can still read the memory.
func Harden() error {
	return errors.Join(
		unix.PtraceDenyAttach(),
		unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{}),
	)
}
