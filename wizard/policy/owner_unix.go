//go:build unix

package policy

import (
	"os"
	"syscall"
)

// administrators checks that only root can change the file.
func administrators(f *os.File) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	const othersWrite = 0o022
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok || st.Uid != 0 || info.Mode().Perm()&othersWrite != 0 || !info.Mode().IsRegular() {
		return ErrOwner
	}
	return nil
}
