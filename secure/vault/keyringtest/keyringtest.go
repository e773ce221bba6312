//go:build linux

// Package keyringtest gives a test its own D-Bus session, with a real gnome-keyring or
// with less, isolated from the machine's own session. It needs the programs dbus-daemon
// and gnome-keyring-daemon.
//
//	func TestSave(t *testing.T) {
//		keyringtest.Start(t)
//		v := vault.Keychain("", "3f9c") // uses the test's keyring
//
// Tests that use it cannot be parallel, since a process has only one session bus.
package keyringtest

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/stretchr/testify/require"
)

// Password unlocks the keyrings created by Unlocked.
const Password = "test"

// patience is how long anything here may take to start or stop.
const patience = 20 * time.Second

// Session is a private session bus, and what is running on it.
type Session struct {
	// Home is a new home directory. Keyrings are in .local/share/keyrings.
	Home string
	// Address is the address of the bus, as in DBUS_SESSION_BUS_ADDRESS.
	Address string

	tb      testing.TB
	conn    *dbus.Conn
	daemon  *exec.Cmd
	display string // for KWallet
}

// Start starts a session with an unlocked keyring, which ends with the test.
func Start(tb testing.TB) *Session {
	tb.Helper()
	s := Bus(tb)
	s.Unlocked()
	return s
}

// Bus starts a session with an empty bus: there is no keychain, and none would be started
// on demand. Until the end of the test, this process belongs to the session.
func Bus(tb testing.TB) *Session {
	tb.Helper()
	home, err := os.MkdirTemp("", "home") // short: the path of a socket has at most 108 bytes
	require.NoError(tb, err)
	tb.Cleanup(func() { require.NoError(tb, os.RemoveAll(home)) })
	s := &Session{tb: tb, Home: home}
	require.NoError(tb, os.MkdirAll(s.runtimeDir(), 0o700))
	s.startBus()
	tb.Setenv("DBUS_SESSION_BUS_ADDRESS", s.Address)
	tb.Cleanup(dropShared)
	dropShared()
	return s
}

// NoBus makes the test run as on a machine without D-Bus.
func NoBus(tb testing.TB) {
	tb.Helper()
	dropShared()
	tb.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path="+filepath.Join(tb.TempDir(), "none"))
	tb.Cleanup(dropShared)
}

// Env returns the environment for a program that runs in the session: without a screen,
// and with only PATH from this process.
func (s *Session) Env() []string {
	return []string{
		"PATH=" + os.Getenv("PATH"),
		"HOME=" + s.Home,
		"XDG_DATA_HOME=" + filepath.Join(s.Home, ".local", "share"),
		"XDG_RUNTIME_DIR=" + s.runtimeDir(),
		"DBUS_SESSION_BUS_ADDRESS=" + s.Address,
		"LC_ALL=C.UTF-8",
	}
}

// Output runs a program in the session and returns its output.
func (s *Session) Output(name string, args ...string) string {
	s.tb.Helper()
	cmd := exec.Command(name, args...)
	cmd.Env = s.Env()
	out, err := cmd.Output()
	if err != nil {
		s.tb.Fatalf("%s: %v", name, err)
	}
	return string(out)
}

func (s *Session) runtimeDir() string { return filepath.Join(s.Home, "run") }

// busConfig has no service directories, so that nothing is started on demand.
const busConfig = `<busconfig>
<type>session</type><listen>unix:path=%s</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>`

// startBus runs dbus-daemon under a shell that ends it when this process is gone, for
// whatever reason.
func (s *Session) startBus() {
	s.tb.Helper()
	config := filepath.Join(s.Home, "bus.conf")
	text := fmt.Sprintf(busConfig, filepath.Join(s.runtimeDir(), "bus"))
	require.NoError(s.tb, os.WriteFile(config, []byte(text), 0o600))
	cmd := exec.Command("sh", "-c", `"$@" & read _; kill $!; wait`,
		"sh", "dbus-daemon", "--nofork", "--print-address", "--config-file="+config)
	cmd.Env = s.Env()
	stdin, err := cmd.StdinPipe()
	require.NoError(s.tb, err)
	stdout, err := cmd.StdoutPipe()
	require.NoError(s.tb, err)
	require.NoError(s.tb, cmd.Start())
	s.tb.Cleanup(func() {
		stdin.Close()
		cmd.Wait()
	})
	address, err := bufio.NewReader(stdout).ReadString('\n')
	require.NoError(s.tb, err)
	s.Address = strings.TrimSpace(address)
	s.conn, err = dbus.Connect(s.Address)
	require.NoError(s.tb, err)
	s.tb.Cleanup(func() { s.conn.Close() })
}

// dropShared closes the connection that godbus shares within this process, so that the
// next one uses the current session.
func dropShared() {
	if shared, err := dbus.SessionBus(); err == nil {
		shared.Close()
	}
}
