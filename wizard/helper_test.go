package wizard

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"
)

// noon is the time at which the invented people of the tests start.
var noon = time.Date(2026, time.May, 14, 12, 0, 0, 0, time.UTC)

const rosasKey = "KRSXG5BAONUWO3TQN5ZXI2LO"

// answers returns the answers of a person who makes no mistakes.
func answers(m Method) map[Field]string {
	a := map[Field]string{
		FieldName: "Rosa Delgado", FieldSheetLanguage: "es",
		FieldHasAccount: No, FieldReadyEmail: Yes, FieldReadyPhone: Yes, FieldReadyTime: Yes, FieldReadyPlace: Yes,
		FieldEmail: "rosa.delgado@example.com", FieldOnlyReader: Yes,
		FieldPassword: "river-Candle-42-mango-Window", FieldKeepPassword: Yes,
		FieldMethod: string(m),
		FieldBackup: "7K4M 92QD XT3H 8WBN", FieldBackupAgain: "7K4M 92QD XT3H 8WBN",
	}
	if m == MethodApp {
		a[FieldKey], a[FieldAppCheck] = rosasKey, Yes
	}
	if m.Texts() {
		a[FieldPhoneEnding] = "42"
	}
	for n := 1; n <= Questions; n++ {
		a[Question(n)] = fmt.Sprintf("What was the name of pet %d?", n)
		a[Answer(n)] = fmt.Sprintf("Canela %d", n)
	}
	return a
}

// ids returns the steps for a person with a method.
func ids(m Method) []StepID {
	var out []StepID
	for _, s := range Steps() {
		if s.Only == "" || s.Only == m {
			out = append(out, s.ID)
		}
	}
	return out
}

// give sets the answers of the current step.
func give(t testing.TB, j *Journey, a map[Field]string) {
	t.Helper()
	for _, f := range j.Step().Fields {
		for _, p := range j.Set(f, a[f]) {
			if p.Blocks() && f != FieldHasAccount {
				t.Fatalf("%s of %s: %v", f, j.Step().ID, p)
			}
		}
	}
	if j.Step().ID == StepSheet {
		j.Mark(SheetPrinted, noon)
	}
}

// walkTo answers everything until the journey is at a step.
func walkTo(t testing.TB, m Method, to StepID) *Journey {
	t.Helper()
	j := New(noon)
	a := answers(m)
	j.Set(FieldName, a[FieldName])
	for range ids(m) {
		if j.Step().ID == to {
			return j
		}
		give(t, j, a)
		if problems := j.Next(noon); problems != nil {
			t.Fatalf("Next at %s: %v; do the answers of helper_test.go lack it?", j.Step().ID, keys(problems))
		}
	}
	t.Fatalf("never came to %s", to)
	return nil
}

// keys returns the fields and keys of problems, as strings.
func keys(problems []Problem) []string {
	var out []string
	for _, p := range problems {
		out = append(out, fmt.Sprintf("%s %s", p.Field, p.Key))
	}
	return out
}

func equal(t testing.TB, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("%s:\n got %v\nwant %v", what, got, want)
	}
}

// equalJourneys compares everything that can be observed of two journeys.
func equalJourneys(t testing.TB, a, b *Journey) {
	t.Helper()
	if !reflect.DeepEqual(a.values, b.values) || !reflect.DeepEqual(a.times, b.times) {
		t.Fatal("answers or times differ")
	}
	equal(t, "step", b.Step().ID, a.Step().ID)
	equal(t, "rail", b.Rail(), a.Rail())
	equal(t, "undone", b.Undone(), a.Undone())
	equal(t, "progress", b.Progress(), a.Progress())
	keyA, okA := a.Key()
	keyB, okB := b.Key()
	if okA != okB || keyA != keyB {
		t.Fatal("keys differ")
	}
	if !reflect.DeepEqual(a.Items(), b.Items()) {
		t.Fatal("items differ")
	}
}

var longName = strings.Repeat("n", 61)

// noRoses is a PrintCheck whose fonts lack one character.
func noRoses(text string) bool { return !strings.Contains(text, "🌹") }
