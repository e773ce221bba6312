package text

import (
	"maps"
	"strings"
)

// Tags of the two pseudo-locales: one from the range that BCP 47 reserves for private
// use, and one that CLDR uses for testing right-to-left text.
const (
	PseudoTag    = "qps"
	PseudoRTLTag = "ar-XB"
)

// Pseudo returns the catalogue with two pseudo-locales added, for tests. Both are English
// in other letters. Placeholders, markup and the website's words are unchanged; any other
// plain letter on a page did not come from the catalogue (see Bypass). One has an accent
// on every letter and is 40 % longer, to find pages that have no room for a long
// language. The other has Arabic letters and runs from right to left.
func Pseudo(c *Catalogue) *Catalogue {
	texts := maps.Clone(c.texts)
	for tag, letters := range map[string]string{PseudoTag: accentedLetters, PseudoRTLTag: arabicLetters} {
		t, err := newText(tag, func() (locale, error) {
			return pseudoLocale(c.texts[English].words(), []rune(letters), tag == PseudoTag), nil
		})
		if err != nil {
			panic(err) // the tags are constants
		}
		t.name = pseudo("Letters", []rune(letters), false)
		t.english = t.name
		texts[tag] = t
	}
	return newCatalogue(texts)
}

// pseudoLocale returns l with every text in other letters, and longer if requested.
func pseudoLocale(l locale, letters []rune, long bool) locale {
	out := locale{}
	for name, value := range l {
		switch value := value.(type) {
		case string:
			out[name] = pseudo(value, letters, long)
		case locale:
			out[name] = pseudoLocale(value, letters, long)
		}
	}
	return out
}

// Bypass returns the first word with plain letters in s, a text on a page in a
// pseudo-locale: it did not come from the catalogue. It ignores known values (a name, an
// email, the website's words) and the names of languages.
func Bypass(s string, known ...string) string {
	for _, l := range languages() {
		known = append(known, l.choose, l.name, l.english)
	}
	for _, k := range known {
		s = strings.ReplaceAll(s, k, "")
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return !strings.ContainsRune(plainLetters, r) })
	if len(words) == 0 {
		return ""
	}
	return words[0]
}

const (
	plainLetters    = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	accentedLetters = "àḃçđéḟğĥíĵķļṁñöṗɋŕšţúṽŵẋýžÀḂÇĐÉḞĞĤÍĴĶĻṀÑÖṖɊŔŠŢÚṼŴẊÝŽ"
	arabicLetters   = "ابثدعفغهيجكلمنوطقرستؤذشخئزابثدعفغهيجكلمنوطقرستؤذشخئز"
	padding         = " àñđ šöṁé ṁöŕé ŵöŕđš öḟ ţĥéṁ"
)

// pseudo returns s in other letters.
func pseudo(s string, other []rune, long bool) string {
	var b strings.Builder
	letters := 0
	for s != "" {
		if kept := untouched(s); kept > 0 {
			b.WriteString(s[:kept])
			s = s[kept:]
			continue
		}
		if i := strings.IndexByte(plainLetters, s[0]); i >= 0 {
			letters++
			b.WriteRune(other[i])
		} else {
			b.WriteByte(s[0])
		}
		s = s[1:]
	}
	if long {
		b.WriteString(longer(letters))
	}
	return b.String()
}

// untouched returns the length in bytes of the placeholder, the website's words or the end
// of a difficult word at the start of s, or 0.
func untouched(s string) int {
	for _, ends := range []string{"{}", "``", "])"} {
		if s[0] == ends[0] {
			return strings.IndexByte(s[1:], ends[1]) + 2
		}
	}
	return 0
}

// longer returns the padding that makes a text of that many letters 40 % longer.
func longer(letters int) string {
	pad := []rune(strings.Repeat(padding, letters/len(padding)+1))
	return strings.TrimRight(string(pad[:(letters*2+4)/5]), " ")
}
