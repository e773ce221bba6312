package part

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// a11yBridge describes a page to the system's screen reader. If built with the tag
// accessibility, Fyne queries the page after every frame on Windows and macOS. But it
// only walks plain containers, and the only roles it knows are button, link and text. The
// bridge therefore stands in for the page and offers a flat list of nodes in reading
// order. It updates the list when Fyne queries the bridge itself, which is right before
// Fyne asks for the nodes; without the tag this never happens.
type a11yBridge struct {
	wrapper

	kit     *Kit
	nodes   *fyne.Container
	focused int // index of the focused node, or -1
	onFocus func(i int)
}

// NewAccessibleContent returns window content that consists of a page, the bridge that
// describes it to screen readers, and a layer for tooltips. While an overlay is open, the
// bridge describes that. onFocus is called with the index of the focused node whenever
// the focus or the list changes.
func NewAccessibleContent(k *Kit, page fyne.CanvasObject, onFocus func(i int)) *fyne.Container {
	p := &a11yBridge{kit: k, nodes: container.NewWithoutLayout(), focused: -1, onFocus: onFocus}
	p.body = page
	p.ExtendBaseWidget(p)
	return container.NewStack(p, p.nodes, newTooltipLayer())
}

// AccessibilityLabel implements fyne.Accessible.
func (p *a11yBridge) AccessibilityLabel() string { return "Waypost" }

// AccessibilityRole implements fyne.Accessible. It also updates the nodes.
func (p *a11yBridge) AccessibilityRole() fyne.AccessibleRole {
	p.update()
	return fyne.AccessibleRoleContainer
}

// Forget drops the nodes when the window no longer shows the page.
func (p *a11yBridge) Forget() { p.nodes.Objects = nil }

// update makes the nodes describe what the window shows now.
func (p *a11yBridge) update() {
	nodes, focused := p.collect()
	changed := len(nodes) != len(p.nodes.Objects)
	for i := 0; i < len(nodes) && !changed; i++ {
		changed = nodes[i].differsFrom(p.nodes.Objects[i].(*bridgeNode))
	}
	if !changed {
		for i := range nodes {
			nodes[i].text = p.nodes.Objects[i].(*bridgeNode).text
		}
	}
	p.setNodes(nodes)
	if moved := focused != p.focused; (changed || moved) && focused >= 0 {
		p.onFocus(focused)
	}
	p.focused = focused
}

// collect describes what the window shows now. focused is the index of the node
// with the focus, -1 if there is none.
func (p *a11yBridge) collect() (nodes []bridgeNode, focused int) {
	shown := p.kit.Canvas.Overlays().Top()
	if shown == nil {
		shown = p.body
	}
	focus := p.kit.Canvas.Focused()
	focused = -1
	for _, n := range CollectA11y(shown) {
		if n.Text == "" {
			continue
		}
		if n.Is(focus) {
			focused = len(nodes)
		}
		nodes = append(nodes, bridgeNode{
			object: n.Object, stable: stableText(n, focus), text: textWithRole(p.kit, n), role: nearestRole(n.Role),
			at: n.Position, size: n.Size,
		})
	}
	return nodes, focused
}

// setNodes replaces the nodes. It reuses the objects, since Fyne caches every object that
// it has seen for a minute.
func (p *a11yBridge) setNodes(nodes []bridgeNode) {
	objects := p.nodes.Objects
	for i, n := range nodes {
		if i == len(objects) {
			objects = append(objects, &bridgeNode{})
		}
		*objects[i].(*bridgeNode) = n
	}
	p.nodes.Objects = slices.Delete(objects, len(nodes), len(objects))
}

// stableText returns the text without the parts that change every second or with every
// keystroke: whenever the text changes, Fyne makes the screen reader start again with the
// name of the window.
func stableText(n A11yNode, focus fyne.Focusable) string {
	if f, ok := n.Object.(*Field); ok && n.Is(focus) {
		return f.Label()
	}
	if n.Role != RoleTimer {
		return n.Text
	}
	minutes, _, ok := strings.Cut(n.Text, ":")
	if !ok {
		return ""
	}
	return minutes
}

// textWithRole returns the text, followed by the role if Fyne has no equivalent.
func textWithRole(k *Kit, s A11yNode) string {
	keys := map[Role]string{
		RoleHeading: "label.asHeading", RoleField: "label.asField", RoleCheckbox: "label.asBox",
		RoleRadio: "label.asChoice", RoleSwitch: "label.asSwitch", RolePicture: "label.asPicture",
	}
	if key, ok := keys[s.Role]; ok {
		return k.Text.T(key, "what", s.Text)
	}
	return s.Text
}

// nearestRole returns the Fyne role that comes closest to ours.
func nearestRole(r Role) fyne.AccessibleRole {
	switch r {
	case RoleButton, RoleCheckbox, RoleRadio, RoleSwitch, RoleMenuItem:
		return fyne.AccessibleRoleButton
	}
	return fyne.AccessibleRoleText
}

// bridgeNode represents a component at its position. It draws nothing and receives no
// pointer events.
type bridgeNode struct {
	object fyne.CanvasObject
	stable string // see stableText
	text   string
	role   fyne.AccessibleRole
	at     fyne.Position
	size   fyne.Size
}

// differsFrom reports whether a screen reader needs to know about the change.
func (n *bridgeNode) differsFrom(other *bridgeNode) bool {
	return n.object != other.object || n.stable != other.stable || n.role != other.role
}

// AccessibilityLabel implements fyne.Accessible.
func (n *bridgeNode) AccessibilityLabel() string { return n.text }

// AccessibilityRole implements fyne.Accessible.
func (n *bridgeNode) AccessibilityRole() fyne.AccessibleRole { return n.role }

// Position implements fyne.CanvasObject.
func (n *bridgeNode) Position() fyne.Position { return n.at }

// Size implements fyne.CanvasObject.
func (n *bridgeNode) Size() fyne.Size { return n.size }

// MinSize implements fyne.CanvasObject.
func (n *bridgeNode) MinSize() fyne.Size { return fyne.Size{} }

// Visible implements fyne.CanvasObject.
func (n *bridgeNode) Visible() bool { return true }

// Move implements fyne.CanvasObject. It does nothing: only the bridge positions a node.
func (n *bridgeNode) Move(fyne.Position) {}

// Resize implements fyne.CanvasObject.
func (n *bridgeNode) Resize(fyne.Size) {}

// Show implements fyne.CanvasObject.
func (n *bridgeNode) Show() {}

// Hide implements fyne.CanvasObject.
func (n *bridgeNode) Hide() {}

// Refresh implements fyne.CanvasObject.
func (n *bridgeNode) Refresh() {}

var _ fyne.Accessible = (*a11yBridge)(nil)
