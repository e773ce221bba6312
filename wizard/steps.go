package wizard

import "slices"

// Steps returns every step in order. The caller may change the slice, but not the data
// that the steps refer to, which is shared.
func Steps() []Step { return slices.Clone(steps) }

// StepOf returns the step with an id; false if there is none.
func StepOf(id StepID) (Step, bool) {
	i := index(id)
	if i < 0 {
		return Step{}, false
	}
	return steps[i], true
}

// index returns the index of a step in the table, or -1.
func index(id StepID) int {
	return slices.IndexFunc(steps, func(s Step) bool { return s.ID == id })
}

// steps is the table of all steps; it is never changed. The words and addresses are those
// of the guide; if the website changes, change them here.
var steps = []Step{
	{
		ID: StepReady, SignUp: true,
		Fields: []Field{
			FieldHasAccount, FieldReadyEmail, FieldReadyPhone, FieldReadyTime, FieldReadyPlace,
		},
		Links: []string{URLAccount},
		Notes: []Note{
			{Title: "step.ready.company.title", Body: "step.ready.company.body"},
			{Title: "step.ready.each.title", Body: "step.ready.each.body"},
			{Title: "step.ready.watched.title", Body: "step.ready.watched.body"},
			{Title: "step.ready.free.title", Body: "step.ready.free.body"},
		},
		Terms: []string{"uscis", "officialSite", "browser", "privateWindow"},
		Needs: []Need{
			{Field: FieldHasAccount, Problem: "problem.accountEmpty"},
			{Field: FieldReadyEmail, Problem: "problem.notReady", Plural: true, Skippable: true},
			{Field: FieldReadyPhone, Problem: "problem.notReady", Plural: true, Skippable: true},
			{Field: FieldReadyTime, Problem: "problem.notReady", Plural: true, Skippable: true},
			{Field: FieldReadyPlace, Problem: "problem.notReady", Plural: true, Skippable: true},
		},
	},
	{
		ID: StepWebsite, Number: 1, SignUp: true,
		Links: []string{URLCreateAccount},
		Notes: []Note{{Body: "step.website.private", Shared: true}},
		Terms: []string{"uscis", "officialSite", "browser", "privateWindow"},
	},
	{
		ID: StepEmail, Number: 2,
		Fields: []Field{FieldEmail, FieldOnlyReader},
		Website: []Task{
			{Key: "step.email.task1"},
			{Key: "step.email.task2"},
		},
		Existing: []Task{{Key: "step.email.existingTask"}},
		Notes: []Note{
			{Title: "step.email.why.title", Body: "step.email.why.body"},
			{Title: "step.email.none.title", Body: "step.email.none.body"},
		},
		Terms: []string{"link", "sender", "spam"},
		Needs: []Need{
			{Field: FieldEmail, Problem: "problem.emailEmpty"},
			{Field: FieldOnlyReader, Problem: "problem.emailOnly"},
		},
	},
	{
		ID: StepConfirm, Number: 3, Timed: true, SignUp: true,
		Website: []Task{
			{Key: "step.confirm.task1"},
			{Key: "step.confirm.task2", Link: MailSender},
			{Key: "step.confirm.task3", Words: []string{"Create a Password"}},
		},
		Here: []Task{
			{Key: "step.confirm.spam"},
			{Key: "step.confirm.safe"},
			{Key: "step.confirm.spelled"},
		},
		Notes: []Note{{Body: "step.confirm.terms", Words: []string{"Terms of Use", "I Agree"}}},
		Terms: []string{"link", "sender", "spam"},
	},
	{
		ID: StepPassword, Number: 4,
		Fields:   []Field{FieldPassword, FieldKeepPassword},
		Website:  []Task{{Key: "step.password.task1", Words: []string{"Create a Password"}}},
		Existing: []Task{{Key: "step.password.existingTask"}},
		Notes:    []Note{{Body: "step.password.rule"}},
		Terms:    []string{"password", "keychain"},
		Needs: []Need{
			{Field: FieldPassword, Problem: "problem.passwordEmpty", Unless: FieldKeepPassword, UnlessValue: No},
			{Field: FieldKeepPassword, Problem: "problem.keepEmpty"},
		},
	},
	{
		ID: StepMethod, Number: 5,
		Fields:   []Field{FieldMethod},
		Website:  []Task{{Key: "step.method.website", Words: []string{"submit"}}},
		Existing: []Task{{Key: "step.method.existingTask", Words: settingsWords(), Link: URLSettings}},
		Notes:    []Note{{Title: "step.method.abroad.title", Body: "step.method.abroad.body", Only: MethodText}},
		Terms:    []string{"twoStepCheck", "authenticationApp", "loginCode"},
		Needs:    []Need{{Field: FieldMethod, Problem: "problem.methodEmpty"}},
	},
	{
		ID: StepApp, Number: 5, Only: MethodApp,
		Fields:  []Field{FieldKey, FieldAppCheck},
		Website: []Task{{Key: "step.app.submit", Words: []string{"submit"}}},
		Here:    []Task{{Key: "step.app.scanTask"}, {Key: "step.app.private"}, {Key: "step.app.pasteWhere", Words: []string{"What if I can’t scan a QR code?"}}},
		Notes:   offerNotes(),
		Terms:   []string{"authenticationApp", "squareCode", "loginCode"},
		Needs: []Need{
			{Field: FieldKey, Problem: "problem.keyEmpty", Unless: FieldAppCheck, UnlessValue: No},
			{Field: FieldAppCheck, Problem: "problem.codeEmpty"},
		},
	},
	{
		ID: StepText, Number: 5, Only: MethodText,
		Fields: []Field{FieldPhoneEnding},
		Website: []Task{
			{Key: "step.text.task1"},
			{Key: "step.text.task2", Words: []string{"submit"}},
			{Key: "step.text.task3", Words: []string{"submit"}},
		},
		Existing: []Task{{Key: "step.method.existingNothing"}},
		Notes:    offerNotes(Note{Title: "step.text.number.title", Body: "step.text.number.body"}),
		Terms:    []string{"twoStepCheck", "loginCode"},
	},
	{
		ID: StepMail, Number: 5, Only: MethodEmail,
		Website: []Task{
			{Key: "step.mail.task1", Words: []string{"submit"}},
			{Key: "step.mail.task2"},
			{Key: "step.mail.task3", Words: []string{"submit"}},
		},
		Existing: []Task{{Key: "step.method.existingNothing"}},
		Notes: offerNotes(
			Note{Body: "step.mail.note"},
			Note{Title: "step.mail.safe.title", Body: "step.mail.safe.body"},
		),
		Terms: []string{"twoStepCheck", "loginCode"},
	},
	{
		ID: StepTextMail, Number: 5, Only: MethodTextEmail,
		Fields: []Field{FieldPhoneEnding},
		Website: []Task{
			{Key: "step.textMail.task1"},
			{Key: "step.textMail.task2", Words: []string{"submit"}},
			{Key: "step.textMail.task3", Words: []string{"submit"}},
		},
		Existing: []Task{{Key: "step.method.existingNothing"}},
		Notes: offerNotes(
			Note{Title: "step.text.number.title", Body: "step.text.number.body"},
			Note{Title: "step.mail.safe.title", Body: "step.mail.safe.body"},
		),
		Terms: []string{"twoStepCheck", "loginCode"},
	},
	{
		ID: StepBackup, Number: 6,
		Fields: []Field{FieldBackup, FieldBackupAgain, FieldNoBackup},
		Notes: []Note{
			{Title: "step.backup.very.title", Body: "step.backup.very.body"},
			{Body: "step.backup.export", Words: []string{"Export As PDF"}, Shared: true},
			{Body: "step.backup.trash", Shared: true},
		},
		Terms: []string{"backupCode"},
		Needs: []Need{
			{Field: FieldBackup, Problem: "problem.backupEmpty", Unless: FieldNoBackup, UnlessValue: Yes},
			{Field: FieldBackupAgain, Problem: "problem.backupAgainEmpty", Unless: FieldNoBackup, UnlessValue: Yes},
		},
	},
	{
		ID: StepQuestions, Number: 7,
		Fields:  questionFields(),
		Website: []Task{{Key: "step.questions.spell", Words: []string{"submit"}}},
		Terms:   []string{"fiveQuestions"},
		Needs:   questionNeeds(),
	},
	{
		ID: StepAccount, Number: 8, SignUp: true,
		Website: []Task{
			{Key: "step.account.task1", Words: []string{"Welcome to your USCIS Account."}},
			{Key: "step.account.task2", Words: []string{"Login to a USCIS Service", "myUSCIS"}},
			{Key: "step.account.task3"},
			{Key: "step.account.choice", Words: []string{"I am an applicant, petitioner, or requestor"}},
			{Key: "step.account.task4", Words: []string{"submit"}},
		},
		Notes: []Note{{Body: "step.account.wrong"}},
		Terms: []string{"applicant", "petitioner", "requestor", "uscis"},
	},
	{
		ID: StepConfirmation, Number: 9, Timed: true, Wait: ConfirmationWait, SignUp: true,
		Website: []Task{
			{Key: "step.confirmation.inboxNote"},
			{Key: "step.confirmation.spamNote"},
			{Key: "step.confirmation.again1", Words: []string{"Didn’t receive confirmation instructions."}, Link: URLAccount},
			{Key: "step.confirmation.again2", Words: []string{"resend confirmation instructions"}},
		},
		Links: []string{URLAccount},
		Notes: []Note{
			{Body: "step.confirmation.close"},
			{Body: "step.confirmation.logOut", Shared: true},
		},
		Terms: []string{"link", "sender", "spam"},
	},
	{
		ID:     StepSheet,
		Fields: []Field{FieldSheetPaper, FieldSheetWithoutKey, FieldSheetTwoPlaces},
		Links:  []string{URLNeedHelp, URLLawyer},
		Terms:  []string{"recoverySheet", "pdf", "backupCode"},
		Needs:  []Need{{Field: FieldSheet, Problem: "problem.sheetNotPrinted"}},
	},
}

// offerNotes adds the note on what the website may offer, whichever way the codes come,
// and what to answer.
func offerNotes(notes ...Note) []Note {
	return append(notes,
		Note{Title: "step.app.own.title", Body: "step.app.own.body", Words: []string{"Skip", "Do not show again for 60 days"}, Own: true},
		Note{Body: "step.app.passkey", Words: []string{"Skip"}, Shared: true},
		Note{Body: "step.app.remember", Shared: true})
}

func questionFields() []Field {
	var fields []Field
	for n := 1; n <= Questions; n++ {
		fields = append(fields, Question(n), Answer(n))
	}
	return fields
}

func questionNeeds() []Need {
	var needs []Need
	for n := 1; n <= Questions; n++ {
		args := []any{"n", n}
		needs = append(needs,
			Need{Field: Question(n), Problem: "problem.questionEmpty", Args: args, Forgettable: true},
			Need{Field: Answer(n), Problem: "problem.answerEmpty", Args: args, Forgettable: true})
	}
	return needs
}
