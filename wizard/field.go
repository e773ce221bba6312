package wizard

import (
	"fmt"
	"slices"

	"waypost/secure/vault"
)

// Field names one answer of a person. The names stand in what is saved, so they
// never change.
type Field string

// The fields, in the order of the steps that ask for them. Question and Answer
// give the ten of the five questions.
const (
	FieldName          Field = "name"
	FieldChild         Field = "child"         // Yes or No: is the person a child?
	FieldSheetLanguage Field = "sheetLanguage" // of the printed sheet: "es", or "es,en" with English beneath
	FieldAppLanguage   Field = "appLanguage"   // of the window, when this person is at it

	FieldHasAccount Field = "hasAccount" // Yes, No or Unsure: do you already have an account?
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

	FieldKey      Field = "key"      // an otpauth address or a bare key, as pasted
	FieldAppCheck Field = "appCheck" // Yes: the phone's code matched; No: it could not be checked

	FieldBackup      Field = "backup"
	FieldBackupAgain Field = "backupAgain"

	FieldSheetPaper      Field = "sheetPaper"      // PaperA4; anything else is US Letter
	FieldSheetWithoutKey Field = "sheetWithoutKey" // Yes once ticked: the authenticator key stays off it
	FieldSheetTwoPlaces  Field = "sheetTwoPlaces"  // Yes once ticked: code and questions on pages of their own

	// FieldSheet holds no answer: it is where the focus goes, and counts as given,
	// for the sheet that must be printed or saved.
	FieldSheet Field = "sheet"
)

// The answers of fields that offer a choice.
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

// Method is where the website's codes come from.
type Method string

// The methods of step 5.
const (
	MethodApp   Method = "app"   // an authentication app
	MethodText  Method = "text"  // SMS, to a U.S. number
	MethodEmail Method = "email" // the email of the account
)

// Questions is how many reset questions the website asks for.
const Questions = 5

// Question is the field of question n, 1 to Questions.
func Question(n int) Field { return Field(fmt.Sprintf("question%d", n)) }

// Answer is the field of the answer to question n, 1 to Questions.
func Answer(n int) Field { return Field(fmt.Sprintf("answer%d", n)) }

// kind is what holds for a field whatever the journey.
type kind struct {
	item    vault.Item // the vault item of a secret; "" for what stands in "person"
	limit   int        // in Unicode characters
	trim    bool       // spaces around it mean nothing
	choices []string   // nil: free text
}

// kinds knows every field. It is never changed. The limits keep the item
// "person" under maxPerson and every secret under what Windows' keychain holds.
var kinds = makeKinds()

func makeKinds() map[Field]kind {
	tick := kind{choices: []string{Yes, No}}
	k := map[Field]kind{
		FieldName:            {limit: 60, trim: true},
		FieldChild:           tick,
		FieldSheetLanguage:   {limit: 24, trim: true},
		FieldAppLanguage:     {limit: 24, trim: true},
		FieldHasAccount:      {choices: []string{Yes, No, Unsure}},
		FieldReadyEmail:      tick,
		FieldReadyPhone:      tick,
		FieldReadyTime:       tick,
		FieldReadyPlace:      tick,
		FieldEmail:           {limit: 254, trim: true}, // RFC 5321, 4.5.3.1.3
		FieldOnlyReader:      tick,
		FieldPassword:        {limit: 200, item: "password"},
		FieldKeepPassword:    tick,
		FieldMethod:          {choices: []string{string(MethodApp), string(MethodText), string(MethodEmail)}},
		FieldPhoneEnding:     {limit: 12, trim: true},
		FieldKey:             {limit: 500, trim: true, item: "authenticator key"},
		FieldAppCheck:        tick,
		FieldSheetPaper:      {choices: []string{PaperA4, PaperLetter}},
		FieldSheetWithoutKey: tick,
		FieldSheetTwoPlaces:  tick,
		FieldBackup:          {limit: 200, item: "backup code"},
		FieldBackupAgain:     {limit: 200, item: "backup code again"},
	}
	for n := 1; n <= Questions; n++ {
		k[Question(n)] = kind{limit: 200, item: vault.Item(fmt.Sprintf("question %d", n))}
		k[Answer(n)] = kind{limit: 200, item: vault.Item(fmt.Sprintf("answer %d", n))}
	}
	return k
}

// Fields lists every field that can hold an answer, sorted by name.
func Fields() []Field {
	fields := make([]Field, 0, len(kinds))
	for f := range kinds {
		fields = append(fields, f)
	}
	slices.Sort(fields)
	return fields
}

// Item is the vault item that keeps the field: one of its own for a secret,
// ItemPerson for all else.
func (f Field) Item() vault.Item {
	if item := kinds[f].item; item != "" {
		return item
	}
	return ItemPerson
}

// Secret reports whether the field's value must not be seen by accident.
func (f Field) Secret() bool { return kinds[f].item != "" }
