package part

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/theme"
)

// lastSeconds is how long before its end a code dial warns and shows the next code, and
// how long after its start it calls a code new.
const lastSeconds = 5

// CodeDial shows a login code and how long it remains valid. The page places Ring, Code
// and Note.
type CodeDial struct {
	Ring *Dial
	Code *Code
	// Note says that the code is new, or which code is next.
	Note *para.Para
	// RestingNote is the text of Note at all other times.
	RestingNote string

	shown string // the code of the last Set; "" while hidden
	fresh bool   // the code has replaced another one
}

// CodeState is what a code dial shows at one moment.
type CodeState struct {
	Remaining, Period int    // seconds: remaining, and in total
	Code, Next        string // the valid code, and the one after it
}

// NewCodeDial returns a hidden code in a text style, and a dial that is size pixels wide.
// note is the RestingNote.
func NewCodeDial(k *Kit, size float32, style theme.Text, note string) *CodeDial {
	d := &CodeDial{
		Ring: newDial(k, size, ""), Code: newCode(k, style),
		Note: k.Prose.Small(""), RestingNote: note,
	}
	d.Hide(6)
	return d
}

// Set shows the code and the time left.
func (d *CodeDial) Set(m CodeState) {
	k := d.Ring.kit
	c, stroke := k.Tokens.Primary, d.Ring.stroke()
	last := m.Remaining <= lastSeconds
	if last {
		c, stroke = k.Tokens.WarnLine, 10
	}
	if m.Code != d.shown {
		d.fresh, d.shown = d.shown != "", m.Code
	}
	fresh := d.fresh && m.Remaining > m.Period-lastSeconds
	d.Ring.label = k.Text.N("label.secondsLeft", m.Remaining)
	d.Ring.news = ""
	if fresh {
		d.Ring.news = k.Text.T("label.newCode")
		d.Ring.label = k.Text.T("label.newCode") + " " + d.Ring.label
	}
	d.Ring.set(float32(m.Remaining)/float32(max(1, m.Period)), stroke, c, k.Text.Number(m.Remaining))
	d.write(splitCode(m.Code), k.Tokens.Ink)
	switch {
	case last:
		d.note(para.Span{Text: k.Text.T("label.nextCode", "code", splitCode(m.Next)), Color: k.Tokens.Warn, Secret: true})
	case fresh:
		d.note(para.Span{Text: k.Text.T("label.newCode"), Color: k.Tokens.OK})
	default:
		d.note(para.Span{Text: d.RestingNote, Color: k.Tokens.Ink2})
	}
}

// Continue takes over the state of the dial in the previous build, which may be nil, so
// that a new code stays marked as new.
func (d *CodeDial) Continue(before *CodeDial) {
	if before != nil {
		d.shown, d.fresh = before.shown, before.fresh
	}
}

// Hide shows dots in place of a code with that many digits.
func (d *CodeDial) Hide(digits int) {
	k := d.Ring.kit
	d.shown, d.fresh = "", false
	d.Ring.label, d.Ring.news = k.Text.T("label.hidden"), ""
	d.Ring.set(0, d.Ring.stroke(), k.Tokens.Primary, "–")
	d.write(splitCode(strings.Repeat("•", digits)), k.Tokens.Ink2)
	d.note(para.Span{Text: d.RestingNote, Color: k.Tokens.Ink2})
}

// write shows a code. It repaints only if the code has changed.
func (d *CodeDial) write(code string, c color.Color) {
	if code == d.Code.words.Plain() {
		return
	}
	d.Code.words.SetSpans(para.Span{Text: code, Bold: true, Mono: true, LTR: true, Color: c})
	d.Code.Refresh()
}

// note shows a note. It repaints only if the text has changed.
func (d *CodeDial) note(line para.Span) {
	if line.Text != d.Note.Plain() {
		d.Note.SetSpans(line)
	}
}

// Code is a login code, or the dots that hide it.
type Code struct {
	wrapper

	kit   *Kit
	words *para.Para
}

func newCode(k *Kit, style theme.Text) *Code {
	c := &Code{kit: k, words: k.Prose.Mono(style, k.Tokens.Ink, "")}
	c.body = c.words
	c.ExtendBaseWidget(c)
	return c
}

// Plain returns the text that is shown.
func (c *Code) Plain() string { return c.words.Plain() }

// A11yNode spells out the code, digit by digit, while it is shown.
func (c *Code) A11yNode() A11yNode {
	if strings.Contains(c.Plain(), "•") {
		return c.kit.said(A11yNode{Role: RoleCode, Name: c.kit.Text.T("label.hidden"), Object: c})
	}
	return c.kit.said(A11yNode{Role: RoleCode, Value: spellOut(c.Plain()), Secret: true, Object: c})
}

// AccessibilityLabel implements fyne.Accessible.
func (c *Code) AccessibilityLabel() string { return c.A11yNode().Text }

// AccessibilityRole implements fyne.Accessible.
func (c *Code) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// splitCode puts a space in the middle of a code, where people pause when reading it
// aloud.
func splitCode(code string) string {
	r := []rune(code)
	if len(r) < 6 {
		return code
	}
	return string(r[:len(r)/2]) + " " + string(r[len(r)/2:])
}
