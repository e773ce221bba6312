package e2e

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/ui/desktop/accessibility/atspitest"
	"github.com/waypost-app/waypost/wizard"
)

// blind is a user who operates Waypost through the accessibility bus alone, without
// keyboard or screen.
type blind struct {
	*user
	*atspitest.Client

	rosa rosa
}

// TestBlindTour goes from the first start to the sheet through the accessibility bus.
func TestBlindTour(t *testing.T) {
	session := keyringtest.Start(t)
	atspitest.Bus(t, session)
	b := &blind{user: newUser(t, session), rosa: newRosa()}
	atspitest.Listen(t, session, true)
	b.Client = atspitest.Start(t, session)
	defer func() {
		if t.Failed() {
			for _, i := range b.Walk() {
				t.Log(strings.Repeat("  ", i.Depth), i.Role, i.Name, i.States, i.Text)
			}
		}
	}()
	b.start()
	b.choose("page.language.next", "page.computer.own")
	b.presses("page.computer.next")
	b.presses("page.home.next")
	b.writes("page.name.label", b.rosa.name)
	b.presses("page.name.next")
	b.ready()
	b.presses("step.website.next")
	b.writes("step.email.label", b.rosa.email)
	b.ticks("check box", b.texts.T("step.email.only"))
	b.presses("step.email.next")
	b.looksUp("spam", "Spam")
	b.presses("step.confirm.next")
	b.writes("step.password.label", b.rosa.password)
	b.choose("step.password.keepYes")
	b.presses("step.password.next")
	b.choose("step.method.app.title")
	b.presses("step.method.next")
	b.app()
	b.writes("step.backup.label", b.rosa.backup)
	b.writes("step.backup.again", b.rosa.backup)
	b.presses("step.backup.next")
	b.questions()
	b.presses("step.account.next")
	b.presses("step.confirmation.next")
	b.shows("push button", b.texts.T("step.sheet.next"))
	b.quit()
}

// shows waits until a node exists, and returns it.
func (b *blind) shows(role, name string) (found atspitest.Item) {
	b.tb.Helper()
	b.Until(role+" "+name, func() bool {
		for _, i := range b.Walk() {
			if i.Role == role && i.Name == name {
				found = i
				return true
			}
		}
		return false
	})
	return found
}

// presses waits for a button, and presses it.
func (b *blind) presses(key string, args ...any) {
	b.tb.Helper()
	name := b.texts.T(key, args...)
	b.Until("the button "+name, func() bool { return b.Press("push button", name) })
}

// ticks ticks or chooses something, and waits until it is reported as checked.
func (b *blind) ticks(role, name string) {
	b.tb.Helper()
	b.Until(role+" "+name, func() bool { return b.Press(role, name) })
	b.Until(name+" to be on", func() bool { return strings.Contains(strings.Join(b.shows(role, name).States, " "), "checked") })
}

// choose presses the buttons with all text keys except the last, then chooses the answer
// with that one.
func (b *blind) choose(keys ...string) {
	b.tb.Helper()
	for _, key := range keys[:len(keys)-1] {
		b.presses(key)
	}
	b.ticks("radio button", b.texts.T(keys[len(keys)-1]))
}

// writes writes a text into a field, and waits until it is there, as dots if the field is
// hidden.
func (b *blind) writes(key, text string, args ...any) {
	b.tb.Helper()
	name, role := b.texts.T(key, args...), ""
	b.Until("the field "+name, func() bool {
		for _, role = range []string{"entry", "password text"} {
			if b.Write(role, name, text) {
				return true
			}
		}
		return false
	})
	b.Until("the text in "+name, func() bool {
		got := b.shows(role, name).Text
		return got == text || role == "password text" && got == strings.Repeat("•", len([]rune(text)))
	})
}

// ready answers the question before the first step, and ticks what to have at hand.
func (b *blind) ready() {
	b.choose("step.ready.account.no")
	for _, i := range b.Walk() {
		if i.Role == "check box" {
			b.ticks(i.Role, i.Name)
		}
	}
	b.presses("step.ready.next")
}

// app imports the key, and enters the phone's code for it.
func (b *blind) app() {
	b.presses("step.app.paste")
	b.writes("step.app.pasteLabel", b.rosa.key)
	b.presses("step.app.pasteUse")
	code := strings.TrimSpace(b.session.Output("oathtool", "--totp", "--base32", b.rosa.key))
	b.writes("step.app.type", code)
	b.shows("notification", b.texts.T("step.app.match"))
	b.presses("step.app.next")
}

// looksUp presses a difficult word, hears what it means, and closes its card.
func (b *blind) looksUp(id, word string) {
	b.tb.Helper()
	b.presses("label.word", "word", word)
	b.shows("notification", markup.Plain(b.texts.T("word."+id+".text")))
	title := b.texts.T("word." + id + ".title")
	b.shows("heading", title)
	b.presses("common.close")
	b.Until("the card to be gone", func() bool {
		items := b.Walk()
		return items != nil && !slices.ContainsFunc(items, func(i atspitest.Item) bool { return i.Role == "heading" && i.Name == title })
	})
}

func (b *blind) questions() {
	for i := range b.rosa.questions {
		b.writes("label.question", b.rosa.questions[i], "n", i+1)
		b.writes("label.answer", b.rosa.answers[i], "n", i+1)
	}
	b.presses("step.questions.next")
}

// readerHears makes a screen reader listen from now on. The returned function checks that
// nothing sent over the bus reveals a secret.
func (tr *tour) readerHears() (tellsNothing func()) {
	tr.tb.Helper()
	atspitest.Bus(tr.tb, tr.session)
	atspitest.Listen(tr.tb, tr.session, true)
	client := atspitest.Start(tr.tb, tr.session)
	traffic := tr.listen(atspitest.Address(tr.tb, tr.session))
	return func() {
		tr.tb.Helper()
		require.NotEmpty(tr.tb, client.Walk())
		heard := traffic()
		if name := fmt.Sprintf("Step %[1]d of %[1]d", wizard.NumberedSteps); !bytes.Contains(heard, []byte(name)) {
			tr.tb.Errorf("nobody heard of %q", name)
		}
		typed := letters(client.Keys())
		if !strings.Contains(typed, "rosa.delgado") {
			tr.tb.Errorf("of the email's keys, nobody heard: %q", typed)
		}
		for _, secret := range slices.Concat(tr.rosa.answers, []string{tr.rosa.password, tr.rosa.key, tr.rosa.backup, phrase, pdfPassword}) {
			if bytes.Contains(heard, []byte(secret)) {
				tr.tb.Errorf("a screen reader was told %q unasked", secret)
			}
			if strings.Contains(typed, secret) {
				tr.tb.Errorf("a screen reader was told the keys of %q", secret)
			}
		}
	}
}

// letters returns what keys have typed, without keys that only have a name.
func letters(keys []string) string {
	var b strings.Builder
	for _, key := range keys {
		if utf8.RuneCountInString(key) == 1 {
			b.WriteString(key)
		}
	}
	return b.String()
}
