package text_test

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/wizard/text"
)

var (
	place      = regexp.MustCompile(`\{[^{}]*\}`)
	goodPlace  = regexp.MustCompile(`^\{[a-z][a-zA-Z0-9]*\}$`)
	pluralEnd  = regexp.MustCompile(`\.(zero|one|two|few|many|other)$`)
	sentence   = regexp.MustCompile(`[.!?:…]+["”]?(\s+|$)`)
	forbidden  = regexp.MustCompile(`(?i)\b(click|credentials?|authenticate|OTP|TOTP|tokens?|deletes?d?|wizards?|vaults?|invalid)\b`)
	straight   = regexp.MustCompile(`['"]`)
	words      = regexp.MustCompile(`[a-z]{3,}`)
	doubleGaps = regexp.MustCompile(`^\s|\s$|\s\s|\n|\t`)
)

// split separates the keys of a language into plain keys and prefixes of plural forms. A
// key is plural if English has it with one and other.
func split(c *text.Catalogue, keys []string) (plain, bases map[string]bool) {
	plain, bases = map[string]bool{}, map[string]bool{}
	for _, k := range keys {
		if base := pluralBase(c, k); base != "" {
			bases[base] = true
		} else {
			plain[k] = true
		}
	}
	return plain, bases
}

// pluralBase returns the prefix of a plural key, "" for other keys.
func pluralBase(c *text.Catalogue, key string) string {
	base := pluralEnd.ReplaceAllString(key, "")
	if en := c.For(text.English); base == key || !en.Has(base+".one") || !en.Has(base+".other") {
		return ""
	}
	return base
}

// places returns the placeholders in a text, sorted, without duplicates.
func places(s string) []string {
	found := place.FindAllString(s, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

// marks returns the website's words in a text, and the number of bold passages.
func marks(s string) (site []string, bold int) {
	for _, span := range markup.Parse(s) {
		if span.Site {
			site = append(site, span.Text)
		}
		if span.Bold {
			bold++
		}
	}
	slices.Sort(site)
	return site, bold
}

func TestEveryLanguageHasEveryKey(t *testing.T) {
	c := real(t)
	plain, bases := split(c, c.Keys())
	for _, tag := range c.Tags() {
		theirs, theirBases := split(c, c.For(tag).Keys())
		for _, pair := range [][2]map[string]bool{{plain, theirs}, {bases, theirBases}} {
			for key := range pair[0] {
				if !pair[1][key] {
					t.Errorf("%s lacks %s", tag, key)
				}
			}
			for key := range pair[1] {
				if !pair[0][key] {
					t.Errorf("%s has %s, which English does not", tag, key)
				}
			}
		}
	}
}

func TestPluralFormsAreComplete(t *testing.T) {
	c := real(t)
	names := []string{"other", "zero", "one", "two", "few", "many"} // by plural.Form
	_, bases := split(c, c.Keys())
	if len(bases) == 0 {
		t.Fatal("no plurals found")
	}
	for _, tag := range c.Tags() {
		needed := map[string]bool{"other": true}
		for n := range 201 {
			form := plural.Cardinal.MatchPlural(language.MustParse(tag), n, 0, 0, 0, 0)
			needed[names[form]] = true
		}
		for base := range bases {
			for form := range needed {
				if !c.For(tag).Has(base + "." + form) {
					t.Errorf("%s lacks %s.%s", tag, base, form)
				}
			}
		}
	}
}

func TestTranslationsKeepPlacesAndMarkup(t *testing.T) {
	c := real(t)
	en := c.For("en")
	for _, tag := range c.Tags() {
		other := c.For(tag)
		for _, key := range other.Keys() {
			theirs, ours := other.T(key), en.T(key)
			base := pluralBase(c, key)
			if base != "" {
				ours = en.T(base + ".other")
			}
			want, got := places(ours), places(theirs)
			if base != "" { // "one day" may leave out the number
				notN := func(p string) bool { return p == "{n}" }
				want, got = slices.DeleteFunc(want, notN), slices.DeleteFunc(got, notN)
			}
			// A date may omit or add a part of the day.
			if !strings.HasPrefix(key, "date.") && !slices.Equal(want, got) {
				t.Errorf("%s %s: places %v, English %v", tag, key, got, want)
			}
			ourSite, ourBold := marks(ours)
			site, bold := marks(theirs)
			if !slices.Equal(ourSite, site) {
				t.Errorf("%s %s: website words %q, English %q", tag, key, site, ourSite)
			}
			if ourBold != bold {
				t.Errorf("%s %s: %d bold, English %d", tag, key, bold, ourBold)
			}
			if want, got := hardWords(ours), hardWords(theirs); !slices.Equal(want, got) {
				t.Errorf("%s %s: difficult words %q, English %q", tag, key, got, want)
			}
		}
	}
}

// The website's words are followed by their meaning in brackets.
func TestWebsiteWordsAreExplained(t *testing.T) {
	c := real(t)
	chip := regexp.MustCompile("`[^`]+`( \\([^)]+\\))?")
	for _, tag := range c.Tags()[1:] {
		for _, key := range c.For(tag).Keys() {
			for _, m := range chip.FindAllStringSubmatch(c.For(tag).T(key), -1) {
				if m[1] == "" {
					t.Errorf("%s %s: %s has no meaning in brackets", tag, key, m[0])
				}
			}
		}
	}
}

func TestTextsAreWellFormed(t *testing.T) {
	c := real(t)
	for _, tag := range c.Tags() {
		for _, key := range c.For(tag).Keys() {
			s := c.For(tag).T(key)
			switch {
			case strings.TrimSpace(s) == "":
				t.Errorf("%s %s is empty", tag, key)
			case doubleGaps.MatchString(s):
				t.Errorf("%s %s has spaces too many: %q", tag, key, s)
			case straight.MatchString(s):
				t.Errorf("%s %s has straight quotes: %q", tag, key, s)
			case strings.ContainsAny(markup.Plain(s), "*`[]"):
				t.Errorf("%s %s has half a mark: %q", tag, key, s)
			case strings.ContainsAny(place.ReplaceAllString(s, ""), "{}"):
				t.Errorf("%s %s has half a place: %q", tag, key, s)
			}
			for _, p := range places(s) {
				if !goodPlace.MatchString(p) {
					t.Errorf("%s %s: place %q", tag, key, p)
				}
			}
		}
	}
}

// longByDesign returns the sentences with more than 12 words that were approved.
func longByDesign() []string {
	return []string{
		"If the website says no, read its rule and change the password here too",
		"Waypost keeps a copy of the key, so a lost phone does not lock you out",
		"No one can open the file without the passphrase, not even the people who made Waypost",
		"When it asks for a code, choose the backup code and type it",
		"You need it only if the screen locks or you stop and come back",
		"Then set up the two-step check again and save the new backup code",
	}
}

// English follows the writing rules of the design.
func TestEnglishIsPlain(t *testing.T) {
	const most = 12
	en := real(t).For("en")
	long := map[string]bool{}
	for _, key := range en.Keys() {
		s := markup.Plain(en.T(key))
		if word := forbidden.FindString(s); word != "" {
			t.Errorf("%s says %q: %s", key, word, s)
		}
		for _, sentence := range sentence.Split(s, -1) {
			if len(strings.Fields(sentence)) <= most {
				continue
			}
			long[sentence] = true
			if !slices.Contains(longByDesign(), sentence) {
				t.Errorf("%s has more than %d words: %s", key, most, sentence)
			}
		}
	}
	if len(long) != len(longByDesign()) {
		t.Errorf("of the long sentences by design only %q are there", slices.Collect(maps.Keys(long)))
	}
}

// Each file has its line in the list of languages.
func TestLanguagesAreListed(t *testing.T) {
	c := real(t)
	for _, tag := range c.Tags() {
		if l := c.For(tag); l.Name() == tag {
			t.Errorf("languages.go has no line for %s", tag)
		}
	}
	if got := c.For("es"); got.Name() != "Español" || got.EnglishName() != "Spanish" || got.Choose() != "Elija su idioma" {
		t.Errorf("Spanish is called %q, %q", got.Name(), got.EnglishName())
	}
}

func TestPseudo(t *testing.T) {
	c := text.Pseudo(real(t))
	en := c.For("en")
	for _, tag := range []string{text.PseudoTag, text.PseudoRTLTag} {
		other := c.For(tag)
		if other.Tag() != tag {
			t.Fatalf("For(%q) is %q", tag, other.Tag())
		}
		for _, key := range en.Keys() {
			ours, theirs := en.T(key), other.T(key)
			site, bold := marks(ours)
			theirSite, theirBold := marks(theirs)
			if !slices.Equal(places(ours), places(theirs)) || !slices.Equal(site, theirSite) || bold != theirBold || !slices.Equal(hardWords(ours), hardWords(theirs)) {
				t.Errorf("%s: %q became %q", key, ours, theirs)
			}
			a, b := len([]rune(ours)), len([]rune(theirs))
			letters := place.ReplaceAllString(markup.Plain(ours), "")
			if tag == text.PseudoTag && len(words.FindString(letters)) > 1 && b <= a && site == nil {
				t.Errorf("%s: %q is not longer than %q", key, theirs, ours)
			}
			if word := text.Bypass(place.ReplaceAllString(markup.Plain(theirs), ""), site...); word != "" {
				t.Errorf("%s: %q has the plain word %q", key, theirs, word)
			}
		}
	}
	if c.For(text.PseudoRTLTag).Direction() != text.RTL {
		t.Error("the language of Arabic letters runs from left to right")
	}
	if got := text.Bypass("Àñ öld Back to rosa@example.com", "rosa@example.com"); got != "ld" {
		t.Errorf("Bypass found %q", got)
	}
	if got := c.For("es").T("common.back"); got != "Atrás" {
		t.Errorf("Spanish says %q", got)
	}
}
