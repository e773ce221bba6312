//go:build linux

// Package portaltest runs a fake portal on a private session bus.
package portaltest

import (
	"sync"
	"testing"

	"github.com/godbus/dbus/v5"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/ui/desktop/portal"
)

// Call is one call of a portal method.
type Call struct {
	Method, Title string
	Options       map[string]dbus.Variant
	Request       dbus.ObjectPath
}

// Answer is the portal's response to a call.
type Answer struct {
	Response uint32 // 0: done, 1: the person declined
	URI      string
	More     []string // further URIs, if several files were chosen
	Silent   bool     // no response until Respond is called
}

// Portal is a fake portal that responds without asking anyone.
type Portal struct {
	Calls  chan Call            // receives the calls
	Closed chan dbus.ObjectPath // receives the requests that the caller closed

	tb     testing.TB
	bus    *dbus.Conn
	mu     sync.Mutex
	answer Answer
}

// Start starts a session bus for the test and a portal on it.
func Start(tb testing.TB) *Portal {
	tb.Helper()
	const room = 16
	p := &Portal{Calls: make(chan Call, room), Closed: make(chan dbus.ObjectPath, room), tb: tb}
	var err error
	if p.bus, err = dbus.Connect(keyringtest.Bus(tb).Address); err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { p.bus.Close() })
	p.export(map[string]any{"OpenFile": p.method("OpenFile"), "SaveFile": p.method("SaveFile")}, portal.FileChooser)
	p.export(map[string]any{"Screenshot": func(from dbus.Sender, parent string, options map[string]dbus.Variant) (dbus.ObjectPath, *dbus.Error) {
		return p.method("Screenshot")(from, parent, "", options)
	}}, portal.ScreenshotInterface)
	if _, err := p.bus.RequestName(portal.Name, dbus.NameFlagDoNotQueue); err != nil {
		tb.Fatal(err)
	}
	return p
}

func (p *Portal) export(methods map[string]any, name string) {
	p.tb.Helper()
	if err := p.bus.ExportMethodTable(methods, portal.Path, name); err != nil {
		p.tb.Fatal(err)
	}
}

// Answers sets the response to all following calls.
func (p *Portal) Answers(a Answer) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.answer = a
}

// method implements a portal method. The response is sent before the call returns, which
// the portal's documentation warns may happen.
func (p *Portal) method(name string) func(dbus.Sender, string, string, map[string]dbus.Variant) (dbus.ObjectPath, *dbus.Error) {
	return func(from dbus.Sender, _, title string, options map[string]dbus.Variant) (dbus.ObjectPath, *dbus.Error) {
		token, _ := options["handle_token"].Value().(string)
		request := portal.RequestPath(string(from), token)
		p.mu.Lock()
		a := p.answer
		p.mu.Unlock()
		closed := func() *dbus.Error {
			p.Closed <- request
			return nil
		}
		if err := p.bus.ExportMethodTable(map[string]any{"Close": closed}, request, portal.RequestInterface); err != nil {
			return "", dbus.MakeFailedError(err)
		}
		if !a.Silent {
			p.Respond(request, a)
		}
		p.Calls <- Call{Method: name, Title: title, Options: options, Request: request}
		return request, nil
	}
}

// Respond sends the response to a request.
func (p *Portal) Respond(request dbus.ObjectPath, a Answer) {
	results := map[string]dbus.Variant{"uri": dbus.MakeVariant(a.URI), "uris": dbus.MakeVariant(append([]string{a.URI}, a.More...))}
	if err := p.bus.Emit(request, portal.RequestInterface+".Response", a.Response, results); err != nil {
		p.tb.Error(err)
	}
}
