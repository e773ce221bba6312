// Package sample provides the invented person who appears in the mock-ups, in practice
// mode and, through package wizardtest, in the tests.
package sample

import (
	"time"

	"github.com/waypost-app/waypost/wizard"
)

// Rosa's answers.
const (
	Name       = "Rosa Delgado"
	Email      = "rosa.delgado@example.com"
	Password   = "river-Candle-42-mango-Window"
	Key        = "KRSXG5BAONUWO3TQN5ZXI2LO"
	BackupCode = "7K4M 92QD XT3H 8WBN"
)

// Questions returns Rosa's five questions with their answers.
func Questions() [wizard.Questions][2]string {
	return [wizard.Questions][2]string{
		{"Your favorite childhood toy", "Wooden horse Canela"},
		{"The first city you visited without your parents", "Puebla"},
		{"The name of your oldest cousin", "Marisol"},
		{"Your second pet", "Chispa"},
		{"Your first car", "Tsuru 1991"},
	}
}

// Answers returns Rosa's answer to every field.
func Answers() map[wizard.Field]string {
	all := map[wizard.Field]string{
		wizard.FieldName: Name, wizard.FieldSheetLanguage: "en",
		wizard.FieldHasAccount: wizard.No,
		wizard.FieldReadyEmail: wizard.Yes, wizard.FieldReadyPhone: wizard.Yes,
		wizard.FieldReadyTime: wizard.Yes, wizard.FieldReadyPlace: wizard.Yes,
		wizard.FieldEmail: Email, wizard.FieldOnlyReader: wizard.Yes,
		wizard.FieldPassword: Password, wizard.FieldKeepPassword: wizard.Yes,
		wizard.FieldMethod: string(wizard.MethodApp), wizard.FieldKey: Key,
		wizard.FieldBackup: BackupCode, wizard.FieldBackupAgain: BackupCode,
	}
	for i, qa := range Questions() {
		all[wizard.Question(i+1)], all[wizard.Answer(i+1)] = qa[0], qa[1]
	}
	return all
}

// Rosa returns Rosa's journey with everything answered, still before its first step.
func Rosa(now time.Time) *wizard.Journey {
	j := wizard.New(now)
	for f, value := range Answers() {
		j.Set(f, value)
	}
	j.Set(wizard.FieldAppCheck, wizard.Yes) // after the key, which clears it
	return j
}

// RosaAt returns Rosa's journey at a step, with some answers changed there.
func RosaAt(at wizard.StepID, now time.Time, change map[wizard.Field]string) *wizard.Journey {
	j := Rosa(now)
	for j.Step().ID != at && len(j.NextSkipping(now)) == 0 {
	}
	for f, value := range change {
		j.Set(f, value)
	}
	return j
}
