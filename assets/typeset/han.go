package typeset

import (
	"unicode"

	"github.com/waypost-app/waypost/assets/markup"
)

// hanOrder returns the font families for the Han characters of the text, in order of
// preference. The same character looks different in China, Taiwan, Korea and Japan, so
// the language decides. If it does not, the first family that has all characters of the
// text is preferred, so that a name is not set in two styles.
func (c *chooser) hanOrder() []family {
	if c.han != nil {
		return c.han
	}
	order, sure := hanOf(c.lang)
	for i, f := range order {
		if sure || hasHan(f, c.text) {
			order[0], order[i] = order[i], order[0]
			break
		}
	}
	c.han = order
	return order
}

// hanOf returns the families for a language, and whether the language determines which is
// preferred. Japanese does not: our Japanese font contains only the characters that the
// Chinese ones lack.
func hanOf(lang string) (order []family, sure bool) {
	switch markup.Script(lang) {
	case "Jpan":
		return []family{japanese, simplified, traditional, rareHan, korean}, false
	case "Kore":
		return []family{korean, traditional, simplified, japanese, rareHan}, true
	case "Hant", "Bopo":
		return []family{traditional, simplified, japanese, rareHan, korean}, true
	case "Hans":
		return []family{simplified, traditional, japanese, rareHan, korean}, true
	}
	return []family{simplified, traditional, japanese, rareHan, korean}, false
}

// hasHan reports whether a family has every Han character of a text.
func hasHan(f family, text []rune) bool {
	for _, r := range text {
		if unicode.Is(unicode.Han, r) && !f.regular().has(r) {
			return false
		}
	}
	return true
}
