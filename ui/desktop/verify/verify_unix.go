//go:build !windows && !darwin

package verify

import (
	"context"
	"errors"

	"github.com/godbus/dbus/v5"
)

// Names of polkit's D-Bus interface (polkit.pages.freedesktop.org/polkit).
const (
	polkitName  = "org.freedesktop.PolicyKit1"
	polkitPath  = "/org/freedesktop/PolicyKit1/Authority"
	polkitCheck = "org.freedesktop.PolicyKit1.Authority.CheckAuthorization"
	polkitStop  = "org.freedesktop.PolicyKit1.Authority.CancelCheckAuthorization"
)

// action is the id of polkit's action for unlocking Waypost; see packaging/linux.
const action = "org.waypost.Waypost.unlock"

// Flags of CheckAuthorization.
const (
	askNobody = 0
	askPerson = 1
)

// subject identifies this process to polkit by its bus name.
type subject struct {
	Kind    string
	Details map[string]dbus.Variant
}

// verdict is the answer of CheckAuthorization.
type verdict struct {
	Authorized bool
	Challenge  bool // the person would have to authenticate
	Details    map[string]string
}

// Available reports whether Person can ask. It does not ask anything itself.
func Available(ctx context.Context) bool {
	v, err := check(ctx, askNobody)
	return err == nil && v.Challenge && !v.Authorized
}

// Person asks the person at the computer to authenticate, and waits for the result. It
// fails with ErrRefused, ErrUnsupported or ctx's error.
func Person(ctx context.Context) error {
	v, err := check(ctx, askPerson)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return errors.Join(ErrUnsupported, err)
	case !v.Authorized:
		return ErrRefused
	}
	return nil
}

// check asks polkit. When ctx ends, polkit's prompt closes.
func check(ctx context.Context, flags uint32) (v verdict, err error) {
	bus, err := dbus.ConnectSystemBus()
	if err != nil {
		return v, err
	}
	defer bus.Close()
	authority := bus.Object(polkitName, polkitPath)
	const id = "waypost"
	asked := authority.GoWithContext(ctx, polkitCheck, 0, make(chan *dbus.Call, 1),
		subject{"system-bus-name", map[string]dbus.Variant{"name": dbus.MakeVariant(bus.Names()[0])}},
		action, map[string]string{}, flags, id)
	select {
	case call := <-asked.Done:
		err = call.Store(&v)
	case <-ctx.Done():
		authority.Call(polkitStop, dbus.FlagNoReplyExpected, id)
		err = ctx.Err()
	}
	return v, err
}
