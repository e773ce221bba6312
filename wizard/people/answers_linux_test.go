//go:build !race

package people

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"io"
	"net"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/godbus/dbus/v5"
)

// between puts the test between a program and the bus at an address. It returns the
// address that the program has to use. When the keychain answers one of the program's
// calls, answered is called with the method before the program gets the answer; if it
// returns false, the program does not get it.
func between(t *testing.T, address string, answered func(method string) bool) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "bus")
	listener, err := net.Listen("unix", path)
	ok(t, err)
	t.Cleanup(func() { listener.Close() })
	bus, _, _ := strings.Cut(strings.TrimPrefix(address, "unix:path="), ",")
	go func() {
		for {
			program, err := listener.Accept()
			if err != nil {
				return
			}
			server, err := net.Dial("unix", bus)
			if err != nil {
				program.Close()
				continue
			}
			b := &proxy{answered: answered, calls: map[uint32]string{}}
			go b.pass(program, server, b.call)
			go b.pass(server, program, b.answer)
		}
	}()
	return "unix:path=" + path
}

// proxy forwards one connection of a program.
type proxy struct {
	answered func(method string) bool

	mu    sync.Mutex
	calls map[uint32]string // calls of the keychain that wait for an answer: the method by serial
}

// pass forwards those messages that lets accepts, until either side closes.
func (b *proxy) pass(from, to net.Conn, lets func(*dbus.Message) bool) {
	defer from.Close()
	defer to.Close()
	in := bufio.NewReader(from)
	for {
		raw, err := next(in)
		if err != nil {
			return
		}
		if msg, err := dbus.DecodeMessage(bytes.NewReader(raw)); err == nil && !lets(msg) {
			continue
		}
		if _, err := to.Write(raw); err != nil {
			return
		}
	}
}

// next reads a complete message, or one of the lines of text that precede the first
// message: no such line starts like a message in this machine's byte order.
func next(in *bufio.Reader) ([]byte, error) {
	const littleEndian, fixed, unit = 'l', 16, 8
	if first, err := in.Peek(1); err != nil || first[0] != littleEndian {
		line, _ := in.ReadBytes('\n')
		return line, err
	}
	head, err := in.Peek(fixed) // D-Bus specification, "Message Format"
	if err != nil {
		return nil, err
	}
	body, fields := int(binary.LittleEndian.Uint32(head[4:])), int(binary.LittleEndian.Uint32(head[12:]))
	raw := make([]byte, fixed+(fields+unit-1)/unit*unit+body)
	_, err = io.ReadFull(in, raw)
	return raw, err
}

// call records a call of the keychain.
func (b *proxy) call(msg *dbus.Message) bool {
	to, _ := msg.Headers[dbus.FieldDestination].Value().(string)
	method, _ := msg.Headers[dbus.FieldMember].Value().(string)
	if to == "org.freedesktop.secrets" {
		b.mu.Lock()
		defer b.mu.Unlock()
		b.calls[msg.Serial()] = method
	}
	return true
}

// answer asks the test whether to forward an answer of the keychain.
func (b *proxy) answer(msg *dbus.Message) bool {
	serial, _ := msg.Headers[dbus.FieldReplySerial].Value().(uint32)
	b.mu.Lock()
	method, ok := b.calls[serial]
	delete(b.calls, serial)
	b.mu.Unlock()
	return !ok || b.answered(method)
}
