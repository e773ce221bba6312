package wizard

import (
	"errors"
	"slices"
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
	keys, err := keysOf(text)
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

// keyProblems says for each reason why a text is no key what a page says.
var keyProblems = []struct {
	err error
	key string
}{
	{errManyKeys, "error.manyKeys.body"},
	{totp.ErrIncomplete, "problem.keyLetters"},
	{totp.ErrTooShort, "problem.keyShort"},
	{totp.ErrHOTP, "problem.keyCounts"},
	{totp.ErrAlgorithm, "problem.keyAlgorithm"},
	{totp.ErrDigits, "problem.keyDigits"},
	{totp.ErrPeriod, "problem.keyPeriod"},
	{totp.ErrMigration, "problem.keyExport"},
}

// KeyProblem is the key of what is said about a text that is no key.
func KeyProblem(err error) string {
	for _, p := range keyProblems {
		if errors.Is(err, p.err) {
			return p.key
		}
	}
	return "problem.keyForm"
}

// KeysIn returns the authenticator keys in some texts, as QR codes hold them or
// people paste them, each once; an app's export holds several. When there is
// none, the error is the most telling of package totp's.
func KeysIn(texts ...string) (keys []totp.Key, err error) {
	err = totp.ErrNotKey
	for _, text := range texts {
		found, reason := keysOf(text)
		if reason != nil && errors.Is(err, totp.ErrNotKey) {
			err = reason
		}
		for _, key := range found {
			if !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	if len(keys) > 0 {
		return keys, nil
	}
	return nil, err
}

// keysOf returns the one key in a text, or those of an export.
func keysOf(text string) ([]totp.Key, error) {
	key, err := totp.Parse(text)
	switch {
	case errors.Is(err, totp.ErrMigration):
		return totp.ParseMigration(text)
	case err != nil:
		return nil, err
	}
	return []totp.Key{key}, nil
}

// ExportPages tells how many QR codes of an app's export are among some texts,
// and how many there are in all; both are 0 where there is no export.
func ExportPages(texts ...string) (have, of int) {
	seen := map[int]bool{}
	for _, text := range texts {
		if page, pages := totp.MigrationPage(text); pages > 0 {
			seen[page], of = true, max(of, pages)
		}
	}
	return len(seen), of
}

// SameKey reports whether two texts stand for one key, whatever their form.
func SameKey(a, b string) bool {
	x, errX := parseKey(a)
	y, errY := parseKey(b)
	return errX == nil && errY == nil && x == y
}
