package printer

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure/printer/printertest"
)

// marker represents a secret in a document.
const marker = "7K4M 92QD XT3H"

// document returns the start of a PDF, which is all that CUPS looks at.
func document() []byte {
	return append([]byte("%PDF-1.7\n"+marker+"\n"), bytes.Repeat([]byte("page\n"), 5000)...)
}

// newLedger returns a ledger with short time limits, and the path of its file.
func newLedger(t *testing.T) (l *Ledger, path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "printjobs.json")
	return reopen(path), path
}

// reopen returns the ledger as after a restart of Waypost.
func reopen(path string) *Ledger {
	l := OpenLedger(path)
	l.limits.poll, l.limits.doubt, l.limits.trouble = 50*time.Millisecond, time.Second/2, time.Second
	return l
}

// untilState returns a context that ends when a document is in a state, and the function
// to pass to Print so that it notices.
func untilState(t *testing.T, state State) (context.Context, func(State)) {
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	return ctx, func(s State) {
		if s == state {
			cancel()
		}
	}
}

func checkEmpty(t *testing.T, office *printertest.Office, ledger string) {
	t.Helper()
	if n := office.Waiting(); n != 0 {
		t.Errorf("%d jobs are still in the queue", n)
	}
	if files := office.Spooled([]byte(marker)); len(files) > 0 {
		t.Errorf("the document is still in %v", files)
	}
	if _, err := os.Stat(ledger); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the ledger still has a file: %v", err)
	}
}

func TestList(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	office := printertest.New(t)
	if list, err := List(t.Context()); !errors.Is(err, ErrNone) {
		t.Errorf("without printers: %v, %v", list, err)
	}
	office.AddGone("Attic", "Attic: old one")
	office.AddGone("Front_desk", "Recepción, 2.º piso")
	office.AddGone("Zoo", "")
	office.Default("Front_desk")
	attic := Printer{Name: "Attic", About: "Attic: old one"}
	desk := Printer{Name: "Front_desk", About: "Recepción, 2.º piso"}
	zoo := Printer{Name: "Zoo", About: "Zoo"}
	chosen := func(p Printer) Printer { p.Default = true; return p }
	for _, c := range []struct {
		name, lpdest, lpoptions string
		want                    []Printer
	}{
		{"of the server", "", "", []Printer{chosen(desk), attic, zoo}},
		{"of the environment", "Zoo", "", []Printer{chosen(zoo), attic, desk}},
		{"of the account", "", "Dest Zoo sides=one\nDefault Attic/draft media=A4\n", []Printer{chosen(attic), desk, zoo}},
		{"that is gone", "Cellar", "Default Cellar\n", []Printer{chosen(desk), attic, zoo}},
	} {
		home := t.TempDir()
		t.Setenv("HOME", home)
		t.Setenv("LPDEST", c.lpdest)
		if err := os.Mkdir(filepath.Join(home, ".cups"), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(home, ".cups/lpoptions"), []byte(c.lpoptions), 0o600); err != nil {
			t.Fatal(err)
		}
		if list, err := List(t.Context()); err != nil || !slices.Equal(list, c.want) {
			t.Errorf("default %s: %v, %v", c.name, list, err)
		}
	}
}

// On a localized computer, every program of CUPS prints messages in another language.
func TestListInAnotherLanguage(t *testing.T) {
	t.Setenv("LANG", "es_ES.UTF-8")
	t.Setenv("LC_ALL", "es_ES.UTF-8")
	t.Setenv("PATH", t.TempDir()) // so that these programs cannot be used, either
	printertest.None(t)
	if list, err := List(t.Context()); !errors.Is(err, ErrNone) {
		t.Errorf("%v, %v", list, err)
	}
}

func TestNoServer(t *testing.T) {
	for name, c := range map[string]struct {
		server string
		want   error
	}{
		"not running":         {filepath.Join(t.TempDir(), "cups.sock"), ErrNone},
		"on another computer": {"print.clinic.example:631", ErrRemote},
	} {
		t.Setenv("CUPS_SERVER", c.server)
		if list, err := List(t.Context()); !errors.Is(err, c.want) || !errors.Is(err, ErrNone) {
			t.Errorf("%s: %v, %v", name, list, err)
		}
		if err := OpenLedger("").Print(t.Context(), bytes.NewReader(document()), Job{}, nil); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

// The printer receives exactly the document that was sent, with the requested attributes.
func TestPrint(t *testing.T) {
	office := printertest.New(t)
	tray := office.Add("Front_desk", "Front desk")
	l, path := newLedger(t)
	var states []State
	err := l.Print(t.Context(), bytes.NewReader(document()), Job{
		Printer: "Front_desk", Title: "Waypost", Media: "na_letter_8.5x11in", Copies: 2,
	}, func(s State) { states = append(states, s) })
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(tray.PDF(), document()) {
		t.Error("something else came out")
	}
	for attribute, want := range map[string]string{
		"COPIES": "2", "MEDIA": "na_letter_8.5x11in", "SIDES": "one-sided", "PRINT_SCALING": "none", "JOB_NAME": "Waypost",
	} {
		if got := tray.Asked(attribute); got != want {
			t.Errorf("%s is %q, want %q", attribute, got, want)
		}
	}
	if len(states) == 0 || states[0] != Waiting {
		t.Error(states)
	}
	checkEmpty(t, office, path)
}

func TestPrintOnDefaultPrinter(t *testing.T) {
	office := printertest.New(t)
	office.AddGone("Attic", "Attic")
	tray := office.Add("Zoo", "Zoo")
	office.Default("Zoo")
	l, path := newLedger(t)
	if err := l.Print(t.Context(), bytes.NewReader(document()), Job{Title: "Waypost"}, nil); err != nil || tray.Count() != 1 {
		t.Errorf("%v, %d documents", err, tray.Count())
	}
	checkEmpty(t, office, path)
}

// The troubles of a printer are distinguished, and afterwards the queue is empty.
func TestPrinterInTrouble(t *testing.T) {
	office := printertest.New(t)
	for name, reason := range map[string]string{
		"Empty": "media-empty-warning", "Jam": "media-jam-warning", "Dry": "toner-empty-warning",
		"Lid": "cover-open", "Full": "marker-waste-full-warning",
	} {
		office.AddScripted(name, name, "echo 'STATE: +"+reason+"' >&2; exec sleep 60")
	}
	office.AddGone("Gone", "Not there")
	office.AddGone("Stopped", "Stopped")
	office.Admin("cupsdisable", "Stopped")
	office.AddGone("Closed", "Closed")
	office.Admin("cupsreject", "Closed")
	for name, want := range map[string]State{
		"Empty": NoPaper, "Jam": Jammed, "Dry": NoInk, "Lid": DoorOpen, "Full": Attention,
		"Gone": Offline, "Stopped": Paused, "Closed": Paused,
	} {
		t.Run(name, func(t *testing.T) {
			l, path := newLedger(t)
			err := l.Print(t.Context(), bytes.NewReader(document()), Job{Printer: name, Title: "Waypost"}, nil)
			var refused *Refused
			if !errors.As(err, &refused) || refused.State != want {
				t.Errorf("%v, want %s", err, want)
			}
			checkEmpty(t, office, path)
		})
	}
}

// Somebody else may cancel the job, in the queue or at the printer.
func TestCanceledInTheQueue(t *testing.T) {
	office := printertest.New(t)
	office.AddGone("Gone", "Not there")
	l, path := newLedger(t)
	err := l.Print(t.Context(), bytes.NewReader(document()), Job{Printer: "Gone"}, func(s State) {
		if s == Offline {
			office.Admin("cancel", "Gone")
		}
	})
	var refused *Refused
	if !errors.As(err, &refused) || refused.State != Canceled {
		t.Errorf("%v, want canceled", err)
	}
	checkEmpty(t, office, path)
}

// A document for which nobody waits any more must not come out later.
func TestStopWaiting(t *testing.T) {
	office := printertest.New(t)
	office.AddGone("Gone", "Not there")
	l, path := newLedger(t)
	ctx, onState := untilState(t, Offline)
	if err := l.Print(ctx, bytes.NewReader(document()), Job{Printer: "Gone"}, onState); !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want context.Canceled", err)
	}
	checkEmpty(t, office, path)
}

func TestErrorsHoldNoDocument(t *testing.T) {
	office := printertest.New(t)
	office.AddGone("Gone", "Not there")
	err := OpenLedger("").Print(t.Context(), strings.NewReader(marker+"\x00"), Job{Printer: "Nobody"}, nil)
	if !errors.Is(err, ErrNone) || strings.Contains(err.Error(), marker) {
		t.Error(err)
	}
}
