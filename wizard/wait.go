package wizard

import "time"

// Waited returns how long ago the person first reached a timed step, including restarts
// and pauses. It stops increasing when the step is done, and is 0 for a step that is not
// timed or not reached. If the time is unknown, or the clock has since been set back to
// before it, the wait starts at now.
func (j *Journey) Waited(id StepID, now time.Time) time.Duration {
	i := index(id)
	if i < 0 || !steps[i].Timed || i > j.furthest {
		return 0
	}
	since, end := j.When(arrival(id)), j.When(departure(id))
	switch {
	case !end.IsZero():
		return max(0, end.Sub(since))
	case since.IsZero() || now.Unix() < since.Unix():
		j.Mark(arrival(id), now)
		return 0
	}
	return now.Sub(since)
}

// Waiting reports whether the person is waiting at a timed step: it was reached and is
// not done.
func (j *Journey) Waiting(id StepID) bool {
	i := index(id)
	return i >= 0 && steps[i].Timed && i <= j.furthest && j.When(departure(id)).IsZero()
}

// Left returns how much of the wait of StepConfirmation is left, 0 if it is over.
func (j *Journey) Left(now time.Time) time.Duration {
	return max(0, ConfirmationWait-j.Waited(StepConfirmation, now))
}

// restartWaits resets the waits for emails when the email has changed.
func (j *Journey) restartWaits() {
	for _, s := range steps {
		if s.Timed {
			delete(j.times, arrival(s.ID))
			delete(j.times, departure(s.ID))
		}
	}
}
