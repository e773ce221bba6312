package totp

import "errors"

// The reasons why a text is not a key. None contains any part of the text.
var (
	// ErrNotKey means that there is no key in the text, or more than one.
	ErrNotKey = errors.New("totp: not an authenticator key")
	// ErrIncomplete means that the key has a letter too few or too many: base32 texts
	// cannot have that length.
	ErrIncomplete = errors.New("totp: a letter of the key is missing or too many")
	// ErrTooShort means that there is no secret, or that it has fewer than 5 bytes (8
	// letters).
	ErrTooShort = errors.New("totp: the key is too short")
	// ErrHOTP means that the codes are counter-based (RFC 4226) instead of time-based.
	ErrHOTP = errors.New("totp: the key counts log-ins, not time")
	// ErrAlgorithm means that the hash function is none of SHA-1, SHA-256 and SHA-512.
	ErrAlgorithm = errors.New("totp: unknown algorithm")
	// ErrDigits means that codes would not have 6 to 8 digits.
	ErrDigits = errors.New("totp: codes must have 6 to 8 digits")
	// ErrPeriod means that codes would not be valid for 10 to 120 whole seconds.
	ErrPeriod = errors.New("totp: codes must last 10 to 120 seconds")
	// ErrMigration means that the text is an export of several keys
	// (otpauth-migration://), which must be passed to ParseMigration. If ParseMigration
	// returns it, the export is damaged.
	ErrMigration = errors.New("totp: an export of an authentication app")
)
