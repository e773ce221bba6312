// Command metadata generates what installers and desktops need to know about Waypost: the
// desktop entry, the AppStream metadata, the version resource of the Windows program, the
// Info.plist of the macOS one, and the icons. The texts come from the catalogue, in every
// language. The version number comes from package version and the date from a flag, so
// that neither is written in two places.
//
//	go run ./packaging/metadata -date 2026-11-27 build/release/metadata
package main

import (
	"bytes"
	"embed"
	"encoding/xml"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/template"
	"time"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/ui/desktop/version"
	"github.com/waypost-app/waypost/wizard/text"
)

//go:embed *.tmpl
var templates embed.FS

func main() {
	date := flag.String("date", "", "the `day` of the release, as in 2026-11-27")
	flag.Parse()
	if err := run(*date, flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "metadata:", err)
		os.Exit(1)
	}
}

func run(date, dir string) error {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return err
	}
	texts, err := text.Load(assets.Locales)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	if err := icons(dir); err != nil {
		return err
	}
	return write(dir, release{texts, day})
}

// write renders all templates into a folder.
func write(dir string, r release) error {
	all, err := template.New("").Funcs(template.FuncMap{"xml": escape}).ParseFS(templates, "*.tmpl")
	if err != nil {
		return err
	}
	for _, t := range all.Templates() {
		name, ok := strings.CutSuffix(t.Name(), ".tmpl")
		if !ok {
			continue
		}
		var b bytes.Buffer
		if err := t.Execute(&b, r); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, name), b.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// release holds the data for the templates.
type release struct {
	texts *text.Catalogue
	day   time.Time
}

// Version returns the version number of the release.
func (release) Version() string { return version.Number }

// Commas returns the version number as Windows resources write it: 0,1,0,0.
func (release) Commas() string { return strings.ReplaceAll(version.Number, ".", ",") + ",0" }

// Date returns the release date.
func (r release) Date() string { return r.day.Format(time.DateOnly) }

// English returns the English text of a key.
func (r release) English(key string) string { return plain(r.texts.For(text.English), key) }

// translation is the text of a key in one language.
type translation struct{ Tag, Words string }

// Posix returns the tag in the form used by desktop entries and AppStream: zh_TW,
// sr@Latn.
func (t translation) Posix() string {
	tag, script := t.Tag, ""
	for i, part := range strings.Split(t.Tag, "-") {
		const scriptLength = 4 // of a script subtag (BCP 47)
		if i > 0 && len(part) == scriptLength {
			tag, script = strings.Replace(tag, "-"+part, "", 1), "@"+part
		}
	}
	if script == "@Hans" { // glibc names a country instead of the script
		return "zh_CN"
	} else if script == "@Hant" {
		return "zh_TW"
	}
	return strings.ReplaceAll(tag, "-", "_") + script
}

// Others returns the text of a key in all languages except English.
func (r release) Others(key string) (all []translation) {
	for _, tag := range r.texts.Tags() {
		if tag != text.English {
			all = append(all, translation{tag, plain(r.texts.For(tag), key)})
		}
	}
	return all
}

// Languages returns the tags of all languages.
func (r release) Languages() []string { return r.texts.Tags() }

// Paragraphs returns the keys of the paragraphs of the description.
func (release) Paragraphs() []string {
	return []string{"package.what", "package.keeps", "package.offline"}
}

// picture is a screenshot, given by its path in the repository.
type picture struct {
	Path, Caption string
	First         bool
}

// Pictures returns the screenshots that app stores show.
func (release) Pictures() []picture {
	return []picture{
		{"docs/pictures/backup.png", "step.backup.title", true},
		{"docs/pictures/phone.png", "step.app.title", false},
		{"docs/pictures/questions.png", "step.questions.title", false},
		{"docs/pictures/sheet.png", "step.sheet.rail", false},
	}
}

// plain returns a text without its markup.
func plain(t *text.Text, key string) string { return markup.Plain(t.T(key)) }

// escape escapes a text for XML.
func escape(s string) (string, error) {
	var b strings.Builder
	err := xml.EscapeText(&b, []byte(s))
	return b.String(), err
}
