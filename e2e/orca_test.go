//go:build orca

package e2e

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/ui/desktop/accessibility/atspitest"
)

var update = flag.Bool("update", false, "write what Orca says into testdata")

// speechd is a configuration of speech-dispatcher whose only voice is silent.
const speechd = "LogLevel 0\nAddModule \"dummy\" \"sd_dummy\" \"\"\nDefaultModule dummy\nAudioOutputMethod \"libao\"\n"

// orca is the screen reader, on the same screen as Waypost.
type orca struct {
	*tour

	log string // the log, in which Orca records what it speaks
}

// startOrca starts Orca in the session and waits until it listens.
func startOrca(tr *tour) *orca {
	tr.tb.Helper()
	atspitest.Bus(tr.tb, tr.session)
	config := filepath.Join(tr.session.Home, "orca")
	o := &orca{tour: tr, log: filepath.Join(tr.session.Home, "orca.log")}
	require.NoError(tr.tb, os.MkdirAll(config, 0o700))
	dispatcher := filepath.Join(tr.session.Home, ".config", "speech-dispatcher")
	require.NoError(tr.tb, os.MkdirAll(dispatcher, 0o700))
	require.NoError(tr.tb, os.WriteFile(filepath.Join(dispatcher, "speechd.conf"), []byte(speechd), 0o600))
	flush := "import orca.debug; orca.debug.debugFile.reconfigure(line_buffering=True)\n"
	require.NoError(tr.tb, os.WriteFile(filepath.Join(config, "orca-customizations.py"), []byte(flush), 0o600))
	cmd := tr.command("orca", "-u", config, "--debug-file", o.log)
	cmd.Env = append(cmd.Env, "GSETTINGS_BACKEND=memory", "NO_AT_BRIDGE=1", "PYTHONUNBUFFERED=1", "XDG_CONFIG_HOME="+filepath.Join(tr.session.Home, ".config"))
	require.NoError(tr.tb, cmd.Start())
	tr.tb.Cleanup(func() { stop(cmd) })
	tr.until("Orca", func() bool { return strings.Contains(o.raw(), "Starting ATSPI") })
	tr.pause = o.finish
	return o
}

// finish waits until Orca has finished speaking, that is, until its log has not grown for
// a while.
func (o *orca) finish() {
	o.tb.Helper()
	const quiet = 700 * time.Millisecond
	last, since := o.raw(), time.Now()
	o.until("Orca to finish", func() bool {
		if now := o.raw(); len(now) != len(last) {
			last, since = now, time.Now()
		}
		return time.Since(since) >= quiet
	})
}

func (o *orca) raw() string {
	text, _ := os.ReadFile(o.log)
	return string(text)
}

// spoken matches a line of Orca's log that contains spoken text; changing matches text
// that differs between runs.
var (
	spoken   = regexp.MustCompile(`(?m)SPEECH OUTPUT: '(.*?)' ?[\[{]?`)
	changing = regexp.MustCompile(`•|bullet|Last used|^\W*$|^.$|entry .`)
)

// said returns what Orca has spoken so far, without duplicates, in the order of the first
// occurrence.
func (o *orca) said() (lines []string) {
	for _, m := range spoken.FindAllStringSubmatch(o.raw(), -1) {
		line := strings.TrimSpace(m[1])
		if !changing.MatchString(line) && !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	return lines
}

// TestOrca goes from the first start to the sheet by keyboard while Orca listens. Orca
// must speak everything in the golden file, and no secret.
func TestOrca(t *testing.T) {
	tr := newTour(t, keyringtest.Start(t))
	o := startOrca(tr)
	traffic := tr.listen(atspitest.Address(t, tr.session))
	o.firstRun()
	o.walk()
	last := tr.texts.T("step.sheet.next") + " push button."
	tr.until("Orca to say "+last, func() bool { return slices.Contains(o.said(), last) })
	golden := filepath.Join("testdata", "orca.txt")
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(strings.Join(o.said(), "\n")+"\n"), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	said := o.said()
	for line := range strings.Lines(string(want)) {
		if line = strings.TrimSpace(line); !slices.Contains(said, line) {
			t.Errorf("Orca does not say %q", line)
		}
	}
	heard := append(traffic(), o.raw()...)
	for _, secret := range append(tr.rosa.answers, tr.rosa.password, tr.rosa.key, tr.rosa.backup) {
		if bytes.Contains(heard, []byte(secret)) {
			t.Errorf("Orca was told %q", secret)
		}
	}
}
