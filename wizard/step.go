package wizard

import "time"

// StepID names a step; the keys of its texts are "step.<id>.…".
type StepID string

// The steps in their order. Method and app together are step 5.
const (
	StepReady        StepID = "ready"
	StepWebsite      StepID = "website"
	StepEmail        StepID = "email"
	StepConfirm      StepID = "confirm"
	StepPassword     StepID = "password"
	StepMethod       StepID = "method"
	StepApp          StepID = "app"
	StepBackup       StepID = "backup"
	StepQuestions    StepID = "questions"
	StepAccount      StepID = "account"
	StepConfirmation StepID = "confirmation"
	StepSheet        StepID = "sheet"
)

// NumberedSteps is how many steps the guide has.
const NumberedSteps = 9

// Addresses of the guide and of USCIS, and the sender of its mail. They are
// opened or copied, never called by Waypost itself.
const (
	URLCreateAccount = "https://myaccount.uscis.gov/create-account"
	URLAccount       = "https://myaccount.uscis.gov/"
	URLNeedHelp      = "https://my.uscis.gov/account/v1/needhelp"
	URLLawyer        = "https://www.ailalawyer.org/"
	MailSender       = "myaccount@uscis.dhs.gov"
)

// ConfirmationWait is how long step 9 waits for the last email before the guide
// says to look in the spam folder.
const ConfirmationWait = 10 * time.Minute

// Step is one page of the journey, as data.
type Step struct {
	ID     StepID
	Number int    // 1 to NumberedSteps as in the guide; 0 before and after
	Only   Method // the step is skipped unless this method was chosen; "" never

	Fields  []Field  // what the page asks for, in the order of the focus
	Website []Task   // to be done on the official website, or in the email
	Here    []Task   // to be done in Waypost, or when the website's part fails
	Links   []string // addresses the page opens or copies
	Notes   []Note   // warnings and advice
	Needs   []Need   // what must be there before Next moves

	Timed bool          // the time since arriving is shown: Journey.Waited
	Wait  time.Duration // and counts down from this; 0: it counts up
}

// Task is one sentence that says what to do.
type Task struct {
	Key   string
	Words []string // words of the website in the sentence, the same in every language
	Link  string   // the address or sender that the task is about; "" for none
	Only  Method   // shown only when this method is chosen; "" always
}

// Note is a warning or an advice. Title may be empty.
type Note struct {
	Title, Body string
	Words       []string // words of the website in the note
	Shared      bool     // only on a shared computer
	Only        Method   // shown only when this method is chosen; "" always
}

// Need is an answer that must be given before Next moves.
type Need struct {
	Field   Field
	Problem string // key of what is said when it is missing
	Args    []any
	Anyway  bool // the person may go on without it
	// Unless, when set, waives the need while that field has that value.
	Unless      Field
	UnlessValue string
}

// TextKey is the key of one of the step's texts: TextKey("title").
func (id StepID) TextKey(name string) string { return "step." + string(id) + "." + name }
