package e2e

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// listen has dbus-monitor write down every message of the session, and returns
// what it heard.
func (u *user) listen() (heard func() []byte) {
	u.tb.Helper()
	var out bytes.Buffer
	monitor := u.command("dbus-monitor", "--address", u.session.Address)
	monitor.Stdout = &out
	check(u.tb, monitor.Start())
	ended := false
	end := func() {
		if !ended {
			ended = true
			stop(monitor)
		}
	}
	u.tb.Cleanup(end)
	return func() []byte {
		end()
		return out.Bytes()
	}
}

// nothingSelected asks for what is selected and what is on the clipboard, as any
// program on the screen may.
func (tr *tour) nothingSelected() {
	tr.tb.Helper()
	for _, selection := range []string{"primary", "secondary", "clipboard"} {
		out, err := tr.command("xclip", "-out", "-selection", selection).Output()
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) { // it fails when nothing is selected
			tr.tb.Fatal(err)
		}
		tr.leaks("the selection "+selection, out)
	}
}

// processTellsNothing reads what every program may see of Waypost's process.
func (tr *tour) processTellsNothing() {
	tr.tb.Helper()
	for _, name := range []string{"cmdline", "environ", "comm", "status"} {
		data, err := os.ReadFile(tr.proc(name))
		check(tr.tb, err)
		tr.leaks(name, data)
	}
	links, err := filepath.Glob(tr.proc("fd/*"))
	check(tr.tb, err)
	for _, link := range links {
		if target, err := os.Readlink(link); err == nil {
			tr.leaks(link, []byte(target))
		}
	}
}

func (u *user) proc(name string) string {
	return filepath.Join("/proc", fmt.Sprint(u.app.Process.Pid), name)
}

// inMemory counts the copies of each secret in the memory of Waypost's process.
// It is nil when this computer lets nobody look, as a hardened Waypost asks of
// it: only root may.
func (tr *tour) inMemory() map[string]int {
	tr.tb.Helper()
	maps, err := os.ReadFile(tr.proc("maps"))
	if errors.Is(err, fs.ErrPermission) && os.Geteuid() != 0 {
		return nil
	}
	check(tr.tb, err)
	memory, err := os.Open(tr.proc("mem"))
	if errors.Is(err, fs.ErrPermission) && os.Geteuid() != 0 {
		return nil
	}
	check(tr.tb, err)
	defer memory.Close()
	found := map[string]int{}
	for line := range strings.Lines(string(maps)) {
		var from, to int64
		var rights string
		if _, err := fmt.Sscanf(line, "%x-%x %s", &from, &to, &rights); err != nil || !strings.HasPrefix(rights, "rw") {
			continue
		}
		part := make([]byte, to-from)
		if _, err := memory.ReadAt(part, from); err != nil {
			continue // a device, or a page that is gone
		}
		for _, secret := range append(tr.rosa.secrets(), phrase) {
			for _, code := range encodings(secret) {
				found[secret] += bytes.Count(part, code)
			}
		}
	}
	return found
}

// forgets reports the copies that are left behind the lock. Go promises nothing
// here: what is freed is written over when it is used again.
func (tr *tour) forgets(before map[string]int) {
	tr.tb.Helper()
	if before == nil {
		tr.tb.Log("nobody but root may look into Waypost's memory")
		return
	}
	if before[tr.rosa.backup] == 0 {
		tr.tb.Errorf("before the lock the memory held none of %v: does the search work?", before)
	}
	after := tr.inMemory()
	for i, secret := range slices.Concat(tr.rosa.secrets(), []string{phrase}) {
		tr.tb.Logf("secret %d: %d copies in memory before the lock, %d behind it", i, before[secret], after[secret])
	}
}
