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

// English is the tag of the language that is always there and always complete.
const English = "en"

// Catalogue is every language that was loaded. It does not change.
type Catalogue struct {
	texts   map[string]*Text
	tags    []string // English first, then sorted
	matcher language.Matcher
}

// Load reads locales/*.json of fsys. It fails when English is missing, when a
// file is not a nested object of strings, or when a file name is no BCP 47 tag.
func Load(fsys fs.FS) (*Catalogue, error) {
	names, err := fs.Glob(fsys, "locales/*.json")
	if err != nil {
		return nil, fmt.Errorf("list locales: %w", err)
	}
	texts := make(map[string]*Text, len(names))
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("read locale: %w", err)
		}
		words, err := flatten(data)
		if err != nil {
			return nil, fmt.Errorf("locale %s: %w", name, err)
		}
		tag := strings.TrimSuffix(path.Base(name), ".json")
		if texts[tag], err = newText(tag, words); err != nil {
			return nil, fmt.Errorf("locale %s: %w", name, err)
		}
	}
	if texts[English] == nil {
		return nil, fmt.Errorf("locale %s: %w", English, fs.ErrNotExist)
	}
	return newCatalogue(texts), nil
}

// newCatalogue orders the languages and prepares the matching of tags.
func newCatalogue(texts map[string]*Text) *Catalogue {
	tags := slices.Sorted(maps.Keys(texts))
	tags = slices.DeleteFunc(tags, func(t string) bool { return t == English })
	tags = slices.Insert(tags, 0, English)
	supported := make([]language.Tag, len(tags))
	for i, t := range tags {
		supported[i] = texts[t].lang
	}
	return &Catalogue{texts: texts, tags: tags, matcher: language.NewMatcher(supported)}
}

// Tags lists the languages, English first.
func (c *Catalogue) Tags() []string { return slices.Clone(c.tags) }

// Keys lists the keys of English, sorted.
func (c *Catalogue) Keys() []string { return c.texts[English].Keys() }

// For returns the language that serves a reader of tag best, which may be a
// BCP 47 tag or the name of a POSIX locale such as "es_MX.UTF-8". A guess that
// the matcher itself calls weak is not taken (it would give Urdu readers another
// language at random): then, and for anything that is no tag, it is English.
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
	if _, i, sure := c.matcher.Match(want); sure >= language.High {
		return c.texts[c.tags[i]]
	}
	return c.texts[English]
}
