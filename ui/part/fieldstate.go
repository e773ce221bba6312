package part

import "github.com/waypost-app/waypost/secure"

// FieldState remembers the text typed into a field, and whether a secret is shown, from
// one build of a screen to the next. The zero FieldState is for a field that has not been
// built yet.
type FieldState struct {
	Reveal RevealState

	text  secure.Secret
	drawn bool
}

// Text returns the typed text.
func (s *FieldState) Text() secure.Secret { return s.text }

// SetText replaces the text that the next build will show.
func (s *FieldState) SetText(text secure.Secret) { s.text, s.drawn = text, true }

// Close hides the field's secret and forgets the typed text.
func (s *FieldState) Close() {
	s.Reveal.Hide()
	s.text = secure.Secret{}
}

// start returns the text for a new build of the field; initial is the text for the first
// build.
func (s *FieldState) start(initial string) string {
	if !s.drawn {
		s.SetText(secure.NewSecret(initial))
	}
	return s.text.Reveal()
}
