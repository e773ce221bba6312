package text

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/bidi"
)

// Direction is the way a language runs across the page.
type Direction int

const (
	// LTR runs from left to right.
	LTR Direction = iota
	// RTL runs from right to left, as Arabic, Hebrew and Persian do.
	RTL
)

// Text is one language. It does not change.
type Text struct {
	tag       string
	lang      language.Tag
	direction Direction
	words     map[string]string
}

// newText is the language of tag with its words by key.
func newText(tag string, words map[string]string) (*Text, error) {
	lang, err := language.Parse(tag)
	if err != nil {
		return nil, fmt.Errorf("tag: %w", err)
	}
	t := &Text{tag: tag, lang: lang, words: words}
	switch script, _ := lang.Script(); script.String() {
	case "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg":
		t.direction = RTL
	}
	return t, nil
}

// Tag is the BCP 47 tag, such as "es".
func (t *Text) Tag() string { return t.tag }

// Name is what speakers call the language, such as "Español".
func (t *Text) Name() string { return t.T("language.name") }

// Direction says which way the language runs.
func (t *Text) Direction() Direction { return t.direction }

// Has reports whether there are words for key.
func (t *Text) Has(key string) bool {
	_, ok := t.words[key]
	return ok
}

// Keys lists the keys, sorted.
func (t *Text) Keys() []string { return slices.Sorted(maps.Keys(t.words)) }

// T gives the words for key. args are names and values by turns and fill the
// places {name}; a place without a value stays as it is. A key without words
// gives "⟦key⟧", which nobody overlooks.
func (t *Text) T(key string, args ...any) string {
	words, ok := t.words[key]
	if !ok {
		return "⟦" + key + "⟧"
	}
	return t.fill(words, args)
}

// N gives the words for n things: of key.one, key.few, key.other … the one that
// the language uses for n (CLDR plural rules). {n} is filled with n.
func (t *Text) N(key string, n int, args ...any) string {
	form := forms()[plural.Cardinal.MatchPlural(t.lang, max(n, -n), 0, 0, 0, 0)]
	if !t.Has(key + "." + form) {
		form = "other"
	}
	return t.T(key+"."+form, append([]any{"n", n}, args...)...)
}

// forms are the last names of plural keys, as CLDR calls the forms.
func forms() map[plural.Form]string {
	return map[plural.Form]string{
		plural.Zero: "zero", plural.One: "one", plural.Two: "two",
		plural.Few: "few", plural.Many: "many", plural.Other: "other",
	}
}

// fill puts values into the places of words, in one pass, so that a value that
// looks like a place stays a value.
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

// argument finds the value of a name in names and values by turns.
func argument(args []any, name string) (any, bool) {
	for i := 0; i+1 < len(args); i += 2 {
		if args[i] == name {
			return args[i+1], true
		}
	}
	return nil, false
}

// isolate wraps a value that may run against the sentence around it in FSI … PDI
// (UAX #9), so that a name or an address keeps its own order and does not drag
// its neighbours along.
func (t *Text) isolate(value string) string {
	const fsi, pdi = "\u2068", "\u2069"
	if t.direction == RTL && strings.Trim(value, "0123456789") != "" {
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
