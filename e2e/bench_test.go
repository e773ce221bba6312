package e2e

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"waypost/secure/vault/keyringtest"
	"waypost/wizard"
	"waypost/wizard/people"
)

// program is one of those whose start is compared.
type program struct {
	name string
	args []string
	at   image.Rectangle // where its window shows something
}

// figures are what one run of a program took.
type figures struct {
	painted time.Duration // exec until the window shows something
	pss     float64       // MiB of memory, shared pages counted in part
	idle    float64       // percent of a core while nothing happens
}

// BenchmarkStart compares Waypost's start, memory and idle cost with those of
// the smallest Fyne program and of KeePassXC, in turn, with five people in the
// index and a warm home folder. It prints medians; run it on a quiet machine.
func BenchmarkStart(b *testing.B) {
	session := keyringtest.Start(b)
	five(b, filepath.Join(session.Home, ".config", "waypost"))
	bare := filepath.Join(b.TempDir(), "bare")
	if out, err := exec.Command("go", "build", "-o", bare, "./bare").CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	content := image.Rect(0, 0, 600, 400)
	programs := []program{
		{"bare", []string{bare}, content},
		{"waypost", []string{waypost(b)}, content},
		{"keepassxc", []string{"keepassxc"}, content},
	}
	for _, p := range programs {
		measure(b, session, p) // warms the caches
	}
	runs := map[string][]figures{}
	for b.Loop() {
		for _, p := range programs {
			runs[p.name] = append(runs[p.name], measure(b, session, p))
		}
	}
	for _, p := range programs {
		all := runs[p.name]
		b.ReportMetric(middle(all, func(f figures) float64 { return float64(f.painted.Milliseconds()) }), p.name+"-painted-ms")
		b.ReportMetric(middle(all, func(f figures) float64 { return f.pss }), p.name+"-PSS-MiB")
		b.ReportMetric(middle(all, func(f figures) float64 { return f.idle }), p.name+"-idle-%")
	}
}

// five adds five people, at different steps, to an index.
func five(b *testing.B, dir string) {
	store, err := people.Open(dir)
	check(b, err)
	defer store.Close()
	check(b, store.SetSettings(people.Settings{Language: "en", Computer: people.Own}))
	for _, name := range []string{"Rosa Delgado", "Ahmed Al-Sayed", "Linh Tran", "Marie Joseph", "Ana Cruz"} {
		j := wizard.New(time.Now())
		j.Set(wizard.FieldName, name)
		_, err := store.Add(context.Background(), people.Keychain, j)
		check(b, err)
	}
}

// measure runs a program once on a screen of its own.
func measure(b *testing.B, session *keyringtest.Session, p program) figures {
	b.Helper()
	s := newScreen(b)
	c := exec.Command(p.args[0], p.args[1:]...)
	c.Env = append(session.Env(), "DISPLAY="+s.display, "LIBGL_ALWAYS_SOFTWARE=1", "XDG_SESSION_TYPE=x11")
	start := time.Now()
	check(b, c.Start())
	defer stop(c)
	var f figures
	for !s.painted(p.at) {
		if f.painted = time.Since(start); f.painted > patience {
			b.Fatalf("%s shows nothing", p.name)
		}
		time.Sleep(2 * time.Millisecond) // the poll of a measurement, not of a test
	}
	f.painted = time.Since(start)
	time.Sleep(3 * time.Second) // what settles has settled
	f.pss = pss(b, c.Process.Pid)
	const quiet = 5 * time.Second
	before := cpu(b, c.Process.Pid)
	time.Sleep(quiet)
	f.idle = 100 * float64(cpu(b, c.Process.Pid)-before) / float64(quiet)
	return f
}

// pss is the memory of a process in MiB, from /proc/PID/smaps_rollup.
func pss(b *testing.B, pid int) float64 {
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", pid))
	check(b, err)
	for s := bufio.NewScanner(bytes.NewReader(raw)); s.Scan(); {
		if rest, ok := strings.CutPrefix(s.Text(), "Pss:"); ok {
			kib, err := strconv.ParseFloat(strings.Fields(rest)[0], 64)
			check(b, err)
			return kib / 1024
		}
	}
	b.Fatal("no Pss in smaps_rollup")
	return 0
}

// cpu is the processor time that a process has used, from /proc/PID/schedstat of
// its threads.
func cpu(b *testing.B, pid int) time.Duration {
	threads, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", pid))
	check(b, err)
	var sum time.Duration
	for _, path := range threads {
		raw, err := os.ReadFile(path)
		if err != nil {
			continue // the thread has ended
		}
		ns, err := strconv.ParseInt(strings.Fields(string(raw))[0], 10, 64)
		check(b, err)
		sum += time.Duration(ns)
	}
	return sum
}

// middle is the median of one figure.
func middle(all []figures, of func(figures) float64) float64 {
	values := make([]float64, len(all))
	for i, f := range all {
		values[i] = of(f)
	}
	slices.Sort(values)
	return values[len(values)/2]
}
