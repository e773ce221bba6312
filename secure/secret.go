// Package secure holds the care for secrets: values that never print themselves,
// and, in the packages below it, where they are kept, checked, drawn and printed.
package secure

import (
	"crypto/subtle"
	"fmt"
	"io"
	"log/slog"
	"unique"
)

// redacted is all that a Secret ever says of itself.
const redacted = "[secret]"

// Secret is a value that must not be seen by accident: a backup code, a key, an
// answer, a password. Every way in which Go prints, logs or encodes a value
// gives "[secret]"; Reveal is the only way to the value, so every exposure can
// be found by searching for it. Two Secrets are == if their values are. The zero
// Secret is empty.
type Secret struct {
	// A handle, since fmt prints a string without asking our methods where it
	// cannot (unexported fields) or will not (%p, a misplaced %w). Of a handle it
	// only has an address.
	value unique.Handle[string]
}

// NewSecret wraps s.
func NewSecret(s string) Secret {
	if s == "" {
		return Secret{}
	}
	return Secret{value: unique.Make(s)}
}

// Reveal returns the value itself.
func (s Secret) Reveal() string {
	if s.Empty() {
		return ""
	}
	return s.value.Value()
}

// Empty reports whether there is no value at all.
func (s Secret) Empty() bool { return s == Secret{} }

// Len is the length of the value in bytes, for who need not see the value.
func (s Secret) Len() int { return len(s.Reveal()) }

// Equal reports whether both hold the same value, in a time that depends on
// their lengths only.
func (s Secret) Equal(other Secret) bool {
	return subtle.ConstantTimeCompare([]byte(s.Reveal()), []byte(other.Reveal())) == 1
}

// String implements fmt.Stringer.
func (Secret) String() string { return redacted }

// GoString implements fmt.GoStringer.
func (Secret) GoString() string { return redacted }

// Format implements fmt.Formatter, so that no verb, %x and %q included, reaches
// the value.
func (Secret) Format(f fmt.State, _ rune) { io.WriteString(f, redacted) }

// LogValue implements slog.LogValuer.
func (Secret) LogValue() slog.Value { return slog.StringValue(redacted) }

// MarshalJSON implements json.Marshaler.
func (Secret) MarshalJSON() ([]byte, error) { return []byte(`"` + redacted + `"`), nil }

// MarshalText implements encoding.TextMarshaler.
func (Secret) MarshalText() ([]byte, error) { return []byte(redacted), nil }
