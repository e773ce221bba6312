package ui

import (
	"context"
	"errors"

	"github.com/ncruces/zenity"
)

// dialogs are the system's own windows to choose a file.
type dialogs interface {
	// open asks for a file with one of some endings, such as "*.png".
	open(ctx context.Context, patterns []string) (path string, err error)
	// save asks where a file is to be saved, and asks itself before one is replaced.
	save(ctx context.Context, title, place string) (path string, err error)
}

var (
	// errNoDialog: the system has no such window.
	errNoDialog = errors.New("ui: no dialog of the system")
	// errClosed: the person closed it.
	errClosed = errors.New("ui: the dialog was closed")
)

// noDialogs is a system without any.
type noDialogs struct{}

func (noDialogs) open(context.Context, []string) (string, error)       { return "", errNoDialog }
func (noDialogs) save(context.Context, string, string) (string, error) { return "", errNoDialog }

// zenityOpen and zenitySave ask with the windows of Windows and macOS, elsewhere
// with the program zenity.
func zenityOpen(ctx context.Context, patterns []string) (string, error) {
	return answered(zenity.SelectFile(zenity.Context(ctx), zenity.Title(appTitle),
		zenity.FileFilter{Patterns: patterns, CaseFold: true}))
}

func zenitySave(ctx context.Context, title, place string) (string, error) {
	return answered(zenity.SelectFileSave(zenity.Context(ctx), zenity.Title(title),
		zenity.Filename(place), zenity.ConfirmOverwrite()))
}

func answered(path string, err error) (string, error) {
	switch {
	case errors.Is(err, zenity.ErrCanceled):
		return "", errClosed
	case err != nil:
		return "", errNoDialog
	}
	return path, nil
}
