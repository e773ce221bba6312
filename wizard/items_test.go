package wizard

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"waypost/secure"
	"waypost/secure/vault"
)

func TestRestoreAtAnyPoint(t *testing.T) {
	for _, m := range methods {
		for _, id := range ids(m) {
			j := walkTo(t, m, id)
			if j.Back() {
				j.Next(noon)
			}
			again, err := Restore(j.Items())
			if err != nil {
				t.Fatal(err)
			}
			equalJourneys(t, j, again)
			equal(t, "step", again.Step().ID, id)
		}
	}
}

func TestEachSecretIsAnItem(t *testing.T) {
	j := walkTo(t, MethodApp, StepSheet)
	all := j.Items()
	equal(t, "items", len(all), 1+4+2*Questions)
	for item, want := range map[vault.Item]string{
		"backup code": "7K4M 92QD XT3H 8WBN", "backup code again": "7K4M 92QD XT3H 8WBN",
		"password": "river-Candle-42-mango-Window", "question 1": "What was the name of pet 1?", "answer 5": "Canela 5",
	} {
		equal(t, string(item), all[item].Reveal(), want)
	}
	for _, item := range ItemNames() {
		if all[item].Empty() {
			t.Errorf("%s is empty", item)
		}
	}
	person := all[ItemPerson].Reveal()
	for item, value := range all {
		if item != ItemPerson && strings.Contains(person, value.Reveal()) {
			t.Errorf("person holds the %s", item)
		}
	}
}

func TestPasswordIsKeptOnlyWhenWanted(t *testing.T) {
	j := walkTo(t, MethodApp, StepMethod)
	j.Set(FieldKeepPassword, No)
	if !j.Items()["password"].Empty() || j.Value(FieldPassword).Empty() {
		t.Fatal("kept, or lost before the end")
	}
	j.Set(FieldKeepPassword, Yes)
	all := j.Items()
	all[ItemPerson] = walkTo(t, MethodApp, StepPassword).Items()[ItemPerson] // before the choice
	again, err := Restore(all)
	if err != nil || !again.Value(FieldPassword).Empty() {
		t.Fatal("took a password that nobody wanted kept", err)
	}
}

// TestPersonFitsEveryKeychain fills every field that is no secret with the worst
// there is.
func TestPersonFitsEveryKeychain(t *testing.T) {
	for _, bad := range []string{"\U0001F9D1", `"`, "\u2028x", "<", "\xff", "ñ"} {
		j := walkTo(t, MethodApp, StepSheet)
		j.Next(noon)
		for _, m := range moments() {
			j.Mark(m, noon)
		}
		for f, k := range kinds {
			if k.choices == nil {
				j.Set(f, strings.Repeat(bad, 10_000))
			} else {
				j.Set(f, k.choices[0])
			}
		}
		for item, value := range j.Items() {
			if n := len(value.Reveal()); n > maxPerson {
				t.Errorf("%s has %d bytes with %q", item, n, bad)
			}
		}
		again, err := Restore(j.Items())
		if err != nil {
			t.Fatal(err)
		}
		equalJourneys(t, j, again)
	}
}

func TestRestoreOfWhatIsNotOurs(t *testing.T) {
	tests := []struct {
		person string
		want   error
		step   StepID
	}{
		{"", nil, StepReady},
		{"{}", ErrDamaged, ""},
		{"null", ErrDamaged, ""},
		{"7K4M 92QD", ErrDamaged, ""},
		{`{"version":1`, ErrDamaged, ""},
		{`{"version":"1"}`, ErrDamaged, ""},
		{`{"version":1,"answers":[]}`, ErrDamaged, ""},
		{`{"version":2,"answers":[]}`, ErrNewer, ""},
		{`{"version":1}`, nil, StepReady},
		{`{"version":1,"step":"nowhere"}`, nil, StepReady},
		{`{"version":1,"step":"backup","furthest":"email"}`, nil, StepBackup},
		{`{"version":1,"step":"app","furthest":"app"}`, nil, StepMethod},
		{`{"version":1,"step":"app","answers":{"method":"app"}}`, nil, StepApp},
		{`{"version":1,"step":"email","answers":{"method":"fax","lunch":"tamal","password":"x"},"times":{"used":-1,"x":1}}`, nil, StepEmail},
	}
	for _, tt := range tests {
		j, err := Restore(map[vault.Item]secure.Secret{ItemPerson: secure.NewSecret(tt.person)})
		if !errors.Is(err, tt.want) || (err != nil) != (j == nil) {
			t.Fatalf("%s: %v", tt.person, err)
		}
		if j != nil {
			equal(t, tt.person, j.Step().ID, tt.step)
			equal(t, "unknown answers", len(j.values) > 1 || !j.Value(FieldPassword).Empty(), false)
			equal(t, "unknown times", len(j.times), 0)
		}
	}
	secrets := walkTo(t, MethodApp, StepSheet).Items()
	delete(secrets, ItemPerson)
	j, err := Restore(secrets)
	if err != nil || j.Value(FieldBackup).Empty() || j.Step().ID != StepReady {
		t.Fatal("secrets without a person are lost", err)
	}
}

func TestErrorsHoldNothingOfThePerson(t *testing.T) {
	_, err := Restore(map[vault.Item]secure.Secret{ItemPerson: secure.NewSecret(`{"version":1,"answers":{"name":Rosa}}`)})
	if err == nil || strings.Contains(err.Error(), "R") {
		t.Fatalf("%v", err)
	}
}

// FuzzSet puts anything into every field: it is bounded, valid, the same when
// cleaned again, and survives being kept.
func FuzzSet(f *testing.F) {
	for _, s := range []string{
		"", " ", "Rosa", "7K4M 92QD", "\x00\x1b[31m", "\xff\xfe", "👩‍👧", "\u202Egpj", "a\nb\r\n", "a\u200b ", rosasKey,
		"otpauth://totp/a:b?secret=" + rosasKey, strings.Repeat("x ", 300), "yes", "app", "rosa@gmial.con",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		j := New(noon)
		for _, field := range Fields() {
			j.Set(field, s)
			k, value := kinds[field], j.Value(field).Reveal()
			if !utf8.ValidString(value) || strings.ContainsAny(value, "\n\r\t\x00\x1b") {
				t.Fatalf("%s holds what is no line of text", field)
			}
			if k.choices == nil && utf8.RuneCountInString(value) > k.limit+1 {
				t.Fatalf("%s is not bounded", field)
			}
			if k.clean(value) != value {
				t.Fatalf("%s changes when it is cleaned again", field)
			}
		}
		j.Set(FieldKeepPassword, Yes)
		again, err := Restore(j.Items())
		if err != nil {
			t.Fatal(err)
		}
		equalJourneys(t, j, again)
	})
}

// FuzzRestore takes anything for what was kept: it fails, or gives a journey
// that can be walked and kept.
func FuzzRestore(f *testing.F) {
	f.Add(`{"version":1}`, "7K4M", "x")
	f.Add(walkTo(f, MethodApp, StepSheet).Items()[ItemPerson].Reveal(), "", rosasKey)
	f.Add(`{"version":1,"step":"app","answers":{"method":"text"},"times":{"used":99999999999999}}`, "\xff", "")
	f.Fuzz(func(t *testing.T, person, backup, key string) {
		j, err := Restore(map[vault.Item]secure.Secret{
			ItemPerson: secure.NewSecret(person), "backup code": secure.NewSecret(backup), "authenticator key": secure.NewSecret(key),
		})
		if err != nil {
			if !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNewer) {
				t.Fatal(err)
			}
			return
		}
		again, err := Restore(j.Items())
		if err != nil {
			t.Fatal(err)
		}
		equalJourneys(t, j, again)
		j.NextAnyway(noon)
		j.Progress()
		for j.Back() {
		}
	})
}

// FuzzWalk does anything that a person can do in any order. Wherever the process
// ends, the journey goes on from there; Back changes no answer; Next moves or
// says why not.
func FuzzWalk(f *testing.F) {
	f.Add([]byte{0, 1, 2, 3, 4, 5})
	f.Add([]byte("next back goto set next set back"))
	f.Fuzz(func(t *testing.T, moves []byte) {
		j := New(noon)
		all, a := Fields(), answers(MethodApp)
		for i, move := range moves[:min(len(moves), 200)] {
			before, values := j.Step().ID, len(j.values)
			switch move % 8 {
			case 0:
				moved := j.Next(noon) == nil
				if moved == (j.Step().ID == before) && !j.Finished() {
					t.Fatalf("Next at %s", before)
				}
			case 1:
				j.NextAnyway(noon)
			case 2:
				if j.Back() == (j.Step().ID == before) || len(j.values) != values {
					t.Fatalf("Back at %s", before)
				}
			case 3:
				id := steps[int(move/8)%len(steps)].ID
				if j.GoTo(id) != (j.Step().ID == id) && before != id {
					t.Fatalf("GoTo %s", id)
				}
			case 4:
				j.Set(FieldMethod, []string{"app", "text", "email", ""}[move/8%4])
			case 5:
				j.Set(all[int(move/8)%len(all)], "")
			case 6:
				j.Mark(SheetPrinted, noon)
			case 7:
				give(t, j, a)
			}
			if !j.applies(j.at) || j.at > j.furthest {
				t.Fatalf("stands where nobody can, after move %d", i)
			}
		}
		again, err := Restore(j.Items())
		if err != nil {
			t.Fatal(err)
		}
		if !j.Is(FieldKeepPassword, Yes) {
			j.Set(FieldPassword, "") // not kept, as the person wants it
		}
		equalJourneys(t, j, again)
	})
}
