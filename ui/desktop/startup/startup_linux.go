package startup

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// CacheComposeTable lets X11 cache its table of compose sequences in one of the app's
// folders, since parsing the table takes a seventh of the start. X11 does not create the
// folder itself and caches nothing for root; see Compose(5).
func CacheComposeTable() {
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

// ReleasePages tells the kernel to drop resident pages of code and constants. Most of
// them, above all those of the shader compiler, were only needed during the start; the
// rest are reloaded from the page cache when needed. Errors are ignored.
//
// Call it on the UI thread, which is the one that unloads libraries: on another thread it
// could release a mapping that has just replaced a library.
func ReleasePages() {
	program, err := os.Executable()
	if err != nil {
		return
	}
	smaps, err := os.Open("/proc/self/smaps")
	if err != nil {
		return
	}
	defer smaps.Close()
	for _, m := range readOnlyMappings(smaps, program) {
		unix.Syscall(unix.SYS_MADVISE, m.from, m.to-m.from, unix.MADV_DONTNEED)
	}
}

// mapping is an address range that maps part of a file.
type mapping struct{ from, to uintptr }

// Fields in the first line of a mapping in smaps.
const (
	rangeField = iota
	permsField
	_ // offset in the file
	_ // device
	_ // inode
	fileField
)

// readOnlyMappings parses proc_pid_smaps(5). It returns the mappings of a program and its
// libraries that are read-only and of which no page, in memory or in swap, differs from
// the file.
func readOnlyMappings(smaps io.Reader, program string) (out []mapping) {
	var m mapping
	readOnly := false
	for lines := bufio.NewScanner(smaps); lines.Scan(); {
		switch f := strings.Fields(lines.Text()); {
		case len(f) < 2:
		case strings.Contains(f[0], "-"):
			m, readOnly = parseMapping(f, program)
		case f[0] == "Anonymous:" && f[1] != "0":
			readOnly = false
		case f[0] == "Swap:" && f[1] == "0" && readOnly:
			out = append(out, m)
		}
	}
	return out
}

// parseMapping parses the first line of a mapping. It reports whether the mapping is
// read-only and belongs to the program or a library.
func parseMapping(f []string, program string) (m mapping, readOnly bool) {
	if len(f) <= fileField {
		return mapping{}, false
	}
	from, to, _ := strings.Cut(f[rangeField], "-")
	file := strings.Join(f[fileField:], " ")
	readOnly = f[permsField] == "r-xp" || f[permsField] == "r--p"
	return mapping{address(from), address(to)}, readOnly && (file == program || strings.Contains(file, ".so"))
}

// address parses a hexadecimal address as the kernel writes it.
func address(s string) uintptr {
	const hexadecimal = 16
	n, _ := strconv.ParseUint(s, hexadecimal, strconv.IntSize)
	return uintptr(n)
}
