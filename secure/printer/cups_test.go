//go:build !windows

package printer

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// program puts a program of that name first on the path.
func program(t *testing.T, name, script string) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":"+os.Getenv("PATH"))
}

func TestPrintFails(t *testing.T) {
	for said, want := range map[string]error{
		"lp: Error - No default destination available.":        ErrNone,
		"lp: Error - scheduler not responding.":                ErrNone,
		"lp: Error - The printer or class does not exist.":     ErrNone,
		"lp: Unsupported document-format \"application/pdf\".": nil,
	} {
		program(t, "lp", "cat > /dev/null; echo '"+said+"' >&2; exit 1")
		err := Print(t.Context(), strings.NewReader("%PDF"), Job{}, nil)
		if err == nil || want != nil && !errors.Is(err, want) || want == nil && errors.Is(err, ErrNone) {
			t.Errorf("%q: %v, want %v", said, err, want)
		}
	}
}

func TestWithoutCUPS(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if err := Print(t.Context(), strings.NewReader("%PDF"), Job{}, nil); !errors.Is(err, ErrNone) {
		t.Errorf("%v, want ErrNone", err)
	}
	if list, err := List(t.Context()); !errors.Is(err, ErrNone) {
		t.Errorf("%v %v, want ErrNone", list, err)
	}
}

// A program of CUPS that hangs is left.
func TestAbandoned(t *testing.T) {
	program(t, "lp", "exec cat")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := Print(ctx, strings.NewReader("%PDF"), Job{}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want context.Canceled", err)
	}
	if _, err := List(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want context.Canceled", err)
	}
}

func TestJobOfAnswer(t *testing.T) {
	for _, c := range []struct{ printer, answer, id string }{
		{"Office", "request id is Office-12 (0 file(s))", "Office-12"},
		{"HP-400-M1", "request id is HP-400-M1-3 (1 file(s))", "HP-400-M1-3"},
		{"Office", "la petición es Office-7 (0 archivo(s))", "Office-7"},
		{"Office/draft", "request id is Office-8 (0 file(s))", "Office-8"},
		{"Office", "nothing", ""},
	} {
		if got, _ := jobIn(c.answer, c.printer); got != c.id {
			t.Errorf("%q: %q, want %q", c.answer, got, c.id)
		}
	}
}

// What lpstat says of jobs, as CUPS 2.4 says it.
func TestStates(t *testing.T) {
	const queue = `Office-1            root              1024   Thu Nov 26 03:44:54 2026
	Status: Printing.
	Alerts: job-printing
	queued for Office
Office-10           root              1024   Thu Nov 26 03:44:54 2026
	Status: The printer may not exist or is unavailable at this time.
	Alerts: job-printing
	queued for Office
Office-11           root              1024   Thu Nov 26 03:44:56 2026
	Alerts: none
	queued for Office
`
	printers := map[State]string{
		NoPaper: "cups-waiting-for-job-completed media-empty-warning media-needed-warning", Jammed: "media-jam-error",
		NoInk: "toner-empty-error", Open: "cover-open-error", Paused: "paused", Offline: "offline-report",
	}
	for want, alerts := range printers {
		if got := stateOf([]string{"Office-1", "Alerts: job-printing"}, []string{"printer Office is idle.", "Alerts: " + alerts}); got != want {
			t.Errorf("%s: %s, want %s", alerts, got, want)
		}
	}
	for id, want := range map[string]State{"Office-1": Printing, "Office-10": Offline, "Office-11": Waiting} {
		job, found := paragraph(queue, id)
		if got := stateOf(job, nil); !found || got != want {
			t.Errorf("%s: %q %v, want %s", id, got, found, want)
		}
	}
	if _, found := paragraph(queue, "Office-100"); found {
		t.Error("a job that is not there was found")
	}
	for job, want := range map[string]bool{
		"Status: \nAlerts: processing-to-stop-point":                                            true,
		"Status: \nAlerts: job-completed-successfully":                                          true,
		"Status: Sent.\nAlerts: job-completed-successfully":                                     true,
		"Status: Printer cannot print with supplied options.\nAlerts: processing-to-stop-point": false,
		"Status: \nAlerts: job-canceled-by-user":                                                false,
		"Alerts: aborted-by-system":                                                             false,
		"":                                                                                      true,
	} {
		if got := !failed(strings.Split(job, "\n")); got != want {
			t.Errorf("%q ended well: %v", job, got)
		}
	}
}
