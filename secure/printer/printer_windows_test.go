package printer

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/windows"
)

// leftBehind creates a document's folder, as left by a print that was killed.
func leftBehind(t *testing.T) spooled {
	t.Helper()
	t.Setenv("TMP", t.TempDir())
	s := spooled{Document: folderPrefix + "123", Printer: "A printer that is not there"}
	if err := os.Mkdir(s.dir(), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := writeNew(s.path(), strings.NewReader("%PDF-1.7")); err != nil {
		t.Fatal(err)
	}
	return s
}

func checkGone(t *testing.T, s spooled) {
	t.Helper()
	if _, err := os.Stat(s.dir()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the document is still there: %v", err)
	}
}

// The file left by a print that was killed is removed by the next purge, or at the latest
// at the next start.
func TestPurgeRemovesFile(t *testing.T) {
	s := leftBehind(t)
	path := filepath.Join(t.TempDir(), "printjobs.json")
	OpenLedger(path).add(s)
	if err := OpenLedger(path).Purge(t.Context()); err != nil {
		t.Error(err)
	}
	checkGone(t, s)
	s = leftBehind(t)
	if err := Sweep(); err != nil {
		t.Error(err)
	}
	checkGone(t, s)
}

// A file that a program has open is reported, and removed when it is closed.
func TestPurgeOfOpenFile(t *testing.T) {
	s := leftBehind(t)
	name, err := windows.UTF16PtrFromString(s.path())
	if err != nil {
		t.Fatal(err)
	}
	open, err := windows.CreateFile(name, windows.GENERIC_READ, windows.FILE_SHARE_READ, nil, windows.OPEN_EXISTING, 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	l := OpenLedger(filepath.Join(t.TempDir(), "printjobs.json"))
	l.add(s)
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	var kept *KeptError
	if err := l.Purge(ctx); !errors.As(err, &kept) || kept.Jobs != 1 {
		t.Errorf("%v, want one kept", err)
	}
	if err := windows.CloseHandle(open); err != nil {
		t.Fatal(err)
	}
	if err := l.Purge(t.Context()); err != nil {
		t.Error(err)
	}
	checkGone(t, s)
}

// A ledger can only name files and jobs that Waypost could have created.
func TestUnreadableLedger(t *testing.T) {
	for _, content := range []string{
		``, `[{"document":""}]`, `[{"document":"report"}]`, `[{"document":"waypost-print-1/../../x"}]`,
		`[{"document":"waypost-print-1\\..\\..\\x"}]`, `[{"document":"waypost-print-1:x"}]`, `[] []`,
	} {
		if jobs, err := parseJobs([]byte(content)); err == nil {
			t.Errorf("%s: %v", content, jobs)
		}
	}
	if jobs, err := parseJobs([]byte(`[{"document":"waypost-print-1","printer":"Office"}]`)); err != nil || len(jobs) != 1 {
		t.Error(jobs, err)
	}
}
