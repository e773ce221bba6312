package part

import (
	"slices"

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
}

// Prompted is a page as the content of the window, with its prompter. What opens
// over the page is prompted in its place.
func (k *Kit) Prompted(page fyne.CanvasObject) *fyne.Container {
	p := &prompter{kit: k, cues: container.NewWithoutLayout()}
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

// prompt has the cues say what the window says now. They are used again, since
// Fyne remembers every object that it has seen for a minute.
func (p *prompter) prompt() {
	shown := p.kit.Canvas.Overlays().Top()
	if shown == nil {
		shown = p.body
	}
	cues, n := p.cues.Objects, 0
	for _, s := range Speak(shown) {
		if s.Words == "" {
			continue
		}
		if n == len(cues) {
			cues = append(cues, &cue{})
		}
		*cues[n].(*cue) = cue{words: p.kit.withRole(s), role: nearest(s.Role), at: s.At, size: s.Size}
		n++
	}
	p.cues.Objects = slices.Delete(cues, n, len(cues))
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
	words string
	role  fyne.AccessibleRole
	at    fyne.Position
	size  fyne.Size
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
