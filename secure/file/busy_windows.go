package file

import (
	"errors"
	"time"

	"golang.org/x/sys/windows"
)

// whileBusy repeats do for up to two seconds while another program has the file open, which
// Windows then neither replaces nor removes. A virus scanner or a backup lets go after
// milliseconds. Whoever renames over such a file is told that access is denied.
func whileBusy(do func() error) error {
	const pause, most = 10 * time.Millisecond, 2 * time.Second
	for start := time.Now(); ; time.Sleep(pause) {
		err := do()
		busy := errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_ACCESS_DENIED)
		if !busy || time.Since(start) > most {
			return err
		}
	}
}
