package transfer

import (
	"slices"
	"time"

	"github.com/waypost-app/waypost/secure/canonical"
	"github.com/waypost-app/waypost/wizard"
)

// Part is a part of a person's data that is compared as a whole.
type Part string

// The parts, in display order.
const (
	PartEmail     Part = "email"
	PartKey       Part = "key"
	PartBackup    Part = "backup"
	PartPassword  Part = "password"
	PartQuestions Part = "questions"
)

func parts() []Part { return []Part{PartEmail, PartKey, PartBackup, PartPassword, PartQuestions} }

// fields returns the fields of a part that are compared as text.
func (p Part) fields() []wizard.Field {
	switch p {
	case PartEmail:
		return []wizard.Field{wizard.FieldEmail}
	case PartBackup:
		return []wizard.Field{wizard.FieldBackup}
	case PartPassword:
		return []wizard.Field{wizard.FieldPassword}
	}
	var all []wizard.Field
	for n := 1; n <= wizard.Questions; n++ {
		all = append(all, wizard.Question(n), wizard.Answer(n))
	}
	return all
}

// kept returns the Kept with the dates of the part.
func (p Part) kept() wizard.Kept {
	return map[Part]wizard.Kept{
		PartEmail: wizard.KeptEmail, PartKey: wizard.KeptMethod, PartBackup: wizard.KeptBackup,
		PartPassword: wizard.KeptPassword, PartQuestions: wizard.KeptQuestions,
	}[p]
}

// Difference compares a part of a person's data on this computer with the same part in a
// file.
type Difference struct {
	Part        Part
	Same        bool
	Here, There Side
}

// Side is one side of a comparison.
type Side struct {
	Has bool
	Set time.Time // zero if unknown
}

// Compare returns the parts that exist on at least one side.
func Compare(here, there *wizard.Journey) []Difference {
	var all []Difference
	for _, p := range parts() {
		d := Difference{Part: p, Same: same(p, here, there), Here: side(p, here), There: side(p, there)}
		if d.Here.Has || d.There.Has {
			all = append(all, d)
		}
	}
	return all
}

// Takeable returns the parts that differ and exist in the file.
func Takeable(all []Difference) []Part {
	var out []Part
	for _, d := range all {
		if !d.Same && d.There.Has {
			out = append(out, d.Part)
		}
	}
	return out
}

func same(p Part, a, b *wizard.Journey) bool {
	if p == PartKey {
		x, okX := a.Key()
		y, okY := b.Key()
		return okX == okY && (!okX || x.SameCodes(y))
	}
	for _, f := range p.fields() {
		if p == PartEmail && wizard.SameEmail(a.Text(f), b.Text(f)) {
			continue
		}
		if !canonical.Equal(a.Value(f).Reveal(), b.Value(f).Reveal()) {
			return false
		}
	}
	return true
}

func side(p Part, j *wizard.Journey) Side {
	_, has := j.Key()
	if p != PartKey {
		has = slices.ContainsFunc(p.fields(), func(f wizard.Field) bool { return !j.Value(f).Empty() })
	}
	if !has {
		return Side{}
	}
	return Side{Has: true, Set: j.SetOn(p.kept())}
}

// SamePerson reports whether two journeys are about the same account: the email decides
// or, if one of them has none, the key.
func SamePerson(a, b *wizard.Journey) bool {
	x, y := a.Text(wizard.FieldEmail), b.Text(wizard.FieldEmail)
	if x != "" && y != "" && wizard.SameEmail(x, y) {
		return true
	}
	_, ok := a.Key()
	return ok && same(PartKey, a, b)
}

// Take replaces the given parts here by those of a file, including their dates. The key
// comes before the backup code, since a new key voids the old code.
func Take(here, there *wizard.Journey) {
	for _, p := range Takeable(Compare(here, there)) {
		take(p, here, there)
		here.TakeDates(p.kept(), there)
	}
}

func take(p Part, here, there *wizard.Journey) {
	switch p {
	case PartKey:
		if key, ok := there.Key(); ok {
			here.Set(wizard.FieldMethod, string(wizard.MethodApp))
			here.SetKey(key)
		}
		return
	case PartPassword:
		here.Set(wizard.FieldKeepPassword, wizard.Yes)
	case PartBackup:
		here.SetSecret(wizard.FieldBackup, there.Value(wizard.FieldBackup))
		here.SetSecret(wizard.FieldBackupAgain, there.Value(wizard.FieldBackup))
		return
	}
	for _, f := range p.fields() {
		here.SetSecret(f, there.Value(f))
	}
}
