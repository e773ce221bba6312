package part

import (
	"strings"

	"fyne.io/fyne/v2"

	"waypost/ui/para"
)

// Role is what a thing is, for someone who cannot see it.
type Role string

// The roles of parts.
const (
	RoleHeading Role = "heading"
	RoleText    Role = "text"
	RoleCode    Role = "code"
	RoleButton  Role = "button"
	RoleBox     Role = "box"
	RoleChoice  Role = "choice"
	RoleSwitch  Role = "switch"
	RoleField   Role = "field"
	RoleStep    Role = "step"
	RoleTimer   Role = "timer"
	RolePicture Role = "picture"
)

// Spoken is what a part says to someone who cannot see it.
type Spoken struct {
	Role Role
	// Words are its name, its state and its value, in the language of the window.
	// A secret is in them only while it is shown.
	Words string
	// Secret: the words hold a code or a typed secret, for those alone who asked.
	Secret bool
	// Of is the part itself.
	Of fyne.CanvasObject
}

// speaker is a part that says more than what is written on it.
type speaker interface{ Spoken() Spoken }

// Speak lists what all that is shown under o says, in the order of reading.
func Speak(o fyne.CanvasObject) []Spoken {
	r := &recital{}
	r.read(o, false)
	return r.said
}

// recital collects what is said.
type recital struct {
	said   []Spoken
	number string // of a task, whose sentence comes next
}

// read reads an object; in a field only what can be pressed, since the field said
// the rest.
func (r *recital) read(o fyne.CanvasObject, pressed bool) {
	if o == nil || !o.Visible() {
		return
	}
	switch v := o.(type) {
	case *Field:
		r.add(v.Spoken())
		pressed = true
	case speaker:
		r.add(v.Spoken())
		return
	case *para.Para:
		if !pressed {
			r.text(v)
		}
	}
	for _, child := range Inside(o) {
		r.read(child, pressed)
	}
}

func (r *recital) text(p *para.Para) {
	words := strings.TrimSpace(p.Plain())
	switch {
	case strings.Trim(words, "• ") == "":
	case p.Secret():
		r.add(Spoken{Role: RoleCode, Words: words, Secret: true, Of: p})
	case strings.Trim(words, "0123456789") == "":
		r.number = words + ". "
	case p.Heading():
		r.add(Spoken{Role: RoleHeading, Words: words, Of: p})
	default:
		r.add(Spoken{Role: RoleText, Words: words, Of: p})
	}
}

func (r *recital) add(s Spoken) {
	s.Words = r.number + s.Words
	r.number = ""
	r.said = append(r.said, s)
}

// aside is an object that says other words than those written on it.
type aside struct {
	shell

	role  Role
	words string
}

// aside makes one. A role of "" keeps it silent.
func (k *Kit) aside(role Role, words string, o fyne.CanvasObject) *aside {
	a := &aside{role: role, words: words}
	a.body = o
	a.ExtendBaseWidget(a)
	return a
}

// Spoken is what it says.
func (a *aside) Spoken() Spoken { return Spoken{Role: a.role, Words: a.words, Of: a} }

// AccessibilityLabel implements fyne.Accessible.
func (a *aside) AccessibilityLabel() string { return a.words }

// AccessibilityRole implements fyne.Accessible.
func (a *aside) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// phrase joins what a part says, without what is empty.
func phrase(pieces ...string) string {
	var said []string
	for _, p := range pieces {
		if p != "" {
			said = append(said, strings.TrimRight(p, " "))
		}
	}
	return strings.Join(said, ", ")
}

// more are the words on an object but for its name.
func more(o fyne.CanvasObject, name string) string {
	var said []string
	for _, s := range Speak(o) {
		if s.Words != name {
			said = append(said, s.Words)
		}
	}
	return strings.Join(said, " ")
}
