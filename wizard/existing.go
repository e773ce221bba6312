package wizard

// Existing reports whether the journey is about an account that was there before it,
// so that the steps that make one are left out.
func (j *Journey) Existing() bool { return j.Is(FieldExisting, Yes) }

// BringIn makes the journey one about an account that is there already: it brings in
// what the person has of it, makes what is missing, and prints the sheet.
func (j *Journey) BringIn() { j.Set(FieldExisting, Yes) }

// LeadKey returns the key of the sentence under the title of the step on display.
func (j *Journey) LeadKey() string {
	id := steps[j.at].ID
	if j.Existing() && id != StepSheet {
		return id.TextKey("existing")
	}
	return id.TextKey("lead")
}
