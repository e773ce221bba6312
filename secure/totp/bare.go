package totp

import (
	"slices"
	"strings"
	"unicode"

	"github.com/waypost-app/waypost/secure/canonical"
)

const (
	// sureLetters is the length from which a group of letters among words counts as a
	// key, since ordinary words are shorter.
	sureLetters = 16
	// maxGroups limits the search within one phrase.
	maxGroups = 64
)

// findBare returns the only base32 key in s, in capitals. Words can look like base32
// ("hello world" does), so among words it accepts only what cannot be ordinary words, and
// it refuses a key if an adjacent word may be a piece of it.
func findBare(s string) (string, error) {
	words := wordsOf(canonical.Form(s))
	phrases := phrasesOf(words)
	found := ""
	for _, p := range phrases {
		i, j := keyIn(words[p.from:p.to])
		i, j = i+p.from, j+p.from
		key := letters(words[i:j])
		if key == "" || len(phrases) > 1 && !sure(key) {
			continue
		}
		if !standsAlone(words, i, j) || found != "" && key != found {
			return "", ErrNotKey
		}
		found = key
	}
	if found == "" {
		return "", ErrNotKey
	}
	return found, nil
}

// word is a run of letters and digits, and what precedes it.
type word struct{ gap, text string }

// wordsOf splits a text into its words.
func wordsOf(s string) []word {
	isWord := func(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.N) }
	var words []word
	for {
		start := strings.IndexFunc(s, isWord)
		if start < 0 {
			return words
		}
		end := start + strings.IndexFunc(s[start:]+" ", func(r rune) bool { return !isWord(r) })
		words = append(words, word{gap: s[:start], text: s[start:end]})
		s = s[end:]
	}
}

// phrase is a range of words, from one index up to another, with nothing except
// separators between them.
type phrase struct{ from, to int }

// phrasesOf splits words where there is punctuation between two of them.
func phrasesOf(words []word) (phrases []phrase) {
	for i, w := range words {
		if i == 0 || punctuated(w.gap) {
			phrases = append(phrases, phrase{i, i})
		}
		phrases[len(phrases)-1].to = i + 1
	}
	return phrases
}

// punctuated reports whether a gap contains more than separators.
func punctuated(gap string) bool {
	return strings.ContainsFunc(gap, func(r rune) bool { return !separates(r) })
}

// letters joins words to a key in capitals.
func letters(words []word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(strings.ToUpper(w.text))
	}
	return b.String()
}

// keyIn returns which words of a phrase are a key; if i and j are equal, none are.
func keyIn(phrase []word) (i, j int) {
	if len(phrase) > maxGroups {
		return 0, 0
	}
	if even(phrase) {
		return 0, len(phrase)
	}
	i, j = amongWords(phrase)
	if !uneven(phrase) {
		return i, j
	}
	if i == j || j-i == len(phrase) {
		return 0, len(phrase)
	}
	return 0, 0
}

// even reports whether groups have the form in which websites print keys: one group, or
// several of equal length, of which the last may be shorter.
func even(groups []word) bool {
	size := len(groups[0].text)
	for i, g := range groups {
		last := i == len(groups)-1
		if len(g.text) > size || len(g.text) < size && !last {
			return false
		}
	}
	all := joined(groups)
	if !base32Text(all) {
		return false
	}
	if len(groups) == 1 {
		return true
	}
	fours := size == 4 && len(all) >= sureLetters
	return oneCase(all) && size >= 3 && size <= 8 && (fours || digits(all) > 0)
}

// uneven reports whether groups are a key with irregular spaces. On average one letter in
// five of a key is a digit; a sentence rarely contains any.
func uneven(groups []word) bool {
	all := joined(groups)
	if !base32Text(all) || !oneCase(all) || len(all) < sureLetters || digits(all) < len(all)/8 {
		return false
	}
	return all == strings.ToUpper(all) || !slices.ContainsFunc(groups, func(g word) bool { return digits(g.text) == 0 })
}

// amongWords returns the longest even run of groups that is certainly a key and has only
// ordinary words beside it.
func amongWords(groups []word) (from, to int) {
	best := 0
	for i := range groups {
		for j := i + 1; j <= len(groups); j++ {
			n := len(joined(groups[i:j]))
			if n < sureLetters || n <= best || !complete(n) {
				continue
			}
			if even(groups[i:j]) && noPieces(groups[:i]) && noPieces(groups[j:]) {
				best, from, to = n, i, j
			}
		}
	}
	return from, to
}

// noPieces reports whether no word can be a piece of a key that contains a digit.
func noPieces(words []word) bool {
	return !slices.ContainsFunc(words, func(w word) bool { return base32Text(w.text) && digits(w.text) > 0 })
}

// sure reports whether an even key among words is certainly one.
func sure(key string) bool {
	return len(key) >= sureLetters || len(key) >= 8 && digits(key) > 0
}

// joined returns the texts of the words without the gaps between them.
func joined(words []word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.text)
	}
	return b.String()
}

// oneCase reports whether s has only capitals or only small letters.
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
