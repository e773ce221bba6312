package wizard

import "time"

// Step is the step the person stands at.
func (j *Journey) Step() Step { return steps[j.at] }

// Next moves to the next step that applies, when nothing blocks; otherwise it
// says what is missing or wrong, in the order of the page, and stays: the first
// one's field gets the focus. From the sheet, the last step, it does not move
// but ends the journey: Finished.
func (j *Journey) Next(now time.Time) []Problem {
	if problems := j.blocking(j.at); len(problems) > 0 {
		return problems
	}
	return j.advance(now)
}

// NextAnyway is Next for a person who was told and goes on all the same. Only
// problems that allow it are passed over.
func (j *Journey) NextAnyway(now time.Time) []Problem {
	var left []Problem
	for _, p := range j.blocking(j.at) {
		if !p.Anyway {
			left = append(left, p)
		}
	}
	if len(left) > 0 {
		return left
	}
	return j.advance(now)
}

// advance goes one step on. The sheet ends the journey only when every step is
// done, since what is missing would be missing on paper.
func (j *Journey) advance(now time.Time) []Problem {
	j.Mark(Used, now)
	if j.at == len(steps)-1 {
		if len(j.Undone()) > 0 {
			return []Problem{{Key: "step.sheet.missing", Field: FieldSheet, Severity: Missing}}
		}
		j.Mark(Finished, now)
		return nil
	}
	for j.at++; !j.applies(j.at); j.at++ {
	}
	j.furthest = max(j.furthest, j.at)
	if s := steps[j.at]; s.Timed && j.When(arrival(s.ID)).IsZero() {
		j.Mark(arrival(s.ID), now)
	}
	return nil
}

// Back goes to the step before, whatever the answers, and changes none. It
// reports false at the first step, where there is nothing before.
func (j *Journey) Back() bool {
	for i := j.at - 1; i >= 0; i-- {
		if j.applies(i) {
			j.at = i
			return true
		}
	}
	return false
}

// Open reports whether GoTo goes to the step: it was reached before and applies.
func (j *Journey) Open(id StepID) bool {
	i := index(id)
	return i >= 0 && i <= j.furthest && j.applies(i)
}

// GoTo goes to a step that was reached before, and reports whether it did.
func (j *Journey) GoTo(id StepID) bool {
	if !j.Open(id) {
		return false
	}
	j.at = index(id)
	return true
}

// Done reports whether a step lies behind the person: they went on from it, and
// nothing that it must have is missing or wrong now.
func (j *Journey) Done(id StepID) bool {
	i := index(id)
	switch {
	case i < 0 || !j.applies(i):
		return false
	case steps[i].ID == StepSheet:
		return j.Finished()
	}
	return i < j.furthest && j.complete(i) && !j.unchecked(i)
}

// unchecked reports whether the person went on from a step whose check they could
// not do. It is not done, and asked for again, but keeps nobody from the end.
func (j *Journey) unchecked(i int) bool {
	return steps[i].ID == StepApp && j.Is(FieldAppCheck, No)
}

// Undone lists the steps before the sheet that apply and must still be done.
func (j *Journey) Undone() []StepID {
	var undone []StepID
	for i, s := range steps[:len(steps)-1] {
		if j.applies(i) && !j.Done(s.ID) && !j.unchecked(i) {
			undone = append(undone, s.ID)
		}
	}
	return undone
}

// Finished reports whether the person ended the journey with their sheet.
func (j *Journey) Finished() bool { return !j.When(Finished).IsZero() }

// Progress is how many of the NumberedSteps are done.
func (j *Journey) Progress() int {
	open := map[int]bool{}
	for i, s := range steps {
		if j.applies(i) && !j.Done(s.ID) {
			open[s.Number] = true
		}
	}
	delete(open, 0)
	return NumberedSteps - len(open)
}

// applies reports whether the step is part of this person's way.
func (j *Journey) applies(i int) bool {
	return steps[i].Only == "" || steps[i].Only == j.Method()
}

// settle leaves a step that does not apply any more for the one before.
func (j *Journey) settle() {
	if !j.applies(j.at) {
		j.Back()
	}
}

// complete reports whether nothing blocks the step but what may be passed over.
func (j *Journey) complete(i int) bool {
	for _, p := range j.blocking(i) {
		if !p.Anyway {
			return false
		}
	}
	return true
}

// blocking is all that keeps a step from being done, in the order of its fields.
func (j *Journey) blocking(i int) []Problem {
	var out []Problem
	s := steps[i]
	for _, n := range s.Needs {
		if n.Field == FieldSheet && !j.sheetMade() {
			out = append(out, n.problem())
		}
	}
	for _, f := range s.Fields {
		if n, needed := s.need(f); needed && j.values[f].Empty() && !j.waived(n) {
			out = append(out, n.problem())
		}
		out = append(out, j.wrong(f)...)
	}
	return out
}

// need is what the step needs of a field, if anything.
func (s Step) need(f Field) (Need, bool) {
	for _, n := range s.Needs {
		if n.Field == f {
			return n, true
		}
	}
	return Need{}, false
}

func (j *Journey) waived(n Need) bool {
	return n.Unless != "" && j.values[n.Unless].Reveal() == n.UnlessValue
}

func (j *Journey) sheetMade() bool {
	return !j.When(SheetPrinted).IsZero() || !j.When(SheetSaved).IsZero()
}

func (n Need) problem() Problem {
	return Problem{Key: n.Problem, Args: n.Args, Field: n.Field, Severity: Missing, Anyway: n.Anyway}
}

// Passed is Progress by where the person stands alone, for a journey that was
// restored without its secrets.
func (j *Journey) Passed() int {
	passed := 0
	for _, s := range steps[:j.furthest] {
		passed = max(passed, s.Number)
	}
	if n := steps[j.furthest].Number; n > 0 {
		passed = min(passed, n-1)
	}
	return passed
}
