package part

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/para"
)

// accessible is a component whose node says more than the text it shows.
type accessible interface{ A11yNode() A11yNode }

// CollectA11y lists the nodes of what is shown under o, in reading order.
func CollectA11y(o fyne.CanvasObject) []A11yNode {
	r := &a11yCollector{}
	if o != nil {
		r.read(o, false, view{bottom: math.MaxFloat32})
	}
	return r.nodes
}

// a11yCollector walks a tree of objects.
type a11yCollector struct {
	nodes  []A11yNode
	number string     // of a list item, to be read before the next sentence
	live   bool       // inside a Live
	cell   *tableCell // the cell that contains the object; nil for none
}

// read collects the nodes of o. Inside a field only its buttons have nodes of their own;
// the field's node covers the rest.
func (r *a11yCollector) read(o fyne.CanvasObject, pressed bool, in view) {
	if !o.Visible() {
		return
	}
	in = in.of(o)
	switch v := o.(type) {
	case *Field:
		r.add(v.A11yNode(), in)
		pressed = true
	case accessible:
		r.add(v.A11yNode(), in)
		return
	case *Live:
		defer func(before bool) { r.live = before }(r.live)
		r.live = true
	case *tableCell:
		defer func(before *tableCell) { r.cell = before }(r.cell)
		r.cell = v
	case *para.Para:
		if !pressed {
			r.text(v, in)
			if u := v.Under(); u != nil {
				r.under(u, in.of(u))
			}
		}
	}
	for _, child := range Children(o) {
		r.read(child, pressed, in)
	}
}

// under adds the English under a sentence. Changes of it are not announced.
func (r *a11yCollector) under(p *para.Para, in view) {
	live := r.live
	r.live = false
	r.add(A11yNode{Role: RoleText, Name: p.Plain(), Text: p.Plain(), Lang: p.Lang(), Object: p}, in)
	r.live = live
}

func (r *a11yCollector) text(p *para.Para, in view) {
	words := strings.TrimSpace(p.Plain())
	switch {
	case strings.Trim(words, "• ") == "":
	case p.Secret():
		r.add(A11yNode{Role: RoleCode, Value: words, Text: words, Secret: true, Object: p}, in)
	case strings.TrimFunc(words, unicode.IsDigit) == "":
		r.number = words + ". "
	case p.Heading():
		r.add(A11yNode{Role: RoleHeading, Name: words, Text: words, Object: p}, in)
	default:
		r.add(A11yNode{Role: RoleText, Name: words, Text: words, Object: p}, in)
	}
}

func (r *a11yCollector) add(s A11yNode, in view) {
	// A field that has the number in its name needs no other.
	if number := strings.TrimSuffix(r.number, ". "); s.Role != RoleField || !slices.Contains(strings.Fields(s.Name), number) {
		s.Text, s.Name = r.number+s.Text, r.number+s.Name
	}
	r.number = ""
	if _, word := s.Object.(*Word); r.live && !s.Secret && !word {
		s.News = s.Text
	}
	if r.cell != nil && s.Group == nil {
		s.Group, s.Cell = &r.cell.table.group, &r.cell.at
	}
	s.Position, s.Size = in.at, in.size
	s.Position.Y, s.Size.Height = in.shown()
	r.nodes = append(r.nodes, s)
}

// view holds the position of an object and the range of heights that the surrounding
// scrolls show.
type view struct {
	at          fyne.Position
	size        fyne.Size
	top, bottom float32
}

// of returns the view of an object inside v.
func (v view) of(o fyne.CanvasObject) view {
	v.at, v.size = v.at.Add(o.Position()), o.Size()
	if _, ok := o.(*layout.Scroll); ok {
		v.top, v.bottom = max(v.top, v.at.Y), min(v.bottom, v.at.Y+v.size.Height)
	}
	return v
}

// shown returns the visible range of heights, which is at least one pixel high.
func (v view) shown() (y, height float32) {
	const sliver = 1
	y = min(max(v.at.Y, v.top), v.bottom-sliver)
	return y, max(min(v.at.Y+v.size.Height, v.bottom)-y, sliver)
}

// labelled is an object whose accessible text differs from the text it shows.
type labelled struct {
	wrapper

	role    Role
	words   string
	group   *A11yGroup // may be nil
	current bool
}

// NewSpoken returns an object that screen readers and Listen read as the given words.
func NewSpoken(k *Kit, words string, o fyne.CanvasObject) fyne.CanvasObject {
	return newLabelled(k, RoleText, words, o)
}

// newLabelled returns a labelled object. With an empty role it is skipped.
func newLabelled(k *Kit, role Role, words string, o fyne.CanvasObject) *labelled {
	a := &labelled{role: role, words: words}
	a.body = o
	a.ExtendBaseWidget(a)
	return a
}

// Forget drops the text, which may contain a name, when the window no longer shows the
// object.
func (a *labelled) Forget() { a.words = "" }

// A11yNode returns the given role and text.
func (a *labelled) A11yNode() A11yNode {
	return A11yNode{Role: a.role, Name: a.words, Text: a.words, Group: a.group, Current: a.current, Object: a}
}

// AccessibilityLabel implements fyne.Accessible.
func (a *labelled) AccessibilityLabel() string { return a.words }

// AccessibilityRole implements fyne.Accessible.
func (a *labelled) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// otherText returns the text of an object without its name.
func otherText(o fyne.CanvasObject, name string) string {
	var texts []string
	for _, s := range CollectA11y(o) {
		if s.Text != name {
			texts = append(texts, s.Text)
		}
	}
	return strings.Join(texts, " ")
}
