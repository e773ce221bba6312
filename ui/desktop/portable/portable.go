// Package portable lets Waypost live on a stick: what it keeps lies beside the program,
// and nothing on the computer that the stick is in.
package portable

import (
	"os"
	"path/filepath"
)

// Names beside the program.
const (
	Marker = "portable.txt" // a file with this name makes the program portable
	folder = "waypost-data" // what it keeps
)

// Dir returns the folder for what a portable program keeps; "" if it is not portable:
// nobody asked for it, and no marker lies beside it.
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

// Redirect has libraries find their folders for settings and caches below dir, until
// restore. Programs that are started meanwhile would find them there, too: restore
// first.
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

// StayOff has the graphics libraries of the system keep no caches on the computer.
func StayOff(dir string) {
	os.Setenv("XCOMPOSECACHE", dir)                // Compose(5)
	os.Setenv("MESA_SHADER_CACHE_DISABLE", "true") // Mesa's environment variables
}
