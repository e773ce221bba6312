// Package console informs the person who started Waypost while there is no window: before
// it opens, or if it cannot open.
package console

import (
	"fmt"
	"os"

	"github.com/ncruces/zenity"
)

// Fail says why Waypost ends: on standard error, and in a message box of the system, since
// most people start Waypost without a terminal.
func Fail(err error) {
	fmt.Fprintln(os.Stderr, "waypost:", err)
	_ = zenity.Error(err.Error(), zenity.Title("Waypost")) // there may be no screen
}
