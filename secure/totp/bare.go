package totp

import (
	"strings"
	"unicode"
)

const (
	// sureLetters is the length from which a group of letters among words is
	// taken for a key; ordinary words are shorter.
	sureLetters = 16
	// maxGroups bounds the search in one line of words.
	maxGroups = 64
)

// findBare returns the letters of the one base32 key in s, in capitals. Words
// can look like base32 ("hello world" does), so among words it takes only what
// ordinary words cannot be, and when in doubt nothing.
func findBare(s string) (string, error) {
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, s)
	parts := strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.In(r, unicode.L, unicode.M, unicode.N) && !separates(r)
	})
	parts = notBlank(parts)
	found := ""
	for _, part := range parts {
		key := keyIn(strings.FieldsFunc(part, separates))
		if len(parts) > 1 && !sure(key) {
			continue
		}
		if found != "" && key != found {
			return "", ErrNotKey
		}
		found = key
	}
	if found == "" {
		return "", ErrNotKey
	}
	return found, nil
}

// keyIn returns the key that groups are or contain, in capitals, or "".
func keyIn(groups []string) string {
	if len(groups) == 0 || len(groups) > maxGroups {
		return ""
	}
	whole := strings.ToUpper(strings.Join(groups, ""))
	if even(groups) {
		return whole
	}
	among := amongWords(groups)
	if uneven(groups) && (among == "" || among == whole) {
		return whole
	}
	if uneven(groups) {
		return ""
	}
	return among
}

// even reports whether groups are a key as websites print it: one group, or
// several of one length, the last perhaps shorter.
func even(groups []string) bool {
	size := len(groups[0])
	for i, g := range groups {
		last := i == len(groups)-1
		if len(g) > size || len(g) < size && !last {
			return false
		}
	}
	all := strings.Join(groups, "")
	if !base32Text(all) {
		return false
	}
	if len(groups) == 1 {
		return true
	}
	fours := size == 4 && len(all) >= sureLetters
	return oneCase(all) && size >= 3 && size <= 8 && (fours || digits(all) > 0)
}

// uneven reports whether groups are a key that somebody spaced at will. A key
// has a digit among five letters; a sentence rarely has any.
func uneven(groups []string) bool {
	all := strings.Join(groups, "")
	if !base32Text(all) || !oneCase(all) || len(all) < sureLetters || digits(all) < len(all)/8 {
		return false
	}
	if all == strings.ToUpper(all) {
		return true
	}
	for _, g := range groups {
		if digits(g) == 0 {
			return false
		}
	}
	return true
}

// amongWords returns the longest even run of groups that is surely a key and has
// nothing but words beside it, in capitals, or "".
func amongWords(groups []string) string {
	best := ""
	for i := range groups {
		for j := i + 1; j <= len(groups); j++ {
			run := strings.Join(groups[i:j], "")
			if len(run) < sureLetters || len(run) <= len(best) || !complete(len(run)) {
				continue
			}
			if even(groups[i:j]) && words(groups[:i]) && words(groups[j:]) {
				best = strings.ToUpper(run)
			}
		}
	}
	return best
}

// words reports whether no group can be a piece of a key with a digit in it.
func words(groups []string) bool {
	for _, g := range groups {
		if base32Text(g) && digits(g) > 0 {
			return false
		}
	}
	return true
}

// sure reports whether key is one even with words around it.
func sure(key string) bool {
	return len(key) >= sureLetters || len(key) >= 8 && digits(key) > 0
}

func oneCase(s string) bool { return s == strings.ToUpper(s) || s == strings.ToLower(s) }

// digits counts the digits of a base32 text.
func digits(s string) (n int) {
	for _, r := range s {
		if r >= '0' && r <= '9' {
			n++
		}
	}
	return n
}

func notBlank(parts []string) []string {
	kept := parts[:0]
	for _, p := range parts {
		if strings.TrimFunc(p, separates) != "" {
			kept = append(kept, p)
		}
	}
	return kept
}
