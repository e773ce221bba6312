package verify_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/ui/desktop/verify"
)

// polkit is a fake of the authority.
type polkit struct {
	known      bool // whether Waypost's action is installed
	authorized bool // authorized without asking
	convinced  bool // whether the person's answer is accepted
	silent     bool // the person never answers

	asked, stopped chan string
	ended          chan struct{} // closed when the test ends
}

type subject struct {
	Kind    string
	Details map[string]dbus.Variant
}

type verdict struct {
	Authorized, Challenge bool
	Details               map[string]string
}

// CheckAuthorization implements polkit's method.
func (p *polkit) CheckAuthorization(from dbus.Sender, who subject, action string, _ map[string]string, flags uint32, id string) (verdict, *dbus.Error) {
	name, _ := who.Details["name"].Value().(string)
	if !p.known || action != "org.waypost.Waypost.unlock" || who.Kind != "system-bus-name" || name != string(from) {
		return verdict{}, dbus.MakeFailedError(errors.New("no such action"))
	}
	if flags == 0 {
		return verdict{Authorized: p.authorized, Challenge: !p.authorized}, nil
	}
	p.asked <- id
	if p.silent {
		<-p.ended
		return verdict{}, dbus.MakeFailedError(errors.New("cancelled"))
	}
	return verdict{Authorized: p.convinced}, nil
}

// CancelCheckAuthorization implements polkit's method.
func (p *polkit) CancelCheckAuthorization(id string) *dbus.Error {
	p.stopped <- id
	return nil
}

// start puts the authority on a private system bus.
func (p *polkit) start(t *testing.T) *polkit {
	t.Helper()
	address := keyringtest.Bus(t).Address
	t.Setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
	bus, err := dbus.Connect(address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { bus.Close() })
	const room = 4
	p.asked, p.stopped, p.ended = make(chan string, room), make(chan string, room), make(chan struct{})
	t.Cleanup(func() { close(p.ended) })
	if err := bus.Export(p, "/org/freedesktop/PolicyKit1/Authority", "org.freedesktop.PolicyKit1.Authority"); err != nil {
		t.Fatal(err)
	}
	if _, err := bus.RequestName("org.freedesktop.PolicyKit1", dbus.NameFlagDoNotQueue); err != nil {
		t.Fatal(err)
	}
	return p
}

func within(t *testing.T) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	t.Cleanup(cancel)
	return ctx
}

func TestPerson(t *testing.T) {
	for name, c := range map[string]struct {
		polkit    polkit
		available bool
		err       error
	}{
		"it is the person":        {polkit{known: true, convinced: true}, true, nil},
		"it is somebody else":     {polkit{known: true}, true, verify.ErrRefused},
		"nobody is asked":         {polkit{known: true, authorized: true, convinced: true}, false, nil},
		"not installed by a user": {polkit{}, false, verify.ErrUnsupported},
	} {
		t.Run(name, func(t *testing.T) {
			c.polkit.start(t)
			if got := verify.Available(within(t)); got != c.available {
				t.Errorf("available: %t", got)
			}
			if len(c.polkit.asked) > 0 {
				t.Error("it asks before it is to")
			}
			if err := verify.Person(within(t)); !errors.Is(err, c.err) {
				t.Error(err)
			}
		})
	}
}

// When the context ends, polkit's prompt is cancelled.
func TestPersonStops(t *testing.T) {
	p := (&polkit{known: true, silent: true}).start(t)
	ctx, cancel := context.WithCancel(within(t))
	var asked string
	go func() {
		asked = <-p.asked
		cancel()
	}()
	if err := verify.Person(ctx); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	select {
	case stopped := <-p.stopped:
		if stopped != asked || stopped == "" {
			t.Errorf("%q was asked, %q was stopped", asked, stopped)
		}
	case <-within(t).Done():
		t.Error("the question stays")
	}
}

func TestNoSystemBus(t *testing.T) {
	t.Setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent")
	if verify.Available(within(t)) {
		t.Error("available")
	}
	if err := verify.Person(within(t)); !errors.Is(err, errors.ErrUnsupported) {
		t.Error(err)
	}
}
