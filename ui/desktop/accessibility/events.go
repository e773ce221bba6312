package accessibility

import (
	"slices"

	"github.com/godbus/dbus/v5"
)

// emit sends an event. All events have the signature siiva{sv}, since clients ignore
// others.
func (b *bus) emit(n *Node, event, detail string, one, two int32, value any) {
	b.conn.Emit(path(n), prefix+"Event."+event, detail, one, two, dbus.MakeVariant(value), map[string]dbus.Variant{})
}

// state reports that a state of a node is now on or off.
func (b *bus) state(n *Node, name string, on bool) {
	value := int32(0)
	if on {
		value = 1
	}
	b.emit(n, "Object.StateChanged", name, value, 0, int32(0))
}

// show replaces the tree and reports what has changed. It stores the new tree first,
// since clients that receive an event immediately ask for details. Screen readers speak in
// the order of the events: the name of the window, what is announced, then the focus. What
// is below a dialog loses its states only after that, since it may be much and is not
// spoken.
func (b *bus) show(now *tree) {
	was := b.shown.Load()
	b.shown.Store(now)
	for _, n := range now.all {
		if o := was.byID[n.ID]; o != nil {
			b.childrenChanged(o, n)
		}
	}
	for _, n := range now.all {
		o := was.byID[n.ID]
		if o == nil { // a new node: clients ask for its details
			o = &Node{Role: n.Role, Name: n.Name, Description: n.Description, Text: n.Text, Value: n.Value, States: n.States &^ Set(Active, Focused)}
		}
		b.wordsChanged(o, n)
		some := spoken
		if n.States.Has(Focused) {
			some = all
		}
		b.statesChanged(o, n, some)
	}
	for _, n := range now.all {
		if n.Role == Notification && was.byID[n.ID] == nil {
			b.state(n, "showing", true)
		}
	}
	for _, n := range now.all {
		if o := was.byID[n.ID]; n.States.Has(Focused) && (o == nil || !o.States.Has(Focused)) {
			b.state(n, "focused", true)
		}
	}
	for _, n := range now.all {
		if o := was.byID[n.ID]; o != nil && !n.States.Has(Focused) {
			b.statesChanged(o, n, ^spoken)
		}
	}
}

// all contains all states, and spoken those whose changes screen readers may speak.
const (
	all           = ^States(0)
	spoken States = all &^ (1<<Enabled | 1<<Sensitive | 1<<Focusable)
)

// statesChanged reports which of some states have changed, except that a node has got the
// focus.
func (b *bus) statesChanged(o, n *Node, some States) {
	if (o.States^n.States)&some == 0 {
		return
	}
	for s, name := range stateNames() {
		on := n.States.Has(s)
		if on == o.States.Has(s) || !some.Has(s) || s == Focused && on {
			continue
		}
		b.state(n, name, on)
		switch {
		case s == Active && on:
			b.emit(n, "Window.Activate", "", 0, 0, n.Name)
		case s == Active:
			b.emit(n, "Window.Deactivate", "", 0, 0, n.Name)
		}
	}
}

func hasID(all []*Node, id int) bool {
	return slices.ContainsFunc(all, func(n *Node) bool { return n.ID == id })
}

// childrenChanged reports which children of a node were removed and added.
func (b *bus) childrenChanged(o, n *Node) {
	for i, c := range slices.Backward(o.Children) {
		if hasID(n.Children, c.ID) {
			continue
		}
		b.emit(n, "Object.ChildrenChanged", "remove", int32(i), 0, b.ref(c))
		walk(c, func(in *Node) {
			b.state(in, "defunct", true)
			b.conn.Emit(cachePath, prefix+"Cache.RemoveAccessible", b.ref(in))
		})
	}
	for i, c := range n.Children {
		if hasID(o.Children, c.ID) {
			continue
		}
		walk(c, func(in *Node) {
			item := b.cacheItem(in)
			if in == c { // with an index, libatspi would replace a sibling; the event inserts it
				item.Index = -1
			}
			b.conn.Emit(cachePath, prefix+"Cache.AddAccessible", item)
		})
		b.emit(n, "Object.ChildrenChanged", "add", int32(i), 0, b.ref(c))
		if c.Role == Frame {
			b.emit(c, "Window.Create", "", 0, 0, c.Name)
		}
	}
}

// wordsChanged reports changes of name, description, value or text.
func (b *bus) wordsChanged(o, n *Node) {
	if o.Name != n.Name && !n.Quiet {
		b.emit(n, "Object.PropertyChange", "accessible-name", 0, 0, n.Name)
	}
	if o.Description != n.Description && !n.Quiet {
		b.emit(n, "Object.PropertyChange", "accessible-description", 0, 0, n.Description)
	}
	if o.Value != nil && n.Value != nil && *o.Value != *n.Value && !n.Quiet {
		b.emit(n, "Object.PropertyChange", "accessible-value", 0, 0, n.Value.Now)
	}
	if o.Text == nil || n.Text == nil {
		return
	}
	b.textChanged(o.Text, n)
	if o.Text.Caret != n.Text.Caret {
		b.emit(n, "Object.TextCaretMoved", "", int32(n.Text.Caret), 0, int32(0))
	}
	if o.Text.From != n.Text.From || o.Text.To != n.Text.To {
		b.emit(n, "Object.TextSelectionChanged", "", 0, 0, int32(0))
	}
}

// textChanged reports what was deleted and inserted, as a single change of each kind. For
// a secret, it only reports the lengths.
func (b *bus) textChanged(o *Text, n *Node) {
	old, now := o.Runes, n.Text.Runes
	most := min(len(old), len(now))
	from, end := 0, 0 // lengths of the common prefix and suffix
	for from < most && old[from] == now[from] {
		from++
	}
	for end < most-from && old[len(old)-1-end] == now[len(now)-1-end] {
		end++
	}
	tell := func(what string, r []rune) {
		words := string(r)
		if o.Secret || n.Text.Secret {
			words = bullets(len(r))
		}
		if len(r) > 0 {
			b.emit(n, "Object.TextChanged", what, int32(from), int32(len(r)), words)
		}
	}
	tell("delete", old[from:len(old)-end])
	tell("insert", now[from:len(now)-end])
}
