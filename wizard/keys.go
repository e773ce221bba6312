package wizard

import "slices"

// Topics are the keys of suggestions for a question's field: what the website
// is known to have asked. Its list today is not known, so they are only topics.
func Topics() []string {
	return []string{
		"step.questions.topic1", "step.questions.topic2", "step.questions.topic3",
		"step.questions.topic4", "step.questions.topic5",
	}
}

// Keys lists every text key that the steps, checks and topics use, so that a
// test can prove that every language has them all.
func Keys() []string {
	keys := slices.Concat(Topics(), problemKeys())
	for _, s := range steps {
		for _, name := range []string{"rail", "title", "lead", "next"} {
			keys = append(keys, s.ID.TextKey(name))
		}
		for _, t := range slices.Concat(s.Website, s.Here) {
			keys = append(keys, t.Key)
		}
		for _, n := range s.Notes {
			if n.Title != "" {
				keys = append(keys, n.Title)
			}
			keys = append(keys, n.Body)
		}
		for _, n := range s.Needs {
			keys = append(keys, n.Problem)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// problemKeys are the keys that the checks give, beside those of the needs.
func problemKeys() []string {
	var ofKey []string
	for _, p := range keyProblems {
		ofKey = append(ofKey, p.key)
	}
	return append(ofKey, []string{
		"problem.answersSame", "problem.backupDiffers",
		"problem.emailForm", "problem.emailNoAt", "problem.emailSuggest", "problem.emailUsed",
		"problem.keyForm", "problem.nameUsed", "problem.passwordClasses", "problem.passwordEmail",
		"problem.passwordLong", "problem.passwordName", "problem.passwordShort",
		"problem.phoneEmpty", "problem.phoneForm", "problem.questionsSame", "problem.strange",
		"problem.tooLong", "step.password.classes", "step.ready.account.yesBody", "step.sheet.missing",
	}...)
}
