//go:build linux

package printertest

import (
	"bufio"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// patience is how long anything here may take to start.
const patience = 20 * time.Second

// run starts a program under a shell that ends it when this process is gone,
// however it went.
func (o *Office) run(name string, args ...string) {
	o.tb.Helper()
	cmd := o.command("sh", append([]string{"-c", `"$@" >/dev/null 2>&1 & read _; kill $!; wait`, "sh", name}, args...)...)
	stdin, err := cmd.StdinPipe()
	check(o.tb, err)
	check(o.tb, cmd.Start())
	o.tb.Cleanup(func() {
		stdin.Close()
		cmd.Wait()
	})
}

// startBus starts a bus with nothing on it, once.
func (o *Office) startBus() {
	o.tb.Helper()
	if o.bus != "" {
		return
	}
	cmd := o.command("sh", "-c", `"$@" & read _; kill $!; wait`, "sh", "dbus-daemon", "--session", "--nofork", "--print-address")
	stdin, err := cmd.StdinPipe()
	check(o.tb, err)
	stdout, err := cmd.StdoutPipe()
	check(o.tb, err)
	check(o.tb, cmd.Start())
	o.tb.Cleanup(func() {
		stdin.Close()
		cmd.Wait()
	})
	address, err := bufio.NewReader(stdout).ReadString('\n')
	check(o.tb, err)
	o.bus = strings.TrimSpace(address)
}

// admin changes a queue.
func (o *Office) admin(args ...string) {
	o.tb.Helper()
	if out, err := o.command("lpadmin", args...).CombinedOutput(); err != nil {
		o.tb.Fatalf("lpadmin %v: %v: %s", args, err, out)
	}
}

// command is a program that prints here.
func (o *Office) command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command("env", append([]string{name}, args...)...)
	cmd.Env = []string{"PATH=" + o.path, "HOME=" + o.dir, "TMPDIR=" + filepath.Join(o.dir, "tmp"), "CUPS_SERVER=" + o.Server(), "LC_ALL=C"}
	return cmd
}

func (o *Office) says(word, name string, args ...string) bool {
	out, err := o.command(name, args...).Output()
	return err == nil && strings.Contains(string(out), word) && !strings.Contains(string(out), "not "+word)
}

// serve starts a printer on a port that no one has, and returns that.
func (o *Office) serve(t *Tray) (port string) {
	o.tb.Helper()
	o.startBus()
	for range 20 {
		port = strconv.Itoa(20000 + rand.IntN(10000))
		log := filepath.Join(o.dir, "log", t.name+port)
		// It tells the network about itself on the system's bus, which is one of ours.
		o.run("sh", "-c", `exec "$@" >"$0" 2>&1`, log, "env", "DBUS_SYSTEM_BUS_ADDRESS="+o.bus,
			"ippeveprinter", "-v", "-k", "-r", "off", "-p", port, "-d", t.dir, "-f", "application/pdf",
			"-c", filepath.Join(o.dir, "on-"+t.name), t.name)
		var said string
		o.until(t.name, func() bool {
			text, _ := os.ReadFile(log)
			said = string(text)
			return strings.Contains(said, "printer-uri-supported") || strings.Contains(said, "already in use")
		})
		if !strings.Contains(said, "already in use") {
			return port
		}
	}
	o.tb.Fatal("no port is free")
	return ""
}

func (o *Office) write(name, text string) {
	o.tb.Helper()
	check(o.tb, os.WriteFile(filepath.Join(o.dir, name), []byte(text), 0o755))
}

// until waits for something that is to happen.
func (o *Office) until(what string, happened func() bool) {
	o.tb.Helper()
	ticks := time.NewTicker(20 * time.Millisecond)
	defer ticks.Stop()
	for end := time.Now().Add(patience); !happened(); <-ticks.C {
		if time.Now().After(end) {
			log, _ := os.ReadFile(filepath.Join(o.dir, "log/error"))
			o.tb.Fatalf("%s does not come up: %s", what, log)
		}
	}
}

func check(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}
