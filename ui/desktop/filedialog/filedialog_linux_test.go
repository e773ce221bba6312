package filedialog_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/ui/desktop/filedialog"
	"github.com/waypost-app/waypost/ui/desktop/portal"
	"github.com/waypost-app/waypost/ui/desktop/portal/portaltest"
)

// TestMain lets the test binary act as the helper process that calls the portal.
func TestMain(m *testing.M) {
	portal.RunHelper(os.Args)
	os.Exit(m.Run())
}

func TestPortalSave(t *testing.T) {
	p := portaltest.Start(t)
	p.Answers(portaltest.Answer{URI: "file:///media/rosa/STICK%20+%C3%B1/recovery-sheet.pdf"})
	path, err := filedialog.System{}.Save(t.Context(), "Save the PDF", "/home/rosa/Documents/recovery-sheet.pdf")
	if err != nil || path != "/media/rosa/STICK +ñ/recovery-sheet.pdf" {
		t.Errorf("%q, %v", path, err)
	}
	c := <-p.Calls
	folder, _ := c.Options["current_folder"].Value().([]byte)
	name, _ := c.Options["current_name"].Value().(string)
	if c.Method != "SaveFile" || c.Title != "Save the PDF" || string(folder) != "/home/rosa/Documents\x00" || name != "recovery-sheet.pdf" {
		t.Errorf("%s %q: %q, %q", c.Method, c.Title, folder, name)
	}
}

func TestPortalOpen(t *testing.T) {
	p := portaltest.Start(t)
	p.Answers(portaltest.Answer{URI: "file:///tmp/code.png"})
	path, err := filedialog.System{}.Open(t.Context(), "Waypost", []string{"*.png", "*.jpg"})
	if c := <-p.Calls; err != nil || path != "/tmp/code.png" || c.Method != "OpenFile" || c.Title != "Waypost" {
		t.Errorf("%s: %q, %v", c.Method, path, err)
	}
}

func TestPortalOpenSeveral(t *testing.T) {
	p := portaltest.Start(t)
	p.Answers(portaltest.Answer{URI: "file:///tmp/1.png", More: []string{"file:///tmp/2%20.png"}})
	paths, err := filedialog.System{}.OpenSeveral(t.Context(), "Waypost")
	if err != nil || !slices.Equal(paths, []string{"/tmp/1.png", "/tmp/2 .png"}) {
		t.Errorf("%q, %v", paths, err)
	}
	c := <-p.Calls
	several, _ := c.Options["multiple"].Value().(bool)
	if _, filtered := c.Options["filters"]; !several || filtered {
		t.Error("the portal refuses a filter without a name:", c.Options)
	}
}

func TestPortalClosedByThePerson(t *testing.T) {
	portaltest.Start(t).Answers(portaltest.Answer{Response: 1})
	if path, err := (filedialog.System{}).Save(t.Context(), "", "/tmp/a.pdf"); !errors.Is(err, filedialog.ErrClosed) {
		t.Errorf("%q, %v", path, err)
	}
}

// The dialog closes when the context ends.
func TestPortalCancelled(t *testing.T) {
	p := portaltest.Start(t)
	p.Answers(portaltest.Answer{Silent: true})
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		<-p.Calls
		cancel()
	}()
	if _, err := (filedialog.System{}).Save(ctx, "", "/tmp/a.pdf"); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	select {
	case <-p.Closed:
	case <-time.After(10 * time.Second):
		t.Error("the dialog stays open")
	}
}

// Without a portal, zenity and kdialog are tried; without those, there is no dialog.
func TestNoPortal(t *testing.T) {
	keyringtest.NoBus(t)
	dir := t.TempDir()
	t.Setenv("PATH", dir)
	if path, err := (filedialog.System{}).Save(t.Context(), "", "/tmp/a.pdf"); !errors.Is(err, filedialog.ErrNone) {
		t.Errorf("%q, %v", path, err)
	}
	for script, want := range map[string]error{"echo /media/stick/a.pdf": nil, "exit 1": filedialog.ErrClosed, "exit 9": filedialog.ErrNone} {
		if err := os.WriteFile(filepath.Join(dir, "kdialog"), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
		path, err := filedialog.System{}.Save(t.Context(), "", "/tmp/a.pdf")
		if !errors.Is(err, want) || want == nil && path != "/media/stick/a.pdf" {
			t.Errorf("%q: %q, %v", script, path, err)
		}
	}
}
