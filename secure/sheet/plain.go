package sheet

import (
	"io"
	"strings"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/sheet/braille"
)

// WriteText writes the sheet as plain text in UTF-8, for screen readers and braille
// displays: one fact per line, and each code also character by character. Of the options
// it uses Languages and WithoutKey.
func WriteText(w io.Writer, s Sheet, o Options) error {
	var out strings.Builder
	for i, l := range newBuilder(&s, o).plainText() {
		if l.Heading && i > 0 {
			out.WriteByte('\n')
		}
		out.WriteString(l.Text + "\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// WriteBraille writes the same as WriteText as a BRF file. It fails with *MissingGlyphs
// if a character cannot be written in braille; see InBraille.
func WriteBraille(w io.Writer, s Sheet, o Options) error {
	b := newBuilder(&s, o)
	if err := b.checkWith(func(_, text string) []rune { return braille.Missing(text) }); err != nil {
		return err
	}
	return braille.Write(w, b.plainText())
}

// InBraille reports whether a sheet with these texts can be written in braille: if they
// use Latin letters with at most one accent each.
func InBraille(t Texts) bool {
	b := newBuilder(&Sheet{Text: t}, Options{})
	return b.checkWith(func(_, text string) []rune { return braille.Missing(text) }) == nil
}

// plainText returns the lines of the sheet without a layout.
func (b *builder) plainText() []braille.Line {
	p := &plainWriter{texts: b.texts}
	p.headingOf(0, func(t *Texts) string { return t.Title })
	p.say("", func(t *Texts) string { return t.Lead })
	s, t := b.sheet, b.sheet.Text
	for _, f := range [][2]string{{t.Name, s.Name}, {t.Made, t.Date}, {t.Email, s.Email}, {t.Website, s.Website}} {
		if f[1] != "" {
			p.add(f[0] + " " + f[1])
		}
	}
	p.backup(s.BackupCode)
	p.second(b)
	p.questions(s.Answers)
	if t.NextDate != "" {
		p.add(t.NextLogin + " " + t.NextDate)
	}
	p.headingOf(0, func(t *Texts) string { return t.Safe })
	for i := range t.SafeTips {
		p.say("", func(t *Texts) string { return t.SafeTips[i] })
	}
	p.headingOf(0, func(*Texts) string { return appName })
	for i := range t.Foot {
		p.say("", func(t *Texts) string { return t.Foot[i] })
	}
	return p.lines
}

// plainWriter collects lines.
type plainWriter struct {
	texts  []Texts
	lines  []braille.Line
	number int // number of the last part
}

func (p *plainWriter) add(text string) {
	p.lines = append(p.lines, braille.Line{Text: strings.Join(strings.Fields(text), " ")})
}

// say adds a sentence in each language that has it. Only the first has the label before
// it.
func (p *plainWriter) say(label string, pick func(*Texts) string) {
	for i := range p.texts {
		words := markup.Plain(pick(&p.texts[i]))
		if i == 0 && label != "" {
			words = label + " " + words
		}
		if words != "" {
			p.add(words)
		}
	}
}

// headingOf adds a heading, numbered from 1; with 0 it has no number.
func (p *plainWriter) headingOf(n int, pick func(*Texts) string) {
	at := len(p.lines)
	label := ""
	if n > 0 {
		label = p.texts[0].Number(n) + "."
	}
	p.say(label, pick)
	if at < len(p.lines) {
		p.lines[at].Heading = true
	}
}

// part starts a numbered part.
func (p *plainWriter) part(title func(*Texts) string) {
	p.number++
	p.headingOf(p.number, title)
}

// code adds a code as it is typed, and then character by character.
func (p *plainWriter) code(code secure.Secret) {
	groups := strings.Fields(grouped(code.Reveal()))
	p.add(strings.Join(groups, " "))
	for i, g := range groups {
		groups[i] = strings.Join(strings.Split(g, ""), " ")
	}
	p.add(strings.Join(groups, ", "))
}

func (p *plainWriter) backup(code secure.Secret) {
	title := func(t *Texts) string { return t.BackupTitle }
	if code.Empty() {
		p.instead(title, func(t *Texts) string { return t.BackupNone })
		return
	}
	p.part(title)
	p.code(code)
	for i := range p.texts {
		var words strings.Builder
		for _, w := range confusables(code.Reveal())(&p.texts[i]) {
			words.WriteString(w.text)
		}
		if words.Len() > 0 {
			p.add(words.String())
		}
	}
	p.say(p.texts[0].HowOne, func(t *Texts) string { return t.BackupHow })
}

// instead adds a part that says why there is nothing in it; without such a sentence, it
// adds nothing.
func (p *plainWriter) instead(title, why func(*Texts) string) {
	if why(&p.texts[0]) != "" {
		p.part(title)
		p.say("", why)
	}
}

// second adds the part about login codes.
func (p *plainWriter) second(b *builder) {
	sent := func(title, how func(*Texts) string) {
		p.part(title)
		p.say("", func(t *Texts) string { return t.Codes })
		p.say(p.texts[0].HowOne, how)
	}
	title := func(t *Texts) string { return t.AppTitle }
	switch {
	case b.sheet.Method == MethodText:
		sent(func(t *Texts) string { return t.TextTitle }, func(t *Texts) string { return t.TextHow })
	case b.sheet.Method == MethodEmail:
		sent(func(t *Texts) string { return t.MailTitle }, func(t *Texts) string { return t.MailHow })
	case b.sheet.Key == nil:
		p.instead(title, func(t *Texts) string { return t.AppNone })
	case b.options.WithoutKey:
		p.instead(title, func(t *Texts) string { return t.AppLeftOut })
	default:
		p.part(title)
		p.say(p.texts[0].HowOne, func(t *Texts) string { return t.AppTyped })
		p.code(b.sheet.Key.Secret)
	}
}

func (p *plainWriter) questions(all []Answer) {
	title, n := func(t *Texts) string { return t.QuestionsTitle }, 0
	for _, a := range all {
		if a.empty() {
			continue
		}
		if n++; n == 1 {
			p.part(title)
			p.say(p.texts[0].HowMany, func(t *Texts) string { return t.QuestionsHow })
		}
		p.add(p.texts[0].Number(n) + ". " + a.Question.Reveal())
		if a.Answer.Empty() {
			p.say("", func(t *Texts) string { return t.NoAnswer })
		} else {
			p.add(a.Answer.Reveal())
		}
	}
	if n == 0 {
		p.instead(title, func(t *Texts) string { return t.QuestionsNone })
	}
}
