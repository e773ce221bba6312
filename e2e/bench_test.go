package e2e

import (
	"bytes"
	"context"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/export"
	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// BenchmarkWindow compares Waypost's start, memory and idle cost with those of the
// smallest Fyne program and of KeePassXC. They run in turn, each with a home folder in
// which it has been started before. Waypost has five people in its index. Waypost and
// KeePassXC also show a login code with its countdown. The medians are reported; run it on a quiet
// machine, with no other X server: KeePassXC shares libraries with each of them.
//
// The programs that are built here are copied in small pieces, as an installer does. Linux 6.18
// keeps what the linker wrote in pieces of up to 2 MiB, each of which counts as memory once it is
// touched.
func BenchmarkWindow(b *testing.B) {
	session := keyringtest.Start(b)
	five(b, filepath.Join(session.Home, ".config", "waypost"))
	u, folder := newUser(b, session), b.TempDir()
	programs := []*program{
		{name: "waypost", command: []string{copied(b, u.binary, folder)}, countdown: u.countdown},
		{name: "bare", command: []string{copied(b, build(b, "bare", module+"/e2e/bare"), folder)}},
	}
	if path, err := exec.LookPath("keepassxc"); err == nil {
		programs = append(programs, u.keepassxc(path))
	}
	for _, p := range programs {
		u.starts(p) // fills caches and creates settings; it is not counted
	}
	for b.Loop() {
		for _, p := range programs {
			p.runs = append(p.runs, u.starts(p))
		}
		for _, p := range programs {
			last := &p.runs[len(p.runs)-1]
			last.idle = u.idles(p.command, "", func() {})
			if p.countdown != nil {
				last.counting = u.idles(slices.Concat(p.command, p.database), p.password, p.countdown)
			}
		}
	}
	for _, p := range programs {
		b.Run(p.name, p.report)
	}
	b.ReportMetric(0, "ns/op")
}

// program is one of the compared programs.
type program struct {
	name      string
	command   []string
	database  []string // further arguments for the countdown
	password  string   // written to standard input in that case
	countdown func()   // shows a login code; nil if the program has none

	runs []run
}

// run is the measurement of one start and of what follows.
type run struct {
	painted time.Duration // from exec until the window shows something
	settled time.Duration // until it has stopped changing
	cpu     time.Duration // processor time until then
	memory                // some seconds later
	// The cost while nobody uses it, in percent of a core: as it has started, and with a
	// countdown.
	idle, counting float64
}

// memory is the memory of a process, in MiB.
type memory struct {
	pss  float64 // shared pages counted in proportion
	rss  float64 // shared pages counted in full
	peak float64 // the peak of its control group or, without one, of its rss
}

// report reports the medians.
func (p *program) report(b *testing.B) {
	for b.Loop() {
	}
	metric := func(unit string, of func(run) float64) { b.ReportMetric(median(p.runs, of), unit) }
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	metric("ms-painted", func(r run) float64 { return ms(r.painted) })
	metric("ms-settled", func(r run) float64 { return ms(r.settled) })
	metric("ms-cpu", func(r run) float64 { return ms(r.cpu) })
	metric("MiB-PSS", func(r run) float64 { return r.pss })
	metric("MiB-RSS", func(r run) float64 { return r.rss })
	metric("MiB-peak", func(r run) float64 { return r.peak })
	metric("%-idle", func(r run) float64 { return r.idle })
	if p.countdown != nil {
		metric("%-countdown", func(r run) float64 { return r.counting })
	}
	b.ReportMetric(0, "ns/op")
}

func median(runs []run, of func(run) float64) float64 {
	var values []float64
	for _, r := range runs {
		values = append(values, of(r))
	}
	slices.Sort(values)
	return values[len(values)/2]
}

// five adds five people. Rosa, the first, is about to check her login codes.
func five(b testing.TB, dir string) {
	b.Helper()
	store, err := people.Open(dir)
	require.NoError(b, err)
	defer func() { require.NoError(b, store.Close()) }()
	require.NoError(b, store.SetSettings(people.Settings{Language: "en", Computer: people.Own}))
	require.NoError(b, store.SaveSettings())
	for i, name := range []string{"Rosa Delgado", "Ahmed Al-Sayed", "Linh Tran", "Marie Joseph", "Ana Cruz"} {
		j := wizard.New(time.Now())
		j.Set(wizard.FieldName, name)
		if i == 0 {
			rosaAtApp(j)
		}
		_, err := store.Add(context.Background(), people.Keychain, j)
		require.NoError(b, err)
	}
}

// rosaAtApp moves a journey to the step with the login code.
func rosaAtApp(j *wizard.Journey) {
	r := newRosa()
	for field, value := range map[wizard.Field]string{
		wizard.FieldHasAccount: wizard.No, wizard.FieldEmail: r.email, wizard.FieldOnlyReader: wizard.Yes,
		wizard.FieldPassword: r.password, wizard.FieldKeepPassword: wizard.Yes,
		wizard.FieldMethod: string(wizard.MethodApp), wizard.FieldKey: r.uri,
	} {
		j.Set(field, value)
	}
	for j.Step().ID != wizard.StepApp {
		j.NextSkipping(time.Now())
	}
}

// countdown opens Rosa's page, which shows the login code.
func (u *user) countdown() {
	u.tb.Helper()
	u.tab("the first person", func(r image.Rectangle) bool { return r.Dx() > 600 && r.Dy() > 60 })
	u.press("Return")
	u.page("step.app.rail")
	u.shot("bench-idle")
}

// keepassxc returns KeePassXC with a database of ours that has Rosa's login code.
func (u *user) keepassxc(path string) *program {
	u.tb.Helper()
	r, file, config := newRosa(), filepath.Join(u.session.Home, "rosa.kdbx"), filepath.Join(u.session.Home, "keepassxc.ini")
	key, err := totp.Parse(r.uri)
	require.NoError(u.tb, err)
	var data bytes.Buffer
	require.NoError(u.tb, export.WriteKDBX(&data, export.Record{Name: "Rosa Delgado", Email: r.email, Key: &key}, secure.NewSecret(r.password)))
	require.NoError(u.tb, os.WriteFile(file, data.Bytes(), 0o600))
	require.NoError(u.tb, os.WriteFile(config, []byte("[General]\nUpdateCheckMessageShown=true\n[GUI]\nCheckForUpdates=false\n"), 0o600))
	return &program{
		name: "keepassxc", command: []string{path, "--config", config, "--localconfig", config + ".local"},
		database: []string{"--pw-stdin", file}, password: r.password + "\n", countdown: u.showTOTP,
	}
}

// showTOTP opens KeePassXC's window with the login code of the first entry.
func (u *user) showTOTP() {
	u.tb.Helper()
	u.until("the open database", func() bool { return u.title() == "Waypost - KeePassXC" })
	u.still()
	u.click(1, 1, image.Pt(400, 139)) // the entry
	u.press("ctrl+shift+t")
	u.until("the window with the code", func() bool { return len(u.windows()) == 2 })
	u.shot("bench-totp")
}
