package ui

import (
	"github.com/ncruces/zenity"

	"github.com/waypost-app/waypost/wizard/text"
)

// displayError is an error of fynex.CatchStartFailure, in the person's language and on a
// single line.
type displayError struct {
	sentence string
	cause    error
}

func (e *displayError) Error() string { return e.sentence }
func (e *displayError) Unwrap() error { return e.cause }

// showDisplayError shows the error in a message box of the system, which needs no OpenGL,
// and returns it for the terminal.
func showDisplayError(t *text.Text, cause error) error {
	key := "error." + nameOf(cause)
	e := &displayError{t.Sentences(t.T(key+".title"), t.T(key+".body")), cause}
	zenity.Error(e.sentence, zenity.Title(appTitle))
	return e
}
