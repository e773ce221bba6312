package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// focusWidget is a widget that takes the keyboard focus.
type focusWidget interface {
	fyne.Widget
	fyne.Focusable
}

// look is what there is to see of a control's state.
type look struct{ hover, focus, off bool }

// pressable is what every control is made of: it can be pressed with the mouse,
// with Space and with Enter, shows a ring while it has the focus, and can be
// switched off.
type pressable struct {
	shell

	kit   *Kit
	owner focusWidget // the widget that embeds it
	label string
	ring  *focusRing
	press func()
	paint func(look)                // shows a change of the look
	keys  func(*fyne.KeyEvent) bool // uses keys of its own and says so; may be nil
	// chosen is set for what Space turns on and off: there Enter is the page's.
	chosen bool
	look   look
}

// init makes the control ready: owner is the widget that embeds it, body what it
// shows, with a ring around all of it.
func (p *pressable) init(k *Kit, owner focusWidget, body fyne.CanvasObject, radius float32, paint func(look)) {
	ring := k.newRing(radius)
	p.initRing(k, owner, ring.around(body), ring, paint)
}

// initRing is init for a body that has the ring around a part of it.
func (p *pressable) initRing(k *Kit, owner focusWidget, body fyne.CanvasObject, ring *focusRing, paint func(look)) {
	p.kit, p.owner, p.body, p.ring, p.paint = k, owner, body, ring, paint
	p.ExtendBaseWidget(owner)
	paint(p.look)
}

// Label is what the control says of itself.
func (p *pressable) Label() string { return p.label }

// Spoken is what the control says to someone who cannot see it.
func (p *pressable) Spoken() Spoken { return p.spoken(RoleButton) }

func (p *pressable) spoken(r Role, pieces ...string) Spoken {
	words := p.owner.(interface{ Label() string }).Label()
	if p.look.off {
		words = p.kit.Text.T("label.off", "what", words)
	}
	return Spoken{Role: r, Words: phrase(append([]string{words}, pieces...)...), Of: p.owner}
}

// AccessibilityLabel implements fyne.Accessible.
func (p *pressable) AccessibilityLabel() string { return p.owner.(speaker).Spoken().Words }

// AccessibilityRole implements fyne.Accessible.
func (p *pressable) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped implements fyne.Tappable.
func (p *pressable) Tapped(*fyne.PointEvent) {
	p.kit.used()
	if p.look.off {
		return
	}
	p.kit.focus(p.owner)
	p.Press()
}

// Press does what pressing the control does, unless it is switched off.
func (p *pressable) Press() {
	if p.press != nil && !p.look.off {
		p.press()
	}
}

// KeyDown implements desktop.Keyable: it only watches.
func (p *pressable) KeyDown(*fyne.KeyEvent) { p.kit.used() }

// KeyUp implements desktop.Keyable.
func (p *pressable) KeyUp(*fyne.KeyEvent) {}

// TypedKey implements fyne.Focusable.
func (p *pressable) TypedKey(e *fyne.KeyEvent) {
	if p.keys != nil && p.keys(e) {
		return
	}
	enter := e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter
	if e.Name == fyne.KeySpace || enter && !p.chosen {
		p.Press()
		return
	}
	p.kit.Unused(e)
}

// TypedRune implements fyne.Focusable. Controls take no text.
func (p *pressable) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (p *pressable) FocusGained() {
	p.see(func(l *look) { l.focus = true })
	p.kit.seen(p.owner)
}

// FocusLost implements fyne.Focusable.
func (p *pressable) FocusLost() { p.see(func(l *look) { l.focus = false }) }

// MouseIn implements desktop.Hoverable.
func (p *pressable) MouseIn(*desktop.MouseEvent) {
	p.kit.used()
	p.see(func(l *look) { l.hover = true })
}

// MouseMoved implements desktop.Hoverable.
func (p *pressable) MouseMoved(*desktop.MouseEvent) { p.kit.used() }

// MouseOut implements desktop.Hoverable.
func (p *pressable) MouseOut() { p.see(func(l *look) { l.hover = false }) }

// Cursor implements desktop.Cursorable.
func (p *pressable) Cursor() desktop.Cursor {
	if p.look.off {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// Enable implements fyne.Disableable.
func (p *pressable) Enable() { p.see(func(l *look) { l.off = false }) }

// Disable implements fyne.Disableable.
func (p *pressable) Disable() { p.see(func(l *look) { l.off = true }) }

// Disabled implements fyne.Disableable.
func (p *pressable) Disabled() bool { return p.look.off }

// see changes the look and shows the change.
func (p *pressable) see(change func(*look)) {
	before := p.look
	change(&p.look)
	if p.look == before {
		return
	}
	p.ring.show(p.look.focus)
	p.paint(p.look)
}
