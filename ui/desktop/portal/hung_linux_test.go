package portal

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
)

// Ask returns even if the portal never answers the call, and sends Close when ctx ends.
func TestHungPortal(t *testing.T) {
	for _, method := range []Method{OpenFile, SaveFile} {
		t.Run(string(method), func(t *testing.T) {
			heard := keyringtest.Bus(t).SilentAs(Name)
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			failed := make(chan error, 1)
			go func() {
				_, _, err := Ask(ctx, Request{Method: method, Title: "Waypost", Suggested: "a.pdf"})
				failed <- err
			}()
			awaitCall(t, heard, string(method))
			cancel()
			if err := <-failed; !errors.Is(err, context.Canceled) {
				t.Error(err)
			}
			awaitCall(t, heard, RequestInterface+".Close")
		})
	}
}

// awaitCall waits until a method has been called on a service.
func awaitCall(t *testing.T, heard <-chan *dbus.Message, method string) {
	t.Helper()
	late := time.After(20 * time.Second)
	for {
		select {
		case m := <-heard:
			name, _ := m.Headers[dbus.FieldMember].Value().(string)
			from, _ := m.Headers[dbus.FieldInterface].Value().(string)
			if from+"."+name == method {
				return
			}
		case <-late:
			t.Fatalf("nobody called %s", method)
		}
	}
}
