package wizard

// Looking is not deciding: a person who moves through the options of a choice has not
// chosen yet. Select only records the option. Nothing else about the journey (answers,
// Items, progress) changes until Confirm or Next.

// Select selects an option of a choice: the one the person is looking at. Selecting the
// confirmed answer or an unknown option drops the selection, and so does leaving the step
// by anything other than Next.
func (j *Journey) Select(f Field, choice string) {
	spec, known := fieldSpecs[f]
	if !known || spec.choices == nil {
		return
	}
	delete(j.selected, f)
	if choice = spec.clean(choice); choice != "" && !j.Is(f, choice) {
		j.selected[f] = choice
	}
}

// Selected returns the option to show as selected: the one passed to Select, otherwise
// the confirmed answer. For secrets it is "".
func (j *Journey) Selected(f Field) string {
	if choice, ok := j.selected[f]; ok {
		return choice
	}
	return j.Text(f)
}

// onDisplay returns a field's answer as its page shows it. Unlike Selected it also does
// so for secrets.
func (j *Journey) onDisplay(f Field) string {
	if choice, ok := j.selected[f]; ok {
		return choice
	}
	return j.confirmed(f)
}

// Unconfirmed reports whether the selected option differs from the answer.
func (j *Journey) Unconfirmed(f Field) bool {
	_, ok := j.selected[f]
	return ok
}

// Confirm makes the selected option the answer, as Set would.
func (j *Journey) Confirm(f Field) []Problem {
	choice, ok := j.selected[f]
	if !ok {
		return j.Problems(f)
	}
	return j.Set(f, choice)
}

// VoidsBackup reports whether confirming the selected method would void the
// backup code, so that the person can be asked first.
func (j *Journey) VoidsBackup() bool {
	return j.Unconfirmed(FieldMethod) && j.Method() != "" && !j.values[FieldBackup].Empty()
}

// confirmStep confirms every selection of the current step.
func (j *Journey) confirmStep() {
	for _, f := range j.Step().Fields {
		j.Confirm(f)
	}
}

// leaveStep drops what was selected but not confirmed.
func (j *Journey) leaveStep() { clear(j.selected) }
