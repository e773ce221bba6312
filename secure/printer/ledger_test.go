//go:build !windows

package printer

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestUnreadableLedger(t *testing.T) {
	for name, content := range map[string]string{
		"empty":             "",
		"cut":               `[{"socket":"/run/cups/cups.sock","id":1`,
		"more after it":     `[] []`,
		"no number":         `[{"socket":"/run/cups/cups.sock","id":0,"uuid":"urn:uuid:1"}]`,
		"huge number":       `[{"socket":"/run/cups/cups.sock","id":99999999999999999999,"uuid":"urn:uuid:1"}]`,
		"server by network": `[{"socket":"print.example:631","id":1,"uuid":"urn:uuid:1"}]`,
		"no identity":       `[{"socket":"/run/cups/cups.sock","id":1}]`,
		"too long":          strings.Repeat(" ", maxLedger) + "[]",
	} {
		path := filepath.Join(t.TempDir(), "printjobs.json")
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		l := OpenLedger(path)
		if err := l.Purge(t.Context()); !errors.Is(err, ErrLedger) {
			t.Errorf("%s: %v, want ErrLedger", name, err)
		}
		if err := l.Purge(t.Context()); err != nil {
			t.Errorf("%s, reported before: %v", name, err)
		}
		if err := OpenLedger(path).Purge(t.Context()); err != nil {
			t.Errorf("%s, at the next start: %v", name, err)
		}
	}
}

// A link in place of the file is not followed, and does not prevent printing.
func TestLinkedLedger(t *testing.T) {
	dir := t.TempDir()
	path, target := filepath.Join(dir, "printjobs.json"), filepath.Join(dir, "target")
	if err := os.WriteFile(target, []byte("[]"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, path); err != nil {
		t.Fatal(err)
	}
	l := OpenLedger(path)
	l.add(spooled{Socket: filepath.Join(dir, "none"), ID: 1, UUID: "urn:uuid:1"})
	var kept *KeptError
	if err := l.Purge(t.Context()); !errors.Is(err, ErrLedger) || !errors.As(err, &kept) || !errors.Is(err, ErrNone) {
		t.Errorf("%v, want ErrLedger and one job kept", err)
	}
	if data, err := os.ReadFile(target); err != nil || string(data) != "[]" {
		t.Errorf("the target is %q, %v", data, err)
	}
	if jobs, err := readJobs(path); err != nil || len(jobs) != 1 {
		t.Errorf("%v, %v", jobs, err)
	}
}

func FuzzParseJobs(f *testing.F) {
	f.Add([]byte(`[{"socket":"/run/cups/cups.sock","id":7,"uuid":"urn:uuid:1"}]`))
	f.Add([]byte(`[{"socket":"","id":-1}]`))
	f.Add([]byte(`null`))
	f.Fuzz(func(t *testing.T, data []byte) {
		jobs, err := parseJobs(data)
		if err != nil && len(jobs) > 0 {
			t.Error("jobs of an unreadable list")
		}
		for _, s := range jobs {
			if !s.valid() {
				t.Errorf("%+v", s)
			}
		}
	})
}

// States as CUPS 2.4 reports them, and as other printers are known to report them.
func TestStates(t *testing.T) {
	const idle, busy = 3, 4
	for name, c := range map[string]struct {
		condition
		want    State
		certain bool
	}{
		"queued":               {condition{3, "", idle, []string{"none"}}, Waiting, true},
		"printing":             {condition{5, "Printing.", busy, []string{"cups-waiting-for-job-completed"}}, Printing, true},
		"low on toner":         {condition{5, "", busy, []string{"toner-low-report", "media-low-warning"}}, Printing, true},
		"one empty tray":       {condition{5, "", busy, []string{"media-empty-warning"}}, NoPaper, false},
		"empty, stopped":       {condition{6, "", busy, []string{"media-empty-warning"}}, NoPaper, true},
		"empty":                {condition{5, "", busy, []string{"media-empty-error"}}, NoPaper, true},
		"empty, no severity":   {condition{5, "", busy, []string{"media-empty"}}, NoPaper, true},
		"needs paper":          {condition{5, "", busy, []string{"media-empty-warning", "media-needed-warning"}}, NoPaper, true},
		"jam, opened":          {condition{5, "", busy, []string{"cover-open-error", "media-jam-error"}}, Jammed, true},
		"one color used up":    {condition{5, "", busy, []string{"marker-supply-empty-warning"}}, NoInk, false},
		"toner used up":        {condition{5, "", busy, []string{"toner-empty-error"}}, NoInk, true},
		"door":                 {condition{5, "", busy, []string{"door-open-report"}}, DoorOpen, true},
		"queue paused":         {condition{3, "", 5, []string{"paused"}}, Paused, true},
		"stopped at printer":   {condition{6, "", busy, []string{"none"}}, Paused, true},
		"stopped, no reason":   {condition{3, "", 5, nil}, Paused, true},
		"held":                 {condition{4, "", idle, nil}, Paused, true},
		"offline":              {condition{5, "", busy, []string{"offline-report"}}, Offline, true},
		"connecting":           {condition{5, "", busy, []string{"connecting-to-device"}}, Offline, false},
		"connection refused":   {condition{5, "The printer may not exist or is unavailable at this time.", busy, []string{"none"}}, Offline, false},
		"tray full":            {condition{5, "", busy, []string{"output-area-full-warning"}}, Attention, false},
		"fault of no keyword":  {condition{5, "", busy, []string{"com.example-squirrel-error"}}, Attention, true},
		"known before unknown": {condition{5, "", busy, []string{"other-error", "media-jam-error"}}, Jammed, true},
	} {
		if got, certain := c.state(); got != c.want || certain != c.certain {
			t.Errorf("%s: %s %v, want %s %v", name, got, certain, c.want, c.certain)
		}
	}
}
