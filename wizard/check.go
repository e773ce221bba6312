package wizard

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Problems says what is wrong with an answer and what would make it better, the
// wrong first. Nothing typed is no problem here: what is missing only Next
// minds.
func (j *Journey) Problems(f Field) []Problem {
	return append(j.wrong(f), j.advice(f)...)
}

// wrong is what keeps the answer from being right.
func (j *Journey) wrong(f Field) []Problem {
	typed := j.values[f].Reveal()
	k := kinds[f]
	switch {
	case typed == "":
		return nil
	case k.choices == nil && utf8.RuneCountInString(typed) > k.limit:
		return wrongly(f, "problem.tooLong", "n", k.limit)
	case strings.ContainsRune(typed, utf8.RuneError):
		return wrongly(f, "problem.strange")
	}
	switch f {
	case FieldHasAccount:
		if typed == Yes {
			return []Problem{{Key: "step.ready.account.yesBody", Field: f, Severity: Wrong, Anyway: true}}
		}
	case FieldEmail:
		return j.wrongEmail(typed)
	case FieldPhoneEnding:
		if j.Method() == MethodText && !twoDigits(typed) {
			return wrongly(f, "problem.phoneForm")
		}
	case FieldKey:
		if _, err := parseKey(typed); err != nil {
			return wrongly(f, KeyProblem(err))
		}
	case FieldBackupAgain:
		if n := Differs(j.values[FieldBackup], j.values[f]); n > 0 && !j.values[FieldBackup].Empty() {
			return wrongly(f, "problem.backupDiffers", "n", n)
		}
	default:
		return j.wrongQuestion(f)
	}
	return nil
}

// wrongly is the one problem of an answer that cannot be right.
func wrongly(f Field, key string, args ...any) []Problem {
	return []Problem{{Key: key, Args: args, Field: f, Severity: Wrong}}
}

// wrongEmail looks at the form, and whether another person here has it.
func (j *Journey) wrongEmail(email string) []Problem {
	if key := emailProblem(email); key != "" {
		p := Problem{Key: key, Field: FieldEmail, Severity: Wrong}
		p.Offer, _ = suggest(email)
		return []Problem{p}
	}
	if j.taken != nil && j.taken(FieldEmail, email) {
		return wrongly(FieldEmail, "problem.emailUsed")
	}
	return nil
}

// advice is what would be better, or is worth a second look.
func (j *Journey) advice(f Field) []Problem {
	typed := j.values[f].Reveal()
	advise := func(key string, args ...any) Problem {
		return Problem{Key: key, Args: args, Field: f, Severity: Advice}
	}
	switch f {
	case FieldName:
		if typed != "" && j.taken != nil && j.taken(f, typed) {
			return []Problem{advise("problem.nameUsed")}
		}
	case FieldEmail:
		if corrected, domain := suggest(typed); corrected != "" {
			p := advise("problem.emailSuggest", "suggestion", domain)
			p.Offer = corrected
			return []Problem{p}
		}
	case FieldPhoneEnding:
		if typed == "" && j.Method() == MethodText {
			return []Problem{advise("problem.phoneEmpty")}
		}
	case FieldPassword:
		return j.passwordAdvice()
	}
	for n := 1; n <= Questions; n++ {
		if f == Answer(n) {
			return j.answerAdvice(n)
		}
	}
	return nil
}

// twoDigits reports whether s is two digits of any script.
func twoDigits(s string) bool {
	return utf8.RuneCountInString(s) == 2 && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
}
