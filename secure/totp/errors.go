package totp

import "errors"

// Why a text is not a key. None of them holds any part of the text.
var (
	// ErrNotKey says that there is no key in the text, or more than one.
	ErrNotKey = errors.New("totp: not an authenticator key")
	// ErrIncomplete says that a letter of the key is missing or too many: no
	// base32 text has that length.
	ErrIncomplete = errors.New("totp: a letter of the key is missing or too many")
	// ErrTooShort says that the secret is absent or under 5 bytes (8 letters).
	ErrTooShort = errors.New("totp: the key is too short")
	// ErrHOTP says that the codes count log-ins (RFC 4226) instead of time.
	ErrHOTP = errors.New("totp: the key counts log-ins, not time")
	// ErrAlgorithm says that the hash is none of SHA-1, SHA-256, SHA-512.
	ErrAlgorithm = errors.New("totp: unknown algorithm")
	// ErrDigits says that codes would not have 6 to 8 digits.
	ErrDigits = errors.New("totp: codes must have 6 to 8 digits")
	// ErrPeriod says that codes would not last 10 to 120 whole seconds.
	ErrPeriod = errors.New("totp: codes must last 10 to 120 seconds")
	// ErrMigration says that the text is an export of several keys
	// (otpauth-migration://): give it to ParseMigration. From ParseMigration it
	// says that the export is damaged.
	ErrMigration = errors.New("totp: an export of an authentication app")
)
