//go:build !windows

package ipp

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A client connects to its socket whatever host a request names, so it cannot reach a
// network.
func TestOnlyTheSocket(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	c := NewClient(filepath.Join(t.TempDir(), "none"), time.Second)
	var dial *net.OpError
	if _, err := c.http.Get("http://" + l.Addr().String()); !errors.As(err, &dial) || dial.Net != "unix" {
		t.Errorf("%v, want a failure of the socket", err)
	}
}

func TestSocketOf(t *testing.T) {
	usual := filepath.Join(t.TempDir(), "cups.sock")
	if err := os.WriteFile(usual, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for server, want := range map[string]string{
		"":                                 usual,
		"/srv/cups.sock":                   "/srv/cups.sock",
		"/srv/cups.sock/version=1.1":       "/srv/cups.sock",
		"localhost":                        usual,
		"LocalHost.:631":                   usual,
		"localhost:631/version=2.0":        usual,
		"127.0.0.1:631":                    usual,
		"127.3.0.1":                        usual,
		"[::1]:631":                        usual,
		"::1":                              usual,
		"[::ffff:127.0.0.1]:631":           usual,
		"192.0.2.7":                        "",
		"[2001:db8::1]:631":                "",
		"print.example":                    "",
		"print.example:631/version=1.1":    "",
		"localhost.example":                "",
		"127.0.0.1.example":                "",
		"print.example/run/cups/cups.sock": "",
	} {
		got, err := socketOf(server, []string{filepath.Join(t.TempDir(), "none"), usual})
		if got != want || (want == "") != errors.Is(err, ErrRemote) {
			t.Errorf("%q: %q %v, want %q", server, got, err, want)
		}
	}
	if _, err := socketOf("", nil); !errors.Is(err, ErrNoServer) {
		t.Errorf("%v, want ErrNoServer", err)
	}
}

// CUPS_SERVER takes precedence over the account's own file.
func TestSocket(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("CUPS_SERVER", "")
	if err := os.Mkdir(filepath.Join(home, ".cups"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(home, ".cups/client.conf"), []byte("ServerName /home/socket\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got, err := Socket(); got != "/home/socket" || err != nil {
		t.Error(got, err)
	}
	t.Setenv("CUPS_SERVER", "/srv/socket")
	if got, err := Socket(); got != "/srv/socket" || err != nil {
		t.Error(got, err)
	}
}

func TestServerName(t *testing.T) {
	for conf, want := range map[string]string{
		"":                                     "",
		"# ServerName a\nUser me\n":            "",
		"ServerName a":                         "a",
		"  servername\t/run/x.sock # here\r\n": "/run/x.sock",
		"ServerName a\nServerName b\n":         "b",
		"ServerNames a\n":                      "",
		"ServerName\n":                         "",
		"AllowAnyRoot no\nServerName a/version=1.1": "a/version=1.1",
	} {
		if got := serverName(strings.NewReader(conf)); got != want {
			t.Errorf("%q: %q, want %q", conf, got, want)
		}
	}
}
