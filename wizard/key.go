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

// ErrManyKeys means that a text is an app's export with several keys, although only one
// is needed.
var ErrManyKeys = errors.New("wizard: more than one authenticator key")

// Key returns the imported authenticator key, if there is one. A key without issuer and
// account gets those of the person's account, since some apps refuse a key without them.
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

// SetKey stores an authenticator key. If it makes other codes than the previous one, it
// must be checked again and the backup code is void, because the website shows a new one
// with each key.
//
// FieldKey then contains the key's otpauth address, which other programs can use, too;
// issuer and account are left out if they make it too long. A key that cannot be stored
// changes nothing, and the problems say why.
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
	if j.key == nil || !j.key.SameCodes(key) {
		j.dropKey()
		j.invalidateSheet()
		j.changed(KeptMethod)
	}
	j.key = &key
	j.store(FieldKey, secure.NewSecret(uri))
	return nil
}

// setKeyText sets the key from a cleaned text. A text that is not a key is stored only if
// there is no key yet.
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

// dropKey removes the key and what is known about it.
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

// restoreKey parses the text in FieldKey, once, after Restore has read it.
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

// keyErrors says why a text is not a key. A text that was cut off never is, because half
// a key is a different key.
func (j *Journey) keyErrors(text string) []Problem {
	if j.key != nil && j.values[FieldKey].Equal(secure.NewSecret(text)) {
		return nil // parsed already
	}
	if _, err := parseKey(text); err != nil {
		return wrong(FieldKey, KeyProblem(err))
	}
	return nil
}

// parseKey parses a key as people paste it or as it is in a QR code, or an app's export
// of a single key.
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

// keyProblems maps each reason why a text is not a key to the text key about it.
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

// TypedKeyProblem returns the text key for what is wrong with a text typed or pasted as
// an authenticator key; "" if nothing is.
func TypedKeyProblem(text string) string {
	if strings.TrimSpace(text) == "" {
		return "problem.keyEmpty"
	}
	if _, err := KeysIn(text); err != nil {
		return KeyProblem(err)
	}
	return ""
}

// KeysIn returns the authenticator keys in some texts, which come from QR codes or were
// pasted; an app's export may contain several. Of keys that make the same codes it
// returns one, preferably one with issuer and account. If there are none, the error is
// the most specific one of package totp.
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

// addKey adds key unless keys contains one with the same codes.
func addKey(keys []totp.Key, key totp.Key) []totp.Key {
	i := slices.IndexFunc(keys, func(k totp.Key) bool { return k.SameCodes(key) })
	if i < 0 {
		return append(keys, key)
	}
	if keys[i].Issuer == "" && keys[i].Account == "" {
		keys[i] = key
	}
	return keys
}

// keysIn returns the key in a text, or all keys in an export.
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

// ExportPages returns how many QR codes of an app's export are among some texts, and how
// many the export has in total. Both are 0 if there is no export.
func ExportPages(texts ...string) (have, total int) {
	seen := map[int]bool{}
	for _, text := range texts {
		if page, pages := totp.MigrationPage(text); pages > 0 {
			seen[page], total = true, max(total, pages)
		}
	}
	return len(seen), total
}
