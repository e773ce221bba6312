//go:build linux

package keyringtest

import (
	"github.com/godbus/dbus/v5"
	"github.com/stretchr/testify/require"
)

// Watch starts listening to the bus. The returned function lists, in order, the methods
// such as "CreateItem" that have been called on keychains since.
func (s *Session) Watch() (asked func() []string) {
	s.tb.Helper()
	heard := s.monitor()
	return func() []string {
		s.tb.Helper()
		// A call of our own marks the end: everything before it has been received by
		// then.
		const mark = "org.freedesktop.DBus.ListActivatableNames"
		require.NoError(s.tb, s.conn.BusObject().Call(mark, 0).Err)
		var methods []string
		for msg := range heard {
			switch member, to := called(msg); {
			case to == "org.freedesktop.DBus" && member == "ListActivatableNames":
				return methods
			case to == secrets:
				methods = append(methods, member)
			}
		}
		return methods
	}
}

// monitor returns everything that is sent over the bus.
func (s *Session) monitor() <-chan *dbus.Message {
	s.tb.Helper()
	conn, err := dbus.Connect(s.Address)
	require.NoError(s.tb, err)
	s.tb.Cleanup(func() { conn.Close() })
	become := conn.BusObject().Call("org.freedesktop.DBus.Monitoring.BecomeMonitor", 0, []string{}, uint32(0))
	require.NoError(s.tb, become.Err)
	heard := make(chan *dbus.Message, 10000)
	s.overhear(conn, heard)
	return heard
}

// called returns the method that a message calls, and the service to which it is sent.
func called(msg *dbus.Message) (member, to string) {
	if msg == nil || msg.Type != dbus.TypeMethodCall {
		return "", ""
	}
	member, _ = msg.Headers[dbus.FieldMember].Value().(string)
	to, _ = msg.Headers[dbus.FieldDestination].Value().(string)
	return member, to
}
