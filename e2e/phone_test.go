package e2e

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// pace is how long this test website's codes are valid, so that the test does not have to
// wait half a minute for the next one.
const pace = 10 * time.Second

// Step 5 with a website's window beside Waypost: its QR code is found on the screen. A
// phone that is 90 seconds slow, simulated by oathtool, is recognized as slow after two
// codes, and accepted once its clock is right.
func TestConnectsThePhone(t *testing.T) {
	tr := newTour(t, keyringtest.Start(t))
	tr.rosa.uri += fmt.Sprintf("&period=%d", int(pace.Seconds()))
	tr.id = tr.atApp()
	tr.start()
	tr.page("common.people")
	tr.open("08-phone-home")
	tr.page("step.app.rail")
	tr.besides()
	tr.changes(func() { tr.press("Return") }) // Scan screen
	tr.kept("authenticator key", tr.rosa.uri)
	tr.still()
	tr.shot("08-scanned")
	tr.turns(tr.slowPhone)
	tr.page("page.clock.title")
	tr.shot("08b-clock")
	tr.press("ctrl+a")
	tr.turns(func() { tr.write(tr.codeAt(0)) })
	tr.page("step.app.rail")
	tr.shot("08-clock-mended")
	tr.kept("person", `"appCheck":"yes"`)
	tr.press("Return")
	tr.page("step.backup.rail")
	tr.quit()
	tr.leaks("the terminal", tr.stderr.Bytes())
}

// atApp adds Rosa, without her key, before Waypost starts, and returns her id.
func (tr *tour) atApp() string {
	tr.tb.Helper()
	store, err := people.Open(tr.state())
	require.NoError(tr.tb, err)
	defer func() { require.NoError(tr.tb, store.Close()) }()
	require.NoError(tr.tb, store.SetSettings(people.Settings{Language: "en", Computer: people.Own}))
	require.NoError(tr.tb, store.SaveSettings())
	j := wizard.New(time.Now())
	j.Set(wizard.FieldName, tr.rosa.name)
	rosaAtApp(j)
	j.Set(wizard.FieldKey, "")
	p, err := store.Add(context.Background(), people.Keychain, j)
	require.NoError(tr.tb, err)
	return p.ID
}

// besides shows the website's QR code in a second window beside Waypost's, using another
// program.
func (tr *tour) besides() {
	tr.tb.Helper()
	picture := filepath.Join(tr.tb.TempDir(), "website.png")
	tr.session.Output("qrencode", "-o", picture, "-s", "3", tr.rosa.uri)
	window := tr.command("display", "-geometry", "+1085+20", picture)
	require.NoError(tr.tb, window.Start())
	tr.tb.Cleanup(func() { stop(window) })
	tr.until("the website's window", func() bool {
		for _, w := range tr.windows() {
			if !strings.HasPrefix(w.title, "Waypost") && tr.painted(w.box) {
				return true
			}
		}
		return false
	})
	tr.still()
}

// slowPhone types two codes of a phone that is 90 seconds slow. The first one alone
// proves nothing.
func (tr *tour) slowPhone() {
	tr.tb.Helper()
	const slow = -90 * time.Second
	first := tr.codeAt(slow)
	tr.refuses("08-code-of-another-time", func() { tr.write(first) })
	tr.until("a new code on the phone", func() bool { return tr.codeAt(slow) != first })
	tr.press("ctrl+a")
	tr.write(tr.codeAt(slow))
}

// codeAt returns oathtool's code for Rosa's key on a phone whose clock is off.
func (tr *tour) codeAt(off time.Duration) string {
	tr.tb.Helper()
	at := time.Now().Add(off).UTC().Format("2006-01-02 15:04:05 UTC")
	out, err := exec.Command("oathtool", "--totp", "--base32", "--now="+at,
		fmt.Sprintf("--time-step-size=%d", int(pace.Seconds())), tr.rosa.key).Output()
	require.NoError(tr.tb, err)
	return strings.TrimSpace(string(out))
}
