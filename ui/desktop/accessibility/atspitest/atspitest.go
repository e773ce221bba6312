//go:build linux

// Package atspitest acts as a person with a screen reader: it starts the real
// accessibility bus in a test's session, and reads and operates Waypost with pyatspi.
package atspitest

import (
	"bufio"
	_ "embed"
	"encoding/json"
	"io"
	"os/exec"
	"syscall"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
)

//go:embed client.py
var script string

// Item is what a client reads about one node.
type Item struct {
	Depth             int
	Role, Name        string
	Description, Text string
	States            []string
	Interfaces        []string
	Attributes        map[string]string
	Box               []int // in the window: x, y, width, height
	Value             float64
	Table             []int    // number of rows and columns
	Cell              []int    // row and column in a table
	Headers           []string // names of the headers of its column and row
}

// Event is one event that a client received.
type Event struct {
	Type, Role, Name, Data string
	On                     int
}

// Client is a program that reads the screen, as a screen reader does.
type Client struct {
	tb  testing.TB
	in  io.Writer
	out *bufio.Scanner
	cmd *exec.Cmd
}

// Bus starts the accessibility bus in a session, without any client listening.
func Bus(tb testing.TB, s *keyringtest.Session) {
	tb.Helper()
	const launcher = "/usr/libexec/at-spi-bus-launcher"
	run(tb, s, exec.Command(launcher, "--launch-immediately"), syscall.SIGTERM) // so that it ends its own bus, too
	until(tb, "the accessibility bus", func() bool { return isUp(s) })
}

// until waits until isTrue returns true.
func until(tb testing.TB, what string, isTrue func() bool) {
	tb.Helper()
	const patience, look = 20 * time.Second, 10 * time.Millisecond
	tick := time.NewTicker(look)
	defer tick.Stop()
	for late := time.Now().Add(patience); !isTrue(); <-tick.C {
		if time.Now().After(late) {
			tb.Fatalf("waited in vain for %s", what)
		}
	}
}

// Until waits until isTrue returns true.
func (c *Client) Until(what string, isTrue func() bool) {
	c.tb.Helper()
	until(c.tb, what, isTrue)
}

// Listen sets or clears, on the session bus, the property with which a screen reader says
// that it listens.
func Listen(tb testing.TB, s *keyringtest.Session, on bool) {
	tb.Helper()
	conn, err := dbus.Connect(s.Address)
	require.NoError(tb, err)
	defer conn.Close()
	require.NoError(tb, conn.Object("org.a11y.Bus", "/org/a11y/bus").SetProperty("org.a11y.Status.IsEnabled", dbus.MakeVariant(on)))
}

// Address returns the address of the accessibility bus.
func Address(tb testing.TB, s *keyringtest.Session) (address string) {
	tb.Helper()
	conn, err := dbus.Connect(s.Address)
	require.NoError(tb, err)
	defer conn.Close()
	require.NoError(tb, conn.Object("org.a11y.Bus", "/org/a11y/bus").Call("org.a11y.Bus.GetAddress", 0).Store(&address))
	return address
}

// isUp reports whether the accessibility bus responds.
func isUp(s *keyringtest.Session) bool {
	conn, err := dbus.Connect(s.Address)
	if err != nil {
		return false
	}
	defer conn.Close()
	_, err = conn.Object("org.a11y.Bus", "/org/a11y/bus").GetProperty("org.a11y.Status.IsEnabled")
	return err == nil
}

// run starts a program in a session. At the end of the test, the signal end ends it.
func run(tb testing.TB, s *keyringtest.Session, cmd *exec.Cmd, end syscall.Signal) {
	tb.Helper()
	cmd.Env = append(s.Env(), "GSETTINGS_BACKEND=memory", "NO_AT_BRIDGE=1")
	require.NoError(tb, cmd.Start())
	tb.Cleanup(func() {
		cmd.Process.Signal(end)
		cmd.Wait()
	})
}

// Start starts a client in a session with an accessibility bus.
func Start(tb testing.TB, s *keyringtest.Session) *Client {
	tb.Helper()
	cmd := exec.Command("/usr/bin/python3", "-c", script) // pyatspi is installed for the system's own Python
	in, err := cmd.StdinPipe()
	require.NoError(tb, err)
	out, err := cmd.StdoutPipe()
	require.NoError(tb, err)
	c := &Client{tb: tb, in: in, out: bufio.NewScanner(out), cmd: cmd}
	const longest = 16 << 20
	c.out.Buffer(nil, longest)
	run(tb, s, cmd, syscall.SIGKILL)
	require.True(tb, c.out.Scan(), "pyatspi does not start")
	return c
}

// ask sends a command and decodes the answer.
func (c *Client) ask(answer any, order map[string]any) {
	c.tb.Helper()
	line, err := json.Marshal(order)
	require.NoError(c.tb, err)
	_, err = c.in.Write(append(line, '\n'))
	require.NoError(c.tb, err)
	require.True(c.tb, c.out.Scan(), "pyatspi has ended")
	var got struct {
		Answer json.RawMessage
		Error  string
	}
	require.NoError(c.tb, json.Unmarshal(c.out.Bytes(), &got))
	if got.Error != "" {
		c.tb.Fatalf("%v: %s", order, got.Error)
	}
	require.NoError(c.tb, json.Unmarshal(got.Answer, answer))
}

// Walk reads everything that Waypost shows, in reading order. It returns nil if Waypost
// is not on the bus or something has changed meanwhile.
func (c *Client) Walk() (items []Item) {
	c.tb.Helper()
	c.ask(&items, map[string]any{"do": "walk"})
	return items
}

// Events returns the events received since the last call.
func (c *Client) Events() (events []Event) {
	c.tb.Helper()
	c.ask(&events, map[string]any{"do": "events"})
	return events
}

// Hang suspends the client, as if it hung.
func (c *Client) Hang() {
	c.tb.Helper()
	require.NoError(c.tb, c.cmd.Process.Signal(syscall.SIGSTOP))
}

// Keys returns the keys that were pressed since the last call: what they type, or else
// their names.
func (c *Client) Keys() (keys []string) {
	c.tb.Helper()
	c.ask(&keys, map[string]any{"do": "keys"})
	return keys
}

// Take makes the client take a key for itself, as a screen reader does with its commands.
func (c *Client) Take(key string) {
	c.tb.Helper()
	var done bool
	c.ask(&done, map[string]any{"do": "take", "key": key})
}

// Press performs the action of a node, and reports whether there was a node that accepted
// it.
func (c *Client) Press(role, name string) bool {
	c.tb.Helper()
	return c.does("press", role, name, nil)
}

// Focus requests the focus for a node.
func (c *Client) Focus(role, name string) bool {
	c.tb.Helper()
	return c.does("focus", role, name, nil)
}

// Write replaces the text of a field.
func (c *Client) Write(role, name, text string) bool {
	c.tb.Helper()
	return c.does("write", role, name, map[string]any{"text": text})
}

// Insert inserts a text into a field, at a position in runes.
func (c *Client) Insert(role, name string, at int, text string) bool {
	c.tb.Helper()
	return c.does("insert", role, name, map[string]any{"at": at, "text": text})
}

// SetCaret moves the caret of a field to a position in runes.
func (c *Client) SetCaret(role, name string, at int) bool {
	c.tb.Helper()
	return c.does("caret", role, name, map[string]any{"at": at})
}

func (c *Client) does(what, role, name string, more map[string]any) (done bool) {
	c.tb.Helper()
	order := map[string]any{"do": what, "role": role, "name": name}
	for key, value := range more {
		order[key] = value
	}
	c.ask(&done, order) // null leaves done false
	return done
}
