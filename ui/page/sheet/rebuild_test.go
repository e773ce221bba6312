package sheet

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure/printer"
	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/secure/sheet"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
)

// pdfField returns the field for the PDF's password on the current page.
func pdfField(t *testing.T, h *pagetest.Host) interface {
	Text() string
	Revealed() bool
} {
	t.Helper()
	return pagetest.Field(t, h.Page.Body, h.Kit().Text.T("step.sheet.protectLabel"))
}

// If the window is resized after a PDF password was entered, the switch stays on, the
// password stays, and the next PDF is locked with it.
func TestPDFPasswordSetThenResized(t *testing.T) {
	const typed = "river-candle"
	for name, shown := range map[string]bool{"hidden": false, "shown": true} {
		t.Run(name, func(t *testing.T) {
			h, p := open(t)
			pagetest.Press(t, p.Body, "Put a password on the PDF")
			f := pagetest.Field(t, p.Body, "Password for the PDF")
			typePDFPassword(t, h, typed)
			f.SetRevealed(shown)
			pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
				if f := pdfField(t, h); f.Text() != typed || f.Revealed() != shown {
					t.Errorf("%q, shown %t", f.Text(), f.Revealed())
				}
			})
			h.Chosen = filepath.Join(t.TempDir(), "sheet.pdf")
			h.SetLook(pagetest.Look{Compact: true})
			h.Hold = true
			pagetest.Press(t, h.Page.Body, "Save PDF")
			h.SetLook(pagetest.Look{Dark: true})
			h.Finish()
			if pdf, err := os.ReadFile(h.Chosen); err != nil || !bytes.Contains(pdf, []byte("/Encrypt")) {
				t.Error("the PDF has no password:", err)
			}
			if !pagetest.Says(h, h.Page.Body, "date.pdf.today", "time", "11:02 AM") {
				t.Error("nobody is told that it was saved:", pagetest.Words(h.Page.Body))
			}
			s := h.Screen.(*sheetPage)
			pagetest.CheckClosed(t, h)
			if !s.protect.typed.Text().Empty() || s.preview.pages != nil {
				t.Error("a closed page keeps the password or the picture")
			}
		})
	}
}

// An empty password that was refused is still marked as refused after a rebuild, and a
// field that was open stays open.
func TestPDFPasswordRefusedThenResized(t *testing.T) {
	h, p := open(t)
	pagetest.Press(t, p.Body, "Put a password on the PDF")
	pagetest.Press(t, p.Body, "Save PDF")
	pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
		if pdfField(t, h).Text() != "" || !pagetest.Says(h, p.Body, "problem.pdfPassword") {
			t.Error(pagetest.Words(p.Body))
		}
	})
	pagetest.CheckClosed(t, h)
}

// The PDF's password survives the lock, hidden.
func TestPDFPasswordThenLocked(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	p := h.Show(New(ports))
	pagetest.Press(t, p.Body, "Put a password on the PDF")
	f := pagetest.Field(t, p.Body, "Password for the PDF")
	pagetest.Type(t, h, f, "river-candle")
	f.SetRevealed(true)
	h.Reopen(New(ports))
	if f := pdfField(t, h); f.Text() != "river-candle" || f.Revealed() {
		t.Errorf("%q, shown %t", f.Text(), f.Revealed())
	}
	pagetest.CheckClosed(t, h)
}

// If colours change while the sheet is being printed, the current drawing says why
// printing failed.
func TestPrintFailsAfterColoursChanged(t *testing.T) {
	said := []string{"page.print.paper", "error.printFailed.body", "error.sheet.body"}
	for name, c := range map[string]struct {
		err  error
		says string // one of said; "" for none
	}{
		"no paper":  {&printer.Refused{State: printer.NoPaper}, "page.print.paper"},
		"failed":    {os.ErrInvalid, "error.printFailed.body"},
		"too long":  {sheet.ErrTooLong, "error.sheet.body"},
		"cancelled": {context.Canceled, ""},
	} {
		t.Run(name, func(t *testing.T) {
			h, _ := open(t)
			h.Screen.(*sheetPage).out.ask([]printer.Printer{{Name: "Front_desk", About: "Front desk"}})
			h.Hold = true
			h.Answer(true)
			h.SetLook(pagetest.Look{Dark: true, Compact: true, Lang: "es"})
			h.WorkErr = c.err
			if h.Finish() != 1 {
				t.Error("a rebuild asks for work")
			}
			h.Hold, h.WorkErr = false, nil
			check := func(t *testing.T, p *page.Page) {
				for _, key := range said {
					if pagetest.Says(h, p.Body, key) != (key == c.says) {
						t.Errorf("%s: %s", key, pagetest.Words(p.Body))
					}
				}
				pagetest.Find(t, p.Primary, h.Kit().Text.T("step.sheet.next"))
			}
			check(t, h.Page)
			pagetest.CheckRebuilds(t, h, check)
			if !h.Person.When(wizard.SheetPrinted).IsZero() {
				t.Error("kept as printed")
			}
			pagetest.CheckClosed(t, h)
		})
	}
}

// The picture of the sheet appears in the drawing that is current when the picture is
// ready, and it is made only once.
func TestPreviewThenChangeColours(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Hold = true
	h.Person.Tick(wizard.FieldSheetTwoPlaces, true) // makes the sheet two pages, which the button mentions
	h.Show(New(ports))
	for _, l := range []pagetest.Look{{Dark: true}, {Compact: true}} {
		h.SetLook(l)
	}
	for h.Finish() > 0 {
	}
	many := func(t *testing.T, p *page.Page) {
		pagetest.Find(t, p.Body, h.Kit().Text.T("step.sheet.biggerMany", "n", 2))
		if n := strings.Count(pagetest.Describe(p), h.Kit().Text.T("label.sheet")+"\n"); n != 1 {
			t.Errorf("%d pictures", n)
		}
	}
	many(t, h.Page)
	pagetest.CheckRebuilds(t, h, many)
	if h.Finish() > 0 {
		t.Error("drawn again for other colours")
	}
	pagetest.CheckClosed(t, h)
}

// A photo that is being read while the window changes still gets its verdict.
func TestScanThenChangeColours(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Person.Mark(wizard.SheetPrinted, h.Clock)
	p := h.Show(New(ports))
	pagetest.Press(t, p.Body, "Check my sheet")
	h.Hold, h.Chosen, h.WorkErr = true, "photo.png", qr.ErrNone
	pagetest.Press(t, h.Over, "Scan my sheet")
	h.SetLook(pagetest.Look{Dark: true})
	h.Finish()
	if !pagetest.Says(h, h.Over, "step.sheet.check.none") {
		t.Error(pagetest.Words(h.Over))
	}
}
