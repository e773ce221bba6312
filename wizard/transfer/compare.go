package transfer

import (
	"slices"
	"time"

	"github.com/waypost-app/waypost/secure/canonical"
	"github.com/waypost-app/waypost/wizard"
)

// Difference compares something that is stored for a person on this computer with the
// same in a file.
type Difference struct {
	Kept        wizard.Kept
	Same        bool
	Here, There Side
}

// Side is one side of a comparison.
type Side struct {
	Has bool
	Set time.Time // zero if unknown
}

// Compare returns what exists on at least one side, in the order of the steps.
func Compare(here, there *wizard.Journey) []Difference {
	var all []Difference
	for _, k := range wizard.AllKept() {
		d := Difference{Kept: k, Same: same(k, here, there), Here: side(k, here), There: side(k, there)}
		if d.Here.Has || d.There.Has {
			all = append(all, d)
		}
	}
	return all
}

// Takeable returns what differs and exists in the file.
func Takeable(all []Difference) []wizard.Kept {
	var out []wizard.Kept
	for _, d := range all {
		if !d.Same && d.There.Has {
			out = append(out, d.Kept)
		}
	}
	return out
}

// same compares the key by the codes that it makes, and everything else as text.
func same(k wizard.Kept, a, b *wizard.Journey) bool {
	if k == wizard.KeptMethod {
		x, okX := a.Key()
		y, okY := b.Key()
		return okX == okY && (!okX || x.SameCodes(y))
	}
	for _, f := range k.Fields() {
		if f == wizard.FieldEmail && wizard.SameEmail(a.Text(f), b.Text(f)) {
			continue
		}
		if !canonical.Equal(a.Value(f).Reveal(), b.Value(f).Reveal()) {
			return false
		}
	}
	return true
}

func side(k wizard.Kept, j *wizard.Journey) Side {
	_, has := j.Key()
	if k != wizard.KeptMethod {
		has = slices.ContainsFunc(k.Fields(), func(f wizard.Field) bool { return !j.Value(f).Empty() })
	}
	if !has {
		return Side{}
	}
	return Side{Has: true, Set: j.SetOn(k)}
}

// SamePerson reports whether two journeys are about the same account: the email decides
// or, if one of them has none, the key.
func SamePerson(a, b *wizard.Journey) bool {
	x, y := a.Text(wizard.FieldEmail), b.Text(wizard.FieldEmail)
	if x != "" && y != "" && wizard.SameEmail(x, y) {
		return true
	}
	_, ok := a.Key()
	return ok && same(wizard.KeptMethod, a, b)
}

// Take replaces what is different here by that of a file, including its dates. The key
// comes before the backup code, since a new key voids the old code.
func Take(here, there *wizard.Journey) {
	for _, k := range Takeable(Compare(here, there)) {
		take(k, here, there)
		here.TakeDates(k, there)
	}
}

func take(k wizard.Kept, here, there *wizard.Journey) {
	switch k {
	case wizard.KeptMethod:
		if key, ok := there.Key(); ok {
			here.Set(wizard.FieldMethod, string(wizard.MethodApp))
			here.SetKey(key)
		}
		return
	case wizard.KeptPassword:
		here.Set(wizard.FieldKeepPassword, wizard.Yes)
	case wizard.KeptBackup:
		here.SetSecret(wizard.FieldBackup, there.Value(wizard.FieldBackup))
		here.SetSecret(wizard.FieldBackupAgain, there.Value(wizard.FieldBackup))
		return
	}
	for _, f := range k.Fields() {
		here.SetSecret(f, there.Value(f))
	}
}
