package e2e

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
)

// reader takes the place of the computer's voice: it logs the text that it is given, has
// it spoken to a file, since nobody listens, and takes its time as long as there is a
// file called "slowly".
const reader = `#!/bin/sh
voice=$(PATH=${PATH#*:} command -v espeak-ng)
[ "$1" != --voices ] || exec "$voice" "$@"
text=$(cat)
echo $$ >"$HOME/reading"
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
	require.NoError(t, os.WriteFile(filepath.Join(l.dialogless(), "espeak-ng"), []byte(reader), 0o700))
	return l
}

// heard returns everything that has been read so far.
func (l *listener) heard() string {
	text, _ := os.ReadFile(filepath.Join(l.session.Home, "heard.txt"))
	return string(text)
}

// reading reports whether the voice is still speaking.
func (l *listener) reading() bool {
	text, err := os.ReadFile(filepath.Join(l.session.Home, "reading"))
	require.NoError(l.tb, err)
	pid, err := strconv.Atoi(strings.TrimSpace(string(text)))
	require.NoError(l.tb, err)
	return syscall.Kill(pid, 0) == nil
}

// hears waits until a text has been read.
func (l *listener) hears(key string) {
	l.tb.Helper()
	want, _, _ := strings.Cut(l.texts.T(key), ".") // sentence by sentence
	l.until("the voice to read "+want, func() bool { return strings.Contains(l.heard(), want) })
}

// A login code that is read digit by digit, and one that is read in any other way.
var (
	spelled = regexp.MustCompile(`(\d[ ,.]+){5}\d`)
	read    = regexp.MustCompile(`(\d[ ,.]*){6}`)
)

// F2 reads the page with the computer's own voice and marks what is being read. Codes are
// read only if the person agrees, digit by digit, and F2 stops at any time.
func TestListen(t *testing.T) {
	l := newListener(t)
	l.start()
	l.page("common.people")
	l.countdown()
	l.turns(func() { l.press("F2") }) // asks whether to read codes, too
	l.shot("listen-asks")
	l.press("Escape")
	l.hears("step.app.lead")
	l.hears("step.app.private") // the last sentence but one, or so
	if code := read.FindString(l.heard()); code != "" {
		t.Errorf("unasked, the voice read %s", code)
	}
	if info, err := os.Stat(filepath.Join(l.session.Home, "heard.wav")); err != nil || info.Size() < 1000 {
		t.Errorf("no sound: %v", err)
	}
	l.still()

	slowly := filepath.Join(l.session.Home, "slowly")
	require.NoError(t, os.WriteFile(slowly, nil, 0o600))
	require.NoError(t, os.Remove(filepath.Join(l.session.Home, "heard.txt")))
	l.turns(func() { l.press("F2") })
	l.press("Return") // Read all
	l.hears("step.app.title")
	l.still()
	l.shot("listen-marks")
	l.press("F2")
	l.until("the voice to stop in the first sentence", func() bool { return !l.reading() })

	require.NoError(t, os.Remove(slowly))
	require.NoError(t, os.Remove(filepath.Join(l.session.Home, "heard.txt")))
	l.turns(func() { l.press("F2") })
	l.press("Return")
	l.until("the code to be spelled", func() bool { return spelled.MatchString(l.heard()) })
	l.quit()
}

// Text can be enlarged by keyboard, on every page from then on and after the next start,
// and reduced again.
func TestTextSize(t *testing.T) {
	u := newListener(t).user
	u.start()
	u.page("common.people")
	u.until("a ring around the button", func() bool { return u.ring().Dy() > 0 })
	u.still()
	usual := u.ring().Dy()
	size := func(what string, fits func(high int) bool) int {
		t.Helper()
		u.until("the button to be "+what, func() bool { return fits(u.ring().Dy()) })
		u.still()
		return u.ring().Dy()
	}
	u.press("ctrl+=", "ctrl+=")
	large := size("larger", func(high int) bool { return high > usual*7/5 })
	u.shot("home-large")
	u.quit()
	u.start()
	u.page("common.people")
	size("as large at the next start", func(high int) bool { return high == large })
	u.press("ctrl+-", "ctrl+-")
	size("as small as before", func(high int) bool { return high == usual })
	u.quit()
}
