package page

import "waypost/wizard"

// Build makes the page with that id; Step is the page of the step at which the
// open journey stands.
func Build(h Host, id ID) *Page {
	switch id {
	case Home:
		return homePage(h)
	case Language:
		return languagePage(h)
	case Computer:
		return computerPage(h)
	case Name:
		return namePage(h)
	case MakePassphrase:
		return makePassphrasePage(h)
	case VisitPassphrase:
		return visitPassphrasePage(h)
	case Unlock:
		return unlockPage(h)
	case Locked:
		return lockedPage(h)
	case Clock:
		return clockPage(h)
	case Person:
		return personPage(h)
	case Lost:
		return lostPage(h)
	case LostPhone:
		return lostPhonePage(h)
	case Help:
		return helpPage(h)
	case Leave:
		return leavePage(h)
	case HandOver:
		return handOverPage(h)
	case Receipt:
		return receiptPage(h)
	}
	if s, ok := situationOf(id); ok {
		return lostWay(h, s)
	}
	if n, ok := exerciseOf(id); ok {
		return practiceQuestion(h, n)
	}
	return buildStep(h)
}

// buildStep makes the page of the step at which the open journey stands.
func buildStep(h Host) *Page {
	switch h.Journey().Step().ID {
	case wizard.StepReady:
		return readyStep(h)
	case wizard.StepWebsite:
		return websiteStep(h)
	case wizard.StepEmail:
		return emailStep(h)
	case wizard.StepConfirm:
		return confirmStep(h)
	case wizard.StepPassword:
		return passwordStep(h)
	case wizard.StepMethod:
		return methodStep(h)
	case wizard.StepApp:
		return appStep(h)
	case wizard.StepBackup:
		return backupStep(h)
	case wizard.StepQuestions:
		return questionsStep(h)
	case wizard.StepAccount:
		return accountStep(h)
	case wizard.StepConfirmation:
		return confirmationStep(h)
	}
	return sheetStep(h)
}
