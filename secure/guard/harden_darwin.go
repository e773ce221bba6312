package guard

import (
	"errors"

	"golang.org/x/sys/unix"
)

// Harden protects the memory of this process from other programs of the same
// log-in: no debugger may attach to it, and a crash leaves no core dump. Call it
// before anything else; each of its measures takes effect even if another fails. A
// program that is entitled to debug others, as macOS allows few, can still read it.
func Harden() error {
	return errors.Join(
		unix.PtraceDenyAttach(),
		unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{}),
	)
}
