package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"waypost/secure/vault/keyringtest"
)

// chooser is a desktop's portal that answers without asking anyone.
type chooser struct {
	bus    *dbus.Conn
	status uint32 // 0: chosen, 1: closed; 9: it never answers
	uri    string

	mu            sync.Mutex // for what the bus's goroutine sets and reads
	method, title string
	options       map[string]dbus.Variant
	closed        chan struct{}
}

func (c *chooser) ask(method string) func(dbus.Sender, string, string, map[string]dbus.Variant) (dbus.ObjectPath, *dbus.Error) {
	return func(from dbus.Sender, _, title string, options map[string]dbus.Variant) (dbus.ObjectPath, *dbus.Error) {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.method, c.title, c.options = method, title, options
		token, _ := options["handle_token"].Value().(string)
		path := dbus.ObjectPath(requestPaths + strings.ReplaceAll(strings.TrimPrefix(string(from), ":"), ".", "_") + "/" + token)
		c.bus.ExportMethodTable(map[string]any{"Close": func() *dbus.Error { close(c.closed); return nil }}, path, requestName)
		if c.status != 9 {
			c.bus.Emit(path, requestName+".Response", c.status, map[string]dbus.Variant{"uris": dbus.MakeVariant([]string{c.uri})})
		}
		return path, nil
	}
}

// onDesktop is a session whose desktop has a portal.
func onDesktop(t *testing.T, c *chooser) *chooser {
	t.Helper()
	s := keyringtest.Bus(t)
	c.mu.Lock()
	defer c.mu.Unlock()
	var err error
	if c.bus, err = dbus.Connect(s.Address); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.bus.Close() })
	c.closed = make(chan struct{})
	methods := map[string]any{"OpenFile": c.ask("OpenFile"), "SaveFile": c.ask("SaveFile")}
	if err := c.bus.ExportMethodTable(methods, portalPath, chooserName); err != nil {
		t.Fatal(err)
	}
	if _, err := c.bus.RequestName(portalName, dbus.NameFlagDoNotQueue); err != nil {
		t.Fatal(err)
	}
	return c
}

func TestPortalSaves(t *testing.T) {
	c := onDesktop(t, &chooser{uri: "file:///media/rosa/STICK%20+%C3%B1/recovery-sheet.pdf"})
	path, err := systemDialogs{}.save(t.Context(), "Save the PDF", "/home/rosa/Documents/recovery-sheet.pdf")
	if err != nil || path != "/media/rosa/STICK +ñ/recovery-sheet.pdf" {
		t.Errorf("%q, %v", path, err)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if folder, _ := c.options["current_folder"].Value().([]byte); string(folder) != "/home/rosa/Documents\x00" {
		t.Errorf("folder %q", folder)
	}
	if name, _ := c.options["current_name"].Value().(string); c.method != "SaveFile" || c.title != "Save the PDF" || name != "recovery-sheet.pdf" {
		t.Error(c.method, c.title, name)
	}
}

func TestPortalOpens(t *testing.T) {
	c := onDesktop(t, &chooser{uri: "file:///tmp/code.png"})
	path, err := systemDialogs{}.open(t.Context(), []string{"*.png", "*.jpg"})
	c.mu.Lock()
	defer c.mu.Unlock()
	if err != nil || path != "/tmp/code.png" || c.method != "OpenFile" {
		t.Errorf("%q, %v", path, err)
	}
}

func TestPortalIsClosed(t *testing.T) {
	onDesktop(t, &chooser{status: 1})
	if path, err := (systemDialogs{}).save(t.Context(), "", "/tmp/a.pdf"); !errors.Is(err, errClosed) {
		t.Errorf("%q, %v", path, err)
	}
}

// Who stops waiting closes the desktop's window.
func TestPortalIsLeft(t *testing.T) {
	c := onDesktop(t, &chooser{status: 9})
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := (systemDialogs{}).save(ctx, "", "/tmp/a.pdf"); !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
	select {
	case <-c.closed:
	case <-time.After(10 * time.Second):
		t.Error("the window stays open")
	}
}

// Without a portal the programs are asked; without those there is no dialog.
func TestNoPortal(t *testing.T) {
	keyringtest.NoBus(t)
	dir := t.TempDir()
	t.Setenv("PATH", dir)
	if path, err := (systemDialogs{}).save(t.Context(), "", "/tmp/a.pdf"); !errors.Is(err, errNoDialog) {
		t.Errorf("%q, %v", path, err)
	}
	for script, want := range map[string]error{"echo /media/stick/a.pdf": nil, "exit 1": errClosed, "exit 9": errNoDialog} {
		if err := os.WriteFile(filepath.Join(dir, "kdialog"), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
		path, err := systemDialogs{}.save(t.Context(), "", "/tmp/a.pdf")
		if !errors.Is(err, want) || want == nil && path != "/media/stick/a.pdf" {
			t.Errorf("%q: %q, %v", script, path, err)
		}
	}
}
