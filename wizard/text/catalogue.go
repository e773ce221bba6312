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

// Catalogue holds every language. It does not change and is safe for concurrent
// use.
type Catalogue struct {
	texts   map[string]*Text
	tags    []string // in the order of the language menu, English first
	matcher language.Matcher
}

// Load finds the languages in locales/*.json of fsys. Each file is read when its first words are
// asked for, so that startup pays only for the language on display. Load fails if English is
// missing, or if a file name is not a BCP 47 tag; Validate checks the content of the files.
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

// Validate reads every language and returns what is wrong with the first that cannot be used: an
// ErrBadLocale, or an error of reading it. The tests call it, so the app need not do so at
// startup.
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

// For returns the best language for a reader of tag, a BCP 47 tag or the name of a POSIX locale
// such as "es_MX.UTF-8". It returns English for anything that is not a tag, and if the matcher is
// not confident: a low-confidence match would give readers of Urdu an arbitrary language.
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
