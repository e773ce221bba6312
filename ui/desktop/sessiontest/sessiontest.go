//go:build linux

// Package sessiontest gives a test its own desktop session: a home folder, a session bus,
// and programs that run there as an ordinary user, since root may inspect every process.
package sessiontest

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// Nobody is the id of a user without privileges.
const Nobody = 65534

// Session is the desktop session of one user.
type Session struct {
	Home string

	tb testing.TB
}

// New creates a home folder with the configuration of a bus. It is removed after the
// test.
func New(tb testing.TB) *Session {
	tb.Helper()
	home, err := os.MkdirTemp("", "session") // short: the path of a socket has at most 108 bytes
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { os.RemoveAll(home) })
	s := &Session{home, tb}
	if os.Getuid() == 0 {
		if err := os.Chown(home, Nobody, Nobody); err != nil {
			tb.Fatal(err)
		}
	}
	s.Write("bus.conf", `<busconfig><type>session</type><listen>unix:path=`+home+`/bus</listen>
<policy context="default"><allow user="*"/><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`)
	return s
}

// Write writes an executable file into the home folder.
func (s *Session) Write(name, content string) {
	s.tb.Helper()
	if err := os.WriteFile(filepath.Join(s.Home, name), []byte(content), 0o755); err != nil {
		s.tb.Fatal(err)
	}
}

// Bus returns the address of the session bus.
func (s *Session) Bus() string { return "unix:path=" + s.Home + "/bus" }

// DBus returns the command that runs the session bus.
func (s *Session) DBus(args ...string) *exec.Cmd {
	return s.Command("dbus-daemon", append([]string{"--config-file=" + s.Home + "/bus.conf", "--nofork", "--nopidfile"}, args...)...)
}

// Command returns a command to run as the user, in the session.
func (s *Session) Command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Dir = s.Home
	cmd.Env = []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + s.Home, "XDG_RUNTIME_DIR=" + s.Home, "XDG_CURRENT_DESKTOP=waypost",
		"XDG_DESKTOP_PORTAL_DIR=" + s.Home, "DBUS_SESSION_BUS_ADDRESS=" + s.Bus(),
	}
	if os.Getuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: Nobody, Gid: Nobody}}
	}
	return cmd
}

// Start starts a program that runs until the test ends.
func (s *Session) Start(cmd *exec.Cmd) {
	s.tb.Helper()
	if err := cmd.Start(); err != nil {
		s.tb.Fatal(err)
	}
	s.tb.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
}
