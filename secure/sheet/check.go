package sheet

import (
	"fmt"
	"strconv"
	"unicode/utf8"

	"waypost/assets/typeset"
)

// check finds what cannot be printed, before anything is.
func (m *maker) check() error {
	s := m.sheet
	var missing []string
	look := func(part, text string) {
		if !utf8.ValidString(text) || len(typeset.Missing(s.Text.Lang, text)) > 0 {
			missing = append(missing, part)
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
	t := s.Text
	t.Page = nil
	look("text", fmt.Sprint(t))
	if missing != nil {
		return &MissingGlyphs{missing}
	}
	return nil
}
