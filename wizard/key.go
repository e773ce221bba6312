package wizard

import (
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/totp"
)

// maxKey is the longest text that FieldKey holds, in characters.
const maxKey = 500

// ErrManyKeys means that a text is an app's export of several keys, when only one is needed.
var ErrManyKeys = errors.New("wizard: more than one authenticator key")

// Key returns the imported authenticator key, if there is one. A key without names gets those of
// the account, since some apps refuse one without.
func (j *Journey) Key() (key totp.Key, ok bool) {
	if j.key == nil {
		return totp.Key{}, false
	}
	key = *j.key
	if key.Issuer == "" && key.Account == "" {
		key.Issuer, key.Account = "USCIS", j.Text(FieldEmail)
	}
	return key, true
}

// SetKey stores an authenticator key. A key that makes different codes than the previous one must
// be checked again and voids the backup code, because the website shows another one with each new
// key.
//
// FieldKey then holds its otpauth address, which other programs can use, too; names that make it
// too long are left out. A key that cannot be stored changes nothing, and the Problems say why.
func (j *Journey) SetKey(key totp.Key) []Problem {
	uri := key.URI()
	if len(uri) > maxKey {
		key.Issuer, key.Account = "", ""
		uri = key.URI()
	}
	if len(uri) > maxKey {
		return wrong(FieldKey, "problem.tooLong", "n", maxKey)
	}
	key, err := totp.Parse(uri) // what Restore will read
	if err != nil {
		return wrong(FieldKey, KeyProblem(err))
	}
	if j.key == nil || !sameCodes(*j.key, key) {
		j.dropKey()
		j.invalidateSheet()
		j.changed(KeptMethod)
	}
	j.key = &key
	j.store(FieldKey, secure.NewSecret(uri))
	return nil
}

// setKeyText stores the key in a clean text. A text that is not a key is only kept if there is no
// key to lose.
func (j *Journey) setKeyText(text string) []Problem {
	if text == "" {
		j.dropKey()
		return nil
	}
	key, err := parseKey(text)
	if err == nil {
		return j.SetKey(key)
	}
	if j.key == nil {
		j.replace(FieldKey, secure.NewSecret(text))
	}
	return j.errorsOf(FieldKey, text)
}

// dropKey removes the key, and the results of checks with it.
func (j *Journey) dropKey() {
	j.uncheck()
	j.store(FieldKey, secure.Secret{})
	if j.key != nil {
		j.key = nil
		j.changed(KeptMethod)
		j.voidBackup()
		j.invalidateSheet()
	}
}

// restoreKey parses the text of FieldKey once, after Restore has read it.
func (j *Journey) restoreKey() {
	key, err := parseKey(j.values[FieldKey].Reveal())
	if err != nil {
		return
	}
	if uri := key.URI(); len(uri) <= maxKey {
		j.values[FieldKey] = secure.NewSecret(uri)
	}
	j.key = &key
}

// keyErrors says why a text is not a key. A text that was cut never is, because half a key is a
// different key.
func (j *Journey) keyErrors(text string) []Problem {
	if j.key != nil && j.values[FieldKey].Equal(secure.NewSecret(text)) {
		return nil // parsed already
	}
	if _, err := parseKey(text); err != nil {
		return wrong(FieldKey, KeyProblem(err))
	}
	return nil
}

// parseKey reads a key as it is pasted or read from a QR code, or an app's export of a single key.
func parseKey(text string) (totp.Key, error) {
	if utf8.RuneCountInString(text) > maxKey {
		return totp.Key{}, totp.ErrNotKey
	}
	keys, err := keysIn(text)
	switch {
	case err != nil:
		return totp.Key{}, err
	case len(keys) != 1:
		return totp.Key{}, ErrManyKeys
	}
	return keys[0], nil
}

// keyProblems maps each reason why a text is not a key to the sentence about it.
var keyProblems = []struct {
	err error
	key string
}{
	{ErrManyKeys, "error.manyKeys.body"},
	{totp.ErrIncomplete, "problem.keyLetters"},
	{totp.ErrTooShort, "problem.keyShort"},
	{totp.ErrHOTP, "problem.keyCounts"},
	{totp.ErrAlgorithm, "problem.keyAlgorithm"},
	{totp.ErrDigits, "problem.keyDigits"},
	{totp.ErrPeriod, "problem.keyPeriod"},
	{totp.ErrMigration, "problem.keyExport"},
}

// KeyProblem returns the text key for an error of KeysIn or of package totp.
func KeyProblem(err error) string {
	for _, p := range keyProblems {
		if errors.Is(err, p.err) {
			return p.key
		}
	}
	return "problem.keyForm"
}

// TypedKeyProblem returns the text key for what is wrong with a text that was typed or pasted as
// an authenticator key; "" for nothing.
func TypedKeyProblem(text string) string {
	if strings.TrimSpace(text) == "" {
		return "problem.keyEmpty"
	}
	if _, err := KeysIn(text); err != nil {
		return KeyProblem(err)
	}
	return ""
}

// KeysIn returns the authenticator keys in some texts, as QR codes hold them or people paste them;
// an app's export holds several. If several keys make the same codes it returns one, preferably
// with names. If there is none, the error is the most specific one of package totp.
func KeysIn(texts ...string) (keys []totp.Key, err error) {
	err = totp.ErrNotKey
	for _, text := range texts {
		found, reason := keysIn(text)
		if reason != nil && errors.Is(err, totp.ErrNotKey) {
			err = reason
		}
		for _, key := range found {
			keys = addKey(keys, key)
		}
	}
	if len(keys) > 0 {
		return keys, nil
	}
	return nil, err
}

// addKey adds key unless keys has one with the same codes.
func addKey(keys []totp.Key, key totp.Key) []totp.Key {
	i := slices.IndexFunc(keys, func(k totp.Key) bool { return sameCodes(k, key) })
	if i < 0 {
		return append(keys, key)
	}
	if keys[i].Issuer == "" && keys[i].Account == "" {
		keys[i] = key
	}
	return keys
}

// keysIn returns the single key in a text, or all keys of an export.
func keysIn(text string) ([]totp.Key, error) {
	key, err := totp.Parse(text)
	switch {
	case errors.Is(err, totp.ErrMigration):
		return totp.ParseMigration(text)
	case err != nil:
		return nil, err
	}
	return []totp.Key{key}, nil
}

// ExportPages returns how many QR codes of an app's export are among some texts, and how many that
// export has. Both are 0 if there is no export.
func ExportPages(texts ...string) (have, total int) {
	seen := map[int]bool{}
	for _, text := range texts {
		if page, pages := totp.MigrationPage(text); pages > 0 {
			seen[page], total = true, max(total, pages)
		}
	}
	return len(seen), total
}

// SameKey reports whether two texts hold keys that make the same codes, whatever their form and
// names.
func SameKey(a, b string) bool {
	x, errX := parseKey(a)
	y, errY := parseKey(b)
	return errX == nil && errY == nil && sameCodes(x, y)
}

// sameCodes reports whether two keys make the same codes.
func sameCodes(a, b totp.Key) bool {
	a.Issuer, a.Account, b.Issuer, b.Account = "", "", "", ""
	return a.URI() == b.URI() // in which defaults and zero values are the same
}
