package page

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/secure/vault"
	"waypost/wizard"
	"waypost/wizard/people"
)

const phrase = "river-candle-mango"

func TestMakePassphrase(t *testing.T) {
	h := newHost(t, look{})
	p := makePassphrasePage(h)
	show(h, p)
	first, again := field(t, p.Body, "Your passphrase"), field(t, p.Body, "Type it again")
	steps := []struct {
		first, again, key string
		args              []any
		focus             fyne.Focusable
	}{
		{"", "", "problem.passphraseEmpty", nil, first.Focusable()},
		{"1234", "", "problem.passphraseShort", nil, first.Focusable()},
		{phrase, "", "problem.passphraseAgain", nil, again.Focusable()},
		{phrase, "river-bandle-mango", "problem.passphraseDiffers", []any{"n", 7}, again.Focusable()},
	}
	for _, s := range steps {
		typeInto(t, h, first, s.first)
		typeInto(t, h, again, s.again)
		press(t, p.Primary, "Use this passphrase")
		if !says(h, p.Body, s.key, s.args...) || h.focused != s.focus {
			t.Errorf("%s: %s", s.key, words(p.Body))
		}
	}
	if h.store.HasPassphrase() {
		t.Fatal("a passphrase was made of wrong ones")
	}
	typeInto(t, h, again, phrase)
	if !says(h, p.Body, "page.makePassphrase.same") {
		t.Error("good news comes at once:", words(p.Body))
	}
	key(h, fyne.KeyReturn)
	if !h.did("unlock") || h.store.NeedsPassphrase() {
		t.Error("the store is not open:", h.calls, h.failed)
	}
}

func TestMakePassphraseForMe(t *testing.T) {
	h := newHost(t, look{})
	p := makePassphrasePage(h)
	show(h, p)
	press(t, p.Body, "Make one for me")
	first := field(t, p.Body, "Your passphrase")
	if strings.Count(first.Text(), "-") != madeWords-1 || !first.Shown() {
		t.Error("no passphrase to write down")
	}
	if h.focused != field(t, p.Body, "Type it again").Focusable() {
		t.Error("it has to be typed again")
	}
	p.Hide()
	if first.Shown() {
		t.Error("Hide leaves it shown")
	}
}

func TestUnlock(t *testing.T) {
	h := newHost(t, look{})
	if err := h.store.SetPassphrase(t.Context(), secure.NewSecret(phrase)); err != nil {
		t.Fatal(err)
	}
	h.store.Lock()
	p := unlockPage(h)
	show(h, p)
	f := field(t, p.Body, "Your passphrase")
	key(h, fyne.KeyReturn)
	if !says(h, p.Body, "problem.passphraseEmpty") {
		t.Error(words(p.Body))
	}
	typeInto(t, h, f, "river-candle-mangO")
	key(h, fyne.KeyReturn)
	if !says(h, p.Body, "error.wrongPassphrase.body") || h.focused != f.Focusable() || h.did("unlock") {
		t.Error(words(p.Body), h.calls)
	}
	typeInto(t, h, f, phrase)
	if says(h, p.Body, "error.wrongPassphrase.body") {
		t.Error("it still says that the passphrase is wrong")
	}
	key(h, fyne.KeyReturn)
	if !h.did("unlock") {
		t.Error(h.calls, h.failed)
	}
}

// Too many wrong passphrases: the store says until when to wait, and the page
// counts that down.
func TestUnlockWaits(t *testing.T) {
	h := newHost(t, look{})
	h.work = fmt.Errorf("%w: %w", vault.ErrWrongPassphrase, &people.WaitError{Until: h.now.Add(90 * time.Second)})
	p := unlockPage(h)
	show(h, p)
	typeInto(t, h, field(t, p.Body, "Your passphrase"), "no")
	key(h, fyne.KeyReturn)
	if !says(h, p.Body, "error.tooManyTries.long", "time", "1:30") {
		t.Error(words(p.Body))
	}
	h.work = nil
	h.pass(61*time.Second, p)
	if !strings.Contains(words(p.Body), h.kit.Text.N("error.tooManyTries.body", 29)) {
		t.Error(words(p.Body))
	}
	key(h, fyne.KeyReturn)
	if h.failed != nil || h.did("unlock") {
		t.Error("it did not wait")
	}
	h.pass(30*time.Second, p)
	if strings.Contains(words(p.Body), "Too many") {
		t.Error("it waits on:", words(p.Body))
	}
}

// A visit opens with the passphrase of its own, and with no other.
func TestUnlockVisit(t *testing.T) {
	h := newHost(t, look{}).shared()
	h.sealed = h.keepVisit(rosa(h.now))
	p := unlockPage(h)
	show(h, p)
	if p.Title != "Open your visit" {
		t.Error(p.Title)
	}
	typeInto(t, h, field(t, p.Body, "Your passphrase"), "no")
	key(h, fyne.KeyReturn)
	if !says(h, p.Body, "error.wrongPassphrase.body") || h.did("unlock") {
		t.Error(words(p.Body))
	}
	typeInto(t, h, field(t, p.Body, "Your passphrase"), phrase)
	key(h, fyne.KeyReturn)
	if !h.did("unlock") || !h.store.Visits()[0].Open {
		t.Error(h.calls, h.failed)
	}
}

// The passphrase of a visit has at least eight letters and is not easy to guess.
func TestVisitPassphrase(t *testing.T) {
	h := newHost(t, look{}).shared()
	p := visitPassphrasePage(h)
	show(h, p)
	first, again := field(t, p.Body, "Your passphrase"), field(t, p.Body, "Type it again")
	for typed, problem := range map[string]string{
		"": "problem.passphraseEmpty", "lemon27": "problem.passphraseEight", "12345678": "problem.passphraseEasy",
	} {
		typeInto(t, h, first, typed)
		press(t, p.Primary, "Use this passphrase")
		if !says(h, p.Body, problem, "n", leastLetters) || h.focused != first.Focusable() {
			t.Errorf("%q: %s", typed, words(p.Body))
		}
	}
	typeInto(t, h, first, "lemon river 27")
	typeInto(t, h, again, "lemon river 27")
	press(t, p.Primary, "Use this passphrase")
	if !h.did("use passphrase") || h.used.Reveal() != "lemon river 27" {
		t.Error(h.calls, words(p.Body))
	}
	press(t, p.Body, "Make one for me")
	if strings.Count(first.Text(), "-") != madeWords-1 || !first.Shown() {
		t.Error("no three words to write down")
	}
}

func TestUnlockTellsOfOtherTrouble(t *testing.T) {
	h := newHost(t, look{})
	h.work = vault.ErrDamaged
	p := unlockPage(h)
	show(h, p)
	typeInto(t, h, field(t, p.Body, "Your passphrase"), phrase)
	key(h, fyne.KeyReturn)
	if !errors.Is(h.failed, vault.ErrDamaged) {
		t.Error(h.failed)
	}
	press(t, all(p), "I have only my sheet")
	if !h.did("go lost") {
		t.Error(h.calls)
	}
}

func TestLockedPageTellsNothing(t *testing.T) {
	h := newHost(t, look{}).at(wizard.StepBackup)
	h.idle, h.waiting = 3*time.Minute, 6
	p := lockedPage(h)
	show(h, p)
	if p.Lead != "No one used it for 3 minutes. Your work is saved." {
		t.Error(p.Lead)
	}
	if !says(h, p.Body, "page.locked.waiting", "n", 6, "total", 9) {
		t.Error(words(p.Body))
	}
	for _, secret := range []string{"Rosa", "rosa.delgado", "7K4M", "Canela"} {
		if strings.Contains(words(all(p))+p.Title+p.Lead, secret) {
			t.Error("it tells", secret)
		}
	}
	press(t, p.Primary, "Unlock")
	if !h.did("unlock") {
		t.Error(h.calls)
	}
}

func TestLockedAsksForThePassphrase(t *testing.T) {
	h := newHost(t, look{})
	if err := h.store.SetPassphrase(t.Context(), secure.NewSecret(phrase)); err != nil {
		t.Fatal(err)
	}
	h.store.Lock()
	h.journey = nil
	p := lockedPage(h)
	if p.Lead != "You locked it. Your work is saved." {
		t.Error(p.Lead)
	}
	press(t, p.Primary, "Unlock")
	if !h.did("go unlock") {
		t.Error(h.calls)
	}
}
