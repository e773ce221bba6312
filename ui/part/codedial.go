package part

import (
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"

	"waypost/ui/para"
	"waypost/ui/theme"
)

// lastSeconds is when a code dial turns thick, warns, and shows the next code;
// and how long it says that a code is new.
const lastSeconds = 5

// CodeDial shows a login code and how long it is good for. A page places ring,
// code and note as it likes.
type CodeDial struct {
	Ring *Dial
	Code *Code
	// Note is the line for the code: what it is, that it is new, or which one
	// comes next.
	Note *para.Para
	// Calm is what the note says when the code is neither new nor about to end.
	Calm string

	shown string // the code of the last Set; "" while it is hidden
	fresh bool   // that code took the place of another one
}

// Moment is what a code dial shows of one moment.
type Moment struct {
	Left, Whole int    // seconds that the code is good for, of so many
	Code, Next  string // the code, and the one after it
}

// CodeDial makes a dial, size pixels wide, and a code in the given style.
func (k *Kit) CodeDial(size float32, style theme.Text) *CodeDial {
	d := &CodeDial{
		Ring: k.newDial(size, ""), Code: k.code(style),
		Note: k.Small(""), Calm: k.Text.T("step.app.right"),
	}
	d.Hide(6)
	return d
}

// Set shows the code of a moment.
func (d *CodeDial) Set(m Moment) {
	k := d.Ring.kit
	c, stroke := k.Tokens.Primary, d.Ring.stroke()
	last := m.Left <= lastSeconds
	if last {
		c, stroke = k.Tokens.WarnLine, 10
	}
	if m.Code != d.shown {
		d.fresh, d.shown = d.shown != "", m.Code
	}
	fresh := d.fresh && m.Left > m.Whole-lastSeconds
	d.Ring.label = k.Text.N("label.secondsLeft", m.Left)
	if fresh {
		d.Ring.label = k.Text.T("label.newCode") + " " + d.Ring.label
	}
	d.Ring.set(float32(m.Left)/float32(max(1, m.Whole)), stroke, c, fmt.Sprint(m.Left))
	d.write(halves(m.Code), k.Tokens.Ink)
	switch {
	case last:
		d.note(para.Span{Text: k.Text.T("label.nextCode", "code", halves(m.Next)), Color: k.Tokens.Warn, Secret: true})
	case fresh:
		d.note(para.Span{Text: k.Text.T("label.newCode"), Color: k.Tokens.OK})
	default:
		d.note(para.Span{Text: d.Calm, Color: k.Tokens.Ink2})
	}
}

// Hide shows dots in place of a code of so many digits.
func (d *CodeDial) Hide(digits int) {
	k := d.Ring.kit
	d.shown, d.fresh = "", false
	d.Ring.label = k.Text.T("label.hidden")
	d.Ring.set(0, d.Ring.stroke(), k.Tokens.Primary, "–")
	d.write(halves(strings.Repeat("•", digits)), k.Tokens.Ink2)
	d.note(para.Span{Text: d.Calm, Color: k.Tokens.Ink2})
}

// write shows a code, painting it only if it is another.
func (d *CodeDial) write(code string, c color.Color) {
	if code == d.Code.words.Plain() {
		return
	}
	d.Code.words.SetSpans(para.Span{Text: code, Bold: true, Mono: true, LTR: true, Color: c})
	d.Code.Refresh()
}

// note shows a line for the code, painting it only if it is another.
func (d *CodeDial) note(line para.Span) {
	if line.Text != d.Note.Plain() {
		d.Note.SetSpans(line)
	}
}

// Code is a login code that changes, or dots in its place.
type Code struct {
	shell

	kit   *Kit
	words *para.Para
}

func (k *Kit) code(style theme.Text) *Code {
	c := &Code{kit: k, words: k.Mono(style, k.Tokens.Ink, "")}
	c.body = c.words
	c.ExtendBaseWidget(c)
	return c
}

// Plain is what is written.
func (c *Code) Plain() string { return c.words.Plain() }

// Spoken is what the code says: digit by digit while it is shown.
func (c *Code) Spoken() Spoken {
	if strings.Contains(c.Plain(), "•") {
		return Spoken{Role: RoleCode, Words: c.kit.Text.T("label.hidden"), Of: c}
	}
	return Spoken{Role: RoleCode, Words: signs(c.Plain()), Secret: true, Of: c}
}

// AccessibilityLabel implements fyne.Accessible.
func (c *Code) AccessibilityLabel() string { return c.Spoken().Words }

// AccessibilityRole implements fyne.Accessible.
func (c *Code) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// halves sets a space into the middle of a code, as people read it out.
func halves(code string) string {
	r := []rune(code)
	if len(r) < 6 {
		return code
	}
	return string(r[:len(r)/2]) + " " + string(r[len(r)/2:])
}
