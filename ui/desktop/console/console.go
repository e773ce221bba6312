// Package console informs the person who started Waypost while there is no window: before
// it opens, or if it cannot open.
package console

import (
	"fmt"
	"os"
)

// Fail says why Waypost ends: on standard error or, if that leads nowhere, in a message
// box of the system.
func Fail(err error) {
	if _, lost := fmt.Fprintln(os.Stderr, "waypost:", err); lost != nil {
		message(err.Error())
	}
}
