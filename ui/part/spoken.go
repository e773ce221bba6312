package part

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"

	"waypost/ui/layout"
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
	// At and Size are the part of it that the scrolls around it show, from the top
	// left of what was read; a sliver at their edge while they show none of it.
	At   fyne.Position
	Size fyne.Size
}

// Is reports whether it is said of what has the focus: a field's line has it for
// the field, and a menu for the line that Enter takes.
func (s Spoken) Is(f fyne.Focusable) bool {
	switch o := s.Of.(type) {
	case *Field:
		return o.Focusable() == f
	case *menuRow:
		return any(o.menu) == any(f) && o.menu.at == o.i
	}
	return f != nil && any(s.Of) == any(f)
}

// speaker is a part that says more than what is written on it.
type speaker interface{ Spoken() Spoken }

// Speak lists what all that is shown under o says, in the order of reading.
func Speak(o fyne.CanvasObject) []Spoken {
	r := &recital{}
	if o != nil {
		r.read(o, false, view{bottom: math.MaxFloat32})
	}
	return r.said
}

// recital collects what is said.
type recital struct {
	said   []Spoken
	number string // of a task, whose sentence comes next
}

// read reads an object that is in a view; in a field only what can be pressed,
// since the field said the rest.
func (r *recital) read(o fyne.CanvasObject, pressed bool, in view) {
	if !o.Visible() {
		return
	}
	in = in.of(o)
	switch v := o.(type) {
	case *Field:
		r.add(v.Spoken(), in)
		pressed = true
	case speaker:
		r.add(v.Spoken(), in)
		return
	case *para.Para:
		if !pressed {
			r.text(v, in)
		}
	}
	for _, child := range Inside(o) {
		r.read(child, pressed, in)
	}
}

func (r *recital) text(p *para.Para, in view) {
	words := strings.TrimSpace(p.Plain())
	switch {
	case strings.Trim(words, "• ") == "":
	case p.Secret():
		r.add(Spoken{Role: RoleCode, Words: words, Secret: true, Of: p}, in)
	case strings.Trim(words, "0123456789") == "":
		r.number = words + ". "
	case p.Heading():
		r.add(Spoken{Role: RoleHeading, Words: words, Of: p}, in)
	default:
		r.add(Spoken{Role: RoleText, Words: words, Of: p}, in)
	}
}

func (r *recital) add(s Spoken, in view) {
	s.Words = r.number + s.Words
	r.number = ""
	s.At, s.Size = in.at, in.size
	s.At.Y, s.Size.Height = in.shown()
	r.said = append(r.said, s)
}

// view is where an object stands, and between which heights the scrolls around
// it show anything.
type view struct {
	at          fyne.Position
	size        fyne.Size
	top, bottom float32
}

// of is the view of an object that is in that of v.
func (v view) of(o fyne.CanvasObject) view {
	v.at, v.size = v.at.Add(o.Position()), o.Size()
	if _, ok := o.(*layout.Scroll); ok {
		v.top, v.bottom = max(v.top, v.at.Y), min(v.bottom, v.at.Y+v.size.Height)
	}
	return v
}

// shown is the stretch of the object that is shown, a sliver at the least.
func (v view) shown() (y, height float32) {
	const sliver = 1
	y = min(max(v.at.Y, v.top), v.bottom-sliver)
	return y, max(min(v.at.Y+v.size.Height, v.bottom)-y, sliver)
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
