package part

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// prompter stands around a page and tells the system's screen reader what the
// window says. Built with the tag accessibility, Fyne asks after every frame on
// Windows and macOS: it goes through plain containers alone, so scrolls, fields
// and dialogs are closed to it, and it has words for no more than a button, a
// link and a text. What it finds here instead of the page is a list of cues, one
// for each thing that is said, in the order of reading. The list is made when the
// prompter is asked, which comes right before; without the tag nobody asks.
type prompter struct {
	shell

	kit  *Kit
	cues *fyne.Container
	at   int // the cue of what has the focus; -1: none
	told func(at int)
}

// Prompted is a page as the content of the window, with its prompter. What opens
// over the page is prompted in its place. told hears which cue is that of what has
// the focus, each time that this or the list has changed.
func (k *Kit) Prompted(page fyne.CanvasObject, told func(at int)) *fyne.Container {
	p := &prompter{kit: k, cues: container.NewWithoutLayout(), at: -1, told: told}
	p.body = page
	p.ExtendBaseWidget(p)
	return container.NewStack(p, p.cues)
}

// AccessibilityLabel implements fyne.Accessible.
func (p *prompter) AccessibilityLabel() string { return "Waypost" }

// AccessibilityRole implements fyne.Accessible.
func (p *prompter) AccessibilityRole() fyne.AccessibleRole {
	p.prompt()
	return fyne.AccessibleRoleContainer
}

// Forget drops what was said, once the window does not show it any more.
func (p *prompter) Forget() { p.cues.Objects = nil }

// prompt has the cues say what the window says now.
func (p *prompter) prompt() {
	said, at := p.said()
	news := len(said) != len(p.cues.Objects)
	for i := 0; i < len(said) && !news; i++ {
		news = said[i].newer(p.cues.Objects[i].(*cue))
	}
	if !news {
		for i := range said {
			said[i].words = p.cues.Objects[i].(*cue).words
		}
	}
	p.put(said)
	if moved := at != p.at; (news || moved) && at >= 0 {
		p.told(at)
	}
	p.at = at
}

// said is what the window says now, and which of it is that of what has the focus.
func (p *prompter) said() (said []cue, at int) {
	shown := p.kit.Canvas.Overlays().Top()
	if shown == nil {
		shown = p.body
	}
	focused := p.kit.Canvas.Focused()
	at = -1
	for _, s := range Speak(shown) {
		if s.Words == "" {
			continue
		}
		if s.Is(focused) {
			at = len(said)
		}
		said = append(said, cue{
			of: s.Of, steady: steady(s, focused), words: p.kit.withRole(s), role: nearest(s.Role), at: s.At, size: s.Size,
		})
	}
	return said, at
}

// put fills the cues, and uses them again, since Fyne remembers every object that
// it has seen for a minute.
func (p *prompter) put(said []cue) {
	cues := p.cues.Objects
	for i, c := range said {
		if i == len(cues) {
			cues = append(cues, &cue{})
		}
		*cues[i].(*cue) = c
	}
	p.cues.Objects = slices.Delete(cues, len(said), len(cues))
}

// steady are the words without what changes all the time: the seconds of a timer,
// and what is being typed. With each word that is new, Fyne has a screen reader
// begin anew with the name of the window; so that alone is no news.
func steady(s Spoken, focused fyne.Focusable) string {
	if f, ok := s.Of.(*Field); ok && s.Is(focused) {
		return f.Label()
	}
	if s.Role != RoleTimer {
		return s.Words
	}
	minutes, _, ok := strings.Cut(s.Words, ":")
	if !ok {
		return ""
	}
	return minutes
}

// withRole is what is said, with its role where Fyne has none like it.
func (k *Kit) withRole(s Spoken) string {
	keys := map[Role]string{
		RoleHeading: "label.asHeading", RoleField: "label.asField", RoleBox: "label.asBox",
		RoleChoice: "label.asChoice", RoleSwitch: "label.asSwitch", RolePicture: "label.asPicture",
	}
	if key, ok := keys[s.Role]; ok {
		return k.Text.T(key, "what", s.Words)
	}
	return s.Words
}

// nearest is the role of Fyne's that comes nearest to one of ours.
func nearest(r Role) fyne.AccessibleRole {
	switch r {
	case RoleButton, RoleBox, RoleChoice, RoleSwitch:
		return fyne.AccessibleRoleButton
	}
	return fyne.AccessibleRoleText
}

// cue speaks for a part, at its place. It draws nothing and takes no pointer.
type cue struct {
	of     fyne.CanvasObject
	steady string
	words  string
	role   fyne.AccessibleRole
	at     fyne.Position
	size   fyne.Size
}

// newer reports whether a cue says anything that another did not.
func (c *cue) newer(than *cue) bool {
	return c.of != than.of || c.steady != than.steady || c.role != than.role
}

// AccessibilityLabel implements fyne.Accessible.
func (c *cue) AccessibilityLabel() string { return c.words }

// AccessibilityRole implements fyne.Accessible.
func (c *cue) AccessibilityRole() fyne.AccessibleRole { return c.role }

// Position implements fyne.CanvasObject.
func (c *cue) Position() fyne.Position { return c.at }

// Size implements fyne.CanvasObject.
func (c *cue) Size() fyne.Size { return c.size }

// MinSize implements fyne.CanvasObject.
func (c *cue) MinSize() fyne.Size { return fyne.Size{} }

// Visible implements fyne.CanvasObject.
func (c *cue) Visible() bool { return true }

// Move implements fyne.CanvasObject: only the prompter places a cue.
func (c *cue) Move(fyne.Position) {}

// Resize implements fyne.CanvasObject.
func (c *cue) Resize(fyne.Size) {}

// Show implements fyne.CanvasObject.
func (c *cue) Show() {}

// Hide implements fyne.CanvasObject.
func (c *cue) Hide() {}

// Refresh implements fyne.CanvasObject.
func (c *cue) Refresh() {}

var _ fyne.Accessible = (*prompter)(nil)
