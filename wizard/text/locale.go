package text

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// ErrBadLocale means that a locale file is not a nested object of strings with plain names.
var ErrBadLocale = errors.New("not a nested object of strings")

// locale is a locale file as decoded by encoding/json: each value is a string or another
// map[string]any.
type locale = map[string]any

// parseLocale decodes a locale file. It does not check the values, since that would slow
// down the start for keys that no page asks for; see Catalogue.Validate.
func parseLocale(data []byte) (locale, error) {
	var l locale
	if err := json.Unmarshal(data, &l); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBadLocale, err)
	}
	if l == nil || !utf8.Valid(data) {
		return nil, ErrBadLocale
	}
	return l, nil
}

// lookup returns the text for a key such as "step.email.title".
func lookup(l locale, key string) (words string, ok bool) {
	for {
		name, rest, nested := strings.Cut(key, ".")
		if !nested {
			words, ok = l[name].(string)
			return words, ok
		}
		if l, ok = l[name].(locale); !ok {
			return "", false
		}
		key = rest
	}
}

// flatten adds the keys and texts of l to words, putting prefix before each key. It
// returns an ErrBadLocale if a value is not a string, or if a name could not be looked
// up.
func flatten(l locale, prefix string, words map[string]string) error {
	for name, value := range l {
		key := prefix + name
		if name == "" || strings.Contains(name, ".") {
			return fmt.Errorf("%w: name of %s", ErrBadLocale, key)
		}
		switch value := value.(type) {
		case string:
			words[key] = value
		case locale:
			if err := flatten(value, key+".", words); err != nil {
				return err
			}
		default:
			return fmt.Errorf("%w: %s", ErrBadLocale, key)
		}
	}
	return nil
}

// sortedKeys returns the well-formed keys of l, sorted.
func sortedKeys(l locale) []string {
	words := map[string]string{}
	_ = flatten(l, "", words) // Validate reports the error
	return slices.Sorted(maps.Keys(words))
}
