//go:build linux

// Package printertest gives a test its own CUPS with real printers on it, and
// nothing of the machine's own: a cupsd with folders and a socket of its own, and
// ippeveprinter on loopback, a printer that does what a printer on the network
// does but keeps what arrives as files. It needs the programs cupsd, lpadmin,
// ippeveprinter and dbus-daemon.
//
// Tests that use it cannot be parallel: a process has one CUPS.
package printertest

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Office is a CUPS, and the printers on it.
type Office struct {
	tb   testing.TB
	dir  string
	bus  string
	path string // with the folders of programs for administrators
}

// New starts a CUPS without printers, which ends with the test. For the test,
// this process prints with it.
func New(tb testing.TB) *Office {
	tb.Helper()
	dir, err := os.MkdirTemp("", "cups") // short: a socket's path has 108 bytes
	check(tb, err)
	tb.Cleanup(func() { check(tb, os.RemoveAll(dir)) })
	check(tb, os.Chmod(dir, 0o755)) // what cupsd starts may be another account's
	o := &Office{tb: tb, dir: dir, path: os.Getenv("PATH") + ":/usr/sbin:/sbin"}
	for _, name := range []string{"root", "spool", "cache", "state", "log", "tmp"} {
		check(tb, os.Mkdir(filepath.Join(dir, name), 0o755))
	}
	o.write("root/cups-files.conf", fmt.Sprintf(filesConf, dir))
	o.write("root/cupsd.conf", fmt.Sprintf(cupsdConf, dir))
	o.run("cupsd", "-f", "-c", filepath.Join(dir, "root/cupsd.conf"), "-s", filepath.Join(dir, "root/cups-files.conf"))
	tb.Setenv("CUPS_SERVER", o.Server())
	o.until("cupsd", func() bool { return o.command("lpstat", "-r").Run() == nil && o.says("running", "lpstat", "-r") })
	return o
}

// None makes the test run on a machine that has CUPS but no one to answer.
func None(tb testing.TB) {
	tb.Setenv("CUPS_SERVER", filepath.Join(tb.TempDir(), "none"))
}

// Server is what CUPS_SERVER must be for a program that prints here.
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
DefaultAuthType None
LogLevel warn
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
Allow all
</Limit>
</Policy>
`

// Tray is one printer, and what came out of it.
type Tray struct {
	office *Office
	name   string
	dir    string
}

// Add adds a printer that prints what comes; people call it about.
func (o *Office) Add(name, about string) *Tray {
	o.tb.Helper()
	return o.AddBusy(name, about, "")
}

// AddBusy is Add of a printer that runs a shell script on each page first, such
// as "echo 'STATE: +media-empty-error' >&2; sleep 60".
func (o *Office) AddBusy(name, about, script string) *Tray {
	o.tb.Helper()
	t := &Tray{office: o, name: name, dir: filepath.Join(o.dir, "tray-"+name)}
	check(o.tb, os.Mkdir(t.dir, 0o755))
	o.write("on-"+name, "#!/bin/sh\nenv | grep ^IPP_ > '"+t.dir+"/asked'\n"+script+"\n")
	o.admin("-p", name, "-D", about, "-E", "-v", "ipp://127.0.0.1:"+o.serve(t)+"/ipp/print", "-m", "raw")
	return t
}

// AddGone adds a printer that is not there.
func (o *Office) AddGone(name, about string) {
	o.tb.Helper()
	o.admin("-p", name, "-D", about, "-E", "-v", "ipp://127.0.0.1:9/ipp/print", "-m", "raw")
}

// Default makes a printer the default one.
func (o *Office) Default(name string) {
	o.tb.Helper()
	o.admin("-d", name)
}

// Waiting is how many documents are in the queues.
func (o *Office) Waiting() int {
	out, err := o.command("lpstat", "-W", "not-completed", "-o").Output()
	check(o.tb, err)
	return bytes.Count(out, []byte("\n"))
}

// Done reports whether a document came out whole.
func (t *Tray) Done() bool {
	_, err := os.Stat(filepath.Join(t.dir, "asked"))
	return err == nil
}

// PDF is the last document that came out.
func (t *Tray) PDF() []byte {
	t.office.tb.Helper()
	files, err := filepath.Glob(filepath.Join(t.dir, "*.pdf"))
	check(t.office.tb, err)
	if len(files) == 0 {
		t.office.tb.Fatalf("nothing came out of %s", t.name)
	}
	data, err := os.ReadFile(files[len(files)-1])
	check(t.office.tb, err)
	return data
}

// Asked is how that was to be printed: an attribute of IPP, such as "COPIES".
func (t *Tray) Asked(attribute string) string {
	t.office.tb.Helper()
	data, err := os.ReadFile(filepath.Join(t.dir, "asked"))
	check(t.office.tb, err)
	for _, line := range strings.Split(string(data), "\n") {
		if value, ok := strings.CutPrefix(line, "IPP_"+attribute+"="); ok {
			return value
		}
	}
	return ""
}
