package sheet

import (
	"bytes"
	"context"
	"errors"
	"io"
	"testing"

	"github.com/waypost-app/waypost/secure"
)

// writerFunc is a function that serves as a writer.
type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

// untilDone returns a writer that refuses everything once ctx is done.
func untilDone(ctx context.Context, w io.Writer) io.Writer {
	return writerFunc(func(p []byte) (int, error) {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		return w.Write(p)
	})
}

// TestAbandoned checks that nothing reaches the file of a save that was given up, and
// that Write says why.
func TestAbandoned(t *testing.T) {
	for name, o := range map[string]Options{
		"in the clear":    {},
		"with a password": {Password: secure.NewSecret("correct horse 42")},
		"two places":      {TwoPlaces: true},
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithCancelCause(t.Context())
			gaveUp := errors.New("the person gave up")
			cancel(gaveUp)
			var file bytes.Buffer
			if err := Write(untilDone(ctx, &file), rosa(english()), o); !errors.Is(err, context.Canceled) {
				t.Errorf("%v, want context.Canceled", err)
			}
			if file.Len() > 0 {
				t.Errorf("%d bytes reached the file", file.Len())
			}
		})
	}
}

// TestOneCall checks that the PDF comes whole in one call, so that a writer that refuses
// keeps all of it out.
func TestOneCall(t *testing.T) {
	calls := 0
	w := writerFunc(func(p []byte) (int, error) {
		calls++
		return len(p), nil
	})
	for _, password := range []string{"", "correct horse 42"} {
		calls = 0
		if err := Write(w, rosa(english()), Options{Password: secure.NewSecret(password)}); err != nil || calls != 1 {
			t.Errorf("%d calls, %v", calls, err)
		}
	}
}
