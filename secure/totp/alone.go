package totp

import "strings"

// Characters that separate a key from the words before it ("Key: …", "secret=…") and
// after it ("…&issuer=x").
const (
	marksBefore = `:=([{<>"'«`
	marksAfter  = `&)]}<>"'»`
)

// standsAlone reports whether the key words[i:j] is certainly complete: neither adjacent
// word can be a piece of it. An incomplete key makes wrong codes, so when in doubt it
// returns false.
func standsAlone(words []word, i, j int) bool {
	key := words[i:j]
	first, last := key[0].text, key[len(key)-1].text
	before := i == 0 || apart(key, words[i-1].text, key[0].gap, marksBefore) ||
		grouped(key) && len(words[i-1].text) != len(first) && !pronounceable(first)
	after := j == len(words) || apart(key, words[j].text, words[j].gap, marksAfter) ||
		grouped(key) && len(words[j].text) > len(first) && !pronounceable(last)
	return before && after
}

// apart reports whether a word next to a key cannot be a piece of it: it has other
// letters or another case, or one of the marks is between them, or the key is printed in
// groups and punctuation ends them.
func apart(key []word, neighbour, gap, marks string) bool {
	all := joined(key)
	return !base32Text(neighbour) || oneCase(all) && !oneCase(all+neighbour) ||
		strings.ContainsAny(gap, marks) || grouped(key) && punctuated(gap)
}

// grouped reports whether a key is printed in groups of equal length, so that an adjacent
// word of another length is not a group of it.
func grouped(key []word) bool { return len(key) > 1 && even(key) }

// pronounceable reports whether a group at the edge of a key may itself be an ordinary
// word, such as "open" or "the".
func pronounceable(group string) bool {
	return digits(group) == 0 && strings.ContainsAny(strings.ToLower(group), "aeiouy")
}
