package e2e

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// listen makes dbus-monitor log every message on a bus, and returns a function that
// returns the log.
func (u *user) listen(address string) (heard func() []byte) {
	u.tb.Helper()
	var out bytes.Buffer
	monitor := u.command("dbus-monitor", "--address", address)
	monitor.Stdout = &out
	require.NoError(u.tb, monitor.Start())
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

// nothingSelected requests the selection and the clipboard, as any program on the screen
// can.
func (tr *tour) nothingSelected() {
	tr.tb.Helper()
	for _, selection := range []string{"primary", "secondary", "clipboard"} {
		out, err := tr.command("xclip", "-out", "-selection", selection).Output()
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) { // it fails if nothing is selected
			tr.tb.Fatal(err)
		}
		tr.leaks("the selection "+selection, out)
	}
}

// processTellsNothing reads what every program can see of Waypost's process.
func (tr *tour) processTellsNothing() {
	tr.tb.Helper()
	for _, name := range []string{"cmdline", "environ", "comm", "status"} {
		data, err := os.ReadFile(tr.proc(name))
		if errors.Is(err, fs.ErrPermission) && os.Geteuid() != 0 {
			continue // if the process is hardened, only root can read this
		}
		require.NoError(tr.tb, err)
		tr.leaks(name, data)
	}
	links, err := filepath.Glob(tr.proc("fd/*"))
	require.NoError(tr.tb, err)
	for _, link := range links {
		if target, err := os.Readlink(link); err == nil {
			tr.leaks(link, []byte(target))
		}
	}
}

func (u *user) proc(name string) string {
	return filepath.Join("/proc", fmt.Sprint(u.app.Process.Pid), name)
}

// inMemory counts the copies of each secret in the memory of Waypost's process. It
// returns nil if the memory cannot be read: Waypost is hardened, so only root can read
// it.
func (tr *tour) inMemory() map[string]int {
	tr.tb.Helper()
	memory, err := tr.memory()
	if errors.Is(err, fs.ErrPermission) && os.Geteuid() != 0 {
		return nil
	}
	require.NoError(tr.tb, err)
	found := map[string]int{}
	for _, secret := range append(tr.rosa.secrets(), phrase, pdfPassword) {
		for _, code := range encodings(secret) {
			found[secret] += bytes.Count(memory, code)
		}
	}
	return found
}

// memory returns the writable memory of Waypost's process, without pages that contain
// only zeros.
func (u *user) memory() ([]byte, error) {
	maps, err := os.ReadFile(u.proc("maps"))
	if err != nil {
		return nil, err
	}
	mem, err := os.Open(u.proc("mem"))
	if err != nil {
		return nil, err
	}
	defer mem.Close()
	const page = 4096
	var all []byte
	chunk, empty := make([]byte, 256*page), make([]byte, page)
	for line := range strings.Lines(string(maps)) {
		var from, to int64
		var rights string
		if _, err := fmt.Sscanf(line, "%x-%x %s", &from, &to, &rights); err != nil || !strings.HasPrefix(rights, "rw") {
			continue
		}
		for ; from < to; from += int64(len(chunk)) {
			n, _ := mem.ReadAt(chunk[:min(int64(len(chunk)), to-from)], from) // less for a device, or for memory that is gone
			for at := 0; at+page <= n; at += page {
				if p := chunk[at : at+page]; !bytes.Equal(p, empty) {
					all = append(all, p...)
				}
			}
		}
	}
	return all, nil
}

// remain is how many copies of a secret may be left in memory after locking. Usually
// there are none; but neither Go nor C libraries guarantee that.
const remain = 5

// remainOf returns the same for a secret that had that many copies before. The hash for
// locking a PDF (ISO 32000-2, algorithm 2.B) writes the password 64 times in a row, in
// hundreds of rounds, and a few of these rows may be left.
func remainOf(before int) int { return remain + before/100 }

// forgets waits until Waypost has forgotten the secrets, and reports how many copies are
// left. Words that also occur in Waypost's own texts are not counted.
func (tr *tour) forgets(before map[string]int) {
	tr.tb.Helper()
	if before == nil {
		tr.tb.Log("nobody but root may look into Waypost's memory")
		return
	}
	if before[tr.rosa.backup] == 0 {
		tr.tb.Errorf("before the lock the memory held none of %v: does the search work?", before)
	}
	secrets := append(tr.rosa.secrets(), phrase, pdfPassword)
	secrets = slices.DeleteFunc(secrets, func(s string) bool { return s == tr.texts.T("step.questions.topic1") })
	var after map[string]int
	defer func() {
		if tr.tb.Failed() {
			for i, secret := range secrets {
				tr.tb.Logf("secret %d: %d copies in memory before the lock, %d behind it", i, before[secret], after[secret])
			}
		}
	}()
	tr.until("the secrets to leave Waypost's memory", func() bool {
		after = tr.inMemory()
		return !slices.ContainsFunc(secrets, func(s string) bool { return after[s] > remainOf(before[s]) })
	})
	for i, secret := range secrets {
		tr.tb.Logf("secret %d: %d copies in memory before the lock, %d behind it", i, before[secret], after[secret])
	}
}

// everyFileIsNamed checks that SECURITY.md lists each file that Waypost or one of its
// libraries has written: in its own folder, as settings, as a cache, and as a temporary
// file.
func (u *user) everyFileIsNamed() {
	u.tb.Helper()
	isNamed := namedFiles(u.tb)
	composeTables := filepath.Join(".cache", "waypost") + string(filepath.Separator) // their names are hashes
	seen := 0
	for path := range tree(u.tb, u.session.Home) {
		top, _, _ := strings.Cut(path, string(filepath.Separator))
		if !slices.Contains([]string{".config", ".cache", "Library", "tmp"}, top) {
			continue // files of the test, or of the keychain
		}
		seen++
		if !strings.HasPrefix(path, composeTables) && !isNamed(path) {
			u.tb.Errorf("SECURITY.md does not name %s", path)
		}
	}
	if seen < 3 {
		u.tb.Errorf("found only %d files", seen)
	}
}

// namedFiles returns a function that reports whether SECURITY.md names a file.
func namedFiles(tb testing.TB) func(path string) bool {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("..", ".github", "SECURITY.md"))
	require.NoError(tb, err)
	_, list, _ := strings.Cut(string(data), "## Every file that is written")
	fontIndex := regexp.MustCompile(`^font_index_v\d+\.cache$`)
	return func(path string) bool {
		return strings.Contains(list, fontIndex.ReplaceAllString(filepath.Base(path), "font_index_v….cache")+"`")
	}
}
