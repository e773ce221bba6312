package accessibility

import (
	"slices"
	"strings"

	"github.com/godbus/dbus/v5"
)

// question is a method call on one node.
type question struct {
	bus    *bus
	tree   *tree
	node   *Node
	method string
	args   []any
}

// argument returns argument i, or the zero value if it has another type.
func argument[T any](args []any, i int) (v T) {
	if i < len(args) {
		v, _ = args[i].(T)
	}
	return v
}

// number returns argument i as a number.
func (q question) number(i int) int32 { return argument[int32](q.args, i) }

func reply(all ...any) []any { return all }

// answer returns the node's answer to a method of an interface; nil if there is no such method.
func (q question) answer(iface string) []any {
	if iface == props {
		return q.property()
	}
	if !slices.Contains(interfaces(q.node), iface) {
		return nil
	}
	switch strings.TrimPrefix(iface, prefix) {
	case "Application":
		if q.method == "GetLocale" {
			return reply("en")
		}
	case "Accessible":
		return q.accessible()
	case "Component":
		return q.component()
	case "Action":
		return q.action()
	case "Text":
		return q.text()
	case "EditableText":
		return q.edit()
	case "Table":
		return q.table()
	case "TableCell":
		return q.tableCell()
	}
	return nil
}

// accessible answers for org.a11y.atspi.Accessible.
func (q question) accessible() []any {
	n, b := q.node, q.bus
	switch q.method {
	case "GetChildAtIndex":
		if i := int(q.number(0)); i >= 0 && i < len(n.Children) {
			return reply(b.ref(n.Children[i]))
		}
		return reply(b.ref(nil))
	case "GetChildren":
		all := make([]ref, len(n.Children))
		for i, c := range n.Children {
			all[i] = b.ref(c)
		}
		return reply(all)
	case "GetIndexInParent":
		return reply(n.index)
	case "GetRelationSet":
		return reply([]struct {
			Kind uint32
			To   []ref
		}{})
	case "GetRole":
		return reply(uint32(n.Role))
	case "GetRoleName", "GetLocalizedRoleName":
		return reply(n.Role.String())
	case "GetState":
		return reply(stateWords(n))
	case "GetAttributes":
		if n.Attributes == nil {
			return reply(map[string]string{})
		}
		return reply(n.Attributes)
	case "GetApplication":
		return reply(ref{b.conn.Names()[0], objects + "root"})
	case "GetInterfaces":
		return reply(interfaces(n))
	}
	return nil
}

// The kinds of coordinates (AtspiCoordType).
const (
	onScreen = iota
	inWindow
	inParent
)

// origin returns the origin of a kind of coordinates, relative to the window.
func (q question) origin(kind uint32) Point {
	switch p := q.node.parent; {
	case kind == onScreen:
		return Point{-q.tree.origin.X, -q.tree.origin.Y}
	case kind == inParent && p != nil:
		return Point{p.Box.X, p.Box.Y}
	}
	return Point{}
}

// component answers for org.a11y.atspi.Component.
func (q question) component() []any {
	n := q.node
	switch q.method {
	case "GetExtents":
		from := q.origin(argument[uint32](q.args, 0))
		return reply(Rect{n.Box.X - from.X, n.Box.Y - from.Y, n.Box.W, n.Box.H})
	case "GetPosition":
		from := q.origin(argument[uint32](q.args, 0))
		return reply(n.Box.X-from.X, n.Box.Y-from.Y)
	case "GetSize":
		return reply(n.Box.W, n.Box.H)
	case "Contains":
		from := q.origin(argument[uint32](q.args, 2))
		return reply(n.Box.holds(q.number(0)+from.X, q.number(1)+from.Y))
	case "GetAccessibleAtPoint":
		from := q.origin(argument[uint32](q.args, 2))
		return reply(q.bus.ref(q.tree.at(q.number(0)+from.X, q.number(1)+from.Y)))
	case "GetLayer":
		const widget, window = 3, 7
		if n.Role == Frame {
			return reply(uint32(window))
		}
		return reply(uint32(widget))
	case "GetMDIZOrder":
		return reply(int16(0))
	case "GetAlpha":
		return reply(1.0)
	case "GrabFocus":
		can := n.States.Has(Focusable)
		if can {
			q.bus.actor.Focus(n.ID)
		}
		return reply(can)
	}
	return nil
}

// action answers for org.a11y.atspi.Action.
func (q question) action() []any {
	n := q.node
	switch q.method {
	case "GetName", "GetLocalizedName":
		return reply(n.Action)
	case "GetDescription", "GetKeyBinding":
		return reply("")
	case "GetActions":
		return reply([]struct{ Name, Description, Key string }{{Name: n.Action}})
	case "DoAction":
		can := n.States.Has(Sensitive)
		if can {
			q.bus.actor.Press(n.ID)
		}
		return reply(can)
	}
	return nil
}

// property answers for the properties of all interfaces.
func (q question) property() []any {
	of := argument[string](q.args, 0)
	switch q.method {
	case "Get":
		if v, ok := q.properties()[of+"."+argument[string](q.args, 1)]; ok {
			return reply(dbus.MakeVariant(v))
		}
	case "GetAll":
		all := map[string]dbus.Variant{}
		for name, v := range q.properties() {
			if short, ok := strings.CutPrefix(name, of+"."); ok {
				all[short] = dbus.MakeVariant(v)
			}
		}
		return reply(all)
	case "Set": // the registry numbers the application
		if id, ok := argument[dbus.Variant](q.args, 2).Value().(int32); ok && q.node.ID == 0 {
			q.bus.id.Store(id)
		}
		return reply()
	}
	return nil
}

// properties returns the readable properties of a node, by interface and name.
func (q question) properties() map[string]any {
	n, b := q.node, q.bus
	all := map[string]any{
		"Accessible.Name": n.Name, "Accessible.Description": n.Description, "Accessible.Parent": b.parent(n),
		"Accessible.ChildCount": int32(len(n.Children)), "Accessible.Locale": "en", "Accessible.AccessibleId": "",
	}
	if n.ID == 0 {
		all["Application.ToolkitName"], all["Application.Version"] = toolkit, "1"
		all["Application.AtspiVersion"], all["Application.Id"] = "2.1", b.id.Load()
	}
	if n.Action != "" {
		all["Action.NActions"] = int32(1)
	}
	if n.Text != nil {
		all["Text.CharacterCount"], all["Text.CaretOffset"] = int32(len(n.Text.Runes)), int32(n.Text.Caret)
	}
	if n.Value != nil {
		all["Value.CurrentValue"], all["Value.MinimumIncrement"] = n.Value.Now, 0.0
		all["Value.MinimumValue"], all["Value.MaximumValue"], all["Value.Text"] = n.Value.Min, n.Value.Max, n.Name
	}
	q.tableProperties(all)
	full := make(map[string]any, len(all))
	for name, v := range all {
		full[prefix+name] = v
	}
	return full
}
