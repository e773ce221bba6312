package wizard

import "time"

// StepID identifies a step; its texts have the keys "step.<id>.…".
type StepID string

// The steps in order. The two-step check consists of the choice of a method and a page of
// instructions for the chosen one.
const (
	StepReady        StepID = "ready"
	StepWebsite      StepID = "website"
	StepEmail        StepID = "email"
	StepConfirm      StepID = "confirm"
	StepPassword     StepID = "password"
	StepMethod       StepID = "method"
	StepApp          StepID = "app"      // setting up an authentication app
	StepText         StepID = "text"     // codes by text message
	StepMail         StepID = "mail"     // codes by email
	StepTextMail     StepID = "textMail" // codes by both
	StepBackup       StepID = "backup"
	StepQuestions    StepID = "questions"
	StepAccount      StepID = "account"
	StepConfirmation StepID = "confirmation"
	StepSheet        StepID = "sheet"
)

// NumberedSteps is the number of steps in the guide.
const NumberedSteps = 9

// Addresses in the guide and of USCIS, and the senders of its emails. People open or copy
// them; Waypost itself never connects to anything.
const (
	URLCreateAccount = "https://myaccount.uscis.gov/create-account"
	URLAccount       = "https://myaccount.uscis.gov/"
	URLSettings      = "https://myaccount.uscis.gov/users/edit" // for people who are logged in
	URLNeedHelp      = "https://my.uscis.gov/account/v1/needhelp"
	URLLawyer        = "https://www.ailalawyer.org/"
	MailSender       = "myaccount@uscis.dhs.gov"
	CodeSender       = "MyAccount@uscis.dhs.gov" // sender of login codes, with capitals as in those emails
)

// ConfirmationWait is how long to wait for the email of StepConfirmation before looking in
// the spam folder.
const ConfirmationWait = 10 * time.Minute

// Step is one page of the journey, as data.
type Step struct {
	ID     StepID
	Number int    // 1 to NumberedSteps as in the guide; 0 before and after these
	Only   Method // the step exists only for this method; "" for all
	SignUp bool   // the step does not exist for an account that existed before

	Fields  []Field // the fields on the page, in focus order
	Website []Task  // what to do on the official website or in the email
	// Existing replaces Website for an account that existed before; nil keeps Website.
	Existing []Task
	Here     []Task   // what to do in Waypost, or if the website's part fails
	Links    []string // addresses that the page opens or copies
	Notes    []Note   // warnings and advice
	Terms    []string // the difficult words that help explains: word.<term>.title and text
	Needs    []Need   // what Next requires

	Timed bool          // the page shows how long ago it was reached: Journey.Waited
	Wait  time.Duration // counts down from this; 0: counts up
}

// Task is a sentence that says what to do.
type Task struct {
	Key   string
	Words []string // the website's words in the sentence, the same in every language
	Link  string   // the address or sender that the task is about; "" for none
}

// Note is a warning or a piece of advice. Title may be empty.
type Note struct {
	Title, Body string
	Words       []string // the website's words in the note
	Shared      bool     // only on a shared computer
	Own         bool     // only on a computer that is not shared
	Only        Method   // only while this method is selected (Journey.Selected); "" for all
}

// Need is an answer that Next requires.
type Need struct {
	Field     Field
	Problem   string // text key of the sentence shown if it is missing
	Args      []any
	Plural    bool // the sentence counts how many such needs are not met
	Skippable bool // NextSkipping goes on without it
	// Forgettable makes the need skippable for an account that existed before, since the
	// website does not show old answers.
	Forgettable bool
	// Unless waives the need while that field has the value UnlessValue.
	Unless      Field
	UnlessValue string
}

// TextKey returns the key of one of the step's texts, as in TextKey("title").
func (id StepID) TextKey(name string) string { return "step." + string(id) + "." + name }
