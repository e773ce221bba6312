package wizard

// Progress says how far a person has come, whatever step they are looking at.
type Progress struct {
	Done     int    // how many of the NumberedSteps are done
	Furthest StepID // the farthest step that was ever reached
	Finished bool   // the journey was once completed, whatever has changed since
	Sheet    bool   // a printed or saved sheet has the current answers
}

// Progress returns how far the person is.
func (j *Journey) Progress() Progress {
	open := map[int]bool{}
	for i, s := range steps {
		if s.Number > 0 && j.applies(i) && !j.Done(s.ID) {
			open[s.Number] = true
		}
	}
	return j.progress(NumberedSteps - len(open))
}

// ProgressWithoutSecrets is like Progress, for a journey restored from ItemPerson alone:
// a step counts as done if a later one was reached.
func (j *Journey) ProgressWithoutSecrets() Progress {
	furthest := steps[j.furthest]
	done := furthest.Number - 1
	switch furthest.ID {
	case StepReady:
		done = 0
	case StepSheet:
		done = NumberedSteps
	}
	return j.progress(done)
}

func (j *Journey) progress(done int) Progress {
	return Progress{Done: done, Furthest: steps[j.furthest].ID, Finished: j.Finished(), Sheet: j.sheetMade()}
}

// Finished reports whether the person once completed the journey. Later changes can make
// the sheet outdated or a step undone, but do not change this.
func (j *Journey) Finished() bool { return !j.When(Finished).IsZero() }

// Done reports whether the person has moved on from a step and everything it requires is
// still there. The sheet is done when the current one was printed or saved.
func (j *Journey) Done(id StepID) bool {
	i := index(id)
	switch {
	case i < 0 || !j.applies(i):
		return false
	case id == StepSheet:
		return j.Finished() && j.sheetMade()
	}
	return i < j.furthest && j.complete(i) && !j.Deferred(id)
}

// Deferred reports whether the person has moved on from a step without something that
// they were unable to do or get. They are asked for it again, but it does not keep them
// from finishing.
func (j *Journey) Deferred(id StepID) bool {
	switch id {
	case StepApp:
		return j.Is(FieldAppCheck, No)
	case StepBackup:
		return j.Is(FieldNoBackup, Yes) && blank(j.confirmed(FieldBackup))
	}
	return false
}

// complete reports whether everything that the step requires is there, except for what
// may be skipped.
func (j *Journey) complete(i int) bool { return len(unskippable(j.blocking(i, j.confirmed))) == 0 }

// Undone returns the steps before the sheet that are not done yet.
func (j *Journey) Undone() []StepID {
	var undone []StepID
	for i, s := range steps[:len(steps)-1] {
		if j.applies(i) && !j.Done(s.ID) && !(i < j.furthest && j.complete(i)) {
			undone = append(undone, s.ID)
		}
	}
	return undone
}

// Landing returns the step at which to open the journey: the first one that is not done,
// or the sheet. If the person has finished and nothing is missing, ok is false: their own
// page is more useful than any step.
func (j *Journey) Landing() (id StepID, ok bool) {
	undone := j.Undone()
	switch {
	case len(undone) == 0 && j.Finished():
		return "", false
	case len(undone) == 0:
		return StepSheet, true
	}
	i := index(undone[0])
	for !j.Open(steps[i].ID) { // with another method this page is another one, not reached yet
		i--
	}
	return steps[i].ID, true
}
