package link

import (
	"strings"
	"unicode"

	"golang.org/x/net/idna"
	"golang.org/x/text/unicode/norm"
)

// uscis is the word that fake addresses imitate.
const uscis = "uscis"

// resemble returns how a host imitates "uscis": with letters of other alphabets, with
// digits, or with one spelling mistake; "" if it does not.
func resemble(host string) Reason {
	readable, err := idna.ToUnicode(host)
	if err != nil {
		readable = host
	}
	words := strings.FieldsFunc(readable, func(r rune) bool { return r == '.' || r == '-' || r == '_' })
	for _, word := range words {
		seen := skeleton(word)
		if strings.Contains(word, uscis) || seen == word {
			continue
		}
		if strings.Contains(seen, uscis) || misspelt(seen) != "" {
			return Lookalike
		}
	}
	for _, word := range words {
		if r := misspelt(word); r != "" {
			return r
		}
	}
	return ""
}

// skeleton removes accents and replaces every letter that looks like one of those in
// "uscis" by that letter (the confusables of UTS #39, limited to these letters).
func skeleton(word string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case strings.ContainsRune("υսᴜʋꭎꭒцџ", r):
			return 'u'
		case strings.ContainsRune("ѕʂꜱƨꮪ5$", r):
			return 's'
		case strings.ContainsRune("сᴄƈꮯ¢ς", r):
			return 'c'
		case strings.ContainsRune("іıιɩꙇӏɪɨꭵ1", r):
			return 'i'
		}
		return r
	}, norm.NFKD.String(word))
}

// misspelt returns the single mistake that turns "uscis" into word, or "".
func misspelt(word string) Reason {
	start := 0
	for start < min(len(word), len(uscis)) && word[start] == uscis[start] {
		start++
	}
	w, n := word[start:], uscis[start:] // compare from the first difference on
	after := func(s string, i int) string { return s[min(i, len(s)):] }
	switch {
	case word == uscis:
		return ""
	case after(w, 1) == n && len(w) > 0:
		return Added
	case w == after(n, 1):
		return Missing
	case len(w) != len(n):
		return ""
	case after(w, 1) == after(n, 1):
		return Changed
	case after(w, 2) == after(n, 2) && w[0] == n[1] && w[1] == n[0]:
		return Swapped
	}
	return ""
}
