package wizard

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Problems returns what is wrong with an answer and what would improve it, errors first. An empty
// answer has none: only Next cares about missing answers.
func (j *Journey) Problems(f Field) []Problem {
	return append(j.errorsOf(f, j.onDisplay(f)), j.hints(f)...)
}

// errorsOf returns the reasons why typed, a clean value, cannot be right.
func (j *Journey) errorsOf(f Field, typed string) []Problem {
	spec := fieldSpecs[f]
	if typed == "" {
		return nil
	}
	if problems := spec.formErrors(f, typed); problems != nil {
		return problems
	}
	if problems := j.printErrors(f, typed); problems != nil {
		return problems
	}
	switch f {
	case FieldHasAccount:
		if typed == Yes {
			return []Problem{{Key: "step.ready.account.yesBody", Field: f, Severity: Wrong, Skippable: true}}
		}
	case FieldEmail:
		return j.emailErrors(typed)
	case FieldPhoneEnding:
		if j.Method().Texts() && !twoDigits(typed) {
			return wrong(f, "problem.phoneForm")
		}
	case FieldKey:
		return j.keyErrors(typed)
	case FieldBackup, FieldBackupAgain:
		return j.backupErrors(f)
	}
	return j.questionErrors(f, typed)
}

// formErrors reports a text that is too long or was damaged on its way here.
func (spec fieldSpec) formErrors(f Field, typed string) []Problem {
	switch {
	case spec.choices != nil:
		return nil
	case utf8.RuneCountInString(typed) > spec.limit:
		return wrong(f, "problem.tooLong", "n", spec.limit)
	case strings.ContainsRune(typed, utf8.RuneError):
		return wrong(f, "problem.strange")
	}
	return nil
}

// printErrors reports characters that the sheet cannot show. A name must be changed; in
// other fields the text has to be as on the website, so the person may go on.
func (j *Journey) printErrors(f Field, typed string) []Problem {
	spec := fieldSpecs[f]
	if !spec.onSheet || spec.choices != nil || f == FieldKey || j.canPrint(typed) {
		return nil
	}
	return []Problem{{Key: "problem.unprintable", Field: f, Severity: Wrong, Skippable: f != FieldName}}
}

// emailErrors checks the form, and that no other person here has the email.
func (j *Journey) emailErrors(email string) []Problem {
	if key := emailProblem(email); key != "" {
		return []Problem{{Key: key, Field: FieldEmail, Severity: Wrong, Offer: j.emailOffer(email)}}
	}
	if j.isDuplicate(FieldEmail, email) {
		return wrong(FieldEmail, "problem.emailUsed")
	}
	return nil
}

// emailOffer returns the email that was most probably meant; "" if there is none or it
// would be refused as well.
func (j *Journey) emailOffer(typed string) string {
	offer := likelyEmail(typed)
	if offer == "" || fieldSpecs[FieldEmail].clean(offer) != offer || j.errorsOf(FieldEmail, offer) != nil {
		return ""
	}
	return offer
}

// backupErrors reports a void code, and a repetition that differs. A void code is
// accepted if the website showed no new one.
func (j *Journey) backupErrors(f Field) []Problem {
	code := j.values[FieldBackup]
	switch {
	case f == FieldBackup && j.isVoided(code) && !j.Is(FieldNoBackup, Yes):
		return wrong(f, "problem.backupVoid")
	case f == FieldBackupAgain && !code.Empty():
		if n := FirstDifference(code, j.values[FieldBackupAgain]); n > 0 {
			return wrong(f, "problem.backupDiffers", "n", n)
		}
	}
	return nil
}

// hints returns what could be improved, or should be checked again.
func (j *Journey) hints(f Field) []Problem {
	typed := j.values[f].Reveal()
	hint := func(key string, args ...any) []Problem {
		return []Problem{{Key: key, Args: args, Field: f, Severity: Advice}}
	}
	switch f {
	case FieldName:
		if typed != "" && j.isDuplicate(f, typed) {
			return hint("problem.nameUsed")
		}
	case FieldEmail:
		if offer := j.emailOffer(typed); offer != "" && emailProblem(typed) == "" {
			_, domain, _ := strings.Cut(offer, "@")
			problems := hint("problem.emailSuggest", "suggestion", domain)
			problems[0].Offer = offer
			return problems
		}
	case FieldPhoneEnding:
		if typed == "" && j.Method().Texts() {
			return hint("problem.phoneEmpty")
		}
	case FieldPassword:
		return j.passwordHints()
	}
	for n := 1; n <= Questions; n++ {
		if f == Answer(n) {
			return j.answerHints(n)
		}
	}
	return nil
}

// twoDigits reports whether s is two digits of any script.
func twoDigits(s string) bool {
	return utf8.RuneCountInString(s) == 2 && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsDigit(r) })
}
