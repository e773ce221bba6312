package vault

import (
	"context"
	"errors"
	"testing"

	"github.com/godbus/dbus/v5"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault/keyringtest"
)

// asker is a Secret Service that asks the person before it does anything. It stores no
// items, but can pretend to.
type asker struct {
	asksToUnlock, asksToCreate bool
	dies                       bool // when it is asked to unlock
	lies                       bool // pretends to have one item, which never changes or disappears

	conn  *dbus.Conn
	ready chan none // closed when conn is set
	asked chan none // receives a value when the prompt is on the screen
}

const (
	promptPath = dbus.ObjectPath("/prompt")
	noPrompt   = dbus.ObjectPath("/")
	itemPath   = dbus.ObjectPath("/item")
)

// serve registers the asker on the test's bus.
func (a *asker) serve(t *testing.T) {
	a.asked = make(chan none, 10)
	a.ready = make(chan none)
	defer close(a.ready)
	s := keyringtest.Bus(t)
	properties := map[string]any{"Get": a.property}
	a.conn = s.Serve(map[dbus.ObjectPath]keyringtest.Methods{
		secretsPath: {
			"org.freedesktop.DBus.Properties": properties,
			"org.freedesktop.Secret.Service":  {"OpenSession": a.openSession, "Unlock": a.unlock},
		},
		loginPath: {
			"org.freedesktop.DBus.Properties":   properties,
			"org.freedesktop.Secret.Collection": {"SearchItems": a.search, "CreateItem": a.create},
		},
		itemPath:   {"org.freedesktop.Secret.Item": {"GetSecret": a.secret, "Delete": a.delete}},
		promptPath: {"org.freedesktop.Secret.Prompt": {"Prompt": a.prompt}},
		"/session": {"org.freedesktop.Secret.Session": {"Close": func() *dbus.Error { return nil }}},
	})
}

func (a *asker) property(_, name string) (dbus.Variant, *dbus.Error) {
	if name == "Locked" {
		return dbus.MakeVariant(a.asksToUnlock), nil
	}
	return dbus.MakeVariant([]dbus.ObjectPath{loginPath}), nil
}

func (a *asker) openSession(string, dbus.Variant) (dbus.Variant, dbus.ObjectPath, *dbus.Error) {
	return dbus.MakeVariant(""), "/session", nil
}

func (a *asker) unlock(paths []dbus.ObjectPath) ([]dbus.ObjectPath, dbus.ObjectPath, *dbus.Error) {
	switch {
	case a.dies:
		<-a.ready
		a.conn.Close()
	case a.asksToUnlock:
		return nil, promptPath, nil
	}
	return paths, noPrompt, nil
}

func (a *asker) search(map[string]string) ([]dbus.ObjectPath, *dbus.Error) {
	if a.lies {
		return []dbus.ObjectPath{itemPath}, nil
	}
	return nil, nil
}

// wireSecret is the Secret of the Secret Service API.
type wireSecret struct {
	Session           dbus.ObjectPath
	Parameters, Value []byte
	ContentType       string
}

func (a *asker) secret(session dbus.ObjectPath) (wireSecret, *dbus.Error) {
	return wireSecret{Session: session, Value: []byte(`["code"]`)}, nil
}

func (a *asker) delete() (dbus.ObjectPath, *dbus.Error) { return noPrompt, nil }

func (a *asker) create(map[string]dbus.Variant, wireSecret, bool) (dbus.ObjectPath, dbus.ObjectPath, *dbus.Error) {
	if a.asksToCreate {
		return noPrompt, promptPath, nil
	}
	return itemPath, noPrompt, nil
}

func (a *asker) prompt(string) *dbus.Error {
	a.asked <- none{}
	return nil
}

// answer answers the prompt as the person would.
func (a *asker) answer(t *testing.T, dismissed bool, unlocked ...dbus.ObjectPath) {
	t.Helper()
	err := a.conn.Emit(promptPath, "org.freedesktop.Secret.Prompt.Completed", dismissed, dbus.MakeVariant(unlocked))
	if err != nil {
		t.Error(err)
	}
}

func TestQuestionAnswered(t *testing.T) {
	a := asker{asksToUnlock: true}
	a.serve(t)
	go func() {
		<-a.asked
		a.answer(t, false, loginPath)
	}()
	if _, err := Keychain("", rosa).Get(t.Context(), "code"); !errors.Is(err, ErrNotFound) {
		t.Errorf("got %v", err)
	}
}

func TestQuestionDismissed(t *testing.T) {
	a := asker{asksToUnlock: true}
	a.serve(t)
	go func() {
		<-a.asked
		a.answer(t, true)
	}()
	if _, err := Keychain("", rosa).Get(t.Context(), "code"); !errors.Is(err, ErrLocked) {
		t.Errorf("got %v", err)
	}
}

// The person presses Cancel in Waypost and leaves the system's prompt open. No other call
// succeeds until that is answered; then everything works again.
func TestQuestionLeftOpen(t *testing.T) {
	a := asker{asksToUnlock: true}
	a.serve(t)
	v := Keychain("", rosa)
	ctx, cancel := context.WithCancel(t.Context())
	left := make(chan error)
	go func() {
		_, err := v.Get(ctx, "code")
		left <- err
	}()
	<-a.asked
	cancel()
	if err := <-left; !errors.Is(err, context.Canceled) {
		t.Errorf("left: %v", err)
	}
	if _, err := v.Get(briefly(t), "code"); !errors.Is(err, ErrTimeout) {
		t.Errorf("meanwhile: %v", err)
	}
	if err := Available(t.Context()); !errors.Is(err, ErrLocked) {
		t.Errorf("available meanwhile: %v", err)
	}
	a.answer(t, false, loginPath)
	go func() {
		<-a.asked
		a.answer(t, false, loginPath)
	}()
	if _, err := v.Get(t.Context(), "code"); !errors.Is(err, ErrNotFound) {
		t.Errorf("afterwards: %v", err)
	}
}

// The connection is lost while the prompt is open.
func TestConnectionLostWhileAsking(t *testing.T) {
	a := asker{asksToUnlock: true}
	a.serve(t)
	go func() {
		<-a.asked
		if shared, err := dbus.SessionBus(); err == nil {
			shared.Close()
		}
	}()
	if _, err := Keychain("", rosa).Get(t.Context(), "code"); !errors.Is(err, ErrDied) {
		t.Errorf("got %v", err)
	}
}

// For go-keyring, dismissing the prompt when saving counts as success.
func TestSaveDismissed(t *testing.T) {
	a := asker{asksToCreate: true}
	a.serve(t)
	go func() {
		<-a.asked
		a.answer(t, true)
	}()
	err := Keychain("", rosa).Set(t.Context(), "code", secure.NewSecret("7K4M"))
	if !errors.Is(err, ErrMismatch) {
		t.Errorf("got %v", err)
	}
}

func TestDiesInTheMiddle(t *testing.T) {
	a := asker{dies: true}
	a.serve(t)
	if _, err := Keychain("", rosa).Get(t.Context(), "code"); !errors.Is(err, ErrDied) {
		t.Errorf("got %v", err)
	}
}

// The keychain confirms everything and does nothing.
func TestLies(t *testing.T) {
	a := asker{lies: true}
	a.serve(t)
	v := Keychain("", rosa)
	_, erase := Erase(t.Context(), v)
	for name, err := range map[string]error{
		"set":    v.Set(t.Context(), "code", secure.NewSecret("7K4M")),
		"delete": v.Delete(t.Context(), "code"),
		"erase":  erase,
	} {
		if !errors.Is(err, ErrMismatch) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
