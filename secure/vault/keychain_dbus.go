//go:build !windows && !darwin

package vault

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"syscall"

	"github.com/godbus/dbus/v5"
	"github.com/zalando/go-keyring"
)

// keychainLimit is the maximum length of a keychain item's text. The Secret Service
// itself has no limit.
const keychainLimit = 2 * maxValue

// Names of the Secret Service API (specifications.freedesktop.org/secret-service).
const (
	secretsName    = "org.freedesktop.secrets"
	secretsPath    = "/org/freedesktop/secrets"
	loginPath      = secretsPath + "/collection/login"
	defaultPath    = secretsPath + "/aliases/default"
	collectionsOf  = "org.freedesktop.Secret.Service.Collections"
	lockedProperty = "org.freedesktop.Secret.Collection.Locked"
)

// explain maps an error of go-keyring to one of ours. It keeps only the error's name,
// since the message may contain anything.
func explain(ctx context.Context, err error) error {
	var named dbus.Error
	switch {
	case err == nil:
		return nil
	case errors.Is(err, keyring.ErrNotFound):
		return ErrNotFound
	case errors.Is(err, keyring.ErrSetDataTooBig):
		return ErrTooBig
	case errors.Is(err, dbus.ErrClosed), errors.Is(err, net.ErrClosed), errors.Is(err, io.EOF),
		errors.Is(err, syscall.EPIPE), errors.Is(err, syscall.ECONNRESET):
		return ErrDied // of the bus itself
	case errors.As(err, &named):
		return explainName(named.Name)
	case strings.HasPrefix(err.Error(), "failed to unlock"):
		return stillLocked(ctx)
	}
	return ErrUnavailable
}

// explainName maps the name of a D-Bus error to one of our errors.
func explainName(name string) error {
	name, ours := strings.CutPrefix(name, "org.freedesktop.DBus.Error.")
	switch {
	case ours && (name == "NoReply" || name == "Disconnected" || name == "NoServer"):
		return ErrDied
	case ours && (name == "AccessDenied" || name == "AuthFailed" || name == "InteractiveAuthorizationRequired"):
		return ErrRefused
	case ours && (name == "LimitsExceeded" || name == "NoMemory"):
		return ErrTooBig
	case name == "org.freedesktop.Secret.Error.IsLocked":
		return ErrLocked
	}
	return fmt.Errorf("%w: %s", ErrUnavailable, name)
}

// stillLocked finds out why a collection could not be unlocked: nobody unlocked it, or
// there is none.
func stillLocked(ctx context.Context) error {
	if err := probe(ctx); err != nil {
		return err
	}
	return ErrLocked
}

// probe checks the state of the keychain without using it. It has a connection of its
// own, which can be closed when ctx ends and, unlike go-keyring's, never starts a bus.
func probe(ctx context.Context) error {
	conn, err := dbus.SessionBusPrivateNoAutoStartup(dbus.WithContext(ctx))
	if err != nil {
		return ErrUnavailable
	}
	defer conn.Close()
	if conn.Auth(nil) != nil || conn.Hello() != nil {
		return unanswered(ctx, ErrUnavailable)
	}
	locked, err := conn.Object(secretsName, collectionPath(ctx, conn)).GetProperty(lockedProperty)
	if err != nil {
		return unanswered(ctx, explain(ctx, err))
	}
	if locked.Value() != false {
		return ErrLocked
	}
	return nil
}

// collectionPath returns the collection that go-keyring uses: "login" or else the default
// one.
func collectionPath(ctx context.Context, conn *dbus.Conn) dbus.ObjectPath {
	all, err := conn.Object(secretsName, secretsPath).GetProperty(collectionsOf)
	if err != nil {
		return defaultPath
	}
	paths, _ := all.Value().([]dbus.ObjectPath)
	for _, p := range paths {
		if p == loginPath {
			return loginPath
		}
	}
	return defaultPath
}

// unanswered returns err unless it was caused by the end of ctx.
func unanswered(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return stopped(ctx)
	}
	return err
}
