//go:build !windows

package sheet

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// fakeLP puts a program named lp first on the path.
func fakeLP(t *testing.T, script string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "lp"), []byte("#!/bin/sh\n"+script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":"+os.Getenv("PATH"))
	return dir
}

func TestPrint(t *testing.T) {
	dir := fakeLP(t, `cat > "$(dirname "$0")/printed"; echo "$@" > "$(dirname "$0")/args"`)
	if err := Print(t.Context(), strings.NewReader("%PDF")); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(filepath.Join(dir, "printed")); err != nil || string(got) != "%PDF" {
		t.Errorf("%q %v", got, err)
	}
	if args, err := os.ReadFile(filepath.Join(dir, "args")); err != nil || strings.Contains(string(args), "pdf") {
		t.Errorf("%q %v", args, err)
	}
}

func TestPrintFails(t *testing.T) {
	for said, want := range map[string]error{
		"lp: Error - No default destination available.": ErrNoPrinter,
		"lp: Error - scheduler not responding.":         ErrNoPrinter,
		"lp: Error - out of paper":                      nil,
	} {
		fakeLP(t, "cat > /dev/null; echo '"+said+"' >&2; exit 1")
		err := Print(t.Context(), strings.NewReader("%PDF"))
		if err == nil || want != nil && !errors.Is(err, want) || want == nil && errors.Is(err, ErrNoPrinter) {
			t.Errorf("%q: %v, want %v", said, err, want)
		}
	}
}

func TestPrintWithoutCUPS(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if err := Print(t.Context(), strings.NewReader("%PDF")); !errors.Is(err, ErrNoPrinter) {
		t.Errorf("%v, want ErrNoPrinter", err)
	}
}

func TestPrintAbandoned(t *testing.T) {
	fakeLP(t, "exec cat")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := Print(ctx, strings.NewReader("%PDF")); !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want context.Canceled", err)
	}
}
