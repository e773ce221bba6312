package typeset

import (
	"strings"
	"unicode"
)

// hanOrder lists the families for the Han characters of the text, the preferred
// one first. The same character is drawn differently in China, Taiwan, Korea and
// Japan, so the language decides; where it says nothing, the first family that
// has all of them does, so that one name is not set in two.
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

// hanOf returns the families for a language, and whether it is written in Han
// characters.
func hanOf(lang string) (order []family, sure bool) {
	tag := strings.ToLower(lang)
	base, _, _ := strings.Cut(tag, "-")
	switch base {
	case "ja":
		return []family{japanese, simplified, tradition, korean}, false
	case "ko":
		return []family{korean, tradition, simplified, japanese}, true
	case "zh", "yue", "cmn":
		if base == "yue" || strings.Contains(tag, "hant") || strings.Contains(tag, "-tw") || strings.Contains(tag, "-hk") || strings.Contains(tag, "-mo") {
			return []family{tradition, simplified, japanese, korean}, true
		}
		return []family{simplified, tradition, japanese, korean}, true
	}
	return []family{simplified, tradition, japanese, korean}, false
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
