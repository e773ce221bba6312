//go:build linux

// Package printertest gives a test its own CUPS server, with printers that behave like
// network printers and write what they print to files. It uses nothing of the machine's
// own print system. It runs cupsd on a socket in a temporary folder, and ippeveprinter on
// the loopback interface; it also needs lpadmin and dbus-daemon.
//
// The server is selected by CUPS_SERVER, so tests that use it cannot be parallel.
package printertest

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Office is a CUPS server with its printers.
type Office struct {
	tb   testing.TB
	dir  string
	bus  string
	path string // PATH, including the folders with programs for administrators
}

// New starts a server without printers, which runs until the end of the test, and makes
// this process print there.
func New(tb testing.TB) *Office {
	tb.Helper()
	return NewWith(tb, "", jobPolicy)
}

// jobPolicy is the default policy for jobs in Debian and in CUPS itself.
const jobPolicy = `<Limit Send-Document Send-URI Hold-Job Release-Job Restart-Job Purge-Jobs Set-Job-Attributes Cancel-Job Close-Job>
Require user @OWNER @SYSTEM
Order deny,allow
</Limit>`

// NewWith is like New, but adds directives to cupsd.conf, such as "PreserveJobFiles No",
// and <Limit> sections to its policy. Everything that they do not limit is allowed for
// everybody.
func NewWith(tb testing.TB, directives, policy string) *Office {
	tb.Helper()
	dir, err := os.MkdirTemp("", "cups") // short: the path of a socket has at most 108 bytes
	require.NoError(tb, err)
	tb.Cleanup(func() { require.NoError(tb, os.RemoveAll(dir)) })
	require.NoError(tb, os.Chmod(dir, 0o755)) // cupsd may run its helpers as another user
	o := &Office{tb: tb, dir: dir, path: os.Getenv("PATH") + ":/usr/sbin:/sbin"}
	for _, name := range []string{"root", "spool", "cache", "state", "log", "tmp"} {
		require.NoError(tb, os.Mkdir(filepath.Join(dir, name), 0o755))
	}
	o.write("root/cups-files.conf", fmt.Sprintf(filesConf, dir))
	o.write("root/cupsd.conf", fmt.Sprintf(cupsdConf, dir, directives, policy))
	o.run("cupsd", "-f", "-c", filepath.Join(dir, "root/cupsd.conf"), "-s", filepath.Join(dir, "root/cups-files.conf"))
	tb.Setenv("CUPS_SERVER", o.Server())
	o.until("cupsd", func() bool {
		out, err := o.Command("lpstat", "-r").Output()
		return err == nil && strings.TrimSpace(string(out)) == "scheduler is running"
	})
	return o
}

// None makes the test run as on a machine whose CUPS server is not running.
func None(tb testing.TB) {
	tb.Setenv("CUPS_SERVER", filepath.Join(tb.TempDir(), "none"))
}

// Server returns the value of CUPS_SERVER for programs that are to print here.
func (o *Office) Server() string { return filepath.Join(o.dir, "cups.sock") }

const filesConf = `ServerRoot %[1]s/root
RequestRoot %[1]s/spool
CacheDir %[1]s/cache
StateDir %[1]s/state
TempDir %[1]s/tmp
AccessLog %[1]s/log/access
ErrorLog %[1]s/log/error
PageLog %[1]s/log/page
`

const cupsdConf = `Listen %[1]s/cups.sock
Browsing No
WebInterface No
DefaultAuthType Basic
LogLevel warn
%[2]s
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
%[3]s
<Limit All>
AuthType None
Order deny,allow
Allow all
</Limit>
</Policy>
`

// Tray is a printer, and what has come out of it.
type Tray struct {
	office *Office
	name   string
	dir    string
}

// Add adds a printer that prints everything. about is its description.
func (o *Office) Add(name, about string) *Tray {
	o.tb.Helper()
	return o.AddScripted(name, about, "")
}

// AddScripted is like Add, for a printer that runs a shell script on each document, such
// as "echo 'STATE: +media-empty-error' >&2; sleep 60".
func (o *Office) AddScripted(name, about, script string) *Tray {
	o.tb.Helper()
	o.addQueue(name, about)
	return o.connect(name, script)
}

// AddGone adds a printer that is switched off.
func (o *Office) AddGone(name, about string) {
	o.tb.Helper()
	o.addQueue(name, about)
}

// Wake connects the queue of a printer added by AddGone to one that prints.
func (o *Office) Wake(name string) *Tray {
	o.tb.Helper()
	return o.connect(name, "")
}

// addQueue adds a queue for a printer that does not exist.
func (o *Office) addQueue(name, about string) {
	o.tb.Helper()
	o.Admin("lpadmin", "-p", name, "-D", about, "-E", "-v", "ipp://127.0.0.1:9/ipp/print", "-m", "raw")
}

// connect starts a printer and connects a queue to it.
func (o *Office) connect(name, script string) *Tray {
	o.tb.Helper()
	t := &Tray{office: o, name: name, dir: filepath.Join(o.dir, "tray-"+name)}
	require.NoError(o.tb, os.Mkdir(t.dir, 0o755))
	o.write("on-"+name, "#!/bin/sh\nenv | grep ^IPP_ > '"+t.dir+"/asked'\n"+script+"\n")
	o.Admin("lpadmin", "-p", name, "-v", "ipp://127.0.0.1:"+o.serve(t)+"/ipp/print")
	return t
}

// Default makes a printer the server's default.
func (o *Office) Default(name string) {
	o.tb.Helper()
	o.Admin("lpadmin", "-d", name)
}

// Admin runs a program that must succeed, such as lpadmin or cupsdisable.
func (o *Office) Admin(name string, args ...string) {
	o.tb.Helper()
	if out, err := o.Command(name, args...).CombinedOutput(); err != nil {
		o.tb.Fatalf("%s %v: %v: %s", name, args, err, out)
	}
}

// Command returns a command that uses this server.
func (o *Office) Command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command("env", append([]string{name}, args...)...)
	cmd.Env = []string{"PATH=" + o.path, "HOME=" + o.dir, "TMPDIR=" + filepath.Join(o.dir, "tmp"), "CUPS_SERVER=" + o.Server(), "LC_ALL=C"}
	return cmd
}

// Waiting returns the number of jobs that have not ended.
func (o *Office) Waiting() int {
	o.tb.Helper()
	out, err := o.Command("lpstat", "-W", "not-completed", "-o").Output()
	require.NoError(o.tb, err)
	return bytes.Count(out, []byte("\n"))
}

// Spooled returns those of the server's files that contain a text: in its spool, caches,
// logs and temporary folder.
func (o *Office) Spooled(text []byte) []string {
	o.tb.Helper()
	var found []string
	for _, dir := range []string{"spool", "cache", "state", "log", "tmp"} {
		require.NoError(o.tb, filepath.WalkDir(filepath.Join(o.dir, dir), func(path string, d fs.DirEntry, err error) error {
			if os.IsNotExist(err) || err == nil && !d.Type().IsRegular() {
				return nil
			}
			data, err := os.ReadFile(path)
			if bytes.Contains(data, text) {
				found = append(found, path)
			}
			if os.IsNotExist(err) { // the server may remove files meanwhile
				return nil
			}
			return err
		}))
	}
	return found
}

// Documents returns the documents, of any job, that the server still has.
func (o *Office) Documents() []string {
	o.tb.Helper()
	files, err := filepath.Glob(filepath.Join(o.dir, "spool", "d*"))
	require.NoError(o.tb, err)
	return files
}

// Done reports whether a complete document has come out.
func (t *Tray) Done() bool {
	_, err := os.Stat(filepath.Join(t.dir, "asked"))
	return err == nil
}

// PDF returns the last document that came out.
func (t *Tray) PDF() []byte {
	t.office.tb.Helper()
	files := t.printed()
	if len(files) == 0 {
		t.office.tb.Fatalf("nothing came out of %s", t.name)
	}
	data, err := os.ReadFile(files[len(files)-1])
	require.NoError(t.office.tb, err)
	return data
}

// Count returns how many documents have come out.
func (t *Tray) Count() int { return len(t.printed()) }

func (t *Tray) printed() []string {
	files, err := filepath.Glob(filepath.Join(t.dir, "*.pdf"))
	require.NoError(t.office.tb, err)
	return files
}

// Asked returns an IPP attribute with which the last document was printed, such as
// "COPIES".
func (t *Tray) Asked(attribute string) string {
	t.office.tb.Helper()
	data, err := os.ReadFile(filepath.Join(t.dir, "asked"))
	require.NoError(t.office.tb, err)
	for _, line := range strings.Split(string(data), "\n") {
		if value, ok := strings.CutPrefix(line, "IPP_"+attribute+"="); ok {
			return value
		}
	}
	return ""
}
