package file

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"
)

// Portable reports whether a path is on a drive that its owner carries around, such as a
// USB stick, rather than on the computer's own disk or a network share. If that is
// unknown, it returns false.
func Portable(path string) bool {
	var st unix.Stat_t
	for dir := filepath.Clean(path); ; dir = filepath.Dir(dir) {
		if unix.Stat(dir, &st) == nil {
			break
		}
		if dir == filepath.Dir(dir) {
			return false
		}
	}
	return portable("/sys", unix.Major(st.Dev), unix.Minor(st.Dev))
}

// portable looks up a block device in sysfs: sticks and external disks are
// connected by USB, and cards are marked as removable.
func portable(sys string, major, minor uint32) bool {
	device, err := filepath.EvalSymlinks(filepath.Join(sys, "dev/block", fmt.Sprintf("%d:%d", major, minor)))
	if err != nil {
		return false
	}
	for dir := device; strings.Contains(dir, "/block/"); dir = filepath.Dir(dir) {
		if flag, err := os.ReadFile(filepath.Join(dir, "removable")); err == nil && strings.TrimSpace(string(flag)) == "1" {
			return true
		}
	}
	return strings.Contains(device, "/usb")
}
