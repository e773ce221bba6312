// Package accessibility lets the screen readers of Linux read and operate the window over
// AT-SPI2, a protocol with a D-Bus of its own. After each change, the window passes a
// complete tree of nodes to the [Service]. The service answers queries from the most
// recent tree, and sends events about the differences between trees, so that no change
// can be missed.
//
//	s := accessibility.Start(actor, func(on bool) { … }) // on: a screen reader listens
//	s.Show(root, origin)
//
// While nobody listens, the accessibility bus is neither started nor connected to.
//
// The protocol is described in https://gitlab.gnome.org/GNOME/at-spi2-core, in the folder
// xml; the numbers are in atspi/atspi-constants.h.
package accessibility

// Role is a value of AtspiRole.
type Role uint32

// The roles.
const (
	CheckBox     Role = 7
	ColumnHeader Role = 10
	Dialog       Role = 16
	Frame        Role = 23
	Image        Role = 27
	Label        Role = 29
	List         Role = 31
	ListItem     Role = 32
	MenuItem     Role = 35
	Panel        Role = 39
	PasswordText Role = 40
	PopupMenu    Role = 41
	PushButton   Role = 43
	RadioButton  Role = 44
	RowHeader    Role = 47
	Table        Role = 55
	TableCell    Role = 56
	StaticText   Role = 61 // not announced unless the person moves to it
	ToggleButton Role = 62
	ToolBar      Role = 63
	Application  Role = 75
	Entry        Role = 79
	Heading      Role = 83
	Grouping     Role = 99
	Notification Role = 101
	Timer        Role = 115
)

// String returns the protocol's name for a role.
func (r Role) String() string {
	return map[Role]string{
		CheckBox: "check box", ColumnHeader: "column header", Dialog: "dialog", Frame: "frame", Image: "image", Label: "label", List: "list",
		ListItem: "list item", MenuItem: "menu item", Panel: "panel", PasswordText: "password text",
		PopupMenu: "popup menu", PushButton: "push button", RadioButton: "radio button", RowHeader: "row header",
		Table: "table", TableCell: "table cell", StaticText: "text",
		ToggleButton: "toggle button", ToolBar: "tool bar", Application: "application", Entry: "entry",
		Heading: "heading", Grouping: "grouping", Notification: "notification", Timer: "timer",
	}[r]
}

// State is a value of AtspiStateType, and States a set of them.
type (
	State  uint
	States uint64
)

// The states.
const (
	Active     State = 1
	Checked    State = 4
	Editable   State = 7
	Enabled    State = 8
	Expandable State = 9
	Expanded   State = 10
	Focusable  State = 11
	Focused    State = 12
	Modal      State = 16
	Selectable State = 22
	Selected   State = 23
	Sensitive  State = 24
	Showing    State = 25
	SingleLine State = 26
	Visible    State = 30
	Invalid    State = 36
	Checkable  State = 41
)

// stateNames returns the names of states in events, with which clients update their
// copies of the states.
func stateNames() map[State]string {
	return map[State]string{
		Active: "active", Checked: "checked", Editable: "editable", Enabled: "enabled", Expandable: "expandable",
		Expanded: "expanded", Focusable: "focusable", Focused: "focused", Modal: "modal", Selectable: "selectable",
		Selected: "selected", Sensitive: "sensitive",
		Showing: "showing", SingleLine: "single-line", Visible: "visible", Invalid: "invalid-entry", Checkable: "checkable",
	}
}

// Set returns a set of states.
func Set(all ...State) (s States) {
	for _, one := range all {
		s |= 1 << one
	}
	return s
}

// Has reports whether a state is in the set.
func (s States) Has(one State) bool { return s>>one&1 == 1 }

// Node is one accessible object. It must not change after it was passed to Show.
type Node struct {
	// ID is never reused while the program runs, since clients cache nodes by id. The
	// application has the ID 0.
	ID                int
	Role              Role
	Name, Description string
	States            States
	Box               Rect
	Text              *Text  // text that can be read letter by letter; nil for none
	Value             *Value // of a timer
	Grid              *Grid  // of a table
	Cell              *Cell  // position in the table that contains the node; nil if it is not a cell
	Action            string // the protocol's name for what DoAction does; "" if it does nothing
	Attributes        map[string]string
	// Quiet suppresses events about name and value, for example for a clock.
	Quiet    bool
	Children []*Node

	parent    *Node
	index     int32
	forgotten bool // the window does not show it any more
}

// Text is a text with a caret. Positions count runes.
type Text struct {
	Runes    []rune
	Caret    int
	From, To int  // the selection; if they are equal, nothing is selected
	Secret   bool // events do not contain the text: a client has to ask for it
}

// Value is a number within bounds.
type Value struct{ Now, Min, Max float64 }

// Rect is a rectangle in the window, in pixels.
type Rect struct{ X, Y, W, H int32 }

func (r Rect) holds(x, y int32) bool { return x >= r.X && y >= r.Y && x < r.X+r.W && y < r.Y+r.H }

// Point is a position on the screen, in pixels.
type Point struct{ X, Y int32 }

// Actor performs what a screen reader requests. Its methods are called on goroutines of
// the bus and must not wait for the window.
type Actor interface {
	// Press performs the node's action.
	Press(id int)
	// Focus moves the keyboard focus to the node.
	Focus(id int)
	// Replace replaces a range of runes with a text.
	Replace(id, from, to int, text string)
	// Select selects a range of runes and moves the caret to its end.
	Select(id, from, to int)
}

// tree is the content of the window at one moment: nodes in reading order.
type tree struct {
	all    []*Node
	byID   map[int]*Node
	origin Point // of the window on the screen
}

func newTree(root *Node, origin Point) *tree {
	t := &tree{byID: map[int]*Node{}, origin: origin}
	walk(root, func(n *Node) {
		t.all, t.byID[n.ID] = append(t.all, n), n
		for i, c := range n.Children {
			c.parent, c.index = n, int32(i)
		}
	})
	return t
}

func walk(n *Node, do func(*Node)) {
	do(n)
	for _, c := range n.Children {
		walk(c, do)
	}
}

// wordless returns the tree without names and texts, except those of the window itself.
// Clients that ask for its other nodes are told that these no longer exist.
func (t *tree) wordless() *tree {
	var bare func(n *Node) *Node
	bare = func(n *Node) *Node {
		c := &Node{ID: n.ID, Role: n.Role, States: n.States, Box: n.Box, Children: make([]*Node, len(n.Children))}
		if c.forgotten = n.Role != Application && n.Role != Frame; !c.forgotten {
			c.Name = n.Name
		}
		for i, child := range n.Children {
			c.Children[i] = bare(child)
		}
		return c
	}
	return newTree(bare(t.all[0]), t.origin)
}

// at returns the innermost node at a point of the window; nil if there is none. An object on top
// of another comes later in reading order.
func (t *tree) at(x, y int32) (found *Node) {
	for _, n := range t.all {
		if n.ID != 0 && n.Box.holds(x, y) {
			found = n
		}
	}
	return found
}
