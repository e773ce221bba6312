package wizard

import (
	"slices"
	"time"
)

// SituationID identifies a Situation; its texts have the keys "page.lost.<id>.…".
type SituationID string

// The situations, in the order in which they are offered.
const (
	SituationPhone    SituationID = "phone"    // the phone is lost, stolen or broken
	SituationNumber   SituationID = "number"   // the phone has a new number
	SituationCode     SituationID = "code"     // the code does not come, or is refused
	SituationPassword SituationID = "password" // the password is forgotten
	SituationAnswers  SituationID = "answers"  // the five answers are forgotten
	SituationEmail    SituationID = "email"    // the email is lost
	SituationLocked   SituationID = "locked"   // the website has locked the account
	SituationAsked    SituationID = "asked"    // a code came that nobody asked for
	SituationSheet    SituationID = "sheet"    // only the recovery sheet is left
	SituationBackup   SituationID = "backup"   // the backup code is lost, or the website did not show one
	SituationNothing  SituationID = "nothing"  // nothing is left
	SituationBefore   SituationID = "before"   // the account existed before Waypost was used
)

// LockWait is how long to wait after several wrong passwords or codes.
const LockWait = 20 * time.Minute

// What to choose on the help page of USCIS (URLNeedHelp), in its own words.
const (
	helpMethod   = "I need help with changing my verification code delivery method."
	helpPassword = "I need help with resetting my password."
	helpLocked   = "I need help with unlocking my account."
)

// Situation describes, as data, why a person with an account needs help, and what to do.
type Situation struct {
	ID        SituationID
	LockedOut bool // it keeps the person out of the account

	Offers []Offer // what Waypost may have for it, best first
	Tasks  []RecoveryTask
	Notes  []Note
	Wait   bool   // wait for LockWait after several wrong tries
	Change StepID // the step that asks for the new value afterwards; "" for none
	// BringIn means that a person who is not on this computer yet can start a journey
	// about their account; see Journey.BringIn.
	BringIn bool
	// NewCode means that the website then shows a new backup code.
	NewCode bool
	Help    Task // what to choose on URLNeedHelp if nothing else works; its Key is "" if there is nothing
}

// Offer is something that Waypost may be able to offer a person in a Situation.
type Offer string

// The offers.
const (
	OfferCode      Offer = "code"      // the current login code
	OfferBackup    Offer = "backup"    // the backup code
	OfferPassword  Offer = "password"  // the password
	OfferQuestions Offer = "questions" // the five questions with their answers
	OfferSheet     Offer = "sheet"     // login codes made from the QR code on a sheet
)

// RecoveryTask is a Task of a Situation.
type RecoveryTask struct {
	Task
	// For lists the methods to which the task applies; nil for all.
	For []Method
	// BySource means that the sentence depends on which code the person has: its text key
	// is Key followed by "." and the Source.
	BySource bool
}

// Source says where a person in a Situation can get a code from.
type Source string

// The sources, best first. The backup code comes later, since it may work only once.
const (
	SourceKey    Source = "key"    // Waypost has the key that makes login codes
	SourceBackup Source = "backup" // Waypost has the backup code
	SourceSheet  Source = "sheet"  // the printed sheet has the backup code
)

// Situations returns every situation in order. The caller may change the slice.
func Situations() []Situation { return slices.Clone(situations) }

// SituationOf returns the situation with an id; false if there is none.
func SituationOf(id SituationID) (Situation, bool) {
	i := slices.IndexFunc(situations, func(s Situation) bool { return s.ID == id })
	if i < 0 {
		return Situation{}, false
	}
	return situations[i], true
}

// TextKey returns the key of one of the situation's texts, as in TextKey("title").
func (id SituationID) TextKey(name string) string { return "page.lost." + string(id) + "." + name }

// Offered reports whether the situation has such an offer.
func (s Situation) Offered(o Offer) bool { return slices.Contains(s.Offers, o) }

// TasksFor returns what to do in the situation, with the keys of the sentences. m is how
// codes reach the person; if that is unknown, the tasks are those for MethodEmail.
func (s Situation) TasksFor(m Method, from Source) []Task {
	if m == "" {
		m = MethodEmail
	}
	var tasks []Task
	for _, t := range s.Tasks {
		if t.For != nil && !slices.Contains(t.For, m) {
			continue
		}
		if t.BySource {
			t.Key += "." + string(from)
		}
		tasks = append(tasks, t.Task)
	}
	return tasks
}

// Begin goes to the step that asks for the new value after the situation. Whatever the
// website has replaced becomes void and is removed.
func (s Situation) Begin(j *Journey) {
	if s.NewCode {
		j.Renew()
	}
	for _, k := range AllKept() {
		if k.Step() == s.Change {
			j.Replace(k)
		}
	}
}

// HasAnswers reports whether there is an answer to any of the five questions.
func (j *Journey) HasAnswers() bool {
	for n := 1; n <= Questions; n++ {
		if !blank(j.confirmed(Answer(n))) {
			return true
		}
	}
	return false
}

// Source returns the best source of codes that Waypost has for the person. A key counts
// if their codes come from an app, or if it is unknown how they reach the person.
func (j *Journey) Source() Source {
	switch m := j.Method(); {
	case j.key != nil && (m == MethodApp || m == ""):
		return SourceKey
	case !j.values[FieldBackup].Empty():
		return SourceBackup
	}
	return SourceSheet
}

// situationKeys returns every text key that the situations use.
func situationKeys() []string {
	var keys []string
	for _, s := range situations {
		keys = append(keys, s.ID.TextKey("choice"), s.ID.TextKey("title"), s.ID.TextKey("lead"))
		if !s.LockedOut {
			keys = append(keys, s.ID.TextKey("choiceNote"))
		}
		for _, m := range Methods() {
			for _, from := range []Source{SourceKey, SourceBackup, SourceSheet} {
				for _, t := range s.TasksFor(m, from) {
					keys = append(keys, t.Key)
				}
			}
		}
		if s.Change != "" {
			keys = append(keys, "page.lost.save."+string(s.Change))
		}
		if s.Help.Key != "" {
			keys = append(keys, s.Help.Key)
		}
		keys = append(keys, noteKeys(s.Notes)...)
	}
	return keys
}
