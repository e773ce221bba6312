package part

import (
	"fmt"
	"image/color"
	"strings"

	"waypost/ui/para"
	"waypost/ui/theme"
)

// lastSeconds is when a code dial turns thick and warns.
const lastSeconds = 5

// CodeDial shows a login code and how long it is good for. A page places ring
// and code as it likes.
type CodeDial struct {
	Ring *Dial
	Code *para.Para
}

// CodeDial makes a dial, size pixels wide, and a code in the given style.
func (k *Kit) CodeDial(size float32, style theme.Text) *CodeDial {
	d := &CodeDial{Ring: k.newDial(size, ""), Code: k.Mono(style, k.Tokens.Ink, "")}
	d.Hide(6)
	return d
}

// Set shows a code that is good for left of whole seconds.
func (d *CodeDial) Set(left, whole int, code string) {
	k := d.Ring.kit
	c, stroke := k.Tokens.Primary, d.Ring.stroke()
	if left <= lastSeconds {
		c, stroke = k.Tokens.WarnLine, 10
	}
	d.Ring.label = k.Text.N("label.secondsLeft", left)
	d.Ring.set(float32(left)/float32(max(1, whole)), stroke, c, fmt.Sprint(left))
	d.write(halves(code), k.Tokens.Ink)
}

// Hide shows dots in place of a code of so many digits.
func (d *CodeDial) Hide(digits int) {
	k := d.Ring.kit
	d.Ring.label = k.Text.T("label.hidden")
	d.Ring.set(0, d.Ring.stroke(), k.Tokens.Primary, "–")
	d.write(halves(strings.Repeat("•", digits)), k.Tokens.Ink2)
}

// write shows a code, painting it only if it is another.
func (d *CodeDial) write(code string, c color.Color) {
	if code == d.Code.Plain() {
		return
	}
	d.Code.SetSpans(para.Span{Text: code, Bold: true, Mono: true, LTR: true, Color: c})
}

// halves sets a space into the middle of a code, as people read it out.
func halves(code string) string {
	r := []rune(code)
	if len(r) < 6 {
		return code
	}
	return string(r[:len(r)/2]) + " " + string(r[len(r)/2:])
}
