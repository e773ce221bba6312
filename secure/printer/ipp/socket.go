package ipp

import (
	"bufio"
	"errors"
	"io"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
)

// ErrRemote means that this account uses a print server on the network.
var ErrRemote = errors.New("ipp: the print server is on the network")

// Socket returns the path of the Unix domain socket of this account's CUPS server. Like
// libcups, it takes the server from CUPS_SERVER, ~/.cups/client.conf or
// /etc/cups/client.conf, in this order, and otherwise looks in the usual places for the
// socket. If a server is given by host name, it fails with ErrRemote, unless that is this
// computer.
func Socket() (string, error) {
	home, _ := os.UserHomeDir()
	server := os.Getenv("CUPS_SERVER")
	for _, path := range []string{filepath.Join(home, ".cups/client.conf"), "/etc/cups/client.conf"} {
		if server == "" {
			server = serverIn(path)
		}
	}
	return socketOf(server, []string{"/run/cups/cups.sock", "/var/run/cups/cups.sock", "/private/var/run/cupsd"})
}

// socketOf returns the socket of a server, which is given as a path or as
// "host[:port][/version=1.1]". usual lists the usual places of this computer's own
// socket.
func socketOf(server string, usual []string) (string, error) {
	if i := strings.LastIndex(server, "/version="); i >= 0 {
		server = server[:i]
	}
	switch {
	case strings.HasPrefix(server, "/"):
		return server, nil
	case server != "" && !loopback(server):
		return "", ErrRemote
	}
	for _, path := range usual {
		if _, err := os.Stat(path); err == nil {
			return path, nil
		}
	}
	return "", ErrNoServer
}

// loopback reports whether "host[:port]" is this computer.
func loopback(server string) bool {
	if address, err := netip.ParseAddrPort(server); err == nil {
		return address.Addr().Unmap().IsLoopback()
	}
	if address, err := netip.ParseAddr(strings.Trim(server, "[]")); err == nil {
		return address.Unmap().IsLoopback()
	}
	host, _, _ := strings.Cut(server, ":")
	return strings.EqualFold(strings.TrimSuffix(host, "."), "localhost")
}

// serverIn returns the server in a client.conf file, or "".
func serverIn(path string) string {
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	return serverName(f)
}

// serverName returns the value of the last ServerName directive, as libcups does.
func serverName(conf io.Reader) string {
	server := ""
	for s := bufio.NewScanner(conf); s.Scan(); {
		line, _, _ := strings.Cut(s.Text(), "#")
		if words := strings.Fields(line); len(words) == 2 && strings.EqualFold(words[0], "ServerName") {
			server = words[1]
		}
	}
	return server
}
