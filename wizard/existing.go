package wizard

// Existing reports whether the journey is about an account that existed before. Such a
// journey skips the steps of signing up.
func (j *Journey) Existing() bool { return j.Is(FieldExisting, Yes) }

// BringIn turns the journey into one about an existing account: it collects what the
// person has, creates what is missing, and prints the sheet.
func (j *Journey) BringIn() { j.Set(FieldExisting, Yes) }

// LeadKey returns the text key of the sentence under the title of the current step.
func (j *Journey) LeadKey() string {
	id := steps[j.at].ID
	if j.Existing() && id != StepSheet {
		return id.TextKey("existing")
	}
	return id.TextKey("lead")
}
