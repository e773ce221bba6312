package sheet

import (
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/assets/typeset"
	"github.com/waypost-app/waypost/secure"
)

// check returns a *MissingGlyphs if anything on the sheet cannot be printed.
func (b *builder) check() error { return b.checkWith(typeset.Missing) }

// checkWith is like check, for any output format: missingOf returns the characters of a
// text in a language that cannot be written.
func (b *builder) checkWith(missingOf func(lang, text string) []rune) error {
	s := b.sheet
	var parts []string
	var missing []rune
	check := func(part, text string) {
		lacks := missingOf(s.Text.Lang, text)
		if !utf8.ValidString(text) {
			lacks = append(lacks, utf8.RuneError)
		}
		if lacks != nil {
			parts, missing = append(parts, part), append(missing, lacks...)
		}
	}
	check("name", s.Name)
	check("email", s.Email)
	check("website", s.Website)
	check("backup code", s.BackupCode.Reveal())
	for i, a := range s.Answers {
		check("question "+strconv.Itoa(i+1), a.Question.Reveal())
		check("answer "+strconv.Itoa(i+1), a.Answer.Reveal())
	}
	for _, t := range b.texts {
		t.Page, t.Number = nil, nil
		check("text", markup.Plain(fmt.Sprint(t)))
	}
	if parts != nil {
		slices.Sort(missing)
		return &MissingGlyphs{slices.Compact(parts), secure.NewSecret(string(slices.Compact(missing)))}
	}
	return nil
}
