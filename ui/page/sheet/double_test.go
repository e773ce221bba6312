package sheet

import (
	"context"
	"io"
	"testing"

	"github.com/waypost-app/waypost/secure/file"
	"github.com/waypost-app/waypost/secure/printer"
	"github.com/waypost-app/waypost/secure/vault"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/ui/session"
	"github.com/waypost-app/waypost/wizard"
)

// double implements the ports that these pages add. As an Eraser, it erases nothing.
type double struct {
	*pagetest.Host

	erasure session.Erasure
	checks  map[string]bool
	queue   *printer.Ledger
	kept    bool // the result of Kept
	copies  []vault.Copy
	printer string
}

// newHost returns a host at the last step, and the ports of the sheet on it.
func newHost(t testing.TB, l pagetest.Look) (*pagetest.Host, Ports, *double) {
	h := pagetest.New(t, l).At(wizard.StepSheet)
	d := &double{Host: h, checks: map[string]bool{}, queue: printer.OpenLedger("")}
	return h, Ports{Ports: h.Ports(), Eraser: d, Checks: d, Queue: d, Copies: d, Last: d}, d
}

// open opens page 13.
func open(t *testing.T) (*pagetest.Host, *page.Page) {
	h, ports, _ := newHost(t, pagetest.Look{})
	return h, h.Show(New(ports))
}

func (d *double) HandOver()                 { d.Call("hand over") }
func (d *double) Erasure() session.Erasure  { return d.erasure }
func (d *double) EraseAgain()               { d.Call("erase again") }
func (d *double) Ended()                    { d.Call("ended") }
func (d *double) Checked(key string) bool   { return d.checks[key] }
func (d *double) Check(key string, on bool) { d.checks[key] = on }

func (d *double) Kept() bool { return d.kept }

func (d *double) Printer() string        { return d.printer }
func (d *double) SetPrinter(name string) { d.printer = name }

// SaveCopy implements Copies. It writes the file at once.
func (d *double) SaveCopy(path string, content func() ([]byte, error), done func(error)) {
	d.Run(func(context.Context) error {
		data, err := content()
		if err != nil {
			return err
		}
		return file.Write(path, data)
	}, done)
}

func (d *double) RemoveCopy(path string, done func(error)) {
	d.Run(func(context.Context) error { return file.Remove(path) }, done)
}

func (d *double) Copies(done func([]vault.Copy, error)) { done(d.copies, nil) }

// Print implements Queue, with a ledger in memory.
func (d *double) Print(ctx context.Context, pdf io.Reader, j printer.Job, onState func(printer.State)) error {
	return d.queue.Print(ctx, pdf, j, onState)
}

var (
	_ Eraser = (*double)(nil)
	_ Checks = (*session.Session)(nil)
)
