package text

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/language"
)

// English is the tag of the language that is always present and complete.
const English = "en"

// Catalogue holds all languages. It is immutable and safe for concurrent use.
type Catalogue struct {
	texts   map[string]*Text
	tags    []string // in the order of the language menu, English first
	matcher language.Matcher
}

// Load finds the languages in locales/*.json of fsys. A file is only read when its first
// text is requested, so that the start does not pay for languages that are not shown.
// Load fails if English is missing, or if a file name is not a BCP 47 tag; Validate
// checks the content of the files.
func Load(fsys fs.FS) (*Catalogue, error) {
	names, err := fs.Glob(fsys, "locales/*.json")
	if err != nil {
		return nil, fmt.Errorf("list locales: %w", err)
	}
	texts := make(map[string]*Text, len(names))
	for _, name := range names {
		tag := strings.TrimSuffix(path.Base(name), ".json")
		if texts[tag], err = newText(tag, func() (locale, error) { return readLocale(fsys, name) }); err != nil {
			return nil, fmt.Errorf("locale %s: %w", name, err)
		}
	}
	if texts[English] == nil {
		return nil, fmt.Errorf("locale %s: %w", English, fs.ErrNotExist)
	}
	return newCatalogue(texts), nil
}

func readLocale(fsys fs.FS, name string) (locale, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("read locale: %w", err)
	}
	return parseLocale(data)
}

// Validate reads every language and returns the first error: an ErrBadLocale, or an error
// of reading a file. The tests call it, so that the app need not do so when it starts.
func (c *Catalogue) Validate() error {
	for _, tag := range c.tags {
		l, err := c.texts[tag].load()
		if err == nil {
			err = flatten(l, "", map[string]string{})
		}
		if err != nil {
			return fmt.Errorf("locale %s: %w", tag, err)
		}
	}
	return nil
}

// newCatalogue sorts the languages for the menu, and prepares the matching of tags.
func newCatalogue(texts map[string]*Text) *Catalogue {
	tags := slices.Sorted(maps.Keys(texts))
	slices.SortStableFunc(tags, func(a, b string) int { return texts[a].place - texts[b].place })
	supported := make([]language.Tag, len(tags))
	for i, t := range tags {
		supported[i] = texts[t].lang
	}
	return &Catalogue{texts: texts, tags: tags, matcher: language.NewMatcher(supported)}
}

// Tags returns the tags of all languages in the order of the language menu, English first.
func (c *Catalogue) Tags() []string { return slices.Clone(c.tags) }

// Keys returns the keys of English, sorted.
func (c *Catalogue) Keys() []string { return c.texts[English].Keys() }

// For returns the best language for a reader of tag, which is a BCP 47 tag or the name of
// a POSIX locale such as "es_MX.UTF-8". It returns English if tag is neither, or if the
// match is not confident: readers of Urdu, for example, would otherwise get an arbitrary
// language.
func (c *Catalogue) For(tag string) *Text {
	if t, ok := c.texts[tag]; ok {
		return t
	}
	tag, _, _ = strings.Cut(tag, ".")
	tag, _, _ = strings.Cut(tag, "@")
	want, err := language.Parse(strings.ReplaceAll(tag, "_", "-"))
	if err != nil {
		return c.texts[English]
	}
	if _, i, confidence := c.matcher.Match(want); confidence >= language.High {
		return c.texts[c.tags[i]]
	}
	return c.texts[English]
}
