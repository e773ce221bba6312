package wizard

import (
	"slices"
	"time"
)

// SituationID identifies a Situation; the keys of its texts are
// "page.lost.<id>.…".
type SituationID string

// The situations, in the order in which a person is asked for theirs.
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
	SituationBackup   SituationID = "backup"   // the backup code is lost, or the website showed none
	SituationNothing  SituationID = "nothing"  // nothing is left
	SituationBefore   SituationID = "before"   // the account is older than its journey
)

// LockWait is how long to wait after several wrong passwords or codes.
const LockWait = 20 * time.Minute

// What the help page of USCIS offers (URLNeedHelp), in its own words.
const (
	helpMethod   = "I need help with changing my verification code delivery method."
	helpPassword = "I need help with resetting my password."
	helpLocked   = "I need help with unlocking my account."
)

// Situation is a reason to come back for a person who has an account, and the way on, as data.
type Situation struct {
	ID        SituationID
	LockedOut bool // it keeps the person out of the account

	Offers []Offer // what Waypost may have for it, best first
	Tasks  []RecoveryTask
	Notes  []Note
	Wait   bool   // after several wrong tries: LockWait
	Change StepID // the step that asks for the new value afterwards; "" for none
	// BringIn means that a person who is not here yet can start a journey of their own; see
	// Journey.BringIn.
	BringIn bool
	// NewCode means that the website then shows another backup code.
	NewCode bool
	Help    string // what to choose on URLNeedHelp if all else fails; "" for nothing
}

// Offer is something that Waypost may have for a person in a Situation.
type Offer string

// The offers.
const (
	OfferCode      Offer = "code"      // the current login code
	OfferBackup    Offer = "backup"    // the backup code
	OfferPassword  Offer = "password"  // the password
	OfferQuestions Offer = "questions" // the five questions with their answers
	OfferSheet     Offer = "sheet"     // login codes from the QR code of a sheet
)

// RecoveryTask is a Task of a Situation.
type RecoveryTask struct {
	Task
	// For lists the methods that the task is for; nil for all.
	For []Method
	// BySource means that the sentence depends on the code that the person has: its key is Key
	// followed by "." and the Source.
	BySource bool
}

// Source says where a person in a Situation can get a code.
type Source string

// The sources, best first: a backup code may work only once.
const (
	SourceKey    Source = "key"    // Waypost has the key that makes login codes
	SourceBackup Source = "backup" // Waypost has the backup code
	SourceSheet  Source = "sheet"  // the printed sheet has the backup code
)

// Situations returns every situation in order. The slice belongs to the caller.
func Situations() []Situation { return slices.Clone(situations) }

// SituationOf returns the situation with an id, and whether there is one.
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

// TasksFor returns what to do in the situation, with the keys of the sentences. m is where codes
// come from; if that is unknown, the tasks are those of MethodEmail.
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

// Begin goes to the step that asks for the new value after the situation. What the website has
// replaced is void and removed.
func (s Situation) Begin(j *Journey) {
	if s.NewCode {
		j.Renew()
	}
	for _, k := range allKept() {
		if k.Step() == s.Change {
			j.Replace(k)
		}
	}
}

// HasAnswers reports whether any of the five questions has an answer.
func (j *Journey) HasAnswers() bool {
	for n := 1; n <= Questions; n++ {
		if !blank(j.confirmed(Answer(n))) {
			return true
		}
	}
	return false
}

// Source returns the best code that Waypost has for the person. A key counts if their codes come
// from an app, or if it is not known where they come from.
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
		for _, m := range Methods() {
			for _, from := range []Source{SourceKey, SourceBackup, SourceSheet} {
				for _, t := range s.TasksFor(m, from) {
					keys = append(keys, t.Key)
				}
			}
		}
		keys = append(keys, noteKeys(s.Notes)...)
	}
	return keys
}
