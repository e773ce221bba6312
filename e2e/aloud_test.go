package e2e

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"waypost/secure/vault/keyringtest"
	"waypost/ui/theme"
)

// reader stands before the computer's voice: it writes down what that is given to
// read, has it read into a file, since no one listens, and while there is a file
// "slowly" takes its time.
const reader = `#!/bin/sh
voice=$(PATH=${PATH#*:} command -v espeak-ng)
[ "$1" != --voices ] || exec "$voice" "$@"
text=$(cat)
echo "$text" | "$voice" -w "$HOME/heard.wav" "$@" && echo "$text" >>"$HOME/heard.txt"
[ ! -e "$HOME/slowly" ] || exec sleep 60
`

// listener is a user who hears what Waypost reads aloud.
type listener struct{ *user }

func newListener(t *testing.T) *listener {
	t.Helper()
	session := keyringtest.Start(t)
	five(t, filepath.Join(session.Home, ".config", "waypost"))
	l := &listener{newUser(t, session)}
	check(t, os.WriteFile(filepath.Join(l.dialogless(), "espeak-ng"), []byte(reader), 0o700))
	return l
}

// heard is all that was read so far.
func (l *listener) heard() string {
	text, _ := os.ReadFile(filepath.Join(l.session.Home, "heard.txt"))
	return string(text)
}

// hears waits until something was read.
func (l *listener) hears(key string) {
	l.tb.Helper()
	want, _, _ := strings.Cut(l.texts.T(key), ".") // sentence by sentence
	l.until("the voice to read "+want, func() bool { return strings.Contains(l.heard(), want) })
}

// spelled is a login code that is read digit by digit.
var spelled = regexp.MustCompile(`(\d[ ,.]+){5}\d`)

// F2 reads the page with the computer's own voice and marks what is read. A code
// is read only to who says so, digit by digit, and F2 stops at any time.
func TestListen(t *testing.T) {
	l := newListener(t)
	l.start()
	l.page("common.people")
	l.countdown()
	l.changes(func() { l.press("F2") }) // asks whether to read the codes, too
	l.shot("listen-asks")
	l.press("Escape")
	l.hears("step.app.lead")
	l.hears("step.app.private") // the last but some
	if code := spelled.FindString(l.heard()); code != "" {
		t.Errorf("unasked, the voice read %s", code)
	}
	if info, err := os.Stat(filepath.Join(l.session.Home, "heard.wav")); err != nil || info.Size() < 1000 {
		t.Errorf("no sound: %v", err)
	}
	l.still()

	slowly := filepath.Join(l.session.Home, "slowly")
	check(t, os.WriteFile(slowly, nil, 0o600))
	check(t, os.Remove(filepath.Join(l.session.Home, "heard.txt")))
	l.changes(func() { l.press("F2") })
	l.press("Return") // Read all
	l.hears("step.app.title")
	l.until("a mark on what is read", func() bool { return count(l.pixels(), theme.Light().Primary) > 0 })
	l.shot("listen-marks")
	l.changes(func() { l.press("F2") })
	if n := strings.Count(l.heard(), "\n"); n != 1 {
		t.Errorf("stopped in the first sentence, it went on: %q", l.heard())
	}

	check(t, os.Remove(slowly))
	check(t, os.Remove(filepath.Join(l.session.Home, "heard.txt")))
	l.changes(func() { l.press("F2") })
	l.press("Return")
	l.until("the code to be spelled", func() bool { return spelled.MatchString(l.heard()) })
	l.quit()
}

// Text is made larger by keyboard, on every page from then on and at the next
// start, and smaller again.
func TestTextSize(t *testing.T) {
	u := newListener(t).user
	u.start()
	u.page("common.people")
	usual := u.ring().Dy()
	for range 2 {
		u.turns(func() { u.press("ctrl+=") })
	}
	large := u.ring().Dy()
	u.shot("home-large")
	if large <= usual*5/4 {
		t.Errorf("the button is %d pixels high, and larger %d", usual, large)
	}
	u.quit()
	u.start()
	u.page("common.people")
	if again := u.ring().Dy(); again != large {
		t.Errorf("at the next start the button is %d pixels high, not %d", again, large)
	}
	for range 2 {
		u.turns(func() { u.press("ctrl+-") })
	}
	if back := u.ring().Dy(); back != usual {
		t.Errorf("made smaller again, the button is %d pixels high, not %d", back, usual)
	}
	u.quit()
}
