package text

import (
	"maps"
	"strings"

	"golang.org/x/text/language"
)

// PseudoTag is the tag of the made-up test language, from the range that BCP 47
// leaves for private use.
const PseudoTag = "qps"

// Pseudo returns the catalogue with a made-up language added, for tests: English
// with an accent on every letter and two fifths longer. Places, markup and
// the words of the website stay. A plain letter on a page in this language is
// text that did not come from the catalogue (see Bypass); a cut sentence is a
// page that will not hold a long language.
func Pseudo(c *Catalogue) *Catalogue {
	words := map[string]string{}
	for key, s := range c.texts[English].words {
		words[key] = pseudo(s)
	}
	texts := maps.Clone(c.texts)
	texts[PseudoTag] = &Text{tag: PseudoTag, lang: language.MustParse(PseudoTag), words: words}
	return newCatalogue(texts)
}

// Bypass returns the first word of plain letters in s, a text of a page in the
// test language: what did not come from the catalogue. Values that the page
// was given (a name, an email, words of the website) are known and passed over.
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

// pseudo is s in the test language.
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

// untouched counts the bytes of the place or the website words that s begins with.
func untouched(s string) int {
	for _, ends := range []string{"{}", "``"} {
		if s[0] == ends[0] {
			return strings.IndexByte(s[1:], ends[1]) + 2
		}
	}
	return 0
}

// longer is what makes a sentence of so many letters two fifths longer.
func longer(letters int) string {
	pad := []rune(strings.Repeat(padding, letters/len(padding)+1))
	return strings.TrimRight(string(pad[:(letters*2+4)/5]), " ")
}
