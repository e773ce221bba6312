//go:build linux

package printertest

import (
	"bufio"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/stretchr/testify/require"
)

// startTimeout limits how long a program may take to start.
const startTimeout = 20 * time.Second

// run starts a program under a shell that ends it when the test or this process ends,
// even if the process is killed.
func (o *Office) run(name string, args ...string) {
	o.tb.Helper()
	cmd := o.Command("sh", append([]string{"-c", `"$@" >/dev/null 2>&1 & read _; kill $!; wait`, "sh", name}, args...)...)
	stdin, err := cmd.StdinPipe()
	require.NoError(o.tb, err)
	require.NoError(o.tb, cmd.Start())
	o.tb.Cleanup(func() {
		stdin.Close()
		cmd.Wait()
	})
}

// startBus starts an empty D-Bus, once.
func (o *Office) startBus() {
	o.tb.Helper()
	if o.bus != "" {
		return
	}
	cmd := o.Command("sh", "-c", `"$@" & read _; kill $!; wait`, "sh", "dbus-daemon", "--session", "--nofork", "--print-address")
	stdin, err := cmd.StdinPipe()
	require.NoError(o.tb, err)
	stdout, err := cmd.StdoutPipe()
	require.NoError(o.tb, err)
	require.NoError(o.tb, cmd.Start())
	o.tb.Cleanup(func() {
		stdin.Close()
		cmd.Wait()
	})
	address, err := bufio.NewReader(stdout).ReadString('\n')
	require.NoError(o.tb, err)
	o.bus = strings.TrimSpace(address)
}

// serve starts a printer on a free port, and returns the port.
func (o *Office) serve(t *Tray) (port string) {
	o.tb.Helper()
	o.startBus()
	for range 20 {
		port = strconv.Itoa(20000 + rand.IntN(10000))
		log := filepath.Join(o.dir, "log", t.name+port)
		// It announces itself on the system bus, so it must not be given the machine's.
		o.run("sh", "-c", `exec "$@" >"$0" 2>&1`, log, "env", "DBUS_SYSTEM_BUS_ADDRESS="+o.bus,
			"ippeveprinter", "-v", "-k", "-r", "off", "-p", port, "-d", t.dir, "-f", "application/pdf",
			"-c", filepath.Join(o.dir, "on-"+t.name), t.name)
		var output string
		o.until(t.name, func() bool {
			text, _ := os.ReadFile(log)
			output = string(text)
			return strings.Contains(output, "printer-uri-supported") || strings.Contains(output, "already in use")
		})
		if !strings.Contains(output, "already in use") {
			return port
		}
	}
	o.tb.Fatal("no port is free")
	return ""
}

func (o *Office) write(name, text string) {
	o.tb.Helper()
	require.NoError(o.tb, os.WriteFile(filepath.Join(o.dir, name), []byte(text), 0o755))
}

// until waits until happened returns true.
func (o *Office) until(what string, happened func() bool) {
	o.tb.Helper()
	ticks := time.NewTicker(20 * time.Millisecond)
	defer ticks.Stop()
	for end := time.Now().Add(startTimeout); !happened(); <-ticks.C {
		if time.Now().After(end) {
			log, _ := os.ReadFile(filepath.Join(o.dir, "log/error"))
			o.tb.Fatalf("%s did not start: %s", what, log)
		}
	}
}
