package wizard

// situations is the table of all situations; it is never changed. The words and addresses
// are those of USCIS; if the website changes, change them here.
var situations = []Situation{
	{
		ID: SituationPhone, LockedOut: true, Offers: []Offer{OfferCode, OfferBackup},
		Tasks:  newMethodTasks("page.lost.phone.task"),
		Change: StepMethod, NewCode: true, Help: newHelpTask("method", helpMethod),
	},
	{
		ID: SituationNumber, LockedOut: true, Offers: []Offer{OfferCode, OfferBackup},
		Tasks:  newMethodTasks("page.lost.number.task"),
		Change: StepMethod, NewCode: true, Help: newHelpTask("method", helpMethod),
	},
	{
		ID: SituationCode, LockedOut: true, Offers: []Offer{OfferCode}, Wait: true,
		Tasks: []RecoveryTask{
			{Task: Task{Key: "page.lost.code.newest"}, For: []Method{MethodEmail, MethodTextEmail}},
			{Task: Task{Key: "page.lost.code.spam", Link: CodeSender}, For: []Method{MethodEmail, MethodTextEmail}},
			{Task: Task{Key: "page.lost.code.newestText"}, For: []Method{MethodText}},
			{Task: Task{Key: "page.lost.code.signal"}, For: []Method{MethodText, MethodTextEmail}},
			{Task: Task{Key: "page.lost.code.request", Words: []string{"request a new verification code"}}, For: []Method{MethodEmail, MethodText, MethodTextEmail}},
			{Task: Task{Key: "page.lost.code.fresh"}, For: []Method{MethodApp}},
			{Task: Task{Key: "page.lost.code.clock"}, For: []Method{MethodApp}},
			{Task: Task{Key: "page.lost.code.browser"}},
		},
	},
	{
		ID: SituationPassword, LockedOut: true, Offers: []Offer{OfferPassword, OfferQuestions},
		Tasks:  resetTasks("page.lost.password.task"),
		Change: StepPassword, Help: newHelpTask("password", helpPassword),
	},
	{
		ID: SituationAnswers, LockedOut: true, Offers: []Offer{OfferQuestions},
		Tasks: []RecoveryTask{
			{Task: Task{Key: "page.lost.answers.task1"}},
			{Task: Task{Key: "page.lost.answers.task2"}},
			{Task: Task{Key: "page.lost.answers.task3"}},
			{Task: Task{Key: "page.lost.answers.task4"}},
		},
		Help: newHelpTask("password", helpPassword),
	},
	{
		ID: SituationEmail, LockedOut: true, Offers: []Offer{OfferCode, OfferBackup},
		Tasks: []RecoveryTask{
			{Task: Task{Key: "page.lost.email.task1"}},
			{Task: Task{Key: "page.lost.email.login", Link: URLAccount}, BySource: true},
			{Task: Task{Key: "page.lost.email.task3", Words: []string{"My Account", "Settings"}, Link: URLSettings}},
			{Task: Task{Key: "page.lost.email.task4"}},
			{Task: Task{Key: "page.lost.email.task5", Words: []string{"Two-Step Verification", "Edit"}}},
		},
		Notes: []Note{
			{Title: "page.lost.email.note.title", Body: "page.lost.email.note.body"},
			{Title: "page.lost.email.none.title", Body: "page.lost.email.none.body"},
		},
		Change: StepEmail, NewCode: true, Help: newHelpTask("method", helpMethod),
	},
	{
		ID: SituationLocked, LockedOut: true, Offers: []Offer{OfferPassword, OfferCode}, Wait: true,
		Tasks: []RecoveryTask{
			{Task: Task{Key: "page.lost.locked.task1"}},
			{Task: Task{Key: "page.lost.locked.task2", Link: URLAccount}},
			{Task: Task{Key: "page.lost.locked.task3"}},
		},
		Notes: []Note{{Title: "page.lost.locked.codes.title", Body: "page.lost.locked.codes.body"}},
		Help:  newHelpTask("locked", helpLocked),
	},
	{
		ID: SituationAsked, Offers: []Offer{OfferQuestions},
		Tasks:  append([]RecoveryTask{{Task: Task{Key: "page.lost.asked.task1"}}}, resetTasks("page.lost.asked.task2")...),
		Notes:  []Note{{Title: "page.lost.asked.same.title", Body: "page.lost.asked.same.body"}},
		Change: StepPassword, Help: newHelpTask("password", helpPassword),
	},
	{
		ID: SituationSheet, Offers: []Offer{OfferSheet},
		Tasks: newMethodTasks("page.lost.phone.task"), BringIn: true, Help: newHelpTask("method", helpMethod),
	},
	{
		ID: SituationBackup, Offers: []Offer{OfferBackup, OfferCode},
		Tasks: []RecoveryTask{
			{Task: Task{Key: "page.lost.backup.task1", Link: URLAccount}},
			{Task: Task{Key: "page.lost.settings", Words: settingsWords(), Link: URLSettings}},
			{Task: Task{Key: "page.lost.backup.task3"}},
			{Task: Task{Key: "page.lost.backup.task4"}},
		},
		Notes:  []Note{{Title: "page.lost.backup.none.title", Body: "page.lost.backup.none.body"}},
		Change: StepMethod, NewCode: true, Help: newHelpTask("method", helpMethod),
	},
	{
		ID: SituationNothing,
		Tasks: []RecoveryTask{
			{Task: Task{Key: "page.lost.nothing.task1", Link: URLNeedHelp}},
			{Task: Task{Key: "page.lost.nothing.task2", Words: []string{helpMethod}}},
			{Task: Task{Key: "page.lost.nothing.task3"}},
			{Task: Task{Key: "page.lost.nothing.task4"}},
		},
		Notes: []Note{
			{Title: "page.lost.nothing.password.title", Body: "page.lost.nothing.password.body", Words: []string{helpPassword}},
			{Body: "page.lost.noSearch"},
		},
	},
	{
		ID: SituationBefore,
		Tasks: []RecoveryTask{
			{Task: Task{Key: "page.lost.before.task1", Link: URLAccount}},
			{Task: Task{Key: "page.lost.before.task2"}},
			{Task: Task{Key: "page.lost.before.task3"}},
			{Task: Task{Key: "page.lost.before.task4"}},
		},
		Notes:   []Note{{Title: "page.lost.before.one.title", Body: "page.lost.before.one.body"}},
		BringIn: true,
	},
}

// newMethodTasks returns how to set up the method again: log in, open the settings, and
// then last.
func newMethodTasks(last string) []RecoveryTask {
	return []RecoveryTask{
		{Task: Task{Key: "page.lost.logIn", Link: URLAccount}},
		{Task: Task{Key: "page.lost.type"}, BySource: true},
		{Task: Task{Key: "page.lost.settings", Words: settingsWords(), Link: URLSettings}},
		{Task: Task{Key: last}},
	}
}

// resetTasks returns how to set a new password; first is the first task.
func resetTasks(first string) []RecoveryTask {
	return []RecoveryTask{
		{Task: Task{Key: first, Words: []string{"Forgot your Password?"}, Link: URLAccount}},
		{Task: Task{Key: "page.lost.reset.email", Words: []string{"Email Reset Instructions"}}},
		{Task: Task{Key: "page.lost.reset.open"}},
		{Task: Task{Key: "page.lost.reset.answer"}},
	}
}

// newHelpTask returns the task of choosing words on the help page; its text key ends in
// name.
func newHelpTask(name, words string) Task {
	return Task{Key: "page.lost.help." + name, Words: []string{words}, Link: URLNeedHelp}
}

// settingsWords returns what the settings are called on the website's newer and older
// pages.
func settingsWords() []string {
	return []string{"Two-Step Verification", "Edit", "My Account", "Settings"}
}
