package sheet

import (
	"bytes"
	"context"
	"errors"
	"io"
	"testing"

	"github.com/waypost-app/waypost/secure"
)

// writerFunc is a function that implements io.Writer.
type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

// untilDone returns a writer that always fails once ctx has ended.
func untilDone(ctx context.Context, w io.Writer) io.Writer {
	return writerFunc(func(p []byte) (int, error) {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		return w.Write(p)
	})
}

// If saving is cancelled, nothing reaches the file, and Write returns the reason.
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

// The whole PDF is written in a single call, so that a writer that fails keeps all of it
// out.
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
