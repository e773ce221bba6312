package part

import (
	"slices"
	"testing"

	"waypost/secure"
	"waypost/ui/theme"
)

// TestUnveiled: the window is told of every secret that is shown, and once when
// it is hidden again.
func TestUnveiled(t *testing.T) {
	var told []bool
	k := &Kit{
		Tokens: theme.Light(), Text: catalogue(t).For("en"),
		Unveiled: func(shown bool) { told = append(told, shown) },
	}
	s := k.Secret(theme.Body(), 0, secure.NewSecret("7K4M"), nil)
	p := k.Peek("code", func(bool) {})
	s.SetShown(true)
	s.SetShown(true)
	p.SetShown(true)
	s.SetShown(false)
	p.SetShown(false)
	if want := []bool{true, true, false, false}; !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
}
