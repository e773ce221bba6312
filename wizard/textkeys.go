package wizard

import "slices"

// Topics returns the text keys of suggestions for the field of a question: topics that
// the website has asked about in the past. What it asks now is unknown.
func Topics() []string {
	return []string{
		"step.questions.topic1", "step.questions.topic2", "step.questions.topic3",
		"step.questions.topic4", "step.questions.topic5",
	}
}

// Keys returns every text key used by the steps, situations, checks and topics, so that a
// test can prove that every language has them.
func Keys() []string {
	keys := slices.Concat(Topics(), problemKeys(), passwordKeys(), situationKeys())
	for _, s := range steps {
		for _, name := range []string{"rail", "title", "lead", "next"} {
			keys = append(keys, s.ID.TextKey(name))
		}
		if !s.SignUp && s.ID != StepSheet {
			keys = append(keys, s.ID.TextKey("existing"))
		}
		for _, t := range slices.Concat(s.Website, s.Existing, s.Here) {
			keys = append(keys, t.Key)
		}
		keys = append(keys, noteKeys(s.Notes)...)
		for _, n := range s.Needs {
			keys = append(keys, n.Problem)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// noteKeys returns the keys of some notes.
func noteKeys(notes []Note) []string {
	var keys []string
	for _, n := range notes {
		if n.Title != "" {
			keys = append(keys, n.Title)
		}
		keys = append(keys, n.Body)
	}
	return keys
}

// problemKeys returns the text keys of the checks, except those of the needs.
func problemKeys() []string {
	keys := []string{
		"problem.answersSame", "problem.backupDiffers", "problem.backupVoid",
		"problem.emailForm", "problem.emailNoAt", "problem.emailSuggest", "problem.emailUsed",
		"problem.keyForm", "problem.nameEmpty", "problem.nameUsed",
		"problem.passwordEmail", "problem.passwordName",
		"problem.phoneEmpty", "problem.phoneForm", "problem.questionsSame", "problem.strange",
		"problem.tooLong", "problem.unprintable", "step.ready.account.yesBody", "step.sheet.missing",
	}
	for _, p := range keyProblems {
		keys = append(keys, p.key)
	}
	return keys
}

// passwordKeys returns the keys of the password's checklist.
func passwordKeys() []string {
	var keys []string
	for _, check := range new(Journey).PasswordChecks() {
		keys = append(keys, check.Key)
	}
	return keys
}
