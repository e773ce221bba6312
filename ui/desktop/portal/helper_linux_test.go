package portal

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/waypost-app/waypost/secure/guard"
	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/ui/desktop/sessiontest"
)

// hardenedRole is the environment variable that makes the test binary act as a hardened
// process.
const hardenedRole = "WAYPOST_PORTAL_HARDENED"

// nobody is the id of a user without privileges: root may inspect every process.
const nobody = sessiontest.Nobody

func TestMain(m *testing.M) {
	RunHelper(os.Args)
	if how := os.Getenv(askRole); how != "" {
		askHardened(how)
		return
	}
	if os.Getenv(hardenedRole) != "" {
		hardened()
		return
	}
	os.Exit(m.Run())
}

// hardened starts a helper as Ask does, and waits until the test is over.
func hardened() {
	if os.Getuid() == 0 {
		if err := syscall.Setuid(nobody); err != nil {
			fmt.Println(err)
			return
		}
	}
	if err := guard.Harden(); err != nil {
		fmt.Println(err)
		return
	}
	h, err := startHelper(Request{Method: Screenshot})
	if err != nil {
		fmt.Println(err)
		return
	}
	line, _ := bufio.NewReader(h.stdout).ReadString('\n') // it is running and has found no bus
	fmt.Printf("%d %d %s", os.Getpid(), h.cmd.Process.Pid, line)
	io.Copy(io.Discard, os.Stdin)
}

// Other programs of the same user, such as the portal, may inspect the helper of a
// hardened process, although they may not inspect the process itself.
func TestHelperIsNotHardened(t *testing.T) {
	dir, err := os.MkdirTemp("", "waypost-portal")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	program := filepath.Join(dir, "portal.test") // where the user nobody can run it
	if err := errors.Join(os.Chmod(dir, 0o755), copyFile("/proc/self/exe", program)); err != nil {
		t.Fatal(err)
	}
	keyringtest.NoBus(t)
	cmd := exec.Command(program)
	cmd.Env = append(os.Environ(), hardenedRole+"=1")
	stdin, _ := cmd.StdinPipe()
	stdout, _ := cmd.StdoutPipe()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer cmd.Wait()
	defer stdin.Close()
	var parent, child int
	var said string
	if _, err := fmt.Fscan(stdout, &parent, &child, &said); err != nil || !strings.Contains(said, "portal:") {
		t.Fatalf("%q: %v", said, err)
	}
	// The files in /proc of a hardened process belong to root.
	want := os.Getuid()
	if want == 0 {
		want = nobody
	}
	if got := owner(t, parent); got != 0 {
		t.Errorf("the process itself is open: its /proc belongs to %d", got)
	}
	if got := owner(t, child); got != want {
		t.Errorf("the helper is hardened: its /proc belongs to %d", got)
	}
}

func copyFile(from, to string) error {
	program, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, program, 0o755)
}

// owner returns the user who owns the files of a process in /proc.
func owner(t *testing.T, pid int) int {
	t.Helper()
	info, err := os.Stat(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		t.Fatal(err)
	}
	return int(info.Sys().(*syscall.Stat_t).Uid)
}

// RunHelper returns if the arguments do not ask for a helper.
func TestRunHelperReturns(t *testing.T) {
	for _, args := range [][]string{nil, {"waypost"}, {"waypost", "-gallery"}, {"waypost", "-state", helperArg}, {"waypost", helperArg, "x"}} {
		RunHelper(args)
	}
}

// A helper that cannot parse its request ends with an error.
func TestServeNonsense(t *testing.T) {
	for _, request := range []string{"", "no request", "{\"Method\": 7}\n"} {
		var out bytes.Buffer
		if err := serve(strings.NewReader(request), &out); err == nil || out.Len() > 0 {
			t.Errorf("%q: %v, %q", request, err, out.String())
		}
	}
	keyringtest.NoBus(t)
	request, err := json.Marshal(Request{Method: SaveFile, Title: "Save", Suggested: "/tmp/a.pdf"})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := serve(bytes.NewReader(append(request, '\n')), &out); err != nil || !strings.Contains(out.String(), "unavailable") && !strings.Contains(out.String(), context.Canceled.Error()) {
		t.Errorf("%v, %q", err, out.String())
	}
}

func TestFilePath(t *testing.T) {
	for uri, want := range map[string]string{
		"file:///media/STICK%20+%C3%B1/a.pdf": "/media/STICK +ñ/a.pdf",
		"file:///tmp/100%25.png":              "/tmp/100%.png",
		"file:///tmp/a%3Fb%23c.png":           "/tmp/a?b#c.png",
		"https://example.com/a.png":           "",
		"file:":                               "",
		"/tmp/a.png":                          "",
		"%zz":                                 "",
		"":                                    "",
	} {
		if got, err := filePath(uri); got != want || (err == nil) != (want != "") {
			t.Errorf("%q is %q, %v", uri, got, err)
		}
	}
}
