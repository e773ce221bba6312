package e2e

import (
	"context"
	"image"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// BenchmarkWindow compares Waypost's start, memory and idle cost with those of
// the smallest Fyne program and of KeePassXC, run in turn, each with a home
// folder it has started in before. Waypost has five people in its index; idle, it
// shows a login code with its countdown. Medians; run it on a quiet machine.
func BenchmarkWindow(b *testing.B) {
	session := keyringtest.Start(b)
	five(b, filepath.Join(session.Home, ".config", "waypost"))
	u := newUser(b, session)
	programs := []*program{
		{name: "waypost", command: []string{u.binary}, before: u.countdown},
		{name: "bare", command: []string{build(b, "bare", module+"/e2e/bare")}},
	}
	if path, err := exec.LookPath("keepassxc"); err == nil {
		programs = append(programs, &program{name: "keepassxc", command: []string{path}})
	}
	for _, p := range programs {
		u.starts(p) // leaves its home folder warm, and is not counted
	}
	for b.Loop() {
		for _, p := range programs {
			p.runs = append(p.runs, u.starts(p))
		}
	}
	for _, p := range programs {
		p.idle = u.idles(p)
		b.Run(p.name, p.report)
	}
	b.ReportMetric(0, "ns/op")
}

// program is one of the compared programs.
type program struct {
	name    string
	command []string
	before  func() // runs before the idle cost is measured; may be nil

	runs []start
	idle float64 // percent of a core
}

// start is the measurement of one start.
type start struct {
	painted time.Duration // from exec until the window shows something
	settled time.Duration // until it last changed
	cpu     time.Duration // of the processor, until then
	pss     float64       // MiB of memory some seconds later, shared pages in part
}

// report gives the medians.
func (p *program) report(b *testing.B) {
	for b.Loop() {
	}
	milliseconds := func(of func(start) time.Duration) float64 {
		return median(p.runs, func(s start) float64 { return float64(of(s).Microseconds()) / 1000 })
	}
	b.ReportMetric(milliseconds(func(s start) time.Duration { return s.painted }), "ms-painted")
	b.ReportMetric(milliseconds(func(s start) time.Duration { return s.settled }), "ms-settled")
	b.ReportMetric(milliseconds(func(s start) time.Duration { return s.cpu }), "ms-cpu")
	b.ReportMetric(median(p.runs, func(s start) float64 { return s.pss }), "MiB-PSS")
	b.ReportMetric(p.idle, "%-idle")
	b.ReportMetric(0, "ns/op")
}

func median(runs []start, of func(start) float64) float64 {
	var values []float64
	for _, s := range runs {
		values = append(values, of(s))
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

// rosaAtApp brings a journey to the step with the login code.
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

// countdown opens Rosa's page with the login code.
func (u *user) countdown() {
	u.tb.Helper()
	u.tab("the first person", func(r image.Rectangle) bool { return r.Dx() > 600 && r.Dy() > 60 })
	u.press("Return")
	u.page("step.app.rail")
	u.shot("bench-idle")
}
