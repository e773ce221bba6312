//go:build linux

// Package xvfbtest starts a virtual X11 screen for a test.
package xvfbtest

import (
	"bufio"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// Start starts Xvfb with a screen of the given geometry, such as "640x480x24", and points
// DISPLAY at it until the test ends. Wayland is unset.
func Start(tb testing.TB, geometry string) *os.Process {
	tb.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		tb.Fatal(err)
	}
	defer r.Close()
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", geometry, "-nolisten", "tcp", "-noreset")
	cmd.ExtraFiles = []*os.File{w}
	if err := cmd.Start(); err != nil {
		tb.Fatal(err)
	}
	w.Close()
	tb.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	number, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		tb.Fatal("Xvfb does not start:", err)
	}
	tb.Setenv("DISPLAY", ":"+strings.TrimSpace(number))
	tb.Setenv("WAYLAND_DISPLAY", "")
	return cmd.Process
}

// Stop suspends a program until the test ends, as if it hung.
func Stop(tb testing.TB, p *os.Process) {
	tb.Helper()
	if err := p.Signal(syscall.SIGSTOP); err != nil {
		tb.Fatal(err)
	}
}
