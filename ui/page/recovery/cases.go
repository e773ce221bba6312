package recovery

import (
	"waypost/ui/page"
	"waypost/wizard"
)

// The pages of what happened, beside page.LostPhone.
const (
	LostNumber   page.ID = "lostNumber"
	LostPassword page.ID = "lostPassword"
	LostEmail    page.ID = "lostEmail"
	LostLocked   page.ID = "lostLocked"
)

// recoveryCase is something that keeps a person out of their account, and the way
// back in. Its choice is "page.lost.<id>.choice", the texts of its page are
// "<texts>.title", "<texts>.lead" and those of its tasks.
type recoveryCase struct {
	id    string
	icon  string
	page  page.ID
	texts string
	code  bool // the way in is the backup code
	tasks []lostTask
	link  string // the address to begin with
	note  string // a warning with .title and .body; "" for none

	// questions: the website asks them.
	questions bool
	// next is the step at which the person saves what is new; "" for none.
	next    wizard.StepID
	nextKey string
	// help is what to choose on the help page of USCIS when there is no other way.
	help string
}

// lostTask is one sentence of what to do. Where Waypost has no code, sheet is
// said in its place, if not "".
type lostTask struct{ key, sheet string }

// What the help page of USCIS offers, in its own words.
const (
	helpMethod   = "I need help with changing my verification code delivery method."
	helpPassword = "I need help with resetting my password."
	helpLocked   = "I need help with unlocking my account."
)

// cases are those of USCIS's own advice, in the order of page 15.
func cases() []recoveryCase {
	return []recoveryCase{
		{
			id: "phone", icon: "mobile_off", page: page.LostPhone, texts: "page.lostPhone", code: true,
			tasks: []lostTask{
				{key: "page.lostPhone.task1"},
				{key: "page.lostPhone.task2"},
				{key: "page.lostPhone.task3", sheet: "page.lostPhone.task3Sheet"},
				{key: "page.lostPhone.task4"},
			},
			link: wizard.URLAccount, next: wizard.StepMethod, nextKey: "page.lostPhone.next", help: helpMethod,
		},
		{
			id: "number", icon: "sim_card", page: LostNumber, texts: "page.lost.number", code: true,
			tasks: fourTasks("page.lost.number"),
			link:  wizard.URLAccount, next: wizard.StepMethod, nextKey: "page.lostPhone.next", help: helpMethod,
		},
		{
			id: "password", icon: "password", page: LostPassword, texts: "page.lost.password", questions: true,
			tasks: fourTasks("page.lost.password"),
			link:  wizard.URLAccount, next: wizard.StepPassword, nextKey: "page.lost.password.next", help: helpPassword,
		},
		{
			id: "email", icon: "mail", page: LostEmail, texts: "page.lost.email", code: true,
			tasks: fourTasks("page.lost.email"), note: "page.lost.email.note",
			link: wizard.URLAccount, next: wizard.StepMethod, nextKey: "page.lostPhone.next", help: helpMethod,
		},
		{
			id: "locked", icon: "lock", page: LostLocked, texts: "page.lost.locked",
			tasks: fourTasks("page.lost.locked")[:3],
			link:  wizard.URLAccount, help: helpLocked,
		},
	}
}

func fourTasks(texts string) []lostTask {
	return []lostTask{{key: texts + ".task1"}, {key: texts + ".task2"}, {key: texts + ".task3"}, {key: texts + ".task4"}}
}

// caseOf is the case that a page is about.
func caseOf(id page.ID) (recoveryCase, bool) {
	for _, s := range cases() {
		if s.page == id {
			return s, true
		}
	}
	return recoveryCase{}, false
}
