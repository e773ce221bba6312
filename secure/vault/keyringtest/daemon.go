//go:build linux

package keyringtest

import (
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/stretchr/testify/require"
)

// secrets is the bus name that every keychain service uses.
const secrets = "org.freedesktop.secrets"

// Unlocked starts gnome-keyring with its login keyring unlocked, which it creates if
// there is none in Home.
func (s *Session) Unlocked() {
	s.tb.Helper()
	s.start(Password, "--unlock")
}

// Locked starts gnome-keyring in the state before anyone has logged in. Without a screen,
// it cannot ask anybody to unlock it.
func (s *Session) Locked() {
	s.tb.Helper()
	s.start("", "--start")
}

// Kill kills the daemon, and waits until the bus has noticed.
func (s *Session) Kill() {
	s.tb.Helper()
	require.NoError(s.tb, s.daemon.Process.Kill())
	s.daemon.Wait()
	s.await(secrets, false)
}

func (s *Session) start(stdin, how string) {
	s.tb.Helper()
	cmd := exec.Command("gnome-keyring-daemon", how, "--foreground", "--components=secrets")
	cmd.Env = s.Env()
	cmd.Stdin = strings.NewReader(stdin)
	s.run(cmd)
}

// run starts the daemon of a keychain, which ends with the test.
func (s *Session) run(cmd *exec.Cmd) {
	s.tb.Helper()
	require.NoError(s.tb, cmd.Start())
	s.daemon = cmd
	s.tb.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	s.await(secrets, true)
}

// Stop suspends the daemon, as if the computer were too busy.
func (s *Session) Stop() { s.signal(syscall.SIGSTOP) }

// Continue reverses Stop.
func (s *Session) Continue() { s.signal(syscall.SIGCONT) }

func (s *Session) signal(sig os.Signal) {
	s.tb.Helper()
	require.NoError(s.tb, s.daemon.Process.Signal(sig))
}

// Methods holds the methods of an object by interface, in the form required by
// dbus.Conn.ExportMethodTable.
type Methods map[string]map[string]any

// Serve runs a fake keychain on the bus instead of a daemon. Closing its connection
// simulates a crash.
func (s *Session) Serve(objects map[dbus.ObjectPath]Methods) *dbus.Conn {
	s.tb.Helper()
	return s.serve(secrets, objects)
}

// serve runs a service on the bus under a name.
func (s *Session) serve(name string, objects map[dbus.ObjectPath]Methods) *dbus.Conn {
	s.tb.Helper()
	conn, err := dbus.Connect(s.Address)
	require.NoError(s.tb, err)
	s.tb.Cleanup(func() { conn.Close() })
	for path, interfaces := range objects {
		for name, methods := range interfaces {
			require.NoError(s.tb, conn.ExportMethodTable(methods, path, name))
		}
	}
	_, err = conn.RequestName(name, dbus.NameFlagDoNotQueue)
	require.NoError(s.tb, err)
	s.await(name, true)
	return conn
}

// Silent runs a keychain that never answers. It returns the calls that the keychain
// receives.
func (s *Session) Silent() (asked <-chan *dbus.Message) {
	s.tb.Helper()
	return s.SilentAs(secrets)
}

// SilentAs is like Silent, for another service, given by its bus name.
func (s *Session) SilentAs(name string) (asked <-chan *dbus.Message) {
	s.tb.Helper()
	heard := make(chan *dbus.Message, 100)
	s.overhear(s.serve(name, nil), heard)
	return heard
}

// overhear sends what arrives on conn to heard instead of handling it.
func (s *Session) overhear(conn *dbus.Conn, heard chan *dbus.Message) {
	conn.Eavesdrop(heard)
	s.tb.Cleanup(func() { conn.Eavesdrop(nil) }) // before conn is closed, since godbus may panic otherwise
}

// await waits until a name is present on the bus, or absent.
func (s *Session) await(name string, there bool) {
	s.tb.Helper()
	changes := make(chan *dbus.Signal, 16)
	s.conn.Signal(changes)
	defer s.conn.RemoveSignal(changes)
	match := []dbus.MatchOption{
		dbus.WithMatchInterface("org.freedesktop.DBus"),
		dbus.WithMatchMember("NameOwnerChanged"),
		dbus.WithMatchArg(0, name),
	}
	require.NoError(s.tb, s.conn.AddMatchSignal(match...))
	defer s.conn.RemoveMatchSignal(match...)
	deadline := time.After(patience)
	for {
		var has bool
		require.NoError(s.tb, s.conn.BusObject().Call("org.freedesktop.DBus.NameHasOwner", 0, name).Store(&has))
		if has == there {
			return
		}
		select {
		case <-changes:
		case <-deadline:
			s.tb.Fatalf("%s on the bus: %v after %v, want %v", name, has, patience, there)
		}
	}
}
