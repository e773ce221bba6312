package version

import (
	"os"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func built(settings ...string) *debug.BuildInfo {
	var info debug.BuildInfo
	for i := 0; i+1 < len(settings); i += 2 {
		info.Settings = append(info.Settings, debug.BuildSetting{Key: settings[i], Value: settings[i+1]})
	}
	return &info
}

func TestBuildSaysCommitAndDate(t *testing.T) {
	const commit = "8d07c5261f0e3b6d0b4c3e5a7f9a1b2c3d4e5f60"
	for name, c := range map[string]struct {
		info *debug.BuildInfo
		want string
	}{
		"clean":         {built("vcs.revision", commit, "vcs.time", "2026-11-27T12:36:00Z", "vcs.modified", "false"), "waypost 0.1.0 (8d07c5261f0e, 2026-11-27) go"},
		"edited":        {built("vcs.revision", commit, "vcs.time", "2026-11-27T12:36:00Z", "vcs.modified", "true"), "waypost 0.1.0 (8d07c5261f0e, edited, 2026-11-27) go"},
		"short commit":  {built("vcs.revision", "8d07", "vcs.time", "2026-11-27T12:36:00Z"), "waypost 0.1.0 (8d07, 2026-11-27) go"},
		"no repository": {built("GOOS", "linux"), "waypost 0.1.0 go"},
		"no info":       {nil, "waypost 0.1.0 go"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := from(c.info).String(); !strings.HasPrefix(got, c.want) {
				t.Errorf("says %q, want %q…", got, c.want)
			}
		})
	}
}

func TestOldAfterAYear(t *testing.T) {
	date := time.Date(2026, 11, 27, 12, 0, 0, 0, time.UTC)
	for name, c := range map[string]struct {
		date time.Time
		now  time.Time
		old  bool
	}{
		"today":             {date, date, false},
		"a year":            {date, date.AddDate(1, 0, 0), false},
		"a year and a day":  {date, date.AddDate(1, 0, 1), true},
		"clock in the past": {date, date.AddDate(-3, 0, 0), false},
		"no date":           {time.Time{}, date, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := (Build{Date: c.date}).Old(c.now); got != c.old {
				t.Errorf("old: %t, want %t", got, c.old)
			}
		})
	}
}

// The version number is the same wherever it is written.
func TestVersionIsTheSameEverywhere(t *testing.T) {
	toml, err := os.ReadFile("../../../FyneApp.toml")
	require.NoError(t, err)
	require.Contains(t, string(toml), "\nVersion = \""+Number+"\"\n")
	log, err := os.ReadFile("../../../CHANGELOG.md")
	require.NoError(t, err)
	_, first, _ := strings.Cut(string(log), "\n## ")
	if !strings.HasPrefix(first, "Unreleased") && !strings.HasPrefix(first, "["+Number) && !strings.HasPrefix(first, Number) {
		t.Errorf("the newest part of the changelog is neither unreleased nor %s", Number)
	}
}
