package wizard

import (
	"fmt"
	"maps"
	"slices"

	"github.com/waypost-app/waypost/secure/vault"
)

// Field identifies one answer of a person. The identifiers are part of the saved
// format, so they never change.
type Field string

// The fields, in the order of the steps that ask for them. The ten fields of the reset
// questions are returned by Question and Answer.
const (
	FieldName          Field = "name"
	FieldChild         Field = "child"         // Yes or No: is the person a child?
	FieldSheetLanguage Field = "sheetLanguage" // language of the printed sheet: "es", or "es,en" for Spanish and English
	FieldAppLanguage   Field = "appLanguage"   // language of the window while this person is open
	FieldBothLanguages Field = "bothLanguages" // Yes: English is shown under that language

	FieldHasAccount Field = "hasAccount" // Yes, No or Unsure: do you already have an account?
	FieldExisting   Field = "existing"   // Yes: the journey is about an account that existed before
	FieldReadyEmail Field = "readyEmail" // Yes once ticked, like the next three
	FieldReadyPhone Field = "readyPhone"
	FieldReadyTime  Field = "readyTime"
	FieldReadyPlace Field = "readyPlace"

	FieldEmail      Field = "email"
	FieldOnlyReader Field = "onlyReader" // Yes once ticked: no one else reads this email

	FieldPassword     Field = "password"
	FieldKeepPassword Field = "keepPassword" // Yes or No; only Yes puts the password in the vault

	FieldMethod      Field = "method"      // a Method
	FieldPhoneEnding Field = "phoneEnding" // last 2 digits of the number that gets text messages

	FieldKey      Field = "key"      // an otpauth address or a bare key, as it was pasted
	FieldAppCheck Field = "appCheck" // Yes: the phone's code matched; No: it could not be checked

	FieldBackup      Field = "backup"
	FieldBackupAgain Field = "backupAgain"
	FieldNoBackup    Field = "noBackup"   // Yes once ticked: the website showed no (new) backup code
	FieldBackupVoid  Field = "backupVoid" // Yes: the stored code is void; set by the Journey

	FieldSheetPaper      Field = "sheetPaper"      // PaperA4 or PaperLetter; US Letter if empty
	FieldSheetWithoutKey Field = "sheetWithoutKey" // Yes once ticked: the authenticator key is left off the sheet
	FieldSheetTwoPlaces  Field = "sheetTwoPlaces"  // Yes once ticked: code and questions are on separate pages

	FieldMove Field = "move" // progress of a move to a new computer: one of the Moves

	// FieldSheet never holds an answer. It represents the sheet itself, so that a Problem
	// can say that it has not been printed or saved.
	FieldSheet Field = "sheet"
)

// Answers of fields that are a choice or a box to tick.
const (
	Yes    = "yes"
	No     = "no"
	Unsure = "unsure"
)

// PaperA4 and PaperLetter are the answers of FieldSheetPaper.
const (
	PaperA4     = "a4"
	PaperLetter = "letter"
)

// The answers of FieldMove: the last step that is done. Empty means that nothing is done.
const (
	MoveCopied   = "copied"   // a copy was made
	MoveChecked  = "checked"  // it was read back
	MoveBrought  = "brought"  // the person says that the new computer has it
	MoveCompared = "compared" // both computers made the same code
)

// Questions is the number of password-reset questions that the website asks.
const Questions = 5

// Question returns the field of question n, from 1 to Questions.
func Question(n int) Field { return Field(fmt.Sprintf("question%d", n)) }

// Answer returns the field of the answer to question n, from 1 to Questions.
func Answer(n int) Field { return Field(fmt.Sprintf("answer%d", n)) }

// fieldSpec describes a field, independently of a journey.
type fieldSpec struct {
	item    vault.Item // vault item of a secret; "" for fields stored in ItemPerson
	limit   int        // in Unicode characters
	format  format
	choices []string // nil: free text
	onSheet bool     // printed on the sheet, so a new value makes the sheet outdated
	kept    Kept     // the Kept it belongs to, whose date a new value changes; "" for none
}

// format says how typed text may be tidied without changing its meaning.
type format int

const (
	verbatim format = iota // secrets: even spaces at the ends are kept
	trimmed                // names and the like
	machine                // read by a computer: no invisible characters at all
)

// fieldSpecs describes every field and is never changed. The limits keep ItemPerson below
// maxPerson, and every secret below the limit of Windows.
var fieldSpecs = makeFieldSpecs()

func makeFieldSpecs() map[Field]fieldSpec {
	tick := fieldSpec{choices: []string{Yes, No}}
	printedTick := fieldSpec{choices: []string{Yes, No}, onSheet: true}
	specs := map[Field]fieldSpec{
		FieldName:            {limit: 60, format: trimmed, onSheet: true},
		FieldChild:           tick,
		FieldSheetLanguage:   {limit: 12, format: machine, onSheet: true},
		FieldAppLanguage:     {limit: 12, format: machine},
		FieldBothLanguages:   {choices: []string{Yes, No}},
		FieldHasAccount:      {choices: []string{Yes, No, Unsure}},
		FieldExisting:        tick,
		FieldReadyEmail:      tick,
		FieldReadyPhone:      tick,
		FieldReadyTime:       tick,
		FieldReadyPlace:      tick,
		FieldEmail:           {limit: 254, format: machine, onSheet: true, kept: KeptEmail}, // RFC 5321, 4.5.3.1.3
		FieldOnlyReader:      tick,
		FieldPassword:        {limit: 200, item: "password", kept: KeptPassword},
		FieldKeepPassword:    tick,
		FieldMethod:          {choices: methodChoices(), onSheet: true, kept: KeptMethod},
		FieldPhoneEnding:     {limit: 12, format: machine, onSheet: true, kept: KeptMethod},
		FieldKey:             {limit: maxKey, format: trimmed, item: "authenticator key", onSheet: true, kept: KeptMethod},
		FieldAppCheck:        tick,
		FieldSheetPaper:      {choices: []string{PaperA4, PaperLetter}},
		FieldSheetWithoutKey: printedTick,
		FieldSheetTwoPlaces:  printedTick,
		FieldBackup:          {limit: 200, item: "backup code", onSheet: true, kept: KeptBackup},
		FieldBackupAgain:     {limit: 200, item: "backup code again"},
		FieldNoBackup:        tick,
		FieldBackupVoid:      tick,
		FieldMove:            {choices: []string{MoveCopied, MoveChecked, MoveBrought, MoveCompared}},
	}
	for n := 1; n <= Questions; n++ {
		specs[Question(n)] = fieldSpec{limit: 200, item: vault.Item(fmt.Sprintf("question %d", n)), onSheet: true, kept: KeptQuestions}
		specs[Answer(n)] = fieldSpec{limit: 200, item: vault.Item(fmt.Sprintf("answer %d", n)), onSheet: true, kept: KeptQuestions}
	}
	return specs
}

// Fields returns every field that can hold an answer, sorted by name.
func Fields() []Field { return slices.Sorted(maps.Keys(fieldSpecs)) }

// Item returns the vault item in which the field is stored: its own for a secret,
// ItemPerson for everything else.
func (f Field) Item() vault.Item {
	if item := fieldSpecs[f].item; item != "" {
		return item
	}
	return ItemPerson
}

// Secret reports whether the field's value must never be shown by accident.
func (f Field) Secret() bool { return fieldSpecs[f].item != "" }
