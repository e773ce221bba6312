//go:build !windows

package sheet

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
)

// Print sends a PDF to the default printer, through CUPS, which Linux and macOS
// share. The PDF goes by standard input: no file of it is made here. It returns
// ErrNoPrinter when there is no CUPS or no default printer.
func Print(ctx context.Context, pdf io.Reader) error {
	lp, err := exec.LookPath("lp")
	if err != nil {
		return ErrNoPrinter
	}
	cmd := exec.CommandContext(ctx, lp, "-t", appName, "-o", "print-scaling=none")
	cmd.Stdin = pdf
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	var said bytes.Buffer
	cmd.Stderr = &said
	err = cmd.Run()
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case noPrinter(said.Bytes()):
		return ErrNoPrinter
	}
	return fmt.Errorf("sheet: lp: %w: %s", err, bytes.TrimSpace(said.Bytes()))
}

// noPrinter reports whether lp, speaking English, complains that there is
// nothing to print on.
func noPrinter(said []byte) bool {
	for _, s := range []string{"No default destination", "no default destination", "scheduler not responding", "Bad file descriptor", "Unable to connect", "Connection refused"} {
		if bytes.Contains(said, []byte(s)) {
			return true
		}
	}
	return false
}
