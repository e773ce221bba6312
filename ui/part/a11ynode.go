package part

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/wizard/text"
)

// Role is the kind of a component, as screen readers name it.
type Role string

// The roles of components and of groups of components.
const (
	RoleHeading  Role = "heading"
	RoleText     Role = "text"
	RoleCode     Role = "code"
	RoleButton   Role = "button"
	RoleCheckbox Role = "box"
	RoleRadio    Role = "choice"
	RoleSwitch   Role = "switch"
	RoleField    Role = "field"
	RoleItem     Role = "step" // in a rail; the value is also used in the transcripts
	RoleTimer    Role = "timer"
	RolePicture  Role = "picture"
	RoleMenuItem Role = "line" // in a menu

	RoleList    Role = "list"
	RoleTable   Role = "table"
	RoleChoices Role = "choices"
	RolePage    Role = "page"
	RoleTools   Role = "tools"
)

// A11yNode describes a component to screen readers, to the Listen button and in the
// transcripts. It is the only source of what they say about a component.
type A11yNode struct {
	Role Role
	// Name is the name of the component without its state. It never contains a secret. A
	// code that is shown has no name.
	Name string
	// Description adds details: the rest of a card, or the message of a field.
	Description string
	// Value is the typed text, or a visible code as it is to be read aloud.
	Value string
	// On reports whether it is ticked, selected, switched on or expanded.
	On bool
	// Expandable means that pressing it opens something beside it, or closes that.
	Expandable bool
	// Disabled means that it cannot be pressed at the moment, Invalid that the typed text
	// is wrong.
	Disabled, Invalid bool
	// Current marks the person's current step.
	Current bool
	// Place and Count are the position of a choice and the number of choices; 0: not a
	// choice.
	Place, Count int
	// Share is the fraction of a timer's time that is left, from 0 to 1.
	Share float64
	// News is announced at once when it appears or changes; "": nothing.
	News string
	// Group is the group that the component belongs to; nil for none.
	Group *A11yGroup
	// Cell is the position of the component in a table, which is its Group; nil if it is
	// in none.
	Cell *A11yCell

	// Text is one sentence with all of the above, in the language of the window; see
	// Sentence. It contains a secret only while that is shown.
	Text string
	// Secret marks a Value that is a code or a typed secret, to be spoken only on
	// request.
	Secret bool
	// Lang is the language of the text; "" means the language of the window.
	Lang string
	// Object is the component itself.
	Object fyne.CanvasObject
	// Position and Size describe the part that is scrolled into view, relative to the
	// object that was collected. If nothing is in view, that part is one pixel at the
	// edge.
	Position fyne.Position
	Size     fyne.Size
}

// A11yGroup groups consecutive components that belong together.
type A11yGroup struct {
	Role Role
	Name string
}

// Sentence returns one sentence that describes all of a node.
func Sentence(t *text.Text, n A11yNode) string {
	words := withState(t, n)
	if n.Disabled {
		words = t.T("label.off", "what", words)
	}
	switch {
	case n.Role == RoleCode && n.Value != "":
		return n.Value
	case n.Role == RoleField && n.Description != "":
		return t.Phrases(t.Sentences(words, n.Description), n.Value)
	}
	place := ""
	if n.Count > 0 {
		place = t.T("label.place", "n", n.Place, "total", n.Count)
	}
	return t.Phrases(words, n.Description, n.Value, place)
}

// withState returns the name followed by the state, on or off.
func withState(t *text.Text, n A11yNode) string {
	key := ""
	switch n.Role {
	case RoleCheckbox:
		key = map[bool]string{true: "label.ticked", false: "label.unticked"}[n.On]
	case RoleRadio:
		key = map[bool]string{true: "label.chosen", false: "label.notChosen"}[n.On]
	case RoleSwitch:
		return n.Name + ": " + onOff(t, n.On)
	default:
		return n.Name
	}
	return t.T(key, "what", n.Name)
}

// onOff returns the word for a switch's state.
func onOff(t *text.Text, on bool) string {
	if on {
		return t.T("common.on")
	}
	return t.T("common.off")
}

// said completes a node with its sentence.
func (e *Env) said(n A11yNode) A11yNode {
	n.Text = Sentence(e.Text, n)
	return n
}

// Is reports whether f takes the focus for the component: an Input does so for its field,
// and a menu for its marked line.
func (n A11yNode) Is(f fyne.Focusable) bool {
	if o, ok := n.Object.(*menuRow); ok {
		return any(o.menu) == any(f) && o.menu.at == o.i
	}
	return f != nil && n.Focusable() == f
}

// Focusable returns the object that takes the focus for the component; nil if none does.
func (n A11yNode) Focusable() fyne.Focusable {
	switch o := n.Object.(type) {
	case *Field:
		return o.Focusable()
	case *menuRow:
		return o.menu
	case fyne.Focusable:
		return o
	}
	return nil
}

// Pressable reports whether the component can be pressed, ticked or chosen.
func (n A11yNode) Pressable() bool {
	_, ok := n.Object.(interface{ Press() })
	return ok
}

// Press does what clicking the component does.
func (n A11yNode) Press() {
	if o, ok := n.Object.(interface{ Press() }); ok && !n.Disabled {
		o.Press()
	}
}

// Live marks a part of the page whose text screen readers announce when it appears or
// changes.
type Live struct{ wrapper }

// NewLive wraps an object in a Live.
func NewLive(o fyne.CanvasObject) *Live {
	l := &Live{}
	l.body = o
	l.ExtendBaseWidget(l)
	return l
}
