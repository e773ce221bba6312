package sheet

import (
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"

	"waypost/assets/typeset"
	"waypost/secure"
)

// check finds what cannot be printed, before anything is.
func (m *maker) check() error {
	s := m.sheet
	var parts []string
	var missing []rune
	look := func(part, text string) {
		lacks := typeset.Missing(s.Text.Lang, text)
		if !utf8.ValidString(text) {
			lacks = append(lacks, utf8.RuneError)
		}
		if lacks != nil {
			parts, missing = append(parts, part), append(missing, lacks...)
		}
	}
	look("name", s.Name)
	look("email", s.Email)
	look("website", s.Website)
	look("backup code", s.BackupCode.Reveal())
	for i, a := range s.Answers {
		look("question "+strconv.Itoa(i+1), a.Question.Reveal())
		look("answer "+strconv.Itoa(i+1), a.Answer.Reveal())
	}
	for _, t := range m.texts {
		t.Page = nil
		look("text", fmt.Sprint(t))
	}
	if parts != nil {
		slices.Sort(missing)
		return &MissingGlyphs{slices.Compact(parts), secure.NewSecret(string(slices.Compact(missing)))}
	}
	return nil
}
