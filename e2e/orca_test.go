//go:build orca

package e2e

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/ui/desktop/accessibility/atspitest"
)

var update = flag.Bool("update", false, "write what Orca says into testdata")

// speechd is a configuration of speech-dispatcher whose only voice is silent.
const speechd = "LogLevel 0\nAddModule \"dummy\" \"sd_dummy\" \"\"\nDefaultModule dummy\nAudioOutputMethod \"libao\"\n"

// customizations makes Orca write its log without delay, and a line with the word idle
// whenever it is asked with a signal and has nothing left to do.
const customizations = `
import signal
from gi.repository import GLib
import orca.debug as debug
from orca.event_manager import getManager

def idle():
    if not getManager()._eventQueue.empty():
        return True
    debug.println(debug.LEVEL_SEVERE, "` + idle + `")
    return False

def asked():
    GLib.idle_add(idle, priority=GLib.PRIORITY_LOW)
    return True

debug.debugFile.reconfigure(line_buffering=True)
GLib.unix_signal_add(GLib.PRIORITY_DEFAULT, signal.SIGUSR1, asked)
`

const idle = "NOTHING LEFT TO DO"

// orca is the screen reader, on the same screen as Waypost.
type orca struct {
	*tour

	process *os.Process
	file    *os.File        // the log, in which Orca records what it does and speaks
	log     strings.Builder // what has been read of it
	idles   int             // lines of it that say that Orca is idle
}

// startOrca starts Orca in the session and waits until it listens.
func startOrca(tr *tour) *orca {
	tr.tb.Helper()
	atspitest.Bus(tr.tb, tr.session)
	config := filepath.Join(tr.session.Home, "orca")
	o := &orca{tour: tr}
	require.NoError(tr.tb, os.MkdirAll(config, 0o700))
	dispatcher := filepath.Join(tr.session.Home, ".config", "speech-dispatcher")
	require.NoError(tr.tb, os.MkdirAll(dispatcher, 0o700))
	require.NoError(tr.tb, os.WriteFile(filepath.Join(dispatcher, "speechd.conf"), []byte(speechd), 0o600))
	require.NoError(tr.tb, os.WriteFile(filepath.Join(config, "orca-customizations.py"), []byte(customizations), 0o600))
	log, err := filepath.Abs(filepath.Join("..", "build", "orca.log"))
	require.NoError(tr.tb, err)
	o.file, err = os.Create(log)
	require.NoError(tr.tb, err)
	tr.tb.Cleanup(func() { o.file.Close() })
	cmd := tr.command("orca", "-u", config, "--debug-file", log)
	cmd.Env = append(cmd.Env, "GSETTINGS_BACKEND=memory", "NO_AT_BRIDGE=1", "PYTHONUNBUFFERED=1", "XDG_CONFIG_HOME="+filepath.Join(tr.session.Home, ".config"))
	require.NoError(tr.tb, cmd.Start())
	tr.tb.Cleanup(func() { stop(cmd) })
	o.process = cmd.Process
	tr.until("Orca", func() bool { return strings.Contains(o.raw(), "Starting ATSPI") })
	tr.settle, tr.paced = o.finish, o.hear
	return o
}

// hear presses a key and waits until Orca has said everything about it. Orca logs every
// key, either as a key or as the dot that it adds to a secret.
func (o *orca) hear(press func()) {
	o.tb.Helper()
	before := o.logged()
	press()
	o.until("Orca to hear a key", func() bool { return o.logged() > before })
	o.finish()
}

// finish waits until Waypost and the screen are at rest and Orca has said everything about
// it.
func (o *orca) finish() {
	o.tb.Helper()
	for before := -1; before != o.logged(); {
		before = o.logged()
		o.still()
		o.until("Waypost to rest", func() bool { return o.atRest(o.user.app.Process.Pid) })
		o.drain()
	}
}

// atRest reports whether no thread of a process runs or waits for a processor.
func (o *orca) atRest(pid int) bool {
	o.tb.Helper()
	threads, err := filepath.Glob(filepath.Join("/proc", strconv.Itoa(pid), "task", "*", "stat"))
	require.NoError(o.tb, err)
	return !slices.ContainsFunc(threads, func(path string) bool {
		stat, _ := os.ReadFile(path) // the thread may have ended
		_, state, _ := strings.Cut(string(stat), ") ")
		return strings.HasPrefix(state, "R")
	})
}

// drain waits until Orca has nothing left to do.
func (o *orca) drain() {
	o.tb.Helper()
	before := len(o.raw())
	require.NoError(o.tb, o.process.Signal(syscall.SIGUSR1))
	o.until("Orca to finish", func() bool { return strings.Contains(o.raw()[before:], idle+"\n") })
	o.idles++
}

// logged returns how much Orca has logged, apart from the answers to drain.
func (o *orca) logged() int { return len(o.raw()) - o.idles*len(idle+"\n") }

// raw returns Orca's log.
func (o *orca) raw() string {
	io.Copy(&o.log, o.file)
	return o.log.String()
}

// spoken matches a line of Orca's log that contains spoken text, and used a text with the time.
var (
	spoken = regexp.MustCompile(`(?m)SPEECH OUTPUT: '(.*?)' ?[\[{]?`)
	used   = regexp.MustCompile(`(Last used today), [^.]*`)
)

// varies reports whether Orca says a line only in some runs: how the keychain is doing depends
// on the pace of the computer, a button that has the focus for a moment after a dialog may be
// passed over, and of an earlier selection Orca does not always know.
func (o *orca) varies(line string) bool {
	status := []string{"common.saved", "common.working", "waiting.keychain"}
	passed := o.texts.T("label.chosen", "what", o.texts.T("step.app.picture")) + " push button."
	return line == "Text unselected." || line == passed || slices.ContainsFunc(status, func(key string) bool {
		return strings.TrimSuffix(line, ".") == "notification "+o.texts.T(key)
	})
}

// isAnnounced reports whether Orca says a line without being asked: an announcement or the
// title of the window.
func isAnnounced(line string) bool {
	return strings.HasPrefix(line, "notification ") || strings.HasPrefix(line, "Waypost – ")
}

// said returns what Orca has spoken so far, without what varies. Letters that it echoes are on
// one line.
func (o *orca) said() string {
	var lines []string
	letters := false
	for block := range strings.SplitSeq(o.raw(), idle) {
		for _, line := range o.spokenIn(block) {
			letter := utf8.RuneCountInString(line) == 1
			if letter && letters {
				lines[len(lines)-1] += " " + line
			} else {
				lines = append(lines, line)
			}
			letters = letter
		}
	}
	return strings.Join(lines, "\n") + "\n"
}

// spokenIn returns what Orca says until it has nothing left to do: first the key, then the
// sorted announcements, then the rest. Orca may begin with one while it still asks for the
// words of the one before.
func (o *orca) spokenIn(block string) (lines []string) {
	for _, m := range spoken.FindAllStringSubmatch(block, -1) {
		if line := used.ReplaceAllString(strings.TrimSpace(m[1]), "$1"); !o.varies(line) {
			lines = append(lines, line)
		}
	}
	rest := lines
	if len(lines) > 0 && !isAnnounced(lines[0]) {
		rest = lines[1:]
	}
	slices.SortStableFunc(rest, func(a, b string) int {
		switch x, y := isAnnounced(a), isAnnounced(b); {
		case x && y:
			return strings.Compare(a, b)
		case x:
			return -1
		case y:
			return 1
		}
		return 0
	})
	return lines
}

// TestOrca goes from the first start to the sheet by keyboard while Orca listens. Orca
// must say what is in the golden file, and nothing else.
func TestOrca(t *testing.T) {
	tr := newTour(t, keyringtest.Start(t))
	o := startOrca(tr)
	traffic := tr.listen(atspitest.Address(t, tr.session))
	o.firstRun()
	o.walk()
	golden := filepath.Join("testdata", "orca.txt")
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(o.said()), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	if got := o.said(); got != string(want) {
		t.Errorf("Orca says\n%s", got)
	}
	heard := append(traffic(), o.raw()...)
	for _, secret := range append(tr.rosa.answers, tr.rosa.password, tr.rosa.key, tr.rosa.backup) {
		if bytes.Contains(heard, []byte(secret)) {
			t.Errorf("Orca was told %q", secret)
		}
	}
}
