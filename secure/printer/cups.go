//go:build !windows

package printer

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// answer is how long CUPS may take for one answer: it may be another computer's.
const answer = 20 * time.Second

// List returns the printers, the default one first; ErrNone when there is none,
// or no CUPS.
func List(ctx context.Context) ([]Printer, error) {
	out, err := ask(ctx, nil, "lpstat", "-e")
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	names := strings.Fields(string(out))
	if err != nil || len(names) == 0 {
		return nil, ErrNone
	}
	chosen, _ := ask(ctx, nil, "lpstat", "-d") // fails when none is chosen
	long, _ := ask(ctx, nil, "lpstat", "-l", "-p")
	about := described(string(long))
	var list []Printer
	for _, name := range names {
		p := Printer{Name: name, About: about[name]}
		if p.About == "" {
			p.About = strings.ReplaceAll(name, "_", " ")
		}
		if lastWord(string(chosen)) == name {
			p.Default = true
			list = append([]Printer{p}, list...)
			continue
		}
		list = append(list, p)
	}
	return list, nil
}

// Print prints a PDF and returns nil when the printer has taken all of it. said,
// if not nil, is told what happens meanwhile, on the caller's goroutine. The
// errors are ErrNone, *Refused, those of ctx, and others of CUPS.
func Print(ctx context.Context, pdf io.Reader, j Job, said func(State)) error {
	if said == nil {
		said = func(State) {}
	}
	return send(ctx, pdf, j, usual(), said)
}

// send is Print at a pace. What failed is taken out of the queue, if it still can
// be: it must not come out when nobody waits for it.
func send(ctx context.Context, pdf io.Reader, j Job, p pace, said func(State)) error {
	said(Waiting)
	id, err := submit(ctx, pdf, j)
	if err != nil {
		return err
	}
	if err = follow(ctx, id, p, said); err != nil {
		_, _ = ask(context.WithoutCancel(ctx), nil, "cancel", id)
	}
	return err
}

// Sweep does nothing: no file is made here that could be left behind.
func Sweep() error { return nil }

// submit gives a document to CUPS and returns the name of the job. Pages are
// never enlarged or made smaller, since a square code has its size; nor printed
// on both sides, since parts may go to two places.
func submit(ctx context.Context, pdf io.Reader, j Job) (id string, err error) {
	args := []string{
		"-t", j.Title, "-n", strconv.Itoa(max(1, j.Copies)),
		"-o", "print-scaling=none", "-o", "sides=one-sided", "-o", "job-sheets=none",
	}
	if j.Media != "" {
		args = append(args, "-o", "media="+j.Media)
	}
	if j.Printer != "" {
		args = append(args, "-d", j.Printer)
	}
	out, err := ask(ctx, pdf, "lp", args...)
	if err != nil {
		return "", err
	}
	return jobIn(string(out), j.Printer)
}

// jobIn finds the job in what lp says: "request id is Office-12 (0 file(s))". A
// printer may be set up in several ways, "Office/draft", with one queue.
func jobIn(out, printer string) (id string, err error) {
	printer, _, _ = strings.Cut(printer, "/")
	for _, word := range strings.Fields(out) {
		name, number, ok := cutLast(word, "-")
		if _, err := strconv.Atoi(number); ok && err == nil && (printer == "" || name == printer) {
			return word, nil
		}
	}
	return "", errors.New("printer: lp names no job")
}

// ask runs a program of CUPS, which is to speak English, and returns what it
// prints.
func ask(ctx context.Context, stdin io.Reader, name string, args ...string) ([]byte, error) {
	path, err := exec.LookPath(name)
	if err != nil {
		return nil, ErrNone
	}
	ctx, cancel := context.WithTimeout(ctx, answer)
	defer cancel()
	cmd := exec.CommandContext(ctx, path, args...)
	cmd.Stdin = stdin
	// macOS asks LANG only of programs that say which SOFTWARE they are.
	cmd.Env = append(os.Environ(), "LC_ALL=C", "LANG=C", "SOFTWARE=CUPS")
	cmd.WaitDelay = time.Second
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	switch {
	case err == nil:
		return out, nil
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case noPrinter(said.String()):
		return nil, ErrNone
	}
	return nil, fmt.Errorf("printer: %s: %w: %s", name, err, bytes.TrimSpace(said.Bytes()))
}

// noPrinter reports whether a program complains that there is nothing to print
// on.
func noPrinter(said string) bool {
	for _, s := range []string{
		"efault destination", "cheduler is not running", "cheduler not responding", "No destinations added",
		"does not exist", "Bad file descriptor", "Unable to connect", "Connection refused",
	} {
		if strings.Contains(said, s) {
			return true
		}
	}
	return false
}

// cutLast cuts s at its last sep.
func cutLast(s, sep string) (before, after string, ok bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// lastWord is where lpstat names the default printer, in every language.
func lastWord(line string) string {
	words := strings.Fields(line)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}
