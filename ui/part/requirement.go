package part

import (
	"github.com/waypost-app/waypost/ui/theme"
)

// Requirement is a line in a checklist that is checked while the person types.
type Requirement struct {
	wrapper

	kit      *Kit
	sentence string
	met      bool
}

// NewRequirement returns a line that is either met or not yet met.
func NewRequirement(k *Kit, sentence string, met bool) *Requirement {
	icon, ink := "radio_button_unchecked", k.Tokens.Ink2
	if met {
		icon, ink = "check_circle", k.Tokens.OK
	}
	r := &Requirement{kit: k, sentence: sentence, met: met}
	r.body = k.Place.IconText(theme.Space8, NewIcon(k, icon, IconHead, ink), k.Prose.Small(sentence))
	r.ExtendBaseWidget(r)
	return r
}

// Label returns the accessible name and whether the requirement is met.
func (r *Requirement) Label() string {
	if r.met {
		return r.kit.Text.T("label.good", "text", r.sentence)
	}
	return r.kit.Text.T("label.notMet", "text", r.sentence)
}

// A11yNode returns the line and whether the requirement is met.
func (r *Requirement) A11yNode() A11yNode {
	return A11yNode{Role: RoleText, Name: r.Label(), Text: r.Label(), Object: r}
}
