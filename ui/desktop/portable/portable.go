// Package portable lets Waypost run from a USB stick: its data lies beside the program, and
// nothing is written on the computer.
package portable

import (
	"os"
	"path/filepath"
)

// Names beside the program.
const (
	Marker = "portable.txt" // a file with this name makes the program portable
	folder = "waypost-data" // the folder with its data
)

// Dir returns the data folder of a portable program; "" if the program is not portable, because
// nobody asked for it and no marker lies beside it.
func Dir(program string, asked bool) string {
	if real, err := filepath.EvalSymlinks(program); err == nil {
		program = real
	}
	beside := filepath.Dir(program)
	if !asked {
		if _, err := os.Stat(filepath.Join(beside, Marker)); err != nil {
			return ""
		}
	}
	return filepath.Join(beside, folder)
}

// Redirect makes libraries use folders below dir for settings and caches, until restore. Programs
// started before restore would inherit that, so call it first.
func Redirect(dir string) (restore func()) {
	var back []func()
	for _, name := range []string{"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "AppData", "LocalAppData"} {
		old, had := os.LookupEnv(name)
		os.Setenv(name, dir)
		back = append(back, func() {
			if had {
				os.Setenv(name, old)
			} else {
				os.Unsetenv(name)
			}
		})
	}
	return func() {
		for _, f := range back {
			f()
		}
	}
}

// StayOff keeps the system's graphics libraries from writing caches on the computer.
func StayOff(dir string) {
	os.Setenv("XCOMPOSECACHE", dir)                // Compose(5)
	os.Setenv("MESA_SHADER_CACHE_DISABLE", "true") // Mesa's environment variables
}
