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

// Keys returns every text key of the steps, situations and topics, of the password's
// checklist, and of what is stored, so that a test can prove that every language has them. The test finds the
// keys of other problems in the code.
func Keys() []string {
	keys := slices.Concat(Topics(), passwordKeys(), situationKeys(), keptKeys())
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
		for _, term := range s.Terms {
			keys = append(keys, "word."+term+".title", "word."+term+".text")
		}
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

// keptKeys returns the keys of what is stored: its name, and the question before it is
// changed.
func keptKeys() []string {
	var keys []string
	for _, k := range AllKept() {
		keys = append(keys, k.TextKey(), "page.person.change."+string(k)+".title", "page.person.change."+string(k)+".body")
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
