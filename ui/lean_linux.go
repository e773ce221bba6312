package ui

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// cacheCompose lets X11 keep what it reads from its table of composed letters,
// which takes a seventh of the start: it does so for everyone but root, in a
// folder that is there already; see Compose(5).
func cacheCompose() {
	const name = "XCOMPOSECACHE"
	cache, err := os.UserCacheDir()
	if err != nil || os.Getenv(name) != "" {
		return
	}
	dir := filepath.Join(cache, "waypost")
	if os.MkdirAll(dir, 0o700) == nil {
		os.Setenv(name, dir)
	}
}

// letGo lets go of the pages of code and constants that are in memory: most were
// for the start alone, above all those of the compiler for what draws the window.
// What is needed again comes back by itself, out of the system's file cache. It
// is no more than a favour, so that nobody is told if it cannot be done.
func letGo() {
	smaps, err := os.Open("/proc/self/smaps")
	if err != nil {
		return
	}
	defer smaps.Close()
	for _, m := range constants(smaps) {
		unix.Syscall(unix.SYS_MADVISE, m.from, m.to-m.from, unix.MADV_DONTNEED)
	}
}

// mapping is a part of a file in memory.
type mapping struct{ from, to uintptr }

// The fields of the line that begins a mapping.
const (
	rangeField = iota
	permsField
	_ // where in the file
	_ // on which device
	inodeField
	fileField
)

// constants are the mappings of files that nobody writes to, and that hold
// nothing which is not in the file, as proc_pid_smaps(5) has them.
func constants(smaps io.Reader) (out []mapping) {
	var m mapping
	var constant bool
	for lines := bufio.NewScanner(smaps); lines.Scan(); {
		f := strings.Fields(lines.Text())
		switch {
		case len(f) > fileField && !strings.HasSuffix(f[0], ":"):
			from, to, _ := strings.Cut(f[rangeField], "-")
			m = mapping{address(from), address(to)}
			unwritten := f[permsField] == "r-xp" || f[permsField] == "r--p"
			constant = unwritten && f[inodeField] != "0"
		case constant && len(f) > 1 && f[0] == "Anonymous:" && f[1] == "0":
			out = append(out, m)
		}
	}
	return out
}

// address reads an address in hexadecimal; what the kernel writes is one.
func address(s string) uintptr {
	const hexadecimal = 16
	n, _ := strconv.ParseUint(s, hexadecimal, strconv.IntSize)
	return uintptr(n)
}
