package wizard

import "time"

// Step returns the current step, as it is for this person's account. How far they have
// come is given by Progress.
func (j *Journey) Step() Step {
	s := steps[j.at]
	if j.Existing() && s.Existing != nil {
		s.Website = s.Existing
	}
	return s
}

// Next confirms the selections and moves to the next step that applies. If something is
// missing or wrong it does not move, and returns the problems in the order of the page;
// the field of the first one should get the focus. At the sheet, the last step, it
// finishes the journey instead of moving.
func (j *Journey) Next(now time.Time) []Problem {
	if problems := j.blocking(j.at, j.onDisplay); len(problems) > 0 {
		return problems
	}
	return j.advance(now)
}

// NextSkipping is like Next, for a person who has seen the problems and wants to go on
// anyway. It only ignores problems that are skippable.
func (j *Journey) NextSkipping(now time.Time) []Problem {
	if problems := unskippable(j.blocking(j.at, j.onDisplay)); len(problems) > 0 {
		return problems
	}
	return j.advance(now)
}

// FinishWithoutSheet finishes the journey of a person who has no printer and does not
// want a PDF. Like Next at the sheet, it returns what else is missing.
func (j *Journey) FinishWithoutSheet(now time.Time) []Problem {
	if len(j.Undone()) > 0 {
		return []Problem{{Key: "step.sheet.missing", Field: FieldSheet, Severity: Missing}}
	}
	j.Mark(Used, now)
	j.markOnce(Finished, now)
	return nil
}

// advance moves one step ahead. The sheet only finishes the journey when every step is
// done, since what is missing would be missing on paper.
func (j *Journey) advance(now time.Time) []Problem {
	j.confirmStep()
	j.leaveStep()
	if j.at == len(steps)-1 {
		return j.FinishWithoutSheet(now)
	}
	j.Mark(Used, now)
	from := steps[j.at]
	if from.Timed {
		j.markOnce(departure(from.ID), now)
	}
	if from.ID == StepBackup {
		delete(j.values, FieldBackupVoid)
	}
	j.at = j.following()
	j.furthest = max(j.furthest, j.at)
	if to := steps[j.at]; to.Timed {
		j.markOnce(arrival(to.ID), now)
	}
	return nil
}

// following returns the step after the current one. A finished journey does not repeat
// the sign-up: it goes to steps that are not done, then to the sheet. The choice of a
// method is always followed by its instructions.
func (j *Journey) following() int {
	next := j.at + 1
	for !j.applies(next) {
		next++
	}
	if !j.Finished() || steps[next].Number == steps[j.at].Number {
		return next
	}
	if id, ok := j.Landing(); ok {
		return index(id)
	}
	return len(steps) - 1
}

// Back moves to the previous step without changing an answer. At the first step it
// returns false.
func (j *Journey) Back() bool {
	for i := j.at - 1; i >= 0; i-- {
		if j.applies(i) {
			j.leaveStep()
			j.at = i
			return true
		}
	}
	return false
}

// Open reports whether GoTo can go to a step: it applies to the person, and was reached
// before.
func (j *Journey) Open(id StepID) bool {
	i := index(id)
	return i >= 0 && i <= j.furthest && j.applies(i)
}

// GoTo goes to a step if it is Open, and reports whether it was.
func (j *Journey) GoTo(id StepID) bool {
	if !j.Open(id) {
		return false
	}
	j.leaveStep()
	j.at = index(id)
	return true
}

// applies reports whether a step is part of this person's journey.
func (j *Journey) applies(i int) bool {
	if steps[i].SignUp && j.Existing() {
		return false
	}
	return steps[i].Only == "" || steps[i].Only == j.Method()
}

// settle leaves a step that no longer applies, for the previous one or else the next.
func (j *Journey) settle() {
	for !j.applies(j.at) && !j.Back() {
		j.at++
	}
	j.furthest = max(j.furthest, j.at)
}

// blocking returns everything that keeps a step from being done, in the order of its
// fields. answer is confirmed or onDisplay.
func (j *Journey) blocking(i int, answer func(Field) string) []Problem {
	var problems []Problem
	s := steps[i]
	for _, need := range s.Needs {
		if need.Field == FieldSheet && !j.sheetMade() {
			problems = append(problems, need.problem())
		}
	}
	for _, f := range s.Fields {
		if need, ok := s.need(f); ok && blank(answer(f)) && !j.waived(need) {
			p := need.problem()
			p.Skippable = p.Skippable || need.Forgettable && j.Existing()
			problems = append(problems, p)
		}
		problems = append(problems, j.errorsOf(f, answer(f))...)
	}
	return countEqual(problems)
}

// countEqual sets the Count of plural sentences to how often they occur, so that four
// things that are not ready become "4 things".
func countEqual(problems []Problem) []Problem {
	counts := map[string]int{}
	for _, p := range problems {
		if p.Count > 0 {
			counts[p.Key]++
		}
	}
	for i := range problems {
		problems[i].Count = counts[problems[i].Key]
	}
	return problems
}

// unskippable returns the problems that cannot be skipped.
func unskippable(problems []Problem) []Problem {
	var left []Problem
	for _, p := range problems {
		if !p.Skippable {
			left = append(left, p)
		}
	}
	return left
}

// need returns what a step requires of a field.
func (s Step) need(f Field) (need Need, ok bool) {
	for _, need := range s.Needs {
		if need.Field == f {
			return need, true
		}
	}
	return Need{}, false
}

// waived reports whether another answer makes the need unnecessary.
func (j *Journey) waived(need Need) bool {
	return need.Unless != "" && j.values[need.Unless].Reveal() == need.UnlessValue
}

func (need Need) problem() Problem {
	p := Problem{Key: need.Problem, Args: need.Args, Field: need.Field, Severity: Missing, Skippable: need.Skippable}
	if need.Plural {
		p.Count = 1
	}
	return p
}
