// Package console reaches the person who started Waypost while it has no window: before there is
// one, or where there can be none.
package console

import (
	"fmt"
	"os"
)

// Fail says why Waypost ends: on standard error or, where nobody can read that, in a message box
// of the system's own.
func Fail(err error) {
	if _, lost := fmt.Fprintln(os.Stderr, "waypost:", err); lost != nil {
		message(err.Error())
	}
}
