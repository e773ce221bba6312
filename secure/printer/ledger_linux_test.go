package printer

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure/printer/printertest"
)

// helperLedger is the environment variable that makes TestKilledWhileWaiting the process
// that is killed.
const helperLedger = "PRINTER_TEST_LEDGER"

// A job whose process was killed does not come out when its printer is switched on,
// provided that Waypost was started again before.
func TestKilledWhileWaiting(t *testing.T) {
	if path := os.Getenv(helperLedger); path != "" {
		err := OpenLedger(path).Print(t.Context(), bytes.NewReader(document()), Job{Printer: "Gone", Title: "Waypost"},
			func(s State) { fmt.Println("state", s) })
		t.Fatal("not killed:", err)
	}
	office := printertest.New(t)
	office.AddGone("Gone", "Not there")
	path := filepath.Join(t.TempDir(), "printjobs.json")
	printUntilKilled(t, path)
	if n := office.Waiting(); n != 1 || len(office.Spooled([]byte(marker))) == 0 {
		t.Fatalf("%d jobs wait: the test does not show anything", n)
	}
	if err := reopen(path).Purge(t.Context()); err != nil {
		t.Error(err)
	}
	checkEmpty(t, office, path)
	tray := office.Wake("Gone")
	if err := reopen(path).Print(t.Context(), strings.NewReader("%PDF-1.7\nnext\n"), Job{Printer: "Gone"}, nil); err != nil {
		t.Error(err)
	}
	if tray.Count() != 1 || bytes.Contains(tray.PDF(), []byte(marker)) {
		t.Error("the purged document came out")
	}
}

// printUntilKilled prints in a process that is killed while the document waits.
func printUntilKilled(t *testing.T, path string) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestKilledWhileWaiting$")
	cmd.Env = append(os.Environ(), helperLedger+"="+path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for s := bufio.NewScanner(out); s.Scan() && s.Text() != "state "+string(Offline); {
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Error(err)
	}
	_ = cmd.Wait()
}

// Nobody who uses the account later can print the document again.
func TestCannotBePrintedAgain(t *testing.T) {
	office := printertest.New(t)
	tray := office.Add("Front_desk", "Front desk")
	l, path := newLedger(t)
	if err := l.Print(t.Context(), bytes.NewReader(document()), Job{Printer: "Front_desk", Title: "Waypost"}, nil); err != nil {
		t.Fatal(err)
	}
	if out, err := office.Command("lp", "-i", "Front_desk-1", "-H", "restart").CombinedOutput(); err == nil {
		t.Errorf("restarted: %s", out)
	}
	checkEmpty(t, office, path)
	// With a job that was not purged this works, which proves that the test above is
	// meaningful.
	office.Admin("sh", "-c", "printf '%%PDF-1.7\n"+marker+"' | lp -d Front_desk")
	for office.Waiting() > 0 {
	}
	if tray.Count() != 2 || len(office.Spooled([]byte(marker))) == 0 || len(office.Documents()) == 0 {
		t.Error("the server keeps no jobs")
	}
	office.Admin("lp", "-i", "Front_desk-2", "-H", "restart")
}

// Whatever the configuration of the server, it does not keep the document.
func TestServers(t *testing.T) {
	const owner = "Require user @OWNER @SYSTEM\nOrder deny,allow\n</Limit>"
	for name, c := range map[string]struct{ directives, policy string }{
		"with authentication": {"", "<Limit Create-Job Send-Document Restart-Job Cancel-Job Get-Job-Attributes>\nAuthType Default\n" + owner},
		"without job files":   {"PreserveJobFiles No", "<Limit Restart-Job Cancel-Job>\n" + owner},
		"without history":     {"PreserveJobHistory No", "<Limit Restart-Job Cancel-Job>\n" + owner},
	} {
		t.Run(name, func(t *testing.T) {
			office := printertest.NewWith(t, c.directives, c.policy)
			tray := office.Add("Front_desk", "Front desk")
			office.AddGone("Gone", "Not there")
			l, path := newLedger(t)
			if err := l.Print(t.Context(), bytes.NewReader(document()), Job{Printer: "Front_desk"}, nil); err != nil || tray.Count() != 1 {
				t.Errorf("%v, %d documents", err, tray.Count())
			}
			checkEmpty(t, office, path)
			ctx, onState := untilState(t, Offline)
			if err := l.Print(ctx, bytes.NewReader(document()), Job{Printer: "Gone"}, onState); !errors.Is(err, context.Canceled) {
				t.Errorf("%v, want context.Canceled", err)
			}
			checkEmpty(t, office, path)
		})
	}
}

// A document that the server keeps is reported at every purge until it is gone.
func TestServerRefusesToPurge(t *testing.T) {
	const deny = "Require user somebody-else\n</Limit>"
	t.Run("what was printed", func(t *testing.T) {
		office := printertest.NewWith(t, "", "<Limit Restart-Job>\n"+deny)
		office.Add("Front_desk", "Front desk")
		l, path := newLedger(t)
		for range 2 {
			if err := l.Print(t.Context(), bytes.NewReader(document()), Job{Printer: "Front_desk"}, nil); err != nil {
				t.Error("it was printed:", err)
			}
		}
		for range 2 {
			var kept *KeptError
			if err := reopen(path).Purge(t.Context()); !errors.As(err, &kept) || kept.Jobs != 2 || strings.Contains(err.Error(), marker) {
				t.Errorf("%v, want two jobs kept", err)
			}
		}
		if len(office.Spooled([]byte(marker))) != 2 {
			t.Error("they are not kept")
		}
	})
	t.Run("what waits", func(t *testing.T) {
		office := printertest.NewWith(t, "", "<Limit Cancel-Job>\n"+deny)
		office.AddGone("Gone", "Not there")
		l, path := newLedger(t)
		var kept *KeptError
		var refused *Refused
		err := l.Print(t.Context(), bytes.NewReader(document()), Job{Printer: "Gone"}, nil)
		if !errors.As(err, &kept) || !errors.As(err, &refused) || refused.State != Offline {
			t.Errorf("%v, want offline and kept", err)
		}
		office.Admin("lpadmin", "-x", "Gone")
		if err := reopen(path).Purge(t.Context()); err != nil {
			t.Error("the server holds nothing any more:", err)
		}
		checkEmpty(t, office, path)
	})
}

// A purge, as when the window is locked, ends a print that is still being followed.
func TestPurgeWhilePrinting(t *testing.T) {
	office := printertest.New(t)
	office.AddGone("Gone", "Not there")
	l, path := newLedger(t)
	err := l.Print(t.Context(), bytes.NewReader(document()), Job{Printer: "Gone"}, func(s State) {
		if s == Offline {
			if err := l.Purge(t.Context()); err != nil {
				t.Error(err)
			}
		}
	})
	if !errors.Is(err, ErrPurged) {
		t.Errorf("%v, want ErrPurged", err)
	}
	checkEmpty(t, office, path)
}

func TestPrintConcurrently(t *testing.T) {
	office := printertest.New(t)
	tray := office.Add("Front_desk", "Front desk")
	l, path := newLedger(t)
	results := make(chan error)
	for range 3 {
		go func() {
			results <- l.Print(t.Context(), bytes.NewReader(document()), Job{Printer: "Front_desk"}, nil)
		}()
	}
	for range 3 {
		if err := <-results; err != nil {
			t.Error(err)
		}
	}
	if n := tray.Count(); n != 3 {
		t.Errorf("%d documents came out", n)
	}
	checkEmpty(t, office, path)
}

// hang makes the test use a server that accepts connections and never answers.
func hang(t *testing.T) {
	t.Helper()
	dir, err := os.MkdirTemp("", "cups") // short: the path of a socket has at most 108 bytes
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("unix", filepath.Join(dir, "cups.sock"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		l.Close()
		os.RemoveAll(dir)
	})
	t.Setenv("CUPS_SERVER", filepath.Join(dir, "cups.sock"))
}

// A server that hangs delays nobody, and what it may still have remains recorded.
func TestHangingServer(t *testing.T) {
	hang(t)
	l, path := newLedger(t)
	l.limits.answer = 50 * time.Millisecond
	if err := l.Print(t.Context(), bytes.NewReader(document()), Job{}, nil); !errors.Is(err, ErrNoAnswer) {
		t.Errorf("Print: %v, want ErrNoAnswer", err)
	}
	for id := range 3 {
		l.add(spooled{Socket: os.Getenv("CUPS_SERVER"), ID: id + 1, UUID: "urn:uuid:1"})
	}
	start := time.Now()
	var kept *KeptError
	if err := l.Purge(t.Context()); !errors.As(err, &kept) || kept.Jobs != 3 || !errors.Is(err, ErrNoAnswer) {
		t.Errorf("Purge: %v, want three kept", err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := List(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("List: %v, want context.DeadlineExceeded", err)
	}
	if err := reopen(path).Purge(ctx); !errors.As(err, &kept) || kept.Jobs != 3 || !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("Purge: %v, want three kept", err)
	}
	if waited := time.Since(start); waited > 5*time.Second {
		t.Error("waited", waited)
	}
}
