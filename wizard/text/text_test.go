package text_test

import (
	"embed"
	"errors"
	"io/fs"
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/wizard/text"
)

// load returns a catalogue of invented locales, given by tag.
func load(t *testing.T, locales map[string]string) *text.Catalogue {
	t.Helper()
	files := fstest.MapFS{}
	for tag, data := range locales {
		files["locales/"+tag+".json"] = &fstest.MapFile{Data: []byte(data)}
	}
	c, err := text.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// real returns the app's own catalogue.
func real(t *testing.T) *text.Catalogue {
	t.Helper()
	c, err := text.Load(assets.Locales)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestLoadRefuses(t *testing.T) {
	if _, err := text.Load(fstest.MapFS{"locales/es.json": {Data: []byte(`{}`)}}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("without English: %v", err)
	}
	if _, err := text.Load(fstest.MapFS{"locales/no tag.json": {Data: []byte(`{}`)}}); err == nil {
		t.Error("a file name that is no tag was accepted")
	}
}

func TestValidateRefuses(t *testing.T) {
	for name, data := range map[string]string{
		"nothing":         "",
		"a list":          `["a"]`,
		"a list inside":   `{"a":["b"]}`,
		"a number":        `{"a":1}`,
		"null":            `null`,
		"null inside":     `{"a":null}`,
		"a cut file":      `{"a":{"b":"c"}`,
		"a cut string":    `{"a":"b`,
		"a dot in a name": `{"a":{"b":"c"},"a.b":"d"}`,
		"an empty name":   `{"a":{"":"b"}}`,
		"more at the end": `{"a":"b"}{}`,
		"invalid UTF-8":   "{\"a\":\"\xff\"}",
	} {
		c := load(t, map[string]string{"en": `{"a":"b"}`, "es": data})
		if err := c.Validate(); !errors.Is(err, text.ErrBadLocale) {
			t.Errorf("%s: %v", name, err)
		}
		if got := c.For("es").T("a"); data != "" && got == "" {
			t.Errorf("%s: empty words", name)
		}
	}
	if err := real(t).Validate(); err != nil {
		t.Error(err)
	}
}

// Only the file of the language that is shown is read.
func TestOnlyTheShownLanguageIsRead(t *testing.T) {
	files := countingFS{fs: assets.Locales, reads: map[string]int{}}
	c, err := text.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	_ = c.For("es_MX").Direction()
	if len(files.reads) != 0 {
		t.Errorf("read at start: %v", files.reads)
	}
	for range 3 {
		c.For("es").T("common.back")
	}
	if len(files.reads) != 1 || files.reads["locales/es.json"] != 1 {
		t.Errorf("read for a Spanish page: %v", files.reads)
	}
}

// countingFS counts how often each file is read.
type countingFS struct {
	fs    embed.FS
	reads map[string]int
}

func (c countingFS) Open(name string) (fs.File, error)          { return c.fs.Open(name) }
func (c countingFS) ReadDir(name string) ([]fs.DirEntry, error) { return c.fs.ReadDir(name) }
func (c countingFS) ReadFile(name string) ([]byte, error) {
	c.reads[name]++
	return c.fs.ReadFile(name)
}

func TestFor(t *testing.T) {
	locales := map[string]string{}
	for _, tag := range []string{"en", "es", "ar", "zh-Hans", "vi", "fa"} {
		locales[tag] = `{}`
	}
	c := load(t, locales)
	if got := c.Tags(); !slices.Equal(got, []string{"en", "es", "zh-Hans", "vi", "ar", "fa"}) {
		t.Errorf("Tags() = %v", got)
	}
	for tag, want := range map[string]string{
		"es": "es", "es-MX": "es", "es_419": "es", "es_MX.UTF-8": "es", "es_ES@euro": "es", "ES": "es",
		"ar": "ar", "ar-EG": "ar", "vi_VN": "vi", "zh": "zh-Hans", "zh-CN": "zh-Hans", "zh-Hans-US": "zh-Hans",
		"en-GB": "en", "en": "en", "": "en", "C": "en", "POSIX": "en", "C.UTF-8": "en", "und": "en",
		"ur": "en", "prs": "en", "ko": "en", "xx-yy-zz-12": "en", "../../etc": "en", "español": "en", "\x00": "en",
	} {
		if got := c.For(tag).Tag(); got != want {
			t.Errorf("For(%q) = %q, want %q", tag, got, want)
		}
	}
}

func TestDirection(t *testing.T) {
	c := load(t, map[string]string{"en": `{}`, "es": `{}`, "ar": `{}`, "fa": `{}`, "he": `{}`, "zh-Hans": `{}`, "pa-Arab": `{}`, "ckb": `{}`})
	for _, tag := range c.Tags() {
		want := text.LTR
		if slices.Contains([]string{"ar", "fa", "he", "pa-Arab", "ckb"}, tag) {
			want = text.RTL
		}
		if got := c.For(tag).Direction(); got != want {
			t.Errorf("%s runs %v", tag, got)
		}
	}
}

func TestPlaces(t *testing.T) {
	c := load(t, map[string]string{
		"en": `{"a":"Dear {name}, {n} of {total}","b":"{name}"}`, "ar": `{"a":"يا {name}: {n}","b":"{name}"}`,
	})
	en, ar := c.For("en"), c.For("ar")
	for _, row := range []struct{ got, want string }{
		{en.T("a", "name", "Rosa", "n", 3, "total", 9), "Dear Rosa, 3 of 9"},
		{en.T("a", "name", "{n}", "n", 3), "Dear {n}, 3 of {total}"},
		{en.T("a"), "Dear {name}, {n} of {total}"},
		{en.T("a", "name"), "Dear {name}, {n} of {total}"},
		{en.T("no.such", "name", "Rosa"), "⟦no.such⟧"},
		{en.T("b", "name", "أحمد"), "\u2068أحمد\u2069"},
		{ar.T("a", "name", "Rosa", "n", 6), "يا \u2068Rosa\u2069: 6"},
		{ar.T("b", "name", "rosa@example.com"), "\u2068rosa@example.com\u2069"},
	} {
		if row.got != row.want {
			t.Errorf("got %q, want %q", row.got, row.want)
		}
	}
	if en.Has("no.such") || !en.Has("a") {
		t.Error("Has is wrong")
	}
}

func TestPlurals(t *testing.T) {
	c := load(t, map[string]string{
		"en": `{"d":{"one":"{n} day","other":"{n} days"}}`,
		"ar": `{"d":{"zero":"0","one":"1","two":"2","few":"3-10","many":"11-99","other":"100"}}`,
		"ru": `{"d":{"one":"{n} день","few":"{n} дня","many":"{n} дней","other":"{n} дня"}}`,
		"zh": `{"d":{"other":"{n} 天"}}`,
		"fr": `{"d":{"other":"{n} jours"}}`,
	})
	for _, row := range []struct {
		tag  string
		n    int
		want string
	}{
		{"en", 0, "0 days"},
		{"en", 1, "1 day"},
		{"en", 2, "2 days"},
		{"en", -1, "-1 day"},
		{"ar", 0, "0"},
		{"ar", 1, "1"},
		{"ar", 2, "2"},
		{"ar", 7, "3-10"},
		{"ar", 11, "11-99"},
		{"ar", 100, "100"},
		{"ru", 21, "21 день"},
		{"ru", 22, "22 дня"},
		{"ru", 25, "25 дней"},
		{"zh", 1, "1 天"},
		{"fr", 1, "1 jours"}, // if a form is missing, other is used
	} {
		if got := c.For(row.tag).N("d", row.n); got != row.want {
			t.Errorf("%s %d: %q, want %q", row.tag, row.n, got, row.want)
		}
	}
	if got := c.For("en").N("e", 1); got != "⟦e.other⟧" {
		t.Error(got)
	}
}

func TestTime(t *testing.T) {
	c := real(t)
	en, es := c.For("en"), c.For("es")
	at := func(day, hour, minute int) time.Time {
		return time.Date(2026, time.May, day, hour, minute, 8, 0, time.UTC)
	}
	now := at(14, 11, 2) // a Thursday
	for _, row := range []struct{ got, want string }{
		{en.Date(now), "May 14, 2026"},
		{es.Date(now), "14 de mayo de 2026"},
		{en.Clock(at(14, 10, 42)), "10:42 AM"},
		{en.Clock(at(14, 0, 5)), "12:05 AM"},
		{en.Clock(at(14, 12, 0)), "12:00 PM"},
		{en.Clock(at(14, 23, 59)), "11:59 PM"},
		{es.Clock(at(14, 22, 42)), "10:42 p.m."},
		{en.ClockSeconds(at(14, 10, 42)), "10:42:08 AM"},
		{en.Ago(at(14, 10, 42), now), "Last used today, 10:42 AM"},
		{en.Ago(at(13, 23, 59), now), "Last used yesterday"},
		{en.Ago(at(11, 9, 0), now), "Last used on Monday"},
		{en.Ago(at(8, 12, 0), now), "Last used on Friday"},
		{en.Ago(at(7, 12, 0), now), "Last used on May 7, 2026"},
		{en.Ago(at(20, 12, 0), now), "Last used on May 20, 2026"}, // the clock was set back
		{es.Ago(at(11, 9, 0), now), "Último uso: el lunes"},
		{en.When("date.visit", at(14, 10, 42), now), "Visit of today, 10:42 AM"},
		{en.When("date.printed", now, now), "Printed today at 11:02 AM"},
		{en.Duration(0), "0:00"},
		{en.Duration(-time.Second), "0:00"},
		{en.Duration(52*time.Second + 999*time.Millisecond), "0:52"},
		{en.Duration(10 * time.Minute), "10:00"},
		{en.Duration(75*time.Minute + 5*time.Second), "75:05"},
	} {
		if row.got != row.want {
			t.Errorf("got %q, want %q", row.got, row.want)
		}
	}
}

// Days are counted in the time zone of now, even across the change to summer time.
func TestAgoAcrossZones(t *testing.T) {
	zone := time.FixedZone("east", 9*60*60)
	en := real(t).For("en")
	now := time.Date(2026, time.March, 9, 1, 0, 0, 0, zone)
	if got := en.Ago(time.Date(2026, time.March, 8, 15, 30, 0, 0, time.UTC), now); got != "Last used today, 12:30 AM" {
		t.Error(got)
	}
}
