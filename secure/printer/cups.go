//go:build !windows

package printer

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/OpenPrinting/goipp"

	"github.com/waypost-app/waypost/secure/printer/ipp"
)

// List returns the printers, the default one first. Its errors are ErrNone (which
// ErrRemote wraps), ErrNoAnswer, those of ctx, and others of CUPS.
func List(ctx context.Context) ([]Printer, error) {
	c, _, err := connect(defaultLimits())
	if err != nil {
		return nil, err
	}
	defer c.Close()
	return list(ctx, c)
}

// connect returns a client for this account's CUPS, and the path of its socket.
func connect(l limits) (*ipp.Client, string, error) {
	socket, err := ipp.Socket()
	if err != nil {
		return nil, "", known(err)
	}
	return ipp.NewClient(socket, l.answer), socket, nil
}

// known wraps errors of package ipp in the sentinels of this package that callers
// distinguish.
func known(err error) error {
	switch {
	case errors.Is(err, ipp.ErrRemote):
		return ErrRemote
	case errors.Is(err, ipp.ErrNoServer):
		return fmt.Errorf("%w: %w", ErrNone, err)
	case errors.Is(err, ipp.ErrNoAnswer):
		return fmt.Errorf("%w: %w", ErrNoAnswer, err)
	}
	return err
}

func list(ctx context.Context, c *ipp.Client) ([]Printer, error) {
	answer, err := c.Do(ctx, ipp.Request{
		Op:        goipp.OpCupsGetPrinters,
		Operation: []goipp.Attribute{ipp.Keywords("requested-attributes", "printer-name", "printer-info")},
	})
	if err != nil && !ipp.HasStatus(err, goipp.StatusErrorNotFound) {
		return nil, known(err)
	}
	var printers []Printer
	if err == nil {
		printers = printersIn(answer)
	}
	if len(printers) == 0 {
		return nil, ErrNone
	}
	name, err := defaultPrinter(ctx, c, printers)
	if i := index(printers, name); i >= 0 {
		p := printers[i]
		p.Default = true
		printers = slices.Insert(slices.Delete(printers, i, i+1), 0, p)
	}
	return printers, err
}

// printersIn reads an answer that has one group of attributes per queue.
func printersIn(answer *goipp.Message) []Printer {
	var printers []Printer
	for _, g := range answer.AttrGroups() {
		name := ipp.First(g.Attrs, "printer-name")
		if g.Tag != goipp.TagPrinterGroup || name == "" {
			continue
		}
		about := strings.TrimSpace(ipp.First(g.Attrs, "printer-info"))
		if about == "" {
			about = strings.ReplaceAll(name, "_", " ")
		}
		printers = append(printers, Printer{Name: name, About: about})
	}
	return printers
}

func index(printers []Printer, name string) int {
	return slices.IndexFunc(printers, func(p Printer) bool { return p.Name == name })
}

// defaultPrinter returns the name of the default printer, or "". As in libcups, the
// account's own choice takes precedence over the computer's.
func defaultPrinter(ctx context.Context, c *ipp.Client, printers []Printer) (string, error) {
	home, _ := os.UserHomeDir()
	for _, name := range []string{
		os.Getenv("LPDEST"), os.Getenv("PRINTER"),
		chosenIn(filepath.Join(home, ".cups/lpoptions")), chosenIn("/etc/cups/lpoptions"),
	} {
		if name, _, _ = strings.Cut(name, "/"); index(printers, name) >= 0 {
			return name, nil
		}
	}
	answer, err := c.Do(ctx, ipp.Request{
		Op:        goipp.OpCupsGetDefault,
		Operation: []goipp.Attribute{ipp.Keywords("requested-attributes", "printer-name")},
	})
	if ipp.HasStatus(err, goipp.StatusErrorNotFound) {
		return "", nil
	}
	if err != nil {
		return "", known(err)
	}
	return ipp.First(answer.Printer, "printer-name"), nil
}

// chosenIn returns the default printer that an lpoptions file names, or "".
func chosenIn(path string) string {
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		if words := strings.Fields(s.Text()); len(words) > 1 && strings.EqualFold(words[0], "Default") {
			return words[1]
		}
	}
	return ""
}

// print does what Print does, within l.limits. The job is recorded before the server gets
// the document, so that a crash in between leaves no unknown job.
func (l *Ledger) print(ctx context.Context, pdf io.Reader, j Job, onState func(State)) error {
	onState(Waiting)
	document, err := io.ReadAll(pdf)
	if err != nil {
		return fmt.Errorf("printer: document: %w", err)
	}
	c, socket, err := connect(l.limits)
	if err != nil {
		return err
	}
	defer c.Close()
	if j.Printer == "" {
		printers, err := list(ctx, c)
		if err != nil {
			return err
		}
		j.Printer = printers[0].Name
	}
	s, err := create(ctx, c, j)
	if err != nil {
		return err
	}
	s.Socket = socket
	l.add(s)
	if err = send(ctx, c, s, document); err == nil {
		err = follow(ctx, c, follower{job: s, printer: j.Printer, limits: l.limits, onState: onState})
	}
	return l.finish(ctx, s, err)
}

// create creates a job without a document. Pages are not scaled, since a QR code must
// have a certain size to be scanned, and are printed on one side only, since they may be
// kept in different places.
func create(ctx context.Context, c *ipp.Client, j Job) (spooled, error) {
	attributes := []goipp.Attribute{
		ipp.Integer("copies", max(1, j.Copies)),
		ipp.Keywords("print-scaling", "none"), ipp.Keywords("sides", "one-sided"), ipp.Keywords("job-sheets", "none"),
	}
	if j.Media != "" {
		attributes = append(attributes, ipp.Keywords("media", j.Media))
	}
	answer, err := c.Do(ctx, ipp.Request{
		Op: goipp.OpCreateJob, Printer: j.Printer,
		Operation: []goipp.Attribute{ipp.Name("job-name", j.Title)}, Attributes: attributes,
	})
	switch {
	case ipp.HasStatus(err, goipp.StatusErrorNotFound):
		return spooled{}, fmt.Errorf("%w: %w", ErrNone, err)
	case ipp.HasStatus(err, goipp.StatusErrorNotAcceptingJobs):
		return spooled{}, errors.Join(&Refused{Paused}, err)
	case err != nil:
		return spooled{}, known(err)
	}
	s := spooled{ID: ipp.Number(answer.Job, "job-id")}
	if s.ID <= 0 {
		return s, errors.New("printer: the server did not number the job")
	}
	s.UUID = ipp.First(answer.Job, "job-uuid")
	if s.UUID == "" {
		s.UUID, err = uuidOf(ctx, c, s.ID)
	}
	return s, known(err)
}

// send sends the document of a job to the server.
func send(ctx context.Context, c *ipp.Client, s spooled, document []byte) error {
	_, err := c.Do(ctx, ipp.Request{
		Op: goipp.OpSendDocument, Job: s.ID, Document: document,
		Operation: []goipp.Attribute{
			goipp.MakeAttribute("document-format", goipp.TagMimeType, goipp.String("application/pdf")),
			ipp.Boolean("last-document", true),
		},
	})
	return known(err)
}

// Sweep does nothing here: printing leaves files only on Windows, and Purge does
// everything else.
func Sweep() error { return nil }
