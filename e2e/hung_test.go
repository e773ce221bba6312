package e2e

import (
	"fmt"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/ui/desktop/portal"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// A portal, a keychain, a print server and a clipboard owner that never answer do not
// keep the window from opening, locking or closing, nor a visit from being erased.
func TestHungServices(t *testing.T) {
	session := keyringtest.Bus(t)
	session.Silent()
	asked := session.SilentAs(portal.Name)
	tr := &tour{user: newUser(t, session), rosa: newRosa()}
	prints := tr.hungPrinter()
	tr.keep(people.Shared, func(store *people.Store) (*people.Person, error) {
		j := wizardtest.RosaAt(wizard.StepSheet, time.Now(), nil)
		j.Mark(wizard.SheetPrinted, time.Now())
		return store.AddVisit(t.Context(), secure.NewSecret(phrase), j)
	})
	tr.start()
	tr.page("common.people")
	tr.open("13-hung-home")
	tr.unlockVisit()

	tr.tab("Save PDF", onSave)
	tr.changes(func() { tr.press("Return") })
	tr.press("Return")
	tr.awaits("the portal's dialog", func() bool { return member(<-asked) == "SaveFile" })
	tr.locksAndUnlocks()

	tr.press("ctrl+p")
	tr.awaits("a question to the print server", func() bool { return <-prints })
	tr.locksAndUnlocks()

	tr.hangs(tr.rosa.backup)
	tr.handOver()
	tr.nobodyIsLeft()
	tr.quit()
}

// A keychain that hangs during a save does not keep the window from locking nor, after
// the person has confirmed it, from closing.
func TestHungKeychain(t *testing.T) {
	session := keyringtest.Start(t)
	tr := &tour{user: newUser(t, session), rosa: newRosa()}
	tr.keep(people.Own, func(store *people.Store) (*people.Person, error) {
		return store.Add(t.Context(), people.Keychain, wizardtest.RosaAt(wizard.StepEmail, time.Now(), nil))
	})
	tr.start()
	tr.page("common.people")
	tr.open("04-hung-home")
	tr.page("step.email.rail")
	session.Stop()
	t.Cleanup(session.Continue)
	tr.changes(func() { tr.press("space") })
	tr.press("ctrl+l")
	tr.page("page.locked.title")
	tr.turns(func() { tr.close(tr.windows()[0]) }) // the question appears a moment later
	tr.shot("16b-locked-not-saved")
	tr.moves("Tab")
	tr.press("Return")
	require.NoError(t, tr.end())
}

// member returns the method that a message calls.
func member(m *dbus.Message) string {
	name, _ := m.Headers[dbus.FieldMember].Value().(string)
	return name
}

// awaits waits until next, which blocks, returns true.
func (u *user) awaits(what string, next func() bool) {
	u.tb.Helper()
	came := make(chan struct{})
	go func() {
		defer close(came)
		for !next() {
		}
	}()
	u.until(what, func() bool {
		select {
		case <-came:
			return true
		default:
			return false
		}
	})
}

// hungPrinter gives the user a print server that accepts connections and never answers,
// and that may still have one of Waypost's jobs. It reports each connection.
func (tr *tour) hungPrinter() <-chan bool {
	tr.tb.Helper()
	socket := filepath.Join(tr.session.Home, "cups.sock")
	server, err := net.Listen("unix", socket)
	require.NoError(tr.tb, err)
	tr.tb.Cleanup(func() { server.Close() })
	tr.more = append(tr.more, "CUPS_SERVER="+socket)
	jobs := fmt.Sprintf(`[{"socket":%q,"id":1,"uuid":"urn:uuid:1"}]`, socket)
	require.NoError(tr.tb, os.MkdirAll(tr.state(), 0o700))
	require.NoError(tr.tb, os.WriteFile(filepath.Join(tr.state(), "printjobs.json"), []byte(jobs), 0o600))
	const room = 100
	connections := make(chan bool, room)
	go func() {
		for {
			c, err := server.Accept()
			if err != nil {
				return
			}
			defer c.Close()
			connections <- true
		}
	}()
	return connections
}

// keep adds somebody to a kind of computer, before Waypost starts.
func (tr *tour) keep(kind people.Computer, add func(*people.Store) (*people.Person, error)) {
	tr.tb.Helper()
	store, err := people.Open(tr.state())
	require.NoError(tr.tb, err)
	defer func() { require.NoError(tr.tb, store.Close()) }()
	require.NoError(tr.tb, store.SetSettings(people.Settings{Language: "en", Computer: kind}))
	require.NoError(tr.tb, store.SaveSettings())
	_, err = add(store)
	require.NoError(tr.tb, err)
}

// locksAndUnlocks locks the window at once, and unlocks it with the passphrase.
func (tr *tour) locksAndUnlocks() {
	tr.tb.Helper()
	tr.press("ctrl+l")
	tr.page("page.locked.title")
	tr.press("Return")
	tr.unlockVisit()
}

// unlockVisit types the passphrase of the visit, which opens its sheet.
func (tr *tour) unlockVisit() {
	tr.tb.Helper()
	tr.page("page.unlockVisit.title")
	tr.write(phrase)
	tr.press("Return")
	tr.page("step.sheet.rail")
}
