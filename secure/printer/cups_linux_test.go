package printer

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"waypost/secure/printer/printertest"
)

// document is not a real PDF, but starts like one, which is all that CUPS asks.
func document() []byte { return append([]byte("%PDF-1.7\n"), bytes.Repeat([]byte("page\n"), 5000)...) }

func TestList(t *testing.T) {
	office := printertest.New(t)
	if list, err := List(t.Context()); !errors.Is(err, ErrNone) {
		t.Errorf("without printers: %v, %v", list, err)
	}
	office.AddGone("Attic", "Attic: old one")
	office.AddGone("Front_desk", "Front desk, 2nd floor")
	office.AddGone("Zoo", "")
	office.Default("Front_desk")
	list, err := List(t.Context())
	want := []Printer{{"Front_desk", "Front desk, 2nd floor", true}, {"Attic", "Attic: old one", false}, {"Zoo", "Zoo", false}}
	if err != nil || !slices.Equal(list, want) {
		t.Errorf("%v %v", list, err)
	}
}

func TestNoScheduler(t *testing.T) {
	printertest.None(t)
	if list, err := List(t.Context()); !errors.Is(err, ErrNone) {
		t.Errorf("%v, %v", list, err)
	}
	if err := Print(t.Context(), bytes.NewReader(document()), Job{}, nil); !errors.Is(err, ErrNone) {
		t.Errorf("%v, want ErrNone", err)
	}
}

// What arrives at the printer is what was sent, and how often it was asked for.
func TestPrint(t *testing.T) {
	office := printertest.New(t)
	tray := office.Add("Front_desk", "Front desk")
	var states []State
	err := Print(t.Context(), bytes.NewReader(document()), Job{
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
	if len(states) == 0 || states[0] != Waiting || office.Waiting() != 0 {
		t.Error(states, office.Waiting())
	}
}

// A printer that cannot take it says why, and nothing is left in its queue.
func TestPrinterInTrouble(t *testing.T) {
	office := printertest.New(t)
	office.AddBusy("Empty", "Empty tray", "echo 'STATE: +media-empty-error' >&2; exec sleep 60")
	office.AddGone("Gone", "Not there")
	quick := pace{look: 50 * time.Millisecond, trouble: time.Second, whole: time.Minute}
	for name, want := range map[string]State{"Empty": NoPaper, "Gone": Offline} {
		var states []State
		err := send(t.Context(), bytes.NewReader(document()), Job{Printer: name, Title: "Waypost"}, quick,
			func(s State) { states = append(states, s) })
		var refused *Refused
		if !errors.As(err, &refused) || refused.State != want || !slices.Contains(states, want) {
			t.Errorf("%s: %v, said %v", name, err, states)
		}
	}
	if n := office.Waiting(); n != 0 {
		t.Error(n, "documents still wait")
	}
}

// Who does not wait any longer finds nothing in the queue later.
func TestPrintIsTakenBack(t *testing.T) {
	office := printertest.New(t)
	office.AddGone("Gone", "Not there")
	ctx, cancel := context.WithCancel(t.Context())
	err := Print(ctx, bytes.NewReader(document()), Job{Printer: "Gone", Title: "Waypost"}, func(s State) {
		if s == Offline {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) || office.Waiting() != 0 {
		t.Errorf("%v, %d documents wait", err, office.Waiting())
	}
}

// The printer's own words are not ours, nor is what we print in them.
func TestErrorsHoldNoDocument(t *testing.T) {
	office := printertest.New(t)
	office.AddGone("Gone", "Not there")
	err := Print(t.Context(), strings.NewReader("7K4M 92QD\x00"), Job{Printer: "Nobody"}, nil)
	if err == nil || strings.Contains(err.Error(), "7K4M") {
		t.Error(err)
	}
}
