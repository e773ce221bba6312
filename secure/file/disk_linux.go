package file

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"
)

// Portable reports whether a path lies on something that its owner takes along,
// such as a USB stick, and not on the computer's own disk. Of what cannot be
// told it says no.
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

// portable looks a block device up in sysfs. A stick hangs on USB, and a card
// can be taken out.
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
