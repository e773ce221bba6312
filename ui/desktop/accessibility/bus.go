package accessibility

import (
	"fmt"
	"strconv"
	"strings"
	"sync/atomic"

	"github.com/godbus/dbus/v5"
)

const (
	objects   = "/org/a11y/atspi/accessible/" // then "root" for the application, 7 for node 7
	cachePath = "/org/a11y/atspi/cache"
	nullPath  = "/org/a11y/atspi/null"
	prefix    = "org.a11y.atspi."
	registry  = prefix + "Registry"
	props     = "org.freedesktop.DBus.Properties"
)

// D-Bus types: (so), and ((so)(so)(so)iiassusau).
type (
	ref struct {
		Bus  string
		Path dbus.ObjectPath
	}
	cacheItem struct {
		Self, App, Parent ref
		Index, Children   int32
		Interfaces        []string
		Name              string
		Role              uint32
		Description       string
		States            []uint32
	}
)

// bus represents the program on the accessibility bus.
type bus struct {
	conn    *dbus.Conn
	actor   Actor
	desktop atomic.Pointer[ref]  // the parent of the application, named by the registry
	id      atomic.Int32         // of the application, assigned by the registry
	shown   atomic.Pointer[tree] // the most recent tree
	asked   atomic.Bool          // a key was reported, and the answer has not arrived yet
}

// connect joins the accessibility bus and registers the program, at first without a window, so
// that clients are told about the window as if it had just opened.
func connect(session *dbus.Conn, actor Actor) (*bus, error) {
	var address string
	launcher := session.Object(statusBus, statusPath)
	if err := launcher.Call(statusBus+".GetAddress", 0).Store(&address); err != nil {
		return nil, fmt.Errorf("accessibility: address of the bus: %w", err)
	}
	b := &bus{actor: actor}
	b.desktop.Store(&ref{registry, objects + "root"})
	application := &Node{Role: Application, Name: toolkit, States: Set(Enabled, Sensitive, Showing, Visible)}
	b.shown.Store(newTree(application, Point{}))
	// The handler is installed before Embed, since the registry sets the application's id
	// during that call.
	conn, err := dbus.Connect(address, dbus.WithHandler(call{bus: b}))
	if err != nil {
		return nil, fmt.Errorf("accessibility: %w", err)
	}
	b.conn = conn
	var desktop ref
	if err := conn.Object(registry, objects+"root").Call(prefix+"Socket.Embed", 0, b.ref(application)).Store(&desktop); err != nil {
		conn.Close()
		return nil, fmt.Errorf("accessibility: embed: %w", err)
	}
	b.desktop.Store(&desktop)
	return b, nil
}

// toolkit is the name by which screen readers choose a script: for this one, the default
// script.
const toolkit = "Waypost"

func (b *bus) ref(n *Node) ref {
	if n == nil {
		return ref{"", nullPath}
	}
	return ref{b.conn.Names()[0], path(n)}
}

func path(n *Node) dbus.ObjectPath {
	if n.ID == 0 {
		return objects + "root"
	}
	return dbus.ObjectPath(objects + strconv.Itoa(n.ID))
}

func (b *bus) parent(n *Node) ref {
	if n.ID == 0 {
		return *b.desktop.Load()
	}
	return b.ref(n.parent)
}

func (b *bus) cacheItem(n *Node) cacheItem {
	app := ref{b.conn.Names()[0], objects + "root"}
	return cacheItem{
		b.ref(n), app, b.parent(n), n.index, int32(len(n.Children)), interfaces(n), n.Name, uint32(n.Role), n.Description, stateWords(n),
	}
}

func stateWords(n *Node) []uint32 { return []uint32{uint32(n.States), uint32(n.States >> 32)} }

func interfaces(n *Node) (all []string) {
	for _, i := range []struct {
		has  bool
		name string
	}{
		{true, "Accessible"},
		{n.ID == 0, "Application"},
		{n.ID != 0, "Component"},
		{n.Action != "", "Action"},
		{n.Text != nil, "Text"},
		{n.Text != nil && n.States.Has(Editable), "EditableText"},
		{n.Value != nil, "Value"},
		{n.Grid != nil, "Table"},
		{n.inTable(), "TableCell"},
	} {
		if i.has {
			all = append(all, prefix+i.name)
		}
	}
	return all
}

// node returns the node that a path names; nil if it no longer exists.
func (t *tree) node(at dbus.ObjectPath) *Node {
	name, ok := strings.CutPrefix(string(at), objects)
	if name == "root" {
		name = "0"
	}
	id, err := strconv.Atoi(name)
	if !ok || err != nil {
		return nil
	}
	return t.byID[id]
}

// call implements three interfaces of godbus, which asks for the object, then for the interface,
// then for the method.
type call struct {
	bus         *bus
	path        dbus.ObjectPath
	iface, name string
}

// LookupObject implements dbus.Handler.
func (c call) LookupObject(at dbus.ObjectPath) (dbus.ServerObject, bool) { c.path = at; return c, true }

// LookupInterface implements dbus.ServerObject.
func (c call) LookupInterface(name string) (dbus.Interface, bool) { c.iface = name; return c, true }

// LookupMethod implements dbus.Interface.
func (c call) LookupMethod(name string) (dbus.Method, bool) { c.name = name; return c, true }

// NumArguments implements dbus.Method.
func (c call) NumArguments() int { return 0 }

// NumReturns implements dbus.Method.
func (c call) NumReturns() int { return 0 }

// ArgumentValue implements dbus.Method.
func (c call) ArgumentValue(int) any { return nil }

// ReturnValue implements dbus.Method.
func (c call) ReturnValue(int) any { return nil }

// DecodeArguments implements dbus.ArgumentDecoder. It returns the arguments unchanged.
func (c call) DecodeArguments(_ *dbus.Conn, _ string, _ *dbus.Message, args []any) ([]any, error) {
	return args, nil
}

// Call implements dbus.Method. godbus calls it on a separate goroutine.
func (c call) Call(args ...any) ([]any, error) {
	t := c.bus.shown.Load()
	if c.path == cachePath && c.name == "GetItems" {
		items := make([]cacheItem, len(t.all))
		for i, n := range t.all {
			items[i] = c.bus.cacheItem(n)
		}
		return []any{items}, nil
	}
	n := t.node(c.path)
	if n == nil || n.forgotten {
		return nil, dbus.NewError("org.freedesktop.DBus.Error.UnknownObject", []any{"gone: " + string(c.path)})
	}
	q := question{bus: c.bus, tree: t, node: n, method: c.name, args: args}
	if out := q.answer(c.iface); out != nil {
		return out, nil
	}
	return nil, dbus.NewError("org.freedesktop.DBus.Error.UnknownMethod", []any{c.iface + "." + c.name})
}
