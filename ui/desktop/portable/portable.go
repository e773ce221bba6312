// Package portable lets Waypost run from a USB stick: its data is kept beside the
// program, and nothing is written to the computer.
package portable

import (
	"os"
	"path/filepath"
)

// Names of files beside the program.
const (
	Marker = "portable.txt" // a file with this name makes the program portable
	folder = "waypost-data" // holds the data
)

// Dir returns the data folder of a portable program; "" if the program is not portable,
// that is, if asked is false and there is no marker beside it.
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

// Redirect makes libraries use folders below dir for settings and caches, until restore
// is called. Call restore before starting other programs, which would inherit this.
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

// StayOff keeps the system's graphics libraries from writing caches to the computer.
func StayOff(dir string) {
	os.Setenv("XCOMPOSECACHE", dir)                // Compose(5)
	os.Setenv("MESA_SHADER_CACHE_DISABLE", "true") // Mesa's environment variables
}
