package part

import "github.com/waypost-app/waypost/secure"

// FieldState keeps what is typed into a field, and whether a secret one is shown, from one drawing
// of a screen to the next. The zero FieldState belongs to a field that has not been drawn.
type FieldState struct {
	Reveal RevealState

	text  secure.Secret
	drawn bool
}

// Text returns what is typed.
func (s *FieldState) Text() secure.Secret { return s.text }

// SetText replaces what is typed, from the next drawing on.
func (s *FieldState) SetText(text secure.Secret) { s.text, s.drawn = text, true }

// Close hides the field's secret and forgets what is typed.
func (s *FieldState) Close() {
	s.Reveal.Hide()
	s.text = secure.Secret{}
}

// start returns the text for a new drawing of the field; initial is the text for the first one.
func (s *FieldState) start(initial string) string {
	if !s.drawn {
		s.SetText(secure.NewSecret(initial))
	}
	return s.text.Reveal()
}
