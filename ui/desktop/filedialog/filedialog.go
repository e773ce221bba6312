// Package filedialog asks for a file with the operating system's own dialogs.
package filedialog

import (
	"context"
	"errors"

	"github.com/ncruces/zenity"
)

var (
	// ErrNone reports that the system has no file dialog.
	ErrNone = errors.New("filedialog: the system has no dialog")
	// ErrClosed reports that the person closed the dialog without choosing.
	ErrClosed = errors.New("filedialog: closed without a choice")
)

// None implements file dialogs for systems without any.
type None struct{}

// Open returns ErrNone.
func (None) Open(context.Context, string, []string) (string, error) { return "", ErrNone }

// OpenSeveral returns ErrNone.
func (None) OpenSeveral(context.Context, string) ([]string, error) { return nil, ErrNone }

// Save returns ErrNone.
func (None) Save(context.Context, string, string) (string, error) { return "", ErrNone }

// zenityOpen uses the native dialog on Windows and macOS, and the program zenity elsewhere.
func zenityOpen(ctx context.Context, title string, patterns []string) (string, error) {
	return zenityAnswer(zenity.SelectFile(zenity.Context(ctx), zenity.Title(title),
		zenity.FileFilter{Patterns: patterns, CaseFold: true}))
}

// zenityOpenSeveral is like zenityOpen, but lets the person choose one or more files of
// any name.
func zenityOpenSeveral(ctx context.Context, title string) ([]string, error) {
	paths, err := zenity.SelectFileMultiple(zenity.Context(ctx), zenity.Title(title))
	if _, err := zenityAnswer("", err); err != nil {
		return nil, err
	}
	return paths, nil
}

// zenitySave is like zenityOpen, but for saving. The dialog asks before overwriting a
// file.
func zenitySave(ctx context.Context, title, suggested string) (string, error) {
	return zenityAnswer(zenity.SelectFileSave(zenity.Context(ctx), zenity.Title(title),
		zenity.Filename(suggested), zenity.ConfirmOverwrite()))
}

func zenityAnswer(path string, err error) (string, error) {
	switch {
	case errors.Is(err, zenity.ErrCanceled):
		return "", ErrClosed
	case err != nil:
		return "", ErrNone
	}
	return path, nil
}
