// Package wizardtest provides the person of the mock-ups, and others like her, for tests.
package wizardtest

import (
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/sample"
)

// Rosa's answers.
const (
	Name       = sample.Name
	Email      = sample.Email
	Password   = sample.Password
	Key        = sample.Key
	BackupCode = sample.BackupCode
)

// Questions returns Rosa's five questions with their answers.
func Questions() [wizard.Questions][2]string { return sample.Questions() }

// Answers returns Rosa's answer to every field.
func Answers() map[wizard.Field]string { return sample.Answers() }

// Rosa returns Rosa's journey with everything answered, still before its first step.
func Rosa(now time.Time) *wizard.Journey { return sample.Rosa(now) }

// RosaAt returns Rosa's journey at a step, with some answers changed there.
func RosaAt(at wizard.StepID, now time.Time, change map[wizard.Field]string) *wizard.Journey {
	return sample.RosaAt(at, now, change)
}

// SameKey reports whether two texts are keys that make the same codes, whatever their
// form, issuer and account.
func SameKey(a, b string) bool {
	x, errX := totp.Parse(a)
	y, errY := totp.Parse(b)
	return errX == nil && errY == nil && x.SameCodes(y)
}

// Someone returns a journey like Rosa's with another name, at a step, last used at a
// given time.
func Someone(name string, at wizard.StepID, used time.Time) *wizard.Journey {
	j := Rosa(used)
	j.Set(wizard.FieldName, name)
	j.Set(wizard.FieldEmail, strings.ReplaceAll(strings.ToLower(name), " ", ".")+"@example.com")
	for j.Step().ID != at && len(j.NextSkipping(used)) == 0 {
	}
	return j
}

// GoTo moves a journey to a step, as if the person had gone there.
func GoTo(t testing.TB, j *wizard.Journey, id wizard.StepID, now time.Time) {
	t.Helper()
	for j.Step().ID != id {
		if p := j.NextSkipping(now); len(p) > 0 {
			t.Fatalf("step %s: %s", j.Step().ID, p[0].Key)
		}
	}
}
