package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// focusWidget is a widget that can have the keyboard focus.
type focusWidget interface {
	fyne.Widget
	fyne.Focusable
}

// state determines the appearance of a control.
type state struct{ hover, focus, off bool }

// pressable is the base of every control. It can be pressed with the mouse, Space or
// Enter, shows a ring while it has the focus, and can be disabled.
type pressable struct {
	wrapper

	kit   *Kit
	owner focusWidget // the widget that embeds it
	label string
	ring  *focusRing
	press func()
	paint func(state)               // draws a state
	keys  func(*fyne.KeyEvent) bool // reports whether it used a key; may be nil
	// toggles is set for controls that are on or off: they leave Enter to the page.
	toggles bool
	onTab   func(back bool) // goes where Tab leads, or Shift+Tab; nil: to the next control
	shift   bool            // a Shift key is down
	tooltip *tooltip        // nil unless the control is only an icon
	state   state
}

// init completes the control. owner is the widget that embeds it. The focus ring
// surrounds body.
func (p *pressable) init(k *Kit, owner focusWidget, body fyne.CanvasObject, radius float32, paint func(state)) {
	ring := newFocusRing(k, radius)
	p.initRing(k, owner, ring.around(body), ring, paint)
}

// initRing is like init, but body already contains the ring.
func (p *pressable) initRing(k *Kit, owner focusWidget, body fyne.CanvasObject, ring *focusRing, paint func(state)) {
	p.kit, p.owner, p.body, p.ring, p.paint = k, owner, body, ring, paint
	p.ExtendBaseWidget(owner)
	paint(p.state)
}

// explain adds a tooltip to a control that is only an icon.
func (p *pressable) explain() { p.tooltip = &tooltip{kit: p.kit, owner: p.owner.(tooltipOwner)} }

// followTooltip shows the tooltip when the pointer or the focus arrives, and hides it
// when both have left.
func (p *pressable) followTooltip(before state) {
	switch s := p.state; {
	case p.tooltip == nil:
	case s.hover && !before.hover || s.focus && !before.focus:
		p.tooltip.show()
	case !s.hover && !s.focus:
		p.tooltip.hide()
	}
}

func (p *pressable) hideTooltip() bool { return p.tooltip != nil && p.tooltip.hide() }

// Forget drops the label, which may contain a name, and stops the tooltip's timer, when
// the window no longer shows the control.
func (p *pressable) Forget() {
	p.label = ""
	if p.tooltip != nil {
		p.tooltip.stop()
	}
}

// Label returns the accessible name.
func (p *pressable) Label() string { return p.label }

// A11yNode returns a button with the accessible name.
func (p *pressable) A11yNode() A11yNode {
	return p.a11yNode(A11yNode{Role: RoleButton, Name: p.owner.(interface{ Label() string }).Label()})
}

// a11yNode adds the properties that all controls share to a node.
func (p *pressable) a11yNode(n A11yNode) A11yNode {
	n.Disabled, n.Object = p.state.off, p.owner
	return p.kit.said(n)
}

// AccessibilityLabel implements fyne.Accessible.
func (p *pressable) AccessibilityLabel() string { return p.owner.(accessible).A11yNode().Text }

// AccessibilityRole implements fyne.Accessible.
func (p *pressable) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped implements fyne.Tappable.
func (p *pressable) Tapped(*fyne.PointEvent) {
	p.kit.noteActivity()
	if p.state.off || !p.kit.Presses.Click() {
		return
	}
	p.kit.focus(p.owner)
	p.Press()
}

// Press presses the control unless it is disabled.
func (p *pressable) Press() {
	p.hideTooltip()
	if p.press != nil && !p.state.off {
		p.press()
	}
}

// KeyDown implements desktop.Keyable. It only observes keys.
func (p *pressable) KeyDown(e *fyne.KeyEvent) {
	p.shift = p.shift || isShift(e)
	p.kit.noteKeyDown(e)
}

// KeyUp implements desktop.Keyable.
func (p *pressable) KeyUp(e *fyne.KeyEvent) { p.shift = p.shift && !isShift(e) }

func isShift(e *fyne.KeyEvent) bool {
	return e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight
}

// AcceptsTab implements fyne.Tabbable.
func (p *pressable) AcceptsTab() bool { return p.onTab != nil }

// TypedKey implements fyne.Focusable.
func (p *pressable) TypedKey(e *fyne.KeyEvent) {
	if p.keys != nil && p.keys(e) {
		return
	}
	switch {
	case e.Name == fyne.KeyTab && p.onTab != nil:
		p.onTab(p.shift)
		return
	case e.Name == fyne.KeyEscape && p.hideTooltip():
		return
	}
	enter := e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter
	if e.Name == fyne.KeySpace || enter && !p.toggles {
		if p.kit.Presses.Key(e.Name) {
			p.Press()
		}
		return
	}
	p.kit.PassKey(e)
}

// TypedRune implements fyne.Focusable. Controls ignore text.
func (p *pressable) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (p *pressable) FocusGained() {
	p.setState(func(st *state) { st.focus = true })
	p.kit.noteFocus(p.owner)
}

// FocusLost implements fyne.Focusable.
func (p *pressable) FocusLost() {
	p.shift = false
	p.setState(func(st *state) { st.focus = false })
}

// MouseIn implements desktop.Hoverable.
func (p *pressable) MouseIn(*desktop.MouseEvent) {
	p.kit.noteActivity()
	p.setState(func(st *state) { st.hover = true })
}

// MouseMoved implements desktop.Hoverable.
func (p *pressable) MouseMoved(*desktop.MouseEvent) { p.kit.noteActivity() }

// MouseOut implements desktop.Hoverable.
func (p *pressable) MouseOut() { p.setState(func(st *state) { st.hover = false }) }

// Cursor implements desktop.Cursorable.
func (p *pressable) Cursor() desktop.Cursor {
	if p.state.off {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// Enable implements fyne.Disableable.
func (p *pressable) Enable() { p.setState(func(st *state) { st.off = false }) }

// Disable implements fyne.Disableable.
func (p *pressable) Disable() { p.setState(func(st *state) { st.off = true }) }

// Disabled implements fyne.Disableable.
func (p *pressable) Disabled() bool { return p.state.off }

// setState changes the state and redraws.
func (p *pressable) setState(change func(*state)) {
	before := p.state
	change(&p.state)
	if p.state == before {
		return
	}
	p.followTooltip(before)
	p.ring.show(p.state.focus)
	p.paint(p.state)
}
