package printer

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"
)

// List returns the printers, the default one first; ErrNone when there is none.
func List(ctx context.Context) ([]Printer, error) {
	names, err := enumerate()
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, fmt.Errorf("printer: listing: %w", err)
	case len(names) == 0:
		return nil, ErrNone
	}
	chosen := defaultName()
	var list []Printer
	for _, name := range names {
		p := Printer{Name: name, About: name, Default: name == chosen}
		if p.Default {
			list = append([]Printer{p}, list...)
		} else {
			list = append(list, p)
		}
	}
	return list, nil
}

// Print prints a PDF with the program that opens PDFs here, and returns nil when
// that was told to. Windows prints files only: the PDF lies in a private folder
// for as long as that program reads it. ErrNoProgram says that none here prints
// PDFs; Job.Media is left to it.
func Print(ctx context.Context, pdf io.Reader, j Job, said func(State)) error {
	if said != nil {
		said(Waiting)
	}
	dir, err := os.MkdirTemp("", folder+"*") // in the account's own folder
	if err != nil {
		return fmt.Errorf("printer: %w", err)
	}
	path := filepath.Join(dir, "print.pdf")
	err = write(path, pdf)
	for copies := max(1, j.Copies); copies > 0 && err == nil; copies-- {
		if err = ctx.Err(); err == nil {
			err = hand(path, j.Printer)
		}
	}
	if err != nil {
		return errors.Join(err, os.RemoveAll(dir))
	}
	time.AfterFunc(reading, func() { remove(dir) })
	return nil
}

const (
	// folder is how the names of our folders begin.
	folder = "waypost-print-"
	// reading is how long a program may need to open the file.
	reading = 20 * time.Second
	// closing is how long it may keep it open.
	closing = 10 * time.Minute
)

// Sweep removes what a Print that did not end has left behind. It is for the
// start, when nothing is printing.
func Sweep() error {
	left, err := filepath.Glob(filepath.Join(os.TempDir(), folder+"*"))
	for _, dir := range left {
		err = errors.Join(err, os.RemoveAll(dir))
	}
	return err
}

func write(path string, pdf io.Reader) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("printer: %w", err)
	}
	_, err = io.Copy(f, pdf)
	if err = errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("printer: %w", err)
	}
	return nil
}

// remove deletes a folder as soon as the file in it is closed, since Windows
// keeps what is open. What is left after that is for Sweep.
func remove(dir string) {
	ticks := time.NewTicker(time.Second)
	defer ticks.Stop()
	for end := time.Now().Add(closing); time.Now().Before(end); <-ticks.C {
		if os.RemoveAll(dir) == nil {
			return
		}
	}
}
