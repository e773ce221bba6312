package wizard

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
)

func TestRestoreAtAnyPoint(t *testing.T) {
	for _, m := range Methods() {
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
	equal(t, "items", len(all), len(ItemNames()))
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
	all[ItemPerson] = walkTo(t, MethodApp, StepPassword).Items()[ItemPerson] // before the choice was made
	again, err := Restore(all)
	if err != nil || !again.Value(FieldPassword).Empty() {
		t.Fatal("took a password that nobody wanted kept", err)
	}
}

// Every field is filled with the characters that take the most bytes.
func TestPersonFitsEveryKeychain(t *testing.T) {
	for _, bad := range []string{"\U0001F9D1", `"`, "\u2028x", "<", "\xff", "ñ"} {
		j := walkTo(t, MethodApp, StepSheet)
		j.Next(noon)
		for f, spec := range fieldSpecs {
			if spec.choices == nil {
				j.Set(f, strings.Repeat(bad, 10_000))
			} else {
				j.Set(f, spec.choices[0])
			}
		}
		for _, ts := range timestamps() {
			j.Mark(ts, noon)
		}
		for item, value := range j.Items() {
			if n := len(value.Reveal()); n > maxPerson {
				t.Errorf("%s has %d bytes with %q, and a keychain stores %d: lower the limit of a field", item, n, bad, maxPerson)
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

// FuzzSet sets any text in every field. The value is bounded and valid, does not change
// when it is cleaned again, and survives being saved and restored.
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
			spec, value := fieldSpecs[field], j.Value(field).Reveal()
			if !utf8.ValidString(value) || strings.ContainsAny(value, "\n\r\t\x00\x1b") {
				t.Fatalf("%s holds what is no line of text", field)
			}
			if spec.choices == nil && utf8.RuneCountInString(value) > spec.limit+1 {
				t.Fatalf("%s is not bounded", field)
			}
			if spec.clean(value) != value {
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

// FuzzRestore restores arbitrary items. It fails, or returns a journey that can be walked
// and saved.
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
		j.NextSkipping(noon)
		j.Progress()
		for j.Back() {
		}
	})
}

// Data saved before Waypost had a page for each method is restored: a person who had
// finished stays finished, with nothing left to do.
func TestRestoreOfAnEarlierVersion(t *testing.T) {
	const person = `{"version":1,"step":"ready","furthest":"sheet","answers":{"email":"rosa@example.com","hasAccount":"no",` +
		`"keepPassword":"no","method":"text","name":"Rosa","onlyReader":"yes","phoneEnding":"42"},` +
		`"times":{"at confirm":1778760000,"at confirmation":1778761000,"finished":1778762000,"printed":1778762000,"used":1778762000}}`
	earlier := []vault.Item{"backup code", "backup code again"}
	for n := 1; n <= 5; n++ {
		earlier = append(earlier, vault.Item(fmt.Sprintf("question %d", n)), vault.Item(fmt.Sprintf("answer %d", n)))
	}
	items := walkTo(t, MethodText, StepSheet).Items()
	maps.DeleteFunc(items, func(item vault.Item, _ secure.Secret) bool { return !slices.Contains(earlier, item) })
	items[ItemPerson] = secure.NewSecret(person)
	items["authenticator key"] = secure.NewSecret("not a key") // stored as it was typed
	j, err := Restore(items)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "left to do", j.Undone(), []StepID(nil))
	equal(t, "progress", j.Progress(), Progress{Done: NumberedSteps, Furthest: StepSheet, Finished: true, Sheet: true})
	_, ok := j.Landing()
	equal(t, "opens the person's own page", ok, false)
	equal(t, "looking", j.Step().ID, StepReady)
	equal(t, "text of the key", j.Value(FieldKey).Reveal(), "not a key")
	equal(t, "waits are over", j.Waiting(StepConfirm) || j.Waiting(StepConfirmation), false)
}
