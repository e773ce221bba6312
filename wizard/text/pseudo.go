package text

import (
	"maps"
	"strings"
	"sync"

	"golang.org/x/text/language"
)

// PseudoTag is the tag of the made-up test language, from the range that BCP 47
// leaves for private use.
const PseudoTag = "qps"

// Pseudo returns the catalogue with a made-up language added, for tests: English
// with an accent on every letter and two fifths longer. Placeholders, markup and
// the words of the website stay. In this language, a plain letter on a page did not
// come from the catalogue (see Bypass), and a page that cuts a sentence has no room
// for a long language.
func Pseudo(c *Catalogue) *Catalogue {
	texts := maps.Clone(c.texts)
	texts[PseudoTag] = &Text{
		tag: PseudoTag, lang: language.MustParse(PseudoTag),
		load: sync.OnceValues(func() (locale, error) { return pseudoLocale(c.texts[English].words()), nil }),
	}
	return newCatalogue(texts)
}

// pseudoLocale returns l with every sentence in the test language.
func pseudoLocale(l locale) locale {
	accented := locale{}
	for name, value := range l {
		switch value := value.(type) {
		case string:
			accented[name] = pseudo(value)
		case locale:
			accented[name] = pseudoLocale(value)
		}
	}
	return accented
}

// Bypass returns the first word with plain letters in s, a text on a page in the
// test language: it did not come from the catalogue. Known values (a name, an
// email, the website's words) are ignored.
func Bypass(s string, known ...string) string {
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
	padding         = " àñđ šöṁé ṁöŕé ŵöŕđš öḟ ţĥéṁ"
)

// pseudo returns s in the test language.
func pseudo(s string) string {
	var b strings.Builder
	letters := 0
	accented := []rune(accentedLetters)
	for s != "" {
		if kept := untouched(s); kept > 0 {
			b.WriteString(s[:kept])
			s = s[kept:]
			continue
		}
		if i := strings.IndexByte(plainLetters, s[0]); i >= 0 {
			letters++
			b.WriteRune(accented[i])
		} else {
			b.WriteByte(s[0])
		}
		s = s[1:]
	}
	return b.String() + longer(letters)
}

// untouched returns the length in bytes of the placeholder or the website's words
// that s begins with, 0 if there are none.
func untouched(s string) int {
	for _, ends := range []string{"{}", "``"} {
		if s[0] == ends[0] {
			return strings.IndexByte(s[1:], ends[1]) + 2
		}
	}
	return 0
}

// longer returns what makes a sentence of so many letters two fifths longer.
func longer(letters int) string {
	pad := []rune(strings.Repeat(padding, letters/len(padding)+1))
	return strings.TrimRight(string(pad[:(letters*2+4)/5]), " ")
}
