package file

import (
	"errors"
	"time"

	"golang.org/x/sys/windows"
)

// whileBusy repeats do for up to two seconds while another program has the file open,
// since Windows then neither replaces nor removes it. Virus scanners and backups close a
// file after milliseconds. Renaming over an open file fails with ERROR_ACCESS_DENIED.
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
