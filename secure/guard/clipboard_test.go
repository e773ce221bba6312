package guard

import (
	"errors"
	"fmt"
	"testing"
)

// If the clipboard is busy, it is retried for a while; any other error is returned at
// once.
func TestWhileBusy(t *testing.T) {
	broken := errors.New("broken")
	busy := fmt.Errorf("%w: access denied", ErrClipboardBusy)
	for name, c := range map[string]struct {
		answers []error // the last one is repeated
		want    error
		pauses  int
	}{
		"free":              {[]error{nil}, nil, 0},
		"busy at first":     {[]error{busy, busy, nil}, nil, 2},
		"busy to the end":   {[]error{busy}, ErrClipboardBusy, clipboardTries - 1},
		"broken":            {[]error{broken}, broken, 0},
		"busy, then broken": {[]error{busy, broken}, broken, 1},
	} {
		calls, pauses := 0, 0
		err := whileBusy(func() { pauses++ }, func() error {
			calls++
			return c.answers[min(calls, len(c.answers))-1]
		})
		if !errors.Is(err, c.want) || pauses != c.pauses {
			t.Errorf("%s: %v after %d pauses", name, err, pauses)
		}
	}
}
