package screenreader

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/desktop/accessibility"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/shell"
)

// always contains the states that every visible object has.
const always = 1<<accessibility.Enabled | 1<<accessibility.Sensitive | 1<<accessibility.Showing | 1<<accessibility.Visible

// Describe returns the content of the window as a tree: the application contains the
// window, which contains the page, the frame around it, and overlays.
func (r *Reader) Describe() *accessibility.Node {
	parts, overlays := r.shell.Parts(), r.win.Canvas().Overlays().List()
	b := &builder{Reader: r, kept: map[any]int{}, scale: r.win.Canvas().Scale()}
	clear(r.nodes)
	frame := &accessibility.Node{
		ID: b.id(r.win), Role: accessibility.Frame, Name: r.win.Title(), States: always, Box: b.box(fyne.Position{}, r.win.Canvas().Size()),
	}
	b.window = frame.Box
	if !r.behind {
		frame.States |= accessibility.Set(accessibility.Active)
	}
	b.under = len(overlays) > 0
	for _, region := range parts.Regions {
		if n := b.region(region); len(n.Children) > 0 {
			frame.Children = append(frame.Children, n)
		}
	}
	for i, o := range overlays {
		b.under = i < len(overlays)-1
		frame.Children = append(frame.Children, b.overlay(o))
	}
	frame.Children = append(frame.Children, b.notify(parts.Root, parts.Lead)...)
	r.ids = b.kept
	return &accessibility.Node{Role: accessibility.Application, Name: "Waypost", States: always, Children: []*accessibility.Node{frame}}
}

// builder builds one tree.
type builder struct {
	*Reader

	kept    map[any]int     // ids of the objects in this tree
	live    []part.A11yNode // nodes of this tree that may have to be announced
	focused part.A11yNode   // the node with the focus
	title   string          // of the page
	window  accessibility.Rect
	scale   float32
	under   bool // below an open overlay: readable, but not operable
}

// id returns the id of an object: the one it had before, or a new one.
func (b *builder) id(of any) int {
	id, ok := b.kept[of]
	if !ok {
		if id, ok = b.ids[of]; !ok {
			b.last++
			id = b.last
		}
		b.kept[of] = id
	}
	return id
}

// box returns a rectangle of the window, in pixels.
func (b *builder) box(at fyne.Position, size fyne.Size) accessibility.Rect {
	return accessibility.Rect{
		X: int32(at.X * b.scale), Y: int32(at.Y * b.scale), W: int32(size.Width * b.scale), H: int32(size.Height * b.scale),
	}
}

// region returns a part of the frame. It has no name, which a screen reader would speak
// whenever the focus enters it, with all the texts of the page, although the window has the
// same name.
func (b *builder) region(of shell.Region) *accessibility.Node {
	n := &accessibility.Node{ID: b.id(of.Objects[0]), Role: roles()[of.Role], States: always}
	var all []part.A11yNode
	for _, o := range of.Objects {
		all = append(all, part.CollectA11y(o)...)
	}
	if of.Role == part.RolePage {
		b.title = title(all)
	}
	n.Children = b.list(all)
	for i, c := range n.Children {
		if i == 0 {
			n.Box = c.Box
		}
		n.Box = union(n.Box, c.Box)
	}
	return n
}

// overlay returns a dialog or a menu.
func (b *builder) overlay(o fyne.CanvasObject) *accessibility.Node {
	all := part.CollectA11y(o)
	n := &accessibility.Node{
		ID: b.id(o), Role: accessibility.Dialog, Name: title(all), States: always | accessibility.Set(accessibility.Modal), Box: b.window,
	}
	if _, ok := o.(*part.Menu); ok {
		n.Role = accessibility.PopupMenu
	}
	n.Children = b.list(all)
	return n
}

// title returns the text of the first heading; "" if there is none.
func title(all []part.A11yNode) string {
	if i := slices.IndexFunc(all, func(n part.A11yNode) bool { return n.Role == part.RoleHeading }); i >= 0 {
		return all[i].Name
	}
	return ""
}

// groupPart is a part of a group that is interrupted by something else, such as the
// heading of a second column. Each part becomes a node of its own.
type groupPart struct {
	of *part.A11yGroup
	n  int
}

// roles maps our roles to those of the protocol.
func roles() map[part.Role]accessibility.Role {
	return map[part.Role]accessibility.Role{
		part.RoleHeading: accessibility.Heading, part.RoleText: accessibility.Label, part.RoleCode: accessibility.StaticText,
		part.RoleButton: accessibility.PushButton, part.RoleCheckbox: accessibility.CheckBox, part.RoleRadio: accessibility.RadioButton,
		part.RoleSwitch: accessibility.ToggleButton, part.RoleField: accessibility.Entry, part.RoleItem: accessibility.ListItem,
		part.RoleTimer: accessibility.Timer, part.RolePicture: accessibility.Image, part.RoleMenuItem: accessibility.MenuItem,
		part.RoleList: accessibility.List, part.RoleTable: accessibility.Table, part.RoleChoices: accessibility.Grouping,
		part.RolePage: accessibility.Panel, part.RoleTools: accessibility.ToolBar,
	}
}

// node returns the node of a component.
func (b *builder) node(n part.A11yNode) *accessibility.Node {
	a := &accessibility.Node{
		ID: b.id(n.Object), Role: roles()[n.Role], Name: cmp.Or(n.Name, b.shell.Kit().Text.T("label.code")), Description: n.Description,
		States: always, Box: b.box(n.Position, n.Size), Quiet: n.Role == part.RoleTimer,
	}
	if n.News != "" {
		b.live = append(b.live, n)
	}
	b.state(a, n)
	b.content(a, n)
	if n.Count > 0 {
		a.Attributes = map[string]string{"posinset": strconv.Itoa(n.Place), "setsize": strconv.Itoa(n.Count)}
	}
	if n.Current {
		a.Attributes = map[string]string{"current": "step"}
	}
	return a
}

// state sets the states of a node and, if it is operable, its action.
func (b *builder) state(a *accessibility.Node, n part.A11yNode) {
	if n.Role == part.RoleField && n.Invalid {
		a.States |= accessibility.Set(accessibility.Invalid)
	}
	switch n.Role {
	case part.RoleCheckbox, part.RoleRadio, part.RoleSwitch:
		a.States |= accessibility.Set(accessibility.Checkable)
		if n.On {
			a.States |= accessibility.Set(accessibility.Checked)
		}
	}
	if n.Expandable {
		a.States |= accessibility.Set(accessibility.Expandable)
		if n.On {
			a.States |= accessibility.Set(accessibility.Expanded)
		}
	}
	if n.Pressable() {
		a.Action = actions()[n.Role]
	}
	operable := n.Focusable() != nil || n.Pressable()
	if operable && b.under || n.Disabled {
		a.States &^= accessibility.Set(accessibility.Enabled, accessibility.Sensitive)
		return
	}
	if !operable {
		return
	}
	b.nodes[a.ID] = n
	if n.Focusable() == nil {
		return
	}
	a.States |= accessibility.Set(accessibility.Focusable)
	if !b.behind && n.Is(b.win.Canvas().Focused()) {
		a.States |= accessibility.Set(accessibility.Focused)
		b.focused = n
	}
}

// actions returns the names of the actions, by role.
func actions() map[part.Role]string {
	return map[part.Role]string{
		part.RoleButton: "press", part.RoleMenuItem: "press",
		part.RoleCheckbox: "toggle", part.RoleSwitch: "toggle", part.RoleRadio: "select",
	}
}

// content sets the text or the number of a node.
func (b *builder) content(a *accessibility.Node, n part.A11yNode) {
	switch n.Role {
	case part.RoleHeading, part.RoleText:
		a.Text = &accessibility.Text{Runes: []rune(n.Name)}
	case part.RoleCode: // not as the name, which would be spoken without being asked for
		a.Text = &accessibility.Text{Runes: []rune(cmp.Or(n.Value, n.Name)), Secret: n.Secret}
	case part.RoleTimer:
		const whole = 100
		a.Value = &accessibility.Value{Now: n.Share * whole, Max: whole}
	case part.RoleField:
		b.typed(a, n)
	}
}

// typed sets the text of a field: dots if it is a secret that the person has not
// revealed.
func (b *builder) typed(a *accessibility.Node, n part.A11yNode) {
	f, ok := n.Object.(*part.Field)
	if !ok {
		return
	}
	a.States |= accessibility.Set(accessibility.Editable, accessibility.SingleLine)
	runes := []rune(f.Input.Text())
	if !f.Told() {
		runes = []rune(strings.Repeat("•", len(runes)))
	}
	if f.Secret() {
		a.Role = accessibility.PasswordText
	}
	from, to := f.Input.Selection()
	a.Text = &accessibility.Text{Runes: runes, Caret: f.Input.Caret(), From: from, To: to, Secret: n.Secret}
}
