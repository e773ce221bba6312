package ui

import (
	"bytes"
	"context"
	"errors"
	"image"
	"slices"
	"strings"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/ui/desktop/browser"
	"github.com/waypost-app/waypost/ui/desktop/capture"
	"github.com/waypost-app/waypost/ui/desktop/clipboard"
	"github.com/waypost-app/waypost/ui/fynex"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

// services gives pages access to the clipboard, the browser and files. It implements
// page.Desktop.
type services struct {
	w     *Window
	board *clipboard.Board

	private bool // whether the browser has private windows
}

func newServices(w *Window) *services {
	return &services{w: w, board: &clipboard.Board{
		Set: w.app.Clipboard().SetContent, Read: w.system.clipboard, Do: w.loop.Do, After: w.loop.After,
		SetPrivate: func(s secure.Secret) error { return w.system.copyApart(fynex.WindowHandle(w.win), s) },
	}}
}

// practice opens another window for practice.
func (s *services) practice() {
	if err := s.w.system.practice(); err != nil {
		s.w.fail(err)
	}
}

// Copy implements page.Desktop.
func (s *services) Copy(value secure.Secret) {
	if err := s.board.Copy(value); err != nil {
		s.w.fail(err)
		return
	}
	s.w.shell.Say(s.w.text("common.copied"))
}

// OpenURL implements page.Desktop.
func (s *services) OpenURL(address string) {
	if s.private && s.w.session.Shared() && strings.HasPrefix(address, "https://") {
		s.OpenPrivate(address)
		return
	}
	s.open(s.w.system.browse, address)
}

// OpenPrivate implements page.Desktop.
func (s *services) OpenPrivate(address string) { s.open(s.w.system.private.Open, address) }

// CanOpenPrivate implements page.Desktop.
func (s *services) CanOpenPrivate() bool { return s.private }

// findPrivateBrowser finds out, in the background, whether the browser has private windows.
func (s *services) findPrivateBrowser() {
	private := s.w.system.private
	go func() {
		found := private.Available(context.Background())
		s.w.loop.Do(func() { s.private = found })
	}()
}

// open opens an address in the background. If no browser opens, it shows the address so
// that the person can copy it.
func (s *services) open(browse func(context.Context, string) error, address string) {
	go func() {
		if browse(context.Background(), address) == nil {
			return
		}
		s.w.loop.Do(func() {
			k := s.w.shell.Kit()
			copyIt := part.NewButton(k, part.Tonal, "content_copy", s.w.text("step.website.copy"), func() { s.Copy(secure.NewSecret(address)) })
			s.w.shell.Ask(page.Question{
				Title: s.w.text("error.browser.title"), Text: s.w.text("error.browser.body"), Yes: s.w.text("common.close"),
				Body: k.Place.Col(theme.Space12, part.NewReadOnlyField(k, address), k.Place.Row(0, copyIt)),
			})
		})
	}()
}

// privateBrowser opens private windows of the person's browser.
type privateBrowser interface {
	Available(ctx context.Context) bool
	Open(ctx context.Context, address string) error
}

// systemBrowser is the default browser of the system.
type systemBrowser struct{}

// Available implements privateBrowser.
func (systemBrowser) Available(ctx context.Context) bool { return browser.CanOpenPrivate(ctx) }

// Open implements privateBrowser.
func (systemBrowser) Open(ctx context.Context, address string) error {
	return browser.OpenPrivate(ctx, address)
}

// noPrivateBrowser is a browser without private windows.
type noPrivateBrowser struct{}

// Available implements privateBrowser.
func (noPrivateBrowser) Available(context.Context) bool { return false }

// Open implements privateBrowser.
func (noPrivateBrowser) Open(context.Context, string) error { return browser.ErrNoPrivate }

// scanner reads QR codes from the screen and the clipboard. It implements steps.Scanner.
type scanner struct{ w *Window }

// repaint is how long it may take until what the window has hidden disappears from the
// screen: several frames, with a compositor in between.
const repaint = 250 * time.Millisecond

// ScanScreen implements steps.Scanner.
func (s *scanner) ScanScreen(ctx context.Context) (codes []string, err error) {
	select {
	case <-time.After(repaint):
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	err = s.w.system.capture(ctx, func(img image.Image) error {
		found, err := qr.Decode(ctx, img)
		if errors.Is(err, qr.ErrNone) {
			return nil
		}
		codes = append(codes, found...)
		return err
	})
	if err != nil {
		return nil, err
	}
	slices.Sort(codes)
	return slices.Compact(codes), nil
}

// ScreenSettingsURL implements steps.Scanner.
func (s *scanner) ScreenSettingsURL() string { return capture.SettingsURL() }

// ScanClipboard implements steps.Scanner.
func (s *scanner) ScanClipboard(ctx context.Context) ([]string, error) {
	file, err := s.w.system.picture(ctx)
	switch {
	case errors.Is(err, clipboard.ErrEmpty), errors.Is(err, errors.ErrUnsupported):
		return nil, qr.ErrNone
	case err != nil:
		return nil, err
	}
	return qr.Read(ctx, bytes.NewReader(file))
}
