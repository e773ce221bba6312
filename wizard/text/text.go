package text

import (
	"fmt"
	"strings"
	"sync"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/bidi"

	"waypost/assets/markup"
)

// Direction is the writing direction of a language.
type Direction = markup.Dir

// The writing directions, as [Text.Direction] returns them.
const (
	LTR = markup.LTR
	RTL = markup.RTL
)

// Text is one language. It does not change and is safe for concurrent use.
type Text struct {
	tag  string
	lang language.Tag
	load func() (locale, error) // reads the words the first time only
}

// newText returns the language of a tag, whose words load reads.
func newText(tag string, load func() (locale, error)) (*Text, error) {
	lang, err := language.Parse(tag)
	if err != nil {
		return nil, fmt.Errorf("tag: %w", err)
	}
	return &Text{tag: tag, lang: lang, load: sync.OnceValues(load)}, nil
}

// words returns the locale, empty if it cannot be read (see Catalogue.Validate).
func (t *Text) words() locale {
	l, _ := t.load()
	return l
}

// Tag returns the BCP 47 tag, such as "es".
func (t *Text) Tag() string { return t.tag }

// Name returns the language's own name, such as "Español".
func (t *Text) Name() string { return t.T("language.name") }

// Direction returns the direction in which the language is written.
func (t *Text) Direction() Direction { return markup.Direction(t.tag) }

// Has reports whether there are words for key.
func (t *Text) Has(key string) bool {
	_, ok := lookup(t.words(), key)
	return ok
}

// Keys returns the keys, sorted.
func (t *Text) Keys() []string { return sortedKeys(t.words()) }

// T returns the words for key. args are alternating names and values, which replace
// the placeholders {name}; a placeholder without a value stays. A key without words
// returns "⟦key⟧", which is hard to overlook.
func (t *Text) T(key string, args ...any) string {
	words, ok := lookup(t.words(), key)
	if !ok {
		return "⟦" + key + "⟧"
	}
	return t.fill(words, args)
}

// N returns the words for n things: the form among key.one, key.few, key.other …
// that the language uses for n (CLDR plural rules). {n} is replaced by n.
func (t *Text) N(key string, n int, args ...any) string {
	form := forms()[plural.Cardinal.MatchPlural(t.lang, max(n, -n), 0, 0, 0, 0)]
	if !t.Has(key + "." + form) {
		form = "other"
	}
	return t.T(key+"."+form, append([]any{"n", n}, args...)...)
}

// forms maps plural forms to the last part of a key, which is CLDR's name.
func forms() map[plural.Form]string {
	return map[plural.Form]string{
		plural.Zero: "zero", plural.One: "one", plural.Two: "two",
		plural.Few: "few", plural.Many: "many", plural.Other: "other",
	}
}

// fill replaces the placeholders in one pass, so that a value that looks like a
// placeholder stays a value.
func (t *Text) fill(words string, args []any) string {
	var b strings.Builder
	for len(args) > 1 {
		before, rest, ok := strings.Cut(words, "{")
		name, after, closed := strings.Cut(rest, "}")
		if !ok || !closed {
			break
		}
		b.WriteString(before)
		if value, ok := argument(args, name); ok {
			b.WriteString(t.isolate(fmt.Sprint(value)))
		} else {
			b.WriteString("{" + name + "}")
		}
		words = after
	}
	return b.String() + words
}

// argument returns the value of a name among alternating names and values.
func argument(args []any, name string) (any, bool) {
	for i := 0; i+1 < len(args); i += 2 {
		if args[i] == name {
			return args[i+1], true
		}
	}
	return nil, false
}

// isolate wraps a value that may have another direction than its sentence in
// FSI … PDI (UAX #9), so that it keeps its own order and changes no other.
func (t *Text) isolate(value string) string {
	const fsi, pdi = "\u2068", "\u2069"
	if t.Direction() == RTL && strings.Trim(value, "0123456789") != "" {
		return fsi + value + pdi
	}
	for _, r := range value {
		p, _ := bidi.LookupRune(r)
		if c := p.Class(); c == bidi.R || c == bidi.AL || c == bidi.AN {
			return fsi + value + pdi
		}
	}
	return value
}
