//go:build !race

package people

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// A process that uses a sealed file, a visit and the index is killed at every system call
// that changes something on the disk. Everything it had reported as saved is there at the
// next start.
func TestKilledAtEveryWrite(t *testing.T) {
	const least = 200
	points := 0
	for _, call := range []string{"write", "fsync", "fchmod", "linkat", "?rename,?renameat,?renameat2", "?unlink,?unlinkat", "?mkdir,?mkdirat"} {
		n := atEvery(t, call, "signal=KILL", 1)
		if n == 0 {
			t.Errorf("never killed at %s", call)
		}
		points += n
	}
	if points < least {
		t.Errorf("killed at %d points, want %d", points, least)
	}
	t.Log(points, "points")
}

// The same with a disk that is full from some write on, and with one that fails once.
func TestDiskFails(t *testing.T) {
	const step = 3
	for call, fault := range map[string]string{
		"write":                        "error=ENOSPC",
		"?mkdir,?mkdirat":              "error=ENOSPC",
		"fsync":                        "error=EIO",
		"linkat":                       "error=EIO",
		"?rename,?renameat,?renameat2": "error=EIO",
		"?unlink,?unlinkat":            "error=EIO",
	} {
		if n := atEvery(t, call, fault, step); n < 2 {
			t.Errorf("%s at %s: %d points", fault, call, n)
		}
	}
}

// atEvery runs the process with a fault at one system call: the first, then the one step
// later, and so on, several processes at a time, until no process makes that many calls.
// It returns how often the fault occurred. Once a disk is full, it stays full.
func atEvery(t *testing.T, call, fault string, step int64) int {
	t.Helper()
	const atOnce = 3
	var next, points atomic.Int64
	var wait sync.WaitGroup
	for range atOnce {
		wait.Go(func() {
			for !t.Failed() {
				when := fmt.Sprintf("%s:when=%d", fault, 1+step*(next.Add(1)-1))
				if strings.Contains(fault, "ENOSPC") {
					when += "+"
				}
				dir := quickDir(t)
				all := journey(t, Sealed, dir, "strace", "-f", "-o", dir+"/trace", "-e", "trace="+call, "-e", "inject="+call+":"+when)
				if trace, _ := os.ReadFile(dir + "/trace"); all.done && !strings.Contains(string(trace), "INJECTED") {
					return
				}
				points.Add(1)
				wantKept(t, call+" "+when, dir, all)
			}
		})
	}
	wait.Wait()
	return int(points.Load())
}
