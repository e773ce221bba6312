package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// cgroup is a control group that measures the memory of one program, including memory
// that it has returned and memory that the kernel uses for it.
type cgroup struct{ dir, peak string }

// newCgroup creates a control group, if that is possible: only as root, and if the kernel
// counts memory.
func newCgroup(name string) (c cgroup, made bool) {
	for root, peak := range map[string]string{
		"/sys/fs/cgroup":        "memory.peak",               // version 2
		"/sys/fs/cgroup/memory": "memory.max_usage_in_bytes", // version 1
	} {
		c = cgroup{filepath.Join(root, fmt.Sprintf("%s-%d", name, os.Getpid())), peak}
		if os.Mkdir(c.dir, 0o755) != nil {
			continue
		}
		if _, err := os.Stat(filepath.Join(c.dir, peak)); err == nil {
			return c, true
		}
		c.remove()
	}
	return cgroup{}, false
}

// command returns the command that runs another command in the group.
func (c cgroup) command(command []string) []string {
	return append([]string{"sh", "-c", `echo $$ >"$0/cgroup.procs" && exec "$@"`, c.dir}, command...)
}

// mib returns the peak memory of the group in MiB.
func (c cgroup) mib() float64 {
	raw, _ := os.ReadFile(filepath.Join(c.dir, c.peak))
	n, _ := strconv.ParseFloat(strings.TrimSpace(string(raw)), 64)
	return n / (1 << 20)
}

// remove removes the group, which must be empty.
func (c cgroup) remove() { os.Remove(c.dir) }
