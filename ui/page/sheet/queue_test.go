package sheet

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/waypost-app/waypost/secure/printer"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/ui/session"
	"github.com/waypost-app/waypost/wizard"
)

// A failure of the printer or the queue is reported, with what may still come out of the
// printer. A document that was purged on purpose is not.
func TestPrintErrors(t *testing.T) {
	kept := &printer.KeptError{Jobs: 1, Err: errors.New("it refuses")}
	for name, c := range map[string]struct {
		err  error
		says []string
		not  []string
	}{
		"refused":          {&printer.Refused{State: printer.NoPaper}, []string{"page.print.paper", "page.print.again"}, []string{"page.print.kept"}},
		"refused and kept": {errors.Join(&printer.Refused{State: printer.Jammed}, kept), []string{"page.print.jam", "page.print.kept"}, nil},
		"silent":           {printer.ErrNoAnswer, []string{"error.printSilent.body"}, []string{"page.print.kept"}},
		"silent and kept":  {errors.Join(printer.ErrNoAnswer, kept), []string{"error.printSilent.body", "page.print.kept"}, nil},
		"other and kept":   {errors.Join(errors.New("broken"), kept), []string{"error.printFailed.body", "page.print.kept"}, nil},
		"remote":           {printer.ErrRemote, []string{"error.printRemote.body"}, []string{"error.noPrinter.body"}},
		"purged":           {printer.ErrPurged, nil, []string{"error.printFailed.body", "page.print.kept", "page.print.stopped"}},
	} {
		t.Run(name, func(t *testing.T) {
			h, p := open(t)
			h.Screen.(*sheetPage).out.done(wizard.SheetPrinted, "error.printFailed.body")(c.err)
			for _, key := range c.says {
				if !pagetest.Says(h, p.Body, key) {
					t.Errorf("nothing of %s: %s", key, pagetest.Words(p.Body))
				}
			}
			for _, key := range c.not {
				if pagetest.Says(h, p.Body, key) {
					t.Errorf("it says %s: %s", key, pagetest.Words(p.Body))
				}
			}
			if !h.Person.When(wizard.SheetPrinted).IsZero() {
				t.Error("it counts as printed")
			}
		})
	}
}

// If the person leaves the page while it prints, the next page says that printing was
// stopped and that a copy may still come out. While the window is locked nothing is said.
func TestPrintStopsWithThePage(t *testing.T) {
	for name, c := range map[string]struct {
		err error
		key string
	}{
		"stopped": {context.Canceled, "page.print.stopped"},
		"kept":    {errors.Join(context.Canceled, &printer.KeptError{Jobs: 1, Err: printer.ErrNoAnswer}), "page.print.kept"},
	} {
		h, _ := open(t)
		o := &h.Screen.(*sheetPage).out
		o.stopped(c.err)
		if !pagetest.Says(h, o.said, c.key) || len(h.Said) > 0 {
			t.Errorf("%s: on the page: %s, over it: %q", name, pagetest.Words(o.said), h.Said)
		}
		h.Screen.Close()
		o.stopped(c.err)
		if !slices.Equal(h.Said, []string{h.Kit().Text.T(c.key)}) {
			t.Errorf("%s: over the next page: %q", name, h.Said)
		}
		h.Person = nil
		o.stopped(c.err)
		if len(h.Said) != 1 {
			t.Errorf("%s: behind the lock: %q", name, h.Said)
		}
	}
}

// The receipt says that the queue may hold a copy, but only if that is so.
func TestReceiptNamesTheQueue(t *testing.T) {
	for _, kept := range []bool{false, true} {
		h, ports, d := newHost(t, pagetest.Look{})
		d.erasure, d.kept = session.Erasure{Done: true}, kept
		if got := pagetest.Says(h, h.Show(NewReceipt(ports)).Body, "page.receipt.may.queue"); got != kept {
			t.Errorf("kept %t, said %t", kept, got)
		}
	}
}
