package guard

import (
	"errors"

	"golang.org/x/sys/unix"
)

// Harden keeps the memory of this process from other programs of the same log-in:
// no debugger may attach to it, and a crash leaves no core dump. Call it first
// thing. After an error the rest of it holds all the same. A program with the
// right to debug others, which macOS gives to few, can still read it.
func Harden() error {
	return errors.Join(
		unix.PtraceDenyAttach(),
		unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{}),
	)
}
