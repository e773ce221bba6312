package file

import (
	"context"
	"os/exec"
	"path/filepath"
	"time"

	"golang.org/x/sys/unix"
)

// Portable reports whether a path is on a drive that its owner carries around, such as a
// USB stick, rather than on the computer's own disk or a network share. If that is
// unknown, it returns false.
func Portable(path string) bool {
	var st unix.Statfs_t
	dir := filepath.Clean(path)
	for unix.Statfs(dir, &st) != nil {
		if dir == filepath.Dir(dir) {
			return false
		}
		dir = filepath.Dir(dir)
	}
	if st.Flags&unix.MNT_LOCAL == 0 || st.Flags&unix.MNT_ROOTFS != 0 {
		return false
	}
	const patience = 5 * time.Second
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	device := unix.ByteSliceToString(st.Mntfromname[:])
	info, err := exec.CommandContext(ctx, "/usr/sbin/diskutil", "info", "-plist", device).Output()
	return err == nil && portableDisk(info)
}
