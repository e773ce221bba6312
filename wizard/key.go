package wizard

import (
	"errors"
	"unicode/utf8"

	"waypost/secure/totp"
)

// errManyKeys: the text is an app's export of more keys than the one wanted.
var errManyKeys = errors.New("wizard: more than one key")

// Key is the authenticator key that was brought in, ready to show to a phone: a
// key without names gets them, since some apps refuse one that has none. The
// errors are those of package totp: ErrNotKey for none at all.
func (j *Journey) Key() (totp.Key, error) {
	key, err := parseKey(j.values[FieldKey].Reveal())
	if err != nil {
		return totp.Key{}, err
	}
	if key.Issuer == "" && key.Account == "" {
		key.Issuer, key.Account = "USCIS", j.Text(FieldEmail)
	}
	return key, nil
}

// parseKey reads a key as it is pasted or read from a QR code, an app's export
// of a single key included. A text that was cut is none: half a key is another
// key.
func parseKey(text string) (totp.Key, error) {
	if utf8.RuneCountInString(text) > kinds[FieldKey].limit {
		return totp.Key{}, totp.ErrNotKey
	}
	key, err := totp.Parse(text)
	if !errors.Is(err, totp.ErrMigration) {
		return key, err
	}
	keys, err := totp.ParseMigration(text)
	switch {
	case err != nil:
		return totp.Key{}, err
	case len(keys) != 1:
		return totp.Key{}, errManyKeys
	}
	return keys[0], nil
}

// canonicalKey is the otpauth address of a key, so that what is kept can be used
// without Waypost, too; the text itself when it is no key or would not fit.
func canonicalKey(text string) string {
	key, err := parseKey(text)
	if err != nil {
		return text
	}
	if uri := key.URI(); kinds[FieldKey].clean(uri) == uri && len(uri) <= kinds[FieldKey].limit {
		return uri
	}
	return text
}

// keyProblem is the key of what is said about a text that is no key.
func keyProblem(err error) string {
	if errors.Is(err, errManyKeys) {
		return "error.manyKeys.body"
	}
	return "problem.keyForm"
}

// IsKey reports whether a text is, or holds, one authenticator key.
func IsKey(text string) bool {
	_, err := parseKey(text)
	return err == nil
}

// SameKey reports whether two texts stand for one key, whatever their form.
func SameKey(a, b string) bool {
	x, errX := parseKey(a)
	y, errY := parseKey(b)
	return errX == nil && errY == nil && x == y
}
