package wizard

import (
	"slices"
	"unicode/utf8"

	"github.com/waypost-app/waypost/secure/password"
)

// Lengths of a password: the website requires 8 to 64 characters; 12 are safer.
const (
	minPassword     = 8
	advisedPassword = 12
	maxPassword     = 64
)

// PasswordCheck is one line of the checklist beside the password field.
type PasswordCheck struct {
	Key      string // of the sentence; Args holds its placeholders
	Args     []any
	Met      bool
	Required bool // a rule of the website; otherwise our advice
}

// PasswordChecks returns the website's rule and our advice as a list, each item met or
// not. A password is never refused because of it: we know the rule only second-hand, and
// it is up to the website.
func (j *Journey) PasswordChecks() []PasswordCheck {
	typed := j.values[FieldPassword]
	advice, length := password.Advise(typed), utf8.RuneCountInString(typed.Reveal())
	check := func(key string, required bool, lacks password.Advice) PasswordCheck {
		met := length > 0 && !slices.Contains(advice, lacks)
		return PasswordCheck{Key: "step.password.check." + key, Met: met, Required: required}
	}
	size := PasswordCheck{
		Key: "step.password.check.length", Args: []any{"min", minPassword, "max", maxPassword},
		Met: minPassword <= length && length <= maxPassword, Required: true,
	}
	long := PasswordCheck{
		Key: "step.password.check.long", Args: []any{"n", advisedPassword}, Met: length >= advisedPassword,
	}
	return []PasswordCheck{
		size,
		check("upper", true, password.NoUpper),
		check("lower", true, password.NoLower),
		check("sign", true, password.NoSpecial),
		check("digit", false, password.NoDigit),
		long,
	}
}

// passwordHints warns of a password that people who know the person would try. All other
// possible improvements are in PasswordChecks.
func (j *Journey) passwordHints() []Problem {
	typed, name, email := j.values[FieldPassword], j.Text(FieldName), j.Text(FieldEmail)
	key := ""
	switch {
	case slices.Contains(password.Advise(typed, name), password.Personal):
		key = "problem.passwordName"
	case slices.Contains(password.Advise(typed, email), password.Personal):
		key = "problem.passwordEmail"
	default:
		return nil
	}
	return []Problem{{Key: key, Field: FieldPassword, Severity: Advice}}
}
