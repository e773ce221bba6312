package main

import (
	"context"
	"os"
	"time"

	"github.com/waypost-app/waypost/secure/printer"
	"github.com/waypost-app/waypost/ui"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/sample"
)

// runPractice opens the window on an invented person. The folder of Waypost and the
// keychain are not touched: the list of who is here is in a folder of its own, which
// goes at the end.
func runPractice() (err error) {
	dir, err := os.MkdirTemp(practiceParent(), "waypost-practice-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	open := func() (*people.Store, error) {
		now := time.Now()
		rosa := sample.RosaAt(wizard.StepSheet, now, nil)
		rosa.Date(now)
		return people.Practice(context.Background(), dir, rosa)
	}
	return ui.Run(newDriver(nil), texts, open, printer.OpenLedger(""))
}

// practiceParent is the user's own folder in memory where the system has one, else
// that for temporary files.
func practiceParent() string { return os.Getenv("XDG_RUNTIME_DIR") }
