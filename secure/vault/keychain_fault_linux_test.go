package vault

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/zalando/go-keyring"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault/keyringtest"
)

// briefly returns a context that ends soon.
func briefly(t *testing.T) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	t.Cleanup(cancel)
	return ctx
}

// wantFault checks that all methods of a keychain fail with an error.
func wantFault(t *testing.T, ctx func() context.Context, want error) {
	t.Helper()
	v := Keychain("", rosa)
	_, get := v.Get(ctx(), "code")
	_, list := v.Items(ctx())
	_, erase := Erase(ctx(), v)
	for name, err := range map[string]error{
		"available": Available(ctx()),
		"get":       get,
		"set":       v.Set(ctx(), "code", secure.NewSecret("7K4M")),
		"delete":    v.Delete(ctx(), "code"),
		"items":     list,
		"erase":     erase,
	} {
		if !errors.Is(err, want) {
			t.Errorf("%s: got %v, want %v", name, err, want)
		}
	}
}

func TestNoBus(t *testing.T) {
	keyringtest.NoBus(t)
	wantFault(t, t.Context, ErrUnavailable)
}

func TestNoService(t *testing.T) {
	keyringtest.Bus(t)
	wantFault(t, t.Context, ErrUnavailable)
}

// The keychain was never set up: the service is running, but has no collection.
func TestNoCollection(t *testing.T) {
	keyringtest.Bus(t).Locked()
	wantFault(t, t.Context, ErrUnavailable)
}

func TestLocked(t *testing.T) {
	s := keyringtest.Start(t)
	v := Keychain("", rosa)
	mustSet(t, v, "code", "kept")
	s.Kill()
	s.Locked()
	wantFault(t, t.Context, ErrLocked)
	s.Kill()
	s.Unlocked()
	wantValue(t, v, "code", "kept")
}

func TestSilent(t *testing.T) {
	s := keyringtest.Bus(t)
	s.Silent()
	wantFault(t, func() context.Context { return briefly(t) }, ErrTimeout)
}

// A call can be abandoned at any time, even without a deadline.
func TestGiveUp(t *testing.T) {
	s := keyringtest.Bus(t)
	asked := s.Silent()
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		<-asked
		cancel()
	}()
	if _, err := Keychain("", rosa).Get(ctx, "code"); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestDiesBetween(t *testing.T) {
	s := keyringtest.Start(t)
	v := Keychain("", rosa)
	mustSet(t, v, "code", "kept")
	s.Kill()
	wantFault(t, t.Context, ErrUnavailable)
	s.Unlocked()
	wantValue(t, v, "code", "kept")
	mustSet(t, v, "code", "new")
	wantItems(t, v, "code")
}

// A busy keychain finishes an abandoned write late. That must not overwrite a later
// write.
func TestLateWrite(t *testing.T) {
	s := keyringtest.Start(t)
	v := Keychain("", rosa)
	mustSet(t, v, "code", "old")
	s.Stop()
	if err := v.Set(briefly(t), "code", secure.NewSecret("given up")); !errors.Is(err, ErrTimeout) {
		t.Errorf("got %v", err)
	}
	s.Continue()
	mustSet(t, v, "code", "new")
	wantValue(t, v, "code", "new")
}

// The daemon is killed during a series of writes. Afterwards, everything that was
// reported as saved is there, and nothing is there that is not listed.
func TestKilledWhileWriting(t *testing.T) {
	s := keyringtest.Start(t)
	for round := range 5 {
		saved := make(chan Item)
		go func() {
			defer close(saved)
			v := Keychain("", rosa)
			for n := range 1000 {
				item := Item(fmt.Sprintf("item %d of %d", n, round))
				if v.Set(t.Context(), item, secure.NewSecret(string(item))) != nil {
					return
				}
				saved <- item
			}
		}()
		said := []Item{<-saved, <-saved, <-saved}
		s.Kill()
		for item := range saved {
			said = append(said, item)
		}
		s.Unlocked()
		v := Keychain("", rosa)
		for _, item := range said {
			wantValue(t, v, item, string(item))
		}
		wantAllListed(t, s, v)
	}
}

// wantAllListed compares the list with the items that another tool finds.
func wantAllListed(t *testing.T, s *keyringtest.Session, v Vault) {
	t.Helper()
	items, err := v.Items(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{rosa: true}
	for _, item := range items {
		listed[rosa+" "+string(item)] = true
	}
	found := s.Output("sh", "-c", "secret-tool search --all service Waypost 2>&1")
	for line := range strings.Lines(found) {
		if user, ok := strings.CutPrefix(line, "attribute.username = "); ok && !listed[strings.TrimSpace(user)] {
			t.Errorf("orphan: %s", user)
		}
	}
}

func TestExplain(t *testing.T) {
	for _, c := range []struct{ from, want error }{
		{nil, nil},
		{keyring.ErrNotFound, ErrNotFound},
		{keyring.ErrSetDataTooBig, ErrTooBig},
		{dbus.ErrClosed, ErrDied},
		{fmt.Errorf("read: %w", io.EOF), ErrDied},
		{dbus.Error{Name: "org.freedesktop.DBus.Error.NoReply"}, ErrDied},
		{dbus.Error{Name: "org.freedesktop.DBus.Error.AccessDenied"}, ErrRefused},
		{dbus.Error{Name: "org.freedesktop.DBus.Error.LimitsExceeded"}, ErrTooBig},
		{dbus.Error{Name: "org.freedesktop.DBus.Error.ServiceUnknown"}, ErrUnavailable},
		{dbus.Error{Name: "org.freedesktop.Secret.Error.IsLocked"}, ErrLocked},
		{dbus.Error{Name: "org.example.NoReply"}, ErrUnavailable},
		{keyring.ErrUnsupportedPlatform, ErrUnavailable},
	} {
		if got := explain(t.Context(), c.from); !errors.Is(got, c.want) || errors.Is(got, ErrDied) != errors.Is(c.want, ErrDied) {
			t.Errorf("%v: got %v, want %v", c.from, got, c.want)
		}
	}
	told := dbus.Error{Name: "org.example.Chatty", Body: []any{"the value was KRSXG5BAONUWO3TQ"}}
	if err := explain(t.Context(), told); strings.Contains(err.Error(), "KRSX") {
		t.Error("the service's words are in the error")
	}
}
