package lock

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
)

func TestMakePassphrase(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	p := h.Show(NewMakePassphrase(ports))
	first, again := pagetest.Field(t, p.Body, "Your passphrase"), pagetest.Field(t, p.Body, "Type it again")
	steps := []struct {
		first, again, key string
		args              []any
		focus             fyne.Focusable
	}{
		{"", "", "problem.passphraseEmpty", nil, first.Focusable()},
		{"1234", "", "problem.passphraseShort", nil, first.Focusable()},
		{pagetest.Passphrase, "", "problem.passphraseAgain", nil, again.Focusable()},
		{pagetest.Passphrase, "river-bandle-mango", "problem.passphraseDiffers", []any{"n", 7}, again.Focusable()},
	}
	for _, s := range steps {
		pagetest.Type(t, h, first, s.first)
		pagetest.Type(t, h, again, s.again)
		pagetest.Press(t, p.Primary, "Use this passphrase")
		if !pagetest.Says(h, p.Body, s.key, s.args...) || h.Focused != s.focus {
			t.Errorf("%s: %s", s.key, pagetest.Words(p.Body))
		}
	}
	if h.Store.HasPassphrase() {
		t.Fatal("a passphrase was made of wrong ones")
	}
	pagetest.Type(t, h, again, pagetest.Passphrase)
	if !pagetest.Says(h, p.Body, "page.makePassphrase.same") {
		t.Error("good news comes at once:", pagetest.Words(p.Body))
	}
	pagetest.Key(h, fyne.KeyReturn)
	if !h.Did("opened") || h.Store.NeedsPassphrase() {
		t.Error("the store is not open:", h.Calls, h.Failed)
	}
}

func TestMakePassphraseForMe(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	p := h.Show(NewMakePassphrase(ports))
	pagetest.Press(t, p.Body, "Make one for me")
	first := pagetest.Field(t, p.Body, "Your passphrase")
	if strings.Count(first.Text(), "-") < 4 || !first.Revealed() {
		t.Error("no passphrase to write down")
	}
	if h.Focused != pagetest.Field(t, p.Body, "Type it again").Focusable() {
		t.Error("it has to be typed again")
	}
	p.Hide()
	if first.Revealed() {
		t.Error("Hide leaves it shown")
	}
}

// Pressing Enter twice creates one file, and goes on once.
func TestMakePassphraseOnce(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	p := h.Show(NewMakePassphrase(ports))
	pagetest.Type(t, h, pagetest.Field(t, p.Body, "Your passphrase"), pagetest.Passphrase)
	pagetest.Type(t, h, pagetest.Field(t, p.Body, "Type it again"), pagetest.Passphrase)
	h.Hold = true
	p.Primary.Press()
	h.SetLook(pagetest.Look{Dark: true})
	h.Page.Primary.Press()
	h.Finish()
	if !h.Did("opened") || h.Did("opened") || h.Failed != nil {
		t.Error(h.Calls, h.Failed)
	}
}

// The passphrase of a visit must have at least eight letters and be hard to guess.
func TestVisitPassphrase(t *testing.T) {
	h, ports, g := newHost(t, pagetest.Look{})
	h.MakeShared()
	p := h.Show(NewVisitPassphrase(ports))
	first, again := pagetest.Field(t, p.Body, "Your passphrase"), pagetest.Field(t, p.Body, "Type it again")
	for typed, problem := range map[string]string{
		"": "problem.passphraseEmpty", "lemon27": "problem.passphraseEight", "12345678": "problem.passphraseEasy",
	} {
		pagetest.Type(t, h, first, typed)
		pagetest.Press(t, p.Primary, "Use this passphrase")
		if !pagetest.Says(h, p.Body, problem, "n", leastLetters) || h.Focused != first.Focusable() {
			t.Errorf("%q: %s", typed, pagetest.Words(p.Body))
		}
	}
	pagetest.Type(t, h, first, "lemon river 27")
	pagetest.Type(t, h, again, "lemon river 27")
	pagetest.Press(t, p.Primary, "Use this passphrase")
	if !h.Did("use passphrase") || g.used.Reveal() != "lemon river 27" {
		t.Error(h.Calls, pagetest.Words(p.Body))
	}
	pagetest.Press(t, p.Body, "Make one for me")
	if first.Text() != "lemon river 27" {
		t.Error("what was typed is replaced unasked")
	}
	h.Answer(true)
	if strings.Count(first.Text(), "-") < 4 || !first.Revealed() {
		t.Error("no three words to write down")
	}
}

// Both entries, the verdicts on them, and whether the passphrase is visible survive every
// rebuild, and are dropped when the page closes.
func TestPassphraseRebuilds(t *testing.T) {
	for name, c := range map[string]struct {
		first, again string
		act          func(h *pagetest.Host)
		says         string // a text key, "" for nothing
		args         []any
		shown        bool // the first entry
	}{
		"half typed": {first: "riv", act: func(*pagetest.Host) {}},
		"shown": {
			first: "riv", shown: true, says: "problem.passphraseShort", // the focus has moved to the button
			act: func(h *pagetest.Host) {
				pagetest.Press(h.T.(*testing.T), h.Page.Body, "Show: Your passphrase")
			},
		},
		"too short":  {first: "1234", act: press, says: "problem.passphraseShort"},
		"only once":  {first: pagetest.Passphrase, act: press, says: "problem.passphraseAgain"},
		"different":  {first: pagetest.Passphrase, again: "river-bandle", act: press, says: "problem.passphraseDiffers", args: []any{"n", 7}},
		"unfinished": {first: pagetest.Passphrase, again: "river-b", act: func(*pagetest.Host) {}},
		"the same":   {first: pagetest.Passphrase, again: pagetest.Passphrase, act: func(*pagetest.Host) {}, says: "page.makePassphrase.same"},
	} {
		t.Run(name, func(t *testing.T) {
			h, ports, _ := newHost(t, pagetest.Look{})
			p := h.Show(NewMakePassphrase(ports))
			pagetest.Type(t, h, pagetest.Field(t, p.Body, "Your passphrase"), c.first)
			if c.again != "" {
				pagetest.Type(t, h, pagetest.Field(t, p.Body, "Type it again"), c.again)
			}
			c.act(h)
			pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
				say := h.Kit().Text.T
				first := pagetest.Field(t, p.Body, say("page.makePassphrase.label"))
				again := pagetest.Field(t, p.Body, say("page.makePassphrase.again"))
				if first.Text() != c.first || again.Text() != c.again || first.Revealed() != c.shown || again.Revealed() {
					t.Errorf("%q (shown %t) and %q (shown %t)", first.Text(), first.Revealed(), again.Text(), again.Revealed())
				}
				for _, key := range []string{
					"problem.passphraseShort", "problem.passphraseAgain", "problem.passphraseDiffers", "page.makePassphrase.same",
				} {
					if pagetest.Says(h, p.Body, key, c.args...) != (key == c.says) {
						t.Errorf("%s: %s", key, pagetest.Words(p.Body))
					}
				}
			})
			f := h.Screen.(*passphraseForm)
			pagetest.CheckClosed(t, h)
			if !f.first.Text().Empty() || !f.again.Text().Empty() {
				t.Error("a closed page keeps the passphrase")
			}
		})
	}
}

func press(h *pagetest.Host) { h.Page.Primary.Press() }
