package wizard

// Progress says how far a person has come, whatever step they are looking at.
type Progress struct {
	Done     int    // how many of the NumberedSteps are done
	Furthest StepID // the last step that was ever reached
	Finished bool   // the journey was once completed, whatever changed since
	Sheet    bool   // the current answers are on a printed or saved sheet
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

// ProgressWithoutSecrets is like Progress, but for a journey restored from ItemPerson alone: a
// step counts as done if a later one was reached.
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

// Finished reports whether the person once completed the journey. A later change can outdate the
// sheet or undo a step, but not this.
func (j *Journey) Finished() bool { return !j.When(Finished).IsZero() }

// Done reports whether the person went on from a step and everything it needs is still there. The
// sheet is done when the current one was printed or saved.
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

// Deferred reports whether the person went on from a step without something that they could not do
// or get. The step is asked for again, but does not prevent the end.
func (j *Journey) Deferred(id StepID) bool {
	switch id {
	case StepApp:
		return j.Is(FieldAppCheck, No)
	case StepBackup:
		return j.Is(FieldNoBackup, Yes) && blank(j.confirmed(FieldBackup))
	}
	return false
}

// complete reports whether nothing blocks the step except what may be skipped.
func (j *Journey) complete(i int) bool { return len(unskippable(j.blocking(i, j.confirmed))) == 0 }

// Undone returns the steps before the sheet that must still be done.
func (j *Journey) Undone() []StepID {
	var undone []StepID
	for i, s := range steps[:len(steps)-1] {
		if j.applies(i) && !j.Done(s.ID) && !(i < j.furthest && j.complete(i)) {
			undone = append(undone, s.ID)
		}
	}
	return undone
}

// Landing returns the step at which to open the journey: the first that must still be done, or the
// sheet. Once the person has finished and nothing is missing, ok is false: their own page is more
// useful than any step.
func (j *Journey) Landing() (id StepID, ok bool) {
	undone := j.Undone()
	switch {
	case len(undone) == 0 && j.Finished():
		return "", false
	case len(undone) == 0:
		return StepSheet, true
	}
	i := index(undone[0])
	for !j.Open(steps[i].ID) { // another method has another page, not reached yet
		i--
	}
	return steps[i].ID, true
}
