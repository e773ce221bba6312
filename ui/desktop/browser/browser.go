// Package browser opens addresses in the person's default browser, normally or, where the
// browser has a switch for it, in a private window.
package browser

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

var (
	// ErrNoPrivate reports that the default browser is unknown or has no switch for
	// private windows, such as Safari. It is also errors.ErrUnsupported.
	ErrNoPrivate = fmt.Errorf("browser: no private windows: %w", errors.ErrUnsupported)
	// ErrAddress reports an address that must not be passed to a browser.
	ErrAddress = errors.New("browser: not an address")
)

// patience is how long a started program has to report a failure. One that is still
// running by then is the browser itself.
const patience = 5 * time.Second

// Open opens an address in the default browser. It takes a few seconds at most;
// call it in the background.
func Open(ctx context.Context, address string) error {
	if u, err := url.Parse(address); err != nil || u.Scheme == "" || strings.HasPrefix(address, "-") {
		return ErrAddress
	}
	return start(ctx, openCommand(address))
}

// CanOpenPrivate reports whether OpenPrivate works here. It may start a program;
// call it in the background.
func CanOpenPrivate(ctx context.Context) bool {
	_, err := privateCommand(ctx)
	return err == nil
}

// OpenPrivate opens an https address in a private window of the default browser, which
// keeps no history and no log-in. It returns ErrNoPrivate if the browser has no switch
// for one.
func OpenPrivate(ctx context.Context, address string) error {
	if u, err := url.Parse(address); err != nil || u.Scheme != "https" || u.Host == "" {
		return ErrAddress
	}
	command, err := privateCommand(ctx)
	if err != nil {
		return err
	}
	return start(ctx, append(command, address))
}

// start runs a program and returns its error if it fails within patience. The program
// keeps running after ctx ends, since it may be the browser.
func start(ctx context.Context, command []string) error {
	cmd := exec.Command(command[0], command[1:]...)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("browser: %w", err)
	}
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	select {
	case err := <-done:
		if err != nil {
			return fmt.Errorf("browser: %s: %w", filepath.Base(command[0]), err)
		}
	case <-time.After(patience):
	case <-ctx.Done():
	}
	return nil
}

// privateSwitch returns the command line switch with which a browser opens a private
// window; "" if none is known. The browser is given by the name of its program, desktop
// file or bundle, in any case: firefox, com.google.Chrome, MSEdgeHTM.
func privateSwitch(browser string) string {
	browser = strings.ToLower(browser)
	for _, b := range []struct {
		option string
		names  []string
	}{
		{"--private-window", []string{"firefox", "librewolf", "waterfox", "floorp"}},
		{"--inprivate", []string{"msedge", "microsoft-edge", "microsoft.edge", "edgemac"}},
		{"--private", []string{"opera"}},
		{"--incognito", []string{"chrome", "chromium", "brave", "vivaldi"}},
	} {
		for _, name := range b.names {
			if strings.Contains(browser, name) {
				return b.option
			}
		}
	}
	return ""
}
