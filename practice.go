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

// runPractice opens the window for an invented person. Waypost's own folder and the
// keychain are not used: the list of people is in a temporary folder, which is removed at
// the end.
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

// practiceParent returns the folder that the user has in memory, if the system provides
// one; otherwise "", for temporary files.
func practiceParent() string { return os.Getenv("XDG_RUNTIME_DIR") }
