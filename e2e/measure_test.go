package e2e

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/stretchr/testify/require"
)

const (
	poll    = 4 * time.Millisecond   // resolution at which a start is timed
	done    = 300 * time.Millisecond // without a change: the program has started
	resting = 3 * time.Second        // delay until memory is measured
	idling  = 15 * time.Second       // duration over which the idle cost is measured
)

// starts starts a program, times it, and ends it.
func (u *user) starts(p *program) run {
	u.tb.Helper()
	group, counted := newCgroup("waypost-bench")
	command := p.command
	if counted {
		command = group.command(command)
		defer group.remove()
	}
	began := time.Now()
	u.launch(command, "")
	defer u.end9()
	var r run
	tick := time.NewTicker(poll)
	defer tick.Stop()
	for !u.shows() {
		if time.Since(began) > patience {
			u.fail(p.name + " to show something")
		}
		<-tick.C
	}
	r.painted = time.Since(began)
	last := u.pixels()
	for changed := time.Now(); time.Since(changed) < done; <-tick.C {
		if now := u.pixels(); !bytes.Equal(now, last) {
			last, changed = now, time.Now()
			r.settled = time.Since(began)
		}
	}
	r.settled = max(r.settled, r.painted)
	r.cpu = cpu(u.app.Process.Pid)
	<-time.After(resting)
	if r.memory = memoryOf(u.app.Process.Pid); counted {
		r.peak = group.mib()
	}
	return r
}

// idles calls before, and returns what a program then costs while nobody uses it, in
// percent of a core.
func (u *user) idles(command []string, stdin string, before func()) float64 {
	u.tb.Helper()
	u.launch(command, stdin)
	defer u.end9()
	u.until("a window", u.shows)
	before()
	<-time.After(resting)
	used := cpu(u.app.Process.Pid)
	<-time.After(idling)
	return 100 * float64(cpu(u.app.Process.Pid)-used) / float64(idling)
}

// launch starts a program on the screen, which must be empty.
func (u *user) launch(command []string, stdin string) {
	u.tb.Helper()
	u.app = u.command(command[0], command[1:]...)
	u.app.Env, u.app.Stdin = append(u.app.Env, "QT_QPA_PLATFORM=xcb"), strings.NewReader(stdin)
	u.stderr = &bytes.Buffer{}
	require.NoError(u.tb, os.MkdirAll(u.temporary(), 0o700))
	require.NoError(u.tb, u.app.Start())
}

// end9 ends the program that was launched.
func (u *user) end9() {
	stop(u.app)
	u.until("an empty screen", func() bool { return len(u.windows()) == 0 })
}

// shows reports whether there is a window that shows more than one colour.
func (u *user) shows() bool {
	for _, w := range u.windows() {
		if u.painted(w.box) {
			return true
		}
	}
	return false
}

// memoryOf returns the memory of a process.
func memoryOf(pid int) memory {
	return memory{pss: mib(pid, "smaps_rollup", "Pss:"), rss: mib(pid, "smaps_rollup", "Rss:"), peak: mib(pid, "status", "VmHWM:")}
}

// mib returns the value in a line of a file about a process, in MiB.
func mib(pid int, file, line string) float64 {
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/%s", pid, file))
	if err != nil {
		return 0
	}
	for s := bufio.NewScanner(bytes.NewReader(raw)); s.Scan(); {
		if rest, ok := strings.CutPrefix(s.Text(), line); ok {
			kib, _ := strconv.ParseFloat(strings.Fields(rest)[0], 64)
			return kib / 1024
		}
	}
	return 0
}

// cpu returns the processor time used by the threads of a process.
func cpu(pid int) (sum time.Duration) {
	threads, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", pid))
	for _, path := range threads {
		raw, err := os.ReadFile(path)
		if err != nil {
			continue // the thread has ended
		}
		ns, _ := strconv.ParseInt(strings.Fields(string(raw))[0], 10, 64)
		sum += time.Duration(ns)
	}
	return sum
}
