package sheet

import (
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/waypost-app/waypost/secure/sheet"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/text"
)

// sheetOf returns the open person's recovery sheet, in the first of the chosen languages.
// It contains all their secrets except the password.
func sheetOf(p Ports, k *part.Kit) sheet.Sheet {
	return sheetIn(p.Session.Journey(), sheetTexts(p, k)[0], p.Session.Now())
}

// sheetTexts returns the texts of the chosen languages, or of the window's language if
// Waypost has none of them.
func sheetTexts(p Ports, k *part.Kit) []*text.Text {
	var texts []*text.Text
	for _, tag := range strings.Split(p.Session.Journey().Text(wizard.FieldSheetLanguage), ",") {
		for _, words := range p.Settings.Languages() {
			if words.Tag() == strings.TrimSpace(tag) {
				texts = append(texts, words)
			}
		}
	}
	if texts == nil {
		return []*text.Text{k.Text}
	}
	return texts
}

// sheetIn returns a person's sheet in one language.
func sheetIn(j *wizard.Journey, words *text.Text, now time.Time) sheet.Sheet {
	s := sheet.Sheet{
		Name: j.Text(wizard.FieldName), Email: j.Text(wizard.FieldEmail), Website: website(), Made: now,
		Method: string(j.Method()), BackupCode: j.Value(wizard.FieldBackup),
		Text: sheet.NewTexts(words.Tag(), words.T, words.Number),
	}
	if key, ok := j.Key(); ok && j.Method() == wizard.MethodApp {
		s.Key = &key
	}
	for n := 1; n <= wizard.Questions; n++ {
		s.Answers = append(s.Answers, sheet.Answer{Question: j.Value(wizard.Question(n)), Answer: j.Value(wizard.Answer(n))})
	}
	s.Text.Date = words.Date(now)
	next := j.NextLogin()
	if next.IsZero() { // somebody who has just created the account is logged in now
		next = now.AddDate(0, wizard.LoginMonths, 0)
	}
	if next.After(now) { // a date in the past is left blank, to be filled in by hand
		s.Text.NextDate = words.Date(next)
	}
	switch ending := j.Text(wizard.FieldPhoneEnding); {
	case j.Method() == wizard.MethodEmail:
		s.Text.Codes = words.T("sheet.mail.codes", "email", s.Email)
	case j.Method() == wizard.MethodText && ending == "":
		s.Text.Codes = words.T("sheet.text.codesPlain")
	case j.Method() == wizard.MethodText:
		s.Text.Codes = words.T("sheet.text.codes", "digits", ending)
	}
	return s
}

// website returns the address of the log-in page as people type it.
func website() string {
	u, err := url.Parse(wizard.URLAccount)
	if err != nil {
		return wizard.URLAccount
	}
	return u.Host
}

// partWords names a part of the sheet, for the error about unprintable characters.
func partWords(t *text.Text, part string) string {
	name, number, _ := strings.Cut(part, " ")
	n, err := strconv.Atoi(number)
	switch {
	case err == nil && (name == "question" || name == "answer"):
		return t.T("label."+name, "n", n)
	case part == string(wizard.FieldBackup.Item()):
		return t.T("page.person.backup")
	case part == "email":
		return t.T("step.email.label")
	}
	return t.T("page.name.label")
}
