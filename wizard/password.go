package wizard

import (
	"slices"

	"waypost/secure/password"
)

// passwordAdvice says what the website may ask of the password. It never
// refuses one: the website has the last word.
func (j *Journey) passwordAdvice() []Problem {
	typed, name, email := j.values[FieldPassword], j.Text(FieldName), j.Text(FieldEmail)
	var out []Problem
	say := func(key string, args ...any) {
		if !slices.ContainsFunc(out, func(p Problem) bool { return p.Key == key }) {
			out = append(out, Problem{Key: key, Args: args, Field: FieldPassword, Severity: Advice})
		}
	}
	for _, advice := range password.Advise(typed, name, email) {
		switch advice {
		case password.Personal:
			if slices.Contains(password.Advise(typed, name), password.Personal) {
				say("problem.passwordName")
			} else {
				say("problem.passwordEmail")
			}
		case password.TooShort:
			say("problem.passwordShort", "n", 8)
		case password.TooLong:
			say("problem.passwordLong", "n", 64)
		case password.NoUpper, password.NoLower, password.NoSpecial:
			say("problem.passwordClasses")
		case password.NoDigit:
			say("step.password.classes")
		}
	}
	return out
}
