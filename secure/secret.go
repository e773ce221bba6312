// Package secure protects secrets: its type Secret never prints itself, and the packages
// below it store, check, draw and print the values.
package secure

import (
	"crypto/subtle"
	"errors"
	"fmt"
	"io"
	"log/slog"
)

// redacted is printed or logged in place of a Secret's value.
const redacted = "[secret]"

// ErrMarshal is returned if a Secret is encoded as JSON or text. Writing a placeholder
// instead could overwrite the stored value.
var ErrMarshal = errors.New("secure: a secret cannot be marshalled")

// Secret is a value that must not be shown by accident: a backup code, a key, an answer,
// a password. Printing and logging give "[secret]", and encoding fails. Only Reveal
// returns the value, so that searching for it finds every exposure. Secrets with equal
// values are also equal by ==, so they can be map keys and fields of comparable structs.
// The zero Secret is empty.
type Secret struct {
	// masked is "" or the result of mask. fmt prints the field itself if it cannot call
	// our methods (unexported fields) or does not (%p, %w).
	masked string
}

// NewSecret returns a Secret with the value s.
func NewSecret(s string) Secret {
	if s == "" {
		return Secret{}
	}
	return Secret{masked: mask(s)}
}

// Reveal returns the value.
func (s Secret) Reveal() string {
	if s.Empty() {
		return ""
	}
	return unmask(s.masked)
}

// Empty reports whether the value is "".
func (s Secret) Empty() bool { return s.masked == "" }

// Len returns the length of the value in bytes.
func (s Secret) Len() int { return max(0, len(s.masked)-maskOverhead) }

// Equal reports whether both have the same value, in a time that depends only on their
// lengths. Texts that merely look alike are not equal; see package canonical for those.
func (s Secret) Equal(other Secret) bool {
	return subtle.ConstantTimeCompare([]byte(s.masked), []byte(other.masked)) == 1
}

// String implements fmt.Stringer.
func (Secret) String() string { return redacted }

// GoString implements fmt.GoStringer.
func (Secret) GoString() string { return redacted }

// Format implements fmt.Formatter, so that no verb prints the value, not even %x or %q.
func (Secret) Format(f fmt.State, _ rune) { io.WriteString(f, redacted) }

// LogValue implements slog.LogValuer.
func (Secret) LogValue() slog.Value { return slog.StringValue(redacted) }

// MarshalJSON implements json.Marshaler and always fails with [ErrMarshal].
func (Secret) MarshalJSON() ([]byte, error) { return nil, ErrMarshal }

// MarshalText implements encoding.TextMarshaler, which XML, YAML and the keys of
// JSON objects use, and always fails with [ErrMarshal].
func (Secret) MarshalText() ([]byte, error) { return nil, ErrMarshal }
