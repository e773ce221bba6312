package wizard

import (
	"fmt"
	"io"
	"strings"
	"time"

	"waypost/secure"
)

// Journey is one person's way through the steps: what they answered, where they
// stand, and when they did what. New or Restore makes one. It is not safe for
// concurrent use, and never prints what it holds.
type Journey struct {
	values   map[Field]secure.Secret // those that are not empty
	times    map[Moment]int64        // Unix seconds
	at       int                     // the step shown, as an index of steps
	furthest int                     // the last step ever reached
	taken    Taken
}

// Taken tells whether another person on this computer has the same value in a
// field: FieldEmail or FieldName. It must answer at once.
type Taken func(f Field, value string) bool

// New starts a journey before its first step.
func New(now time.Time) *Journey {
	j := &Journey{values: map[Field]secure.Secret{}, times: map[Moment]int64{}}
	j.Mark(Used, now)
	return j
}

// Ask gives the journey someone to ask about the others on this computer.
func (j *Journey) Ask(taken Taken) { j.taken = taken }

// Set keeps what was typed into a field, whatever it is, and returns what is
// wrong with it and what would make it better, like Problems. What cannot be
// shown or printed in a line is left out, and a text far too long is cut; the
// problem says so. A choice that the field does not offer counts as none.
//
// A new key must be checked anew, and another email is waited for anew.
func (j *Journey) Set(f Field, value string) []Problem {
	k, known := kinds[f]
	if !known {
		return nil
	}
	value = k.clean(value)
	if f == FieldKey {
		value = canonicalKey(value)
	}
	j.replace(f, secure.NewSecret(value))
	return j.Problems(f)
}

// SetSecret is Set for a value that is a Secret already.
func (j *Journey) SetSecret(f Field, value secure.Secret) []Problem {
	return j.Set(f, value.Reveal())
}

// Tick is Set for a box that is ticked or not.
func (j *Journey) Tick(f Field, on bool) []Problem {
	if on {
		return j.Set(f, Yes)
	}
	return j.Set(f, "")
}

// replace stores a clean value and drops what a different one makes untrue.
func (j *Journey) replace(f Field, value secure.Secret) {
	if value.Equal(j.values[f]) {
		return
	}
	if value.Empty() {
		delete(j.values, f)
	} else {
		j.values[f] = value
	}
	if onSheet(f) {
		j.outdate()
	}
	switch f {
	case FieldKey:
		delete(j.values, FieldAppCheck)
	case FieldEmail:
		delete(j.times, arrival(StepConfirm))
		delete(j.times, arrival(StepConfirmation))
	case FieldMethod:
		j.settle()
	}
}

// onSheet reports whether the field stands on the printed sheet: another value
// makes the paper an old one.
func onSheet(f Field) bool {
	switch f {
	case FieldName, FieldSheetLanguage, FieldEmail, FieldMethod, FieldPhoneEnding, FieldKey, FieldBackup,
		FieldSheetWithoutKey, FieldSheetTwoPlaces:
		return true
	}
	return strings.HasPrefix(string(f), "question") || strings.HasPrefix(string(f), "answer")
}

// outdate forgets that there is a sheet, and with it that the journey ended. What
// was printed or saved is an older one now.
func (j *Journey) outdate() {
	if last := max(j.times[SheetPrinted], j.times[SheetSaved]); last > 0 {
		j.times[SheetOlder] = last
	}
	for _, m := range []Moment{SheetPrinted, SheetSaved, Finished} {
		delete(j.times, m)
	}
}

// Renew makes ready for new codes in place of void ones, as after a lost phone:
// the backup code and the phone must be checked anew, the sheet printed anew. The
// old backup code stays until then, since it may still be needed.
func (j *Journey) Renew() {
	j.Set(FieldBackupAgain, "")
	j.Set(FieldAppCheck, "")
	j.outdate()
}

// Value is what a field holds, empty when nothing.
func (j *Journey) Value(f Field) secure.Secret { return j.values[f] }

// Text is what a field holds that is no secret; of a secret it is empty, so that
// every exposure can still be found by searching for Reveal.
func (j *Journey) Text(f Field) string {
	if f.Secret() {
		return ""
	}
	return j.values[f].Reveal()
}

// Is reports whether a choice, or a box (Yes), is so.
func (j *Journey) Is(f Field, choice string) bool { return j.Text(f) == choice }

// Method is where the codes come from, "" before it was chosen.
func (j *Journey) Method() Method { return Method(j.Text(FieldMethod)) }

// Format implements fmt.Formatter, so that no verb reaches what the journey
// holds.
func (Journey) Format(f fmt.State, _ rune) { io.WriteString(f, "[journey]") }

// Forget drops all answers from memory, whoever still holds the journey. It must
// not be used any more.
func (j *Journey) Forget() { clear(j.values) }
