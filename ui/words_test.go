// Testing every page in every language takes minutes under the race detector, which
// would find nothing here that it does not find in other tests; make test runs this
// file without it.
//go:build !race

package ui

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/text"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// On every page, in every language and in both sizes of window, all text is from the
// catalogue, none is cut off, and the primary button is where people look for it.
func TestTexts(t *testing.T) {
	for _, s := range shots() {
		t.Run(s.name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				s.open(d)
				d.texts = text.Pseudo(d.texts)
				d.w.texts = d.texts
				for _, tag := range d.texts.Tags() {
					for _, in := range sizes() {
						d.look(tag, false, in)
						d.inCatalogue(tag)
						d.fits(tag + " " + in.name)
						d.inPlace(tag + " " + in.name)
						d.notGovernment(tag, in.name == "large" || strings.HasPrefix(s.name, "01-") || s.name == "help")
					}
				}
				d.computer().SetLanguage("es")
				d.computer().setBothLanguages(true)
				for _, in := range sizes() {
					d.look("es", false, in)
					d.fits("both " + in.name)
					d.inPlace("both " + in.name)
				}
			})
		})
	}
}

// inCatalogue checks that every text key has a text, and that all text is from the
// catalogue: in the invented languages, texts consist of special letters.
func (d *desk) inCatalogue(tag string) {
	d.t.Helper()
	for _, p := range d.paras() {
		words := p.Plain()
		if strings.Contains(words, "⟦") {
			d.t.Errorf("%s: no words for %s", tag, words)
		}
		if tag != text.PseudoTag && tag != text.PseudoRTLTag {
			continue
		}
		if word := text.Bypass(words, given(d.texts)...); word != "" {
			d.t.Errorf("%q in %q is not from the catalogue", word, words)
		}
	}
}

// given returns the texts that were put into pages, longest first: what people typed, and
// words of the website.
func given(texts *text.Catalogue) []string {
	known := slices.Collect(maps.Values(wizardtest.Answers()))
	for _, qa := range wizardtest.Questions() {
		known = append(known, qa[0], qa[1])
	}
	for _, step := range wizard.Steps() {
		for _, task := range slices.Concat(step.Website, step.Here) {
			known = append(known, task.Words...)
		}
		for _, note := range step.Notes {
			known = append(known, note.Words...)
		}
	}
	for _, s := range wizard.Situations() {
		for _, task := range s.Tasks {
			known = append(known, task.Words...)
		}
		for _, note := range s.Notes {
			known = append(known, note.Words...)
		}
		known = append(known, s.Help.Words...)
	}
	known = append(known, strings.Fields(wizardtest.Name)...)
	known = append(known, strings.Fields(wizardtest.BackupCode)...)
	known = append(known, clinic().Clinic, clinic().Help)
	known = append(known, "Waypost", "USCIS", wizard.URLCreateAccount, wizard.URLAccount,
		"Ahmed Al-Sayed", "Linh Tran", "Marie Joseph", "AA", "AS", "LT", "MJ", "RD", wizard.MailSender, wizard.CodeSender,
		"https://myaccount.uscis.gov.sign-in.example", "sign-in.example", "uscis.gov", // links that are checked
		"Add a case", "rosa@example.com", "ahme@example.com", "linh@example.com", "mari@example.com")
	for _, tag := range texts.Tags() {
		known = append(known, texts.For(tag).Name(), texts.For(tag).EnglishName())
	}
	known = slices.DeleteFunc(known, func(s string) bool { return s == "" })
	slices.SortFunc(known, func(a, b string) int { return len(b) - len(a) })
	return known
}

// fits checks that no text is cut off: each has the height needed for its width, and text
// on one line has the width.
func (d *desk) fits(look string) {
	d.t.Helper()
	for _, p := range d.paras() {
		if fault := misfit(p); fault != "" {
			d.t.Errorf("%s: %q %s", look, p.Plain(), fault)
		}
	}
}

// misfit returns what is wrong with the size of a paragraph; "" for nothing.
func misfit(p *para.Para) string {
	const rounding = 1 // a natural width is a whole number
	size := p.Size()
	switch {
	case p.HeightFor(size.Width+rounding) > size.Height+rounding:
		return fmt.Sprintf("is %v high in a room of %v", p.HeightFor(size.Width), size.Height)
	case size.Height < p.HeightFor(1e4)+rounding && p.Natural() > size.Width+rounding: // on one line
		return fmt.Sprintf("is %v wide in a room of %v", p.Natural(), size.Width)
	case p.Under() == nil && !p.Secret() && !strings.HasPrefix(p.Plain(), "•") && p.HeightFor(size.Width) > p.HeightFor(1e4)*float32(places(p.Plain())):
		return fmt.Sprintf("is broken within a word in a room of %v", size.Width)
	}
	return ""
}

// places counts the lines into which a text may be broken: one for each word, or for each
// character in addresses and in scripts without spaces.
func places(words string) (n int) {
	n = len(strings.Fields(words))
	for _, r := range words {
		if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || strings.ContainsRune("-/@._", r) {
			n++
		}
	}
	return max(n, 1)
}

// inPlace checks the position of the primary button.
func (d *desk) inPlace(look string) {
	d.t.Helper()
	b := d.w.shell.Page().Primary
	if b == nil {
		return
	}
	at, size := d.app.Driver().AbsolutePositionForObject(b), b.Size()
	width, margin, top := startWidth, float32(48), startHeight-64
	if d.w.shell.Kit().Compact {
		width, margin, top = 800, 24, 600-56
	}
	beside := width - at.X - size.Width // distance from the end edge
	if d.w.shell.Kit().RTL() {
		beside = at.X
	}
	if beside != margin || at.Y+size.Height != top+48 || size.Height != 48 || size.Width < 208 {
		d.t.Errorf("%s: the primary button is at %v, %v", look, at, size)
	}
}

// notGovernment checks that the window says that Waypost is not from the government: at
// the bottom of every rail or, where there is none, on home and in help.
func (d *desk) notGovernment(tag string, must bool) {
	d.t.Helper()
	if must && tag == "en" && !strings.Contains(d.words(), "Not a government app.") {
		d.t.Errorf("it is not said that this is no app of the government:\n%s", d.words())
	}
}
