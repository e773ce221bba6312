package wizard

import (
	"fmt"
	"io"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/canonical"
	"github.com/waypost-app/waypost/secure/totp"
)

// Journey holds one person's answers, their current step, their progress, and when they
// did what. Create one with New or Restore. It is not safe for concurrent use. Formatting
// it prints none of its content.
type Journey struct {
	values   map[Field]secure.Secret // without empty values
	selected map[Field]string        // options not confirmed yet; never saved
	key      *totp.Key               // the parsed FieldKey; nil if that is not a key
	voided   secure.Secret           // the backup code that was last voided; never saved
	times    map[Timestamp]int64     // Unix seconds
	undated  map[Timestamp]bool      // timestamps that the next call of Date sets
	at       int                     // the current step, as an index into steps
	furthest int                     // the farthest step ever reached

	isDuplicate DuplicateCheck
	canPrint    PrintCheck
}

// DuplicateCheck reports whether another person on this computer has the same
// value in f, which is FieldEmail or FieldName. It must not block.
type DuplicateCheck func(f Field, value string) bool

// PrintCheck reports whether the sheet's fonts contain every character of a text.
type PrintCheck func(text string) bool

// New returns a journey that is before its first step.
func New(now time.Time) *Journey {
	j := newJourney()
	j.Mark(Used, now)
	return j
}

func newJourney() *Journey {
	return &Journey{
		values:      map[Field]secure.Secret{},
		selected:    map[Field]string{},
		times:       map[Timestamp]int64{},
		undated:     map[Timestamp]bool{},
		isDuplicate: func(Field, string) bool { return false },
		canPrint:    func(string) bool { return true },
	}
}

// SetDuplicateCheck sets the function that detects names and emails used by others on
// this computer. By default, none are detected.
func (j *Journey) SetDuplicateCheck(check DuplicateCheck) { j.isDuplicate = check }

// SetPrintCheck sets the function that detects text that cannot be printed, so that it
// can be reported where it is typed. By default, all text counts as printable.
func (j *Journey) SetPrintCheck(check PrintCheck) { j.canPrint = check }

// Set stores what was typed into a field, right or wrong, and returns the problems with
// it. It removes invisible characters, cuts off a text that is too long (a problem says
// so), and treats an unknown choice as none. FieldKey is an exception: a text that is not
// a key never replaces a key (see SetKey).
//
// A new email restarts the waiting times; a new method voids the backup code.
func (j *Journey) Set(f Field, value string) []Problem {
	spec, known := fieldSpecs[f]
	if !known {
		return nil
	}
	value = spec.clean(value)
	if f == FieldKey {
		return j.setKeyText(value)
	}
	delete(j.selected, f)
	j.replace(f, secure.NewSecret(value))
	return j.Problems(f)
}

// SetSecret is like Set, but for a value that is a Secret already.
func (j *Journey) SetSecret(f Field, value secure.Secret) []Problem {
	return j.Set(f, value.Reveal())
}

// Tick is like Set, but for a box that is ticked or not.
func (j *Journey) Tick(f Field, on bool) []Problem {
	if on {
		return j.Set(f, Yes)
	}
	return j.Set(f, "")
}

// SetName renames the person at any step. Unlike Set, it keeps the old name if the new
// one is empty or cannot be used, and returns the reasons.
func (j *Journey) SetName(name string) []Problem {
	name = fieldSpecs[FieldName].clean(name)
	if name == "" {
		return []Problem{{Key: "problem.nameEmpty", Field: FieldName, Severity: Missing}}
	}
	if problems := j.errorsOf(FieldName, name); len(problems) > 0 {
		return problems
	}
	return j.Set(FieldName, name)
}

// replace stores a cleaned value and applies everything that follows from the change.
func (j *Journey) replace(f Field, value secure.Secret) {
	old := j.values[f]
	if value.Equal(old) {
		return
	}
	j.store(f, value)
	if fieldSpecs[f].onSheet {
		j.invalidateSheet()
	}
	j.changed(fieldSpecs[f].kept)
	switch f {
	case FieldAppCheck:
		j.checked(KeptMethod, value.Reveal() == Yes)
	case FieldEmail:
		j.restartWaits()
	case FieldExisting:
		j.settle()
	case FieldMethod:
		j.methodChanged(old)
	case FieldBackup:
		if !value.Empty() && !j.isVoided(value) {
			delete(j.values, FieldNoBackup)
		}
	}
}

// store stores a value, or removes it if it is empty.
func (j *Journey) store(f Field, value secure.Secret) {
	if value.Empty() {
		delete(j.values, f)
	} else {
		j.values[f] = value
	}
}

// methodChanged voids what belongs to the old method, if there was one, and leaves a step
// that does not exist for the new method.
func (j *Journey) methodChanged(old secure.Secret) {
	if !old.Empty() {
		j.uncheck()
		j.voidBackup()
	}
	j.settle()
}

// Value returns the value of a field, which may be empty.
func (j *Journey) Value(f Field) secure.Secret { return j.values[f] }

// Text returns the value of a field that is not secret. For a secret it returns "", so that every
// exposure can be found by searching for Reveal.
func (j *Journey) Text(f Field) string {
	if f.Secret() {
		return ""
	}
	return j.values[f].Reveal()
}

// Is reports whether the answer of a choice is choice, or whether a box is ticked (Yes).
func (j *Journey) Is(f Field, choice string) bool { return j.Text(f) == choice }

// confirmed returns the saved answer of a field.
func (j *Journey) confirmed(f Field) string { return j.values[f].Reveal() }

// blank reports whether a text has nothing visible, for example because it consists of
// spaces.
func blank(text string) bool { return canonical.Form(text) == "" }

// Format implements fmt.Formatter, so that no verb prints the journey's content.
func (Journey) Format(f fmt.State, _ rune) { io.WriteString(f, "[journey]") }

// Forget drops all secrets from memory. The journey must not be used afterwards.
func (j *Journey) Forget() {
	clear(j.values)
	clear(j.selected)
	j.key, j.voided = nil, secure.Secret{}
}
