package wizard

import (
	"slices"
	"time"

	"github.com/waypost-app/waypost/secure"
)

// Kept names something that is stored for a person and that the website may replace one
// day. Each has the dates on which it was set and proven to work.
type Kept string

// The values of Kept. They are part of the saved format, so they never change.
const (
	KeptEmail     Kept = "email"
	KeptPassword  Kept = "password"
	KeptMethod    Kept = "codes" // where log-in codes come from, including the key
	KeptBackup    Kept = "backup"
	KeptQuestions Kept = "questions"
)

// AllKept returns all values of Kept in the order of the steps.
func AllKept() []Kept {
	return []Kept{KeptEmail, KeptPassword, KeptMethod, KeptBackup, KeptQuestions}
}

func (k Kept) set() Timestamp    { return Timestamp("set " + k) }
func (k Kept) proven() Timestamp { return Timestamp("proven " + k) }

// Step returns the step that asks for k.
func (k Kept) Step() StepID {
	switch k {
	case KeptEmail:
		return StepEmail
	case KeptPassword:
		return StepPassword
	case KeptMethod:
		return StepMethod
	case KeptBackup:
		return StepBackup
	}
	return StepQuestions
}

// Provable reports whether Waypost can find out that k works.
func (k Kept) Provable() bool { return k == KeptMethod || k == KeptBackup || k == KeptQuestions }

// TextKey returns the text key of k's name.
func (k Kept) TextKey() string { return "page.person." + string(k) }

// Fields returns the fields that belong to k, sorted by name.
func (k Kept) Fields() []Field {
	var fields []Field
	for _, f := range Fields() {
		if fieldSpecs[f].kept == k {
			fields = append(fields, f)
		}
	}
	return fields
}

// Has reports whether any field of k has a value.
func (j *Journey) Has(k Kept) bool {
	for _, f := range k.Fields() {
		if !blank(j.confirmed(f)) {
			return true
		}
	}
	return false
}

// SetOn returns when k got its current value; the zero time if unknown.
func (j *Journey) SetOn(k Kept) time.Time { return j.When(k.set()) }

// ProvenOn returns when Waypost last saw the current value work; the zero time if never.
func (j *Journey) ProvenOn(k Kept) time.Time { return j.When(k.proven()) }

// Prove records that the current value works, for example because it was right in the
// drill.
func (j *Journey) Prove(k Kept, now time.Time) {
	if j.Has(k) {
		j.Mark(k.proven(), now)
	}
}

// Date sets the date of everything that was set or checked since the last call. Since Set
// does not know the time, Date must be called before each save.
func (j *Journey) Date(now time.Time) {
	for ts := range j.undated {
		j.Mark(ts, now)
	}
	clear(j.undated)
	for _, k := range AllKept() {
		if !j.Has(k) {
			delete(j.times, k.set())
		}
	}
}

// TakeDates copies the dates of k from the journey that its value came from. If they are
// unknown, the next call of Date sets them.
func (j *Journey) TakeDates(k Kept, from *Journey) {
	for _, ts := range []Timestamp{k.set(), k.proven()} {
		if when := from.When(ts); !when.IsZero() {
			j.Mark(ts, when)
			delete(j.undated, ts)
		}
	}
}

// changed records that k has a new value, which is not proven yet.
func (j *Journey) changed(k Kept) {
	if k != "" {
		j.checked(k, false)
		j.undated[k.set()] = true
	}
}

// checked records whether the value of k was found to work.
func (j *Journey) checked(k Kept, works bool) {
	delete(j.times, k.proven())
	delete(j.undated, k.proven())
	if works {
		j.undated[k.proven()] = true
	}
}

// uncheck removes what is known about the phone.
func (j *Journey) uncheck() {
	j.store(FieldAppCheck, secure.Secret{})
	j.checked(KeptMethod, false)
}

// erasable returns the fields that are emptied when k is erased: its secrets, and the
// email.
func (k Kept) erasable() []Field {
	return slices.DeleteFunc(k.Fields(), func(f Field) bool { return !f.Secret() && f != FieldEmail })
}

// Erasable returns, in order, everything stored that can be erased on its own.
func (j *Journey) Erasable() []Kept {
	return slices.DeleteFunc(AllKept(), func(k Kept) bool {
		return !slices.ContainsFunc(k.erasable(), func(f Field) bool { return !j.values[f].Empty() })
	})
}

// Erase removes k from this computer and nothing else. The website does not know about
// it, so nothing becomes void and a printed sheet stays valid.
func (j *Journey) Erase(k Kept) {
	for _, f := range k.erasable() {
		j.store(f, secure.Secret{})
	}
	switch k {
	case KeptEmail:
		j.store(FieldOnlyReader, secure.Secret{})
	case KeptPassword:
		j.store(FieldKeepPassword, secure.NewSecret(No))
	case KeptMethod:
		j.key = nil
		j.uncheck()
	case KeptBackup:
		j.store(FieldBackupAgain, secure.Secret{})
	}
	if !j.Has(k) {
		j.changed(k)
	}
}

// Replace removes a value that the website has replaced, and goes to the step that asks
// for the new one. Nothing of the old value is kept.
//
// The method stays selected, since more often it is the phone that has changed.
func (j *Journey) Replace(k Kept) {
	switch k {
	case KeptMethod:
		j.Renew()
		j.dropKey()
		j.Set(FieldPhoneEnding, "")
	case KeptBackup:
		j.voidBackup()
	default:
		for _, f := range k.Fields() {
			j.Set(f, "")
		}
	}
	if k == KeptEmail {
		j.Set(FieldOnlyReader, "")
	}
	j.GoTo(k.Step())
}
