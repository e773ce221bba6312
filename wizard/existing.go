package wizard

// Existing reports whether the journey is about an account that existed before it, so that it
// skips the steps of signing up.
func (j *Journey) Existing() bool { return j.Is(FieldExisting, Yes) }

// BringIn makes the journey one about an existing account: it collects what the person has, makes
// what is missing, and prints the sheet.
func (j *Journey) BringIn() { j.Set(FieldExisting, Yes) }

// LeadKey returns the text key of the sentence under the title of the current step.
func (j *Journey) LeadKey() string {
	id := steps[j.at].ID
	if j.Existing() && id != StepSheet {
		return id.TextKey("existing")
	}
	return id.TextKey("lead")
}
