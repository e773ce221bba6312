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

// TestHungServices: a portal, a keychain, a print server and the owner of the
// clipboard that never answer keep a window neither from opening nor from locking, a
// visit not from being erased, and the window not from closing.
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

// TestHungKeychain: a keychain that hangs while something is being saved keeps the
// window neither from locking nor, once the person has said so, from closing.
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
	tr.turns(func() { tr.close(tr.windows()[0]) }) // the question comes a moment later
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

// awaits waits until next, which waits itself, gives true.
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

// hungPrinter gives the user a print server that takes connections and never answers,
// and that may still hold a job of Waypost's. It tells of each connection.
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

// keep keeps somebody on a kind of computer, before Waypost starts.
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

// locksAndUnlocks locks the window at once, and comes back with the passphrase.
func (tr *tour) locksAndUnlocks() {
	tr.tb.Helper()
	tr.press("ctrl+l")
	tr.page("page.locked.title")
	tr.press("Return")
	tr.unlockVisit()
}

// unlockVisit types the passphrase of the visit, which leads to its sheet.
func (tr *tour) unlockVisit() {
	tr.tb.Helper()
	tr.page("page.unlockVisit.title")
	tr.write(phrase)
	tr.press("Return")
	tr.page("step.sheet.rail")
}
