package text

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/bidi"

	"github.com/waypost-app/waypost/assets/markup"
)

// Direction is the writing direction of a language.
type Direction = markup.Dir

// The writing directions, as [Text.Direction] returns them.
const (
	LTR = markup.LTR
	RTL = markup.RTL
)

// Text is one language. It is immutable and safe for concurrent use.
type Text struct {
	languageInfo

	place int // position in the language menu
	lang  language.Tag
	load  func() (locale, error) // reads the texts, once
	both  *bilingual             // nil: English is not shown below the texts
}

// newText returns the language of a tag; load reads its texts.
func newText(tag string, load func() (locale, error)) (*Text, error) {
	lang, err := language.Parse(tag)
	if err != nil {
		return nil, fmt.Errorf("tag: %w", err)
	}
	info, place := infoOf(tag)
	return &Text{languageInfo: info, place: place, lang: lang, load: sync.OnceValues(load)}, nil
}

// words returns the locale, which is empty if it cannot be read (see Catalogue.Validate).
func (t *Text) words() locale {
	l, _ := t.load()
	return l
}

// Tag returns the BCP 47 tag, such as "es".
func (t *Text) Tag() string { return t.tag }

// Name returns the language's own name, such as "Español". Like the next two methods, it
// does not read the language's file.
func (t *Text) Name() string { return t.name }

// EnglishName returns the language's name for helpers, such as "Spanish".
func (t *Text) EnglishName() string { return t.english }

// Choose returns "Choose your language" in the language; "" for languages in which the
// first page does not say it.
func (t *Text) Choose() string { return t.choose }

// Direction returns the direction in which the language is written.
func (t *Text) Direction() Direction { return markup.Direction(t.tag) }

// Has reports whether there is a text for key.
func (t *Text) Has(key string) bool {
	_, ok := lookup(t.words(), key)
	return ok
}

// Keys returns the keys, sorted.
func (t *Text) Keys() []string { return sortedKeys(t.words()) }

// T returns the text for key. args are alternating names and values, which replace the
// placeholders {name}. Markup in the values has no effect, and a placeholder without a
// value is left as it is. For a key without a text it returns "⟦key⟧", which is hard to
// overlook.
func (t *Text) T(key string, args ...any) string {
	words := t.say(key, args)
	if t.both != nil {
		t.both.note(words, t.both.en.say(key, t.englishArgs(args)))
	}
	return words
}

// say is like T, without remembering the English.
func (t *Text) say(key string, args []any) string {
	words, ok := lookup(t.words(), key)
	if !ok {
		return "⟦" + key + "⟧"
	}
	return t.fill(words, args)
}

// N returns the text for n things: one of key.one, key.few, key.other …, whichever the
// language uses for n (CLDR plural rules). {n} is replaced by n.
func (t *Text) N(key string, n int, args ...any) string {
	words := t.count(key, n, args)
	if t.both != nil {
		t.both.note(words, t.both.en.count(key, n, t.englishArgs(args)))
	}
	return words
}

// count is like N, without remembering the English.
func (t *Text) count(key string, n int, args []any) string {
	form := forms()[plural.Cardinal.MatchPlural(t.lang, max(n, -n), 0, 0, 0, 0)]
	if !t.Has(key + "." + form) {
		form = "other"
	}
	return t.say(key+"."+form, append([]any{"n", n}, args...))
}

// forms maps plural forms to the last part of a key, which is CLDR's name for them.
func forms() map[plural.Form]string {
	return map[plural.Form]string{
		plural.Zero: "zero", plural.One: "one", plural.Two: "two",
		plural.Few: "few", plural.Many: "many", plural.Other: "other",
	}
}

// fill replaces all placeholders in one pass, so that a value that looks like a
// placeholder is not replaced.
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
			b.WriteString(t.value(value))
		} else {
			b.WriteString("{" + name + "}")
		}
		words = after
	}
	return b.String() + words
}

// argument returns the value for a name among alternating names and values.
func argument(args []any, name string) (any, bool) {
	for i := 0; i+1 < len(args); i += 2 {
		if args[i] == name {
			return args[i+1], true
		}
	}
	return nil, false
}

// value returns the text of a value: a number in the digits of the language, anything
// else unchanged, with its markup disabled. Codes and addresses are not numbers.
func (t *Text) value(v any) string {
	if n, ok := v.(int); ok {
		return t.Number(n)
	}
	return t.isolate(markup.Quote(fmt.Sprint(v)))
}

// Number writes a number in the digits of the language.
func (t *Text) Number(n int) string { return t.number(strconv.Itoa(n)) }

// number replaces the digits of a number by those of the language.
func (t *Text) number(ascii string) string {
	digits := []rune(t.say("language.digits", nil))
	if len(digits) != 10 || digits[0] == '0' {
		return ascii
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return digits[r-'0']
		}
		return r
	}, ascii)
}

// List joins the items of a list in the style of the language: "a, b, c".
func (t *Text) List(items ...string) string { return t.join("language.list", items) }

// Phrases joins phrases that are spoken and not drawn, skipping empty ones: "Your email, text field".
func (t *Text) Phrases(items ...string) string {
	return strings.Join(filled(items), t.between("language.phrases"))
}

// Sentences joins sentences, skipping empty ones: "a. b".
func (t *Text) Sentences(items ...string) string { return t.join("language.sentences", items) }

// join joins items with the text that the value of key has between {a} and {b}. A full
// stop is not repeated, as after "p.m.".
func (t *Text) join(key string, items []string) string {
	between, all := t.between(key), filled(items)
	for i, item := range all {
		if i < len(all)-1 {
			item = strings.TrimSuffix(item, strings.TrimSpace(between))
		}
		all[i] = t.isolate(item)
	}
	return strings.Join(all, between)
}

// between returns what the value of key has between {a} and {b}.
func (t *Text) between(key string) string {
	_, rest, _ := strings.Cut(t.say(key, nil), "{a}")
	between, _, _ := strings.Cut(rest, "{b}")
	return between
}

// filled returns the items that are not empty.
func filled(items []string) []string {
	return slices.DeleteFunc(slices.Clone(items), func(item string) bool { return item == "" })
}

// isolate encloses a value whose direction may differ from its sentence's in FSI … PDI
// (UAX #9), so that neither affects the order of the other.
func (t *Text) isolate(value string) string {
	const fsi, pdi = "\u2068", "\u2069"
	if strings.TrimFunc(value, unicode.IsDigit) == "" {
		return value // the parts of a time such as 10:42 must stay together
	}
	if t.Direction() == RTL {
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
