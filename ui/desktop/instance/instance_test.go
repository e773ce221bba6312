package instance

import (
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRaise(t *testing.T) {
	dir := t.TempDir()
	raised := make(chan struct{}, 1)
	if err := Listen(dir, raised); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(filepath.Join(dir, socketName)); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("others may use the socket: %v, %v", info.Mode(), err)
	}
	for range 3 {
		if err := Raise(t.Context(), dir); err != nil {
			t.Fatal(err)
		}
	}
	<-raised
	if err := Raise(t.Context(), dir); err != nil || len(raised) != 1 {
		t.Errorf("%v, asked %d times", err, len(raised))
	}
}

// What a crash left behind does not keep the next start from listening.
func TestStaleSocket(t *testing.T) {
	dir := t.TempDir()
	l, err := net.Listen("unix", filepath.Join(dir, socketName))
	if err != nil {
		t.Fatal(err)
	}
	l.(*net.UnixListener).SetUnlinkOnClose(false)
	l.Close()
	if err := Raise(t.Context(), dir); err == nil {
		t.Error("nobody answered")
	}
	if err := Listen(dir, make(chan struct{}, 1)); err != nil {
		t.Fatal(err)
	}
	if err := Raise(t.Context(), dir); err != nil {
		t.Error(err)
	}
}

func TestNoSocket(t *testing.T) {
	if err := Raise(t.Context(), t.TempDir()); err == nil {
		t.Error("an empty folder answered")
	}
	long := filepath.Join(t.TempDir(), strings.Repeat("long", 40))
	if err := os.Mkdir(long, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := Listen(long, make(chan struct{}, 1)); err == nil {
		t.Error("a path that is too long for a socket works")
	}
}
