package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"waypost/secure/vault/keyringtest"
)

// TestNoNetwork watches every call that has to do with the network while somebody
// uses Waypost: the screen and D-Bus are all that it talks to.
func TestNoNetwork(t *testing.T) {
	tr := newTour(t, keyringtest.Start(t))
	tr.shots = filepath.Join(tr.shots, "network")
	trace := filepath.Join(t.TempDir(), "trace")
	strace, err := exec.LookPath("strace")
	check(t, err)
	waypost := tr.binary
	tr.binary = strace
	tr.args = []string{"-f", "-qq", "--seccomp-bpf", "-s", "200", "-e", "trace=network", "-o", trace, waypost}
	tr.firstRun()
	tr.ready()
	tr.website()
	tr.email()
	tr.press("Return")
	tr.page("step.confirm.rail")
	tr.kept("person", tr.rosa.email)
	tr.press("ctrl+l")
	tr.page("page.locked.title")
	tr.press("Return")
	tr.page("step.confirm.rail")
	tr.quit()
	calls, err := os.ReadFile(trace)
	check(t, err)
	family := regexp.MustCompile(`\b(?:socket|socketpair)\((\w+)`)
	sockets := family.FindAllStringSubmatch(string(calls), -1)
	for _, s := range sockets {
		if s[1] != "AF_UNIX" {
			t.Errorf("Waypost opened a socket of %s", s[1])
		}
	}
	peer := regexp.MustCompile(`\b(?:connect|bind|sendto|sendmsg)\(.*sa_family=(\w+)(?:, sun_path=(@?"[^"]*"))?`)
	for _, p := range peer.FindAllStringSubmatch(string(calls), -1) {
		if p[1] != "AF_UNIX" || !known(tr, p[2]) {
			t.Errorf("Waypost talked to %s %s", p[1], p[2])
		}
	}
	if len(sockets) < 2 || !strings.Contains(string(calls), "X11-unix") || !strings.Contains(string(calls), tr.session.Home) {
		t.Errorf("it used %d sockets: does the trace work?\n%s", len(sockets), calls)
	}
}

// known reports whether a socket is that of the screen, of D-Bus, or the one at
// which the C library asks for the name of the user.
func known(tr *tour, path string) bool {
	path = strings.Trim(strings.TrimPrefix(path, "@"), `"`)
	return strings.HasPrefix(path, "/tmp/.X11-unix/X") || strings.HasPrefix(path, tr.session.Home+"/run/") ||
		path == "/var/run/nscd/socket"
}
