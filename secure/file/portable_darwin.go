package file

import (
	"context"
	"os/exec"
	"path/filepath"
	"time"

	"golang.org/x/sys/unix"
)

// Portable reports whether a path lies on a drive that its owner takes along, such
// as a USB stick, and neither on the computer's own disk nor on a network share.
// Where that is not known it reports false.
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
