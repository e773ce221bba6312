// Package version identifies the running build of Waypost. Waypost never looks for a
// newer version, since it makes no network connections. It only knows its own age.
package version

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"time"
)

// Number is the version in the form of Semantic Versioning. FyneApp.toml, the changelog
// and the packages must have the same one.
const Number = "0.1.0"

// Website is where people find the newest version.
const Website = "https://github.com/waypost-app/waypost/releases"

// fresh is how long a build counts as up to date; the website that Waypost guides people
// through changes over time.
const fresh = 365 * 24 * time.Hour

// Build is one build of Waypost.
type Build struct {
	Number string
	Commit string    // abbreviated; "" if unknown
	Date   time.Time // date of the commit in UTC; zero if unknown
	Edited bool      // the code had uncommitted changes
}

// Current returns the build that is running.
func Current() Build {
	info, _ := debug.ReadBuildInfo()
	return from(info)
}

// from reads what the go command recorded in a build; info may be nil.
func from(info *debug.BuildInfo) Build {
	b := Build{Number: Number}
	if info == nil {
		return b
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			const short = 12 // as many digits as in Go's pseudo-versions
			b.Commit = s.Value[:min(len(s.Value), short)]
		case "vcs.time":
			b.Date, _ = time.Parse(time.RFC3339, s.Value) // zero if it cannot be parsed
		case "vcs.modified":
			b.Edited = s.Value == "true"
		}
	}
	return b
}

// Old reports whether the build is more than a year old. It returns false if its date is
// unknown.
func (b Build) Old(now time.Time) bool { return !b.Date.IsZero() && now.Sub(b.Date) > fresh }

// String returns what waypost --version prints: the version, the commit and its date, the
// Go version and the platform.
func (b Build) String() string {
	s := "waypost " + b.Number
	if b.Commit != "" {
		s += " (" + b.Commit
		if b.Edited {
			s += ", edited"
		}
		s += b.Date.Format(", 2006-01-02") + ")"
	}
	return fmt.Sprintf("%s %s %s/%s", s, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
