package e2e

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
)

// typist is a user in a field, who checks its content through the clipboard.
type typist struct{ *user }

// newTypist starts Waypost and goes to the page that asks for a name.
func newTypist(t *testing.T, u *user) *typist {
	t.Helper()
	u.start()
	u.page("page.language.title")
	u.press("Return")
	u.page("page.computer.title")
	u.press("space", "Return")
	u.page("common.people")
	u.press("Return")
	u.page("page.name.title")
	return &typist{u}
}

// holds waits until the field contains a text, as read by another program.
func (ty *typist) holds(name, want string) {
	ty.tb.Helper()
	ty.until(name+": the field to hold "+want, func() bool {
		ty.press("ctrl+a", "ctrl+c")
		out, _ := ty.command("xclip", "-out", "-selection", "clipboard").Output()
		return string(out) == want
	})
}

// empties clears the field.
func (ty *typist) empties() { ty.press("ctrl+a", "Delete") }

// Input from the keyboard, the clipboard, dead keys and the Compose key arrives in a
// field as in other programs.
func TestTyping(t *testing.T) {
	u := newUser(t, keyringtest.Start(t))
	u.give("dead_acute", "dead_tilde", "dead_diaeresis", "compose")
	ty := newTypist(t, u)
	for _, c := range []struct {
		name string
		do   func()
		want string
	}{
		{"letters", func() { ty.write("Ana Núñez") }, "Ana Núñez"},
		{"dead keys", func() {
			ty.press("dead_acute", "e", "dead_tilde", "n", "dead_diaeresis", "u", "dead_acute", "space")
		}, "éñü'"},
		{"compose", func() {
			for _, parts := range []string{"~n", "'a", "??", "ss"} {
				ty.press("compose")
				ty.write(parts)
			}
		}, "ñá¿ß"},
		{"in the middle", func() { ty.write("Roa"); ty.press("Left", "s") }, "Rosa"},
		{"selected and replaced", func() {
			ty.write("Rosa Diaz")
			ty.press("shift+Left", "shift+Left", "shift+Left", "shift+Left")
			ty.write("Cruz")
		}, "Rosa Cruz"},
		{"to the start", func() { ty.write("b c"); ty.press("Home", "a", "space", "End", "d") }, "a b cd"},
		{"cut and pasted", func() {
			ty.write("Rosa")
			ty.press("ctrl+a", "ctrl+x")
			ty.changes(func() { ty.press("ctrl+v") }) // pasted text arrives a little later
			ty.changes(func() { ty.press("ctrl+v") })
		}, "RosaRosa"},
		{"erased both ways", func() { ty.write("abcd"); ty.press("BackSpace", "Home", "Delete") }, "bc"},
		{"right to left", func() { ty.write("ريم"); ty.press("Home"); ty.write("م") }, "مريم"},
		{"a long name", func() { ty.write(strings.Repeat("Maria ", 12) + "Z") }, strings.Repeat("Maria ", 12) + "Z"},
	} {
		ty.empties()
		c.do()
		ty.holds(c.name, c.want)
	}
	ty.shot("typing")
	ty.quit()
}

// A Korean name is typed with an input method, ibus. A finished word arrives in the
// field; the word being composed is shown in a window of the input method, since GLFW
// does not tell the field about it.
func TestInputMethod(t *testing.T) {
	u := newUser(t, keyringtest.Start(t))
	u.more = append(u.more, "XMODIFIERS=@im=ibus")
	daemon := u.command("ibus-daemon", "--xim", "--panel=disable", "--config=/usr/libexec/ibus-memconf", "--emoji-extension=disable")
	require.NoError(t, daemon.Start())
	t.Cleanup(func() { stop(daemon) })
	u.until("ibus to serve the screen", func() bool { return u.owned("@server=ibus") })
	u.until("ibus to type Korean", func() bool { return u.command("ibus", "engine", "hangul").Run() == nil })
	ty := newTypist(t, u)
	// An input method passes on keys only when it has handled them, so the test checks
	// the text before the next word.
	for _, word := range []string{"rlaalstn ", "Kim"} {
		ty.press("shift+space") // switches between Latin letters and Hangul
		ty.changes(func() { ty.write(word) })
	}
	ty.holds("Hangul, then Latin", "김민수 Kim")
	ty.shot("typing-ibus")
	ty.quit()
}
