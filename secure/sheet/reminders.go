package sheet

import "github.com/waypost-app/waypost/secure/sheet/pdf"

// hasReminders reports whether there are any reminders.
func (b *builder) hasReminders() bool {
	return b.sheet.Text.NextLogin != "" || b.sheet.Text.EmailHelp != ""
}

// remind returns the reminders: when to log in next, and a blank line on which to write
// how to get into the email, which Waypost does not know.
func (b *builder) remind() (group, bool) {
	g := group{section: true, onTwo: true}
	if !b.reminders || !b.hasReminders() {
		return g, false
	}
	b.reminder(&g, func(t *Texts) string { return t.NextLogin }, b.sheet.Text.NextDate)
	b.reminder(&g, func(t *Texts) string { return t.EmailHelp }, "")
	return g, true
}

// reminder sets a label and its value on a line, or a rule to write on if there is no
// value.
func (b *builder) reminder(g *group, pick func(*Texts) string, value string) {
	label := pick(&b.sheet.Text)
	if label == "" {
		return
	}
	st := style{size: 15, line: b.either(30, 26), color: ink()}
	const x, gap = side + indent, 8
	y, w := g.height, b.width()-indent
	if value != "" {
		b.setText(g, b.element("P"), x, y, w, st, []words{{text: label + " "}, {text: value, bold: true}})
		return
	}
	bottom := b.setPhrase(g, b.element("P"), x, y, w, st, sentence(pick))
	from := float32(x)
	if lines := g.blocks[len(g.blocks)-1].Lines; len(lines) > 0 {
		last := lines[len(lines)-1] // of the second language, if it is beside the first
		from = b.left(last.X, last.Width) + last.Width + gap
	}
	if ruled := x + w - from; ruled > 0 {
		g.fill(rule(), pdf.Rounded(b.left(from, ruled), bottom-8, ruled, 1, 0))
	}
}
