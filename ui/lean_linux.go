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

// cacheCompose makes a folder in which X11 keeps what it reads from its table of
// composed letters, which takes a seventh of the start. It makes none itself, and
// keeps nothing for root; see Compose(5).
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

// giveBack gives back the pages of code and constants that are in memory: most
// were for the start alone, above all those of the compiler for what draws the
// window. What is needed again comes back by itself, out of the system's file
// cache. It is no more than a favour, so that nobody is told if it cannot be done.
//
// It belongs to the UI thread, which alone closes libraries: elsewhere it could
// meet the window's end, and give back what has come in a library's place.
func giveBack() {
	program, err := os.Executable()
	if err != nil {
		return
	}
	smaps, err := os.Open("/proc/self/smaps")
	if err != nil {
		return
	}
	defer smaps.Close()
	for _, m := range constants(smaps, program) {
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
	_ // its number there
	fileField
)

// constants are the mappings of a program and its libraries that nobody writes
// to, and that hold nothing which is not in the file, in memory or swapped out, as
// proc_pid_smaps(5) has them.
func constants(smaps io.Reader, program string) (out []mapping) {
	var m mapping
	constant := false
	for lines := bufio.NewScanner(smaps); lines.Scan(); {
		switch f := strings.Fields(lines.Text()); {
		case len(f) < 2:
		case strings.Contains(f[0], "-"):
			m, constant = parseMapping(f, program)
		case f[0] == "Anonymous:" && f[1] != "0":
			constant = false
		case f[0] == "Swap:" && f[1] == "0" && constant:
			out = append(out, m)
		}
	}
	return out
}

// parseMapping reads the line that begins a mapping, and reports whether it is of
// the program or a library and not written to.
func parseMapping(f []string, program string) (m mapping, constant bool) {
	if len(f) <= fileField {
		return mapping{}, false
	}
	from, to, _ := strings.Cut(f[rangeField], "-")
	file := strings.Join(f[fileField:], " ")
	constant = f[permsField] == "r-xp" || f[permsField] == "r--p"
	return mapping{address(from), address(to)}, constant && (file == program || strings.Contains(file, ".so"))
}

// address reads an address in hexadecimal; what the kernel writes is one.
func address(s string) uintptr {
	const hexadecimal = 16
	n, _ := strconv.ParseUint(s, hexadecimal, strconv.IntSize)
	return uintptr(n)
}
