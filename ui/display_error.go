package ui

import "github.com/waypost-app/waypost/wizard/text"

// displayError is an error of fynex.CatchStartFailure, in the person's language and on a
// single line.
type displayError struct {
	sentence string
	cause    error
}

func (e *displayError) Error() string { return e.sentence }
func (e *displayError) Unwrap() error { return e.cause }

// newDisplayError returns the error that says to people what cause is.
func newDisplayError(t *text.Text, cause error) error {
	key := "error." + nameOf(cause)
	return &displayError{t.Sentences(t.T(key+".title"), t.T(key+".body")), cause}
}
