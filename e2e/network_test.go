package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/stretchr/testify/require"
)

// overhear logs every system call related to the network, of Waypost and the programs
// that it runs, to a file.
func (tr *tour) overhear() (trace string) {
	tr.tb.Helper()
	strace, err := exec.LookPath("strace")
	require.NoError(tr.tb, err)
	trace = filepath.Join(tr.tb.TempDir(), "trace")
	tr.args = []string{"-f", "-qq", "-A", "--seccomp-bpf", "-s", "200", "-e", "trace=network", "-o", trace, tr.binary}
	tr.binary = strace
	return trace
}

// noNetwork checks a log: Waypost only communicated with the screen, D-Bus and the print
// system, and never over a network.
func (tr *tour) noNetwork(trace string) {
	tr.tb.Helper()
	raw, err := os.ReadFile(trace)
	require.NoError(tr.tb, err)
	calls := string(raw)
	sockets := regexp.MustCompile(`\b(?:socket|socketpair)\((\w+)`).FindAllStringSubmatch(calls, -1)
	for _, s := range sockets {
		if s[1] != "AF_UNIX" {
			tr.tb.Errorf("Waypost opened a socket of %s", s[1])
		}
	}
	peer := regexp.MustCompile(`\b(?:connect|bind|sendto|sendmsg)\(.*sa_family=(\w+)(?:, sun_path=(@?"[^"]*"))?`)
	for _, p := range peer.FindAllStringSubmatch(calls, -1) {
		if p[1] != "AF_UNIX" || !known(tr, p[2]) {
			tr.tb.Errorf("Waypost talked to %s %s", p[1], p[2])
		}
	}
	for _, must := range []string{"X11-unix", tr.session.Home, tr.office.Server()} {
		if !strings.Contains(calls, must) {
			tr.tb.Errorf("nothing was said to %s: does the trace work?", must)
		}
	}
}

// known reports whether a socket belongs to the screen, to D-Bus (the print system's
// programs ask the system bus for printers), to the print system, or is the one where the
// C library looks up user names.
func known(tr *tour, path string) bool {
	path = strings.Trim(strings.TrimPrefix(path, "@"), `"`)
	return strings.HasPrefix(path, "/tmp/.X11-unix/X") || strings.HasPrefix(path, tr.session.Home+"/run/") ||
		path == tr.office.Server() || path == "/var/run/nscd/socket" || strings.HasSuffix(path, "/run/dbus/system_bus_socket")
}
