// Package portal calls the desktop's portal, through which Linux desktops let programs
// choose files and take screenshots. See
// https://flatpak.github.io/xdg-desktop-portal/docs/.
//
// It speaks D-Bus itself because github.com/rymdport/portal cannot cancel an open dialog,
// and turns "+" in a file name into a space.
package portal

import (
	"context"
	"crypto/rand"
	"errors"
	"net/url"
	"strings"

	"github.com/godbus/dbus/v5"
)

// Names of the portal on the session bus.
const (
	Name                = "org.freedesktop.portal.Desktop"
	Path                = "/org/freedesktop/portal/desktop"
	FileChooser         = "org.freedesktop.portal.FileChooser"
	ScreenshotInterface = "org.freedesktop.portal.Screenshot"
	RequestInterface    = "org.freedesktop.portal.Request"
)

var (
	// ErrUnavailable reports that there is no portal, or that it does not answer as
	// documented.
	ErrUnavailable = errors.New("portal: unavailable")
	// ErrDeclined reports that the person closed the portal's dialog or said no.
	ErrDeclined = errors.New("portal: declined")
)

// call calls a portal method with its arguments and options, and waits for the
// person's answer. When ctx ends, the portal's dialog is closed.
func call(ctx context.Context, method Method, options map[string]dbus.Variant, args ...any) (map[string]dbus.Variant, error) {
	bus, err := dbus.ConnectSessionBus()
	if err != nil {
		return nil, ErrUnavailable
	}
	defer bus.Close()
	token := "waypost" + rand.Text()
	request := RequestPath(bus.Names()[0], token)
	answers := make(chan *dbus.Signal, 1)
	bus.Signal(answers) // before the call, since the response may arrive before the call returns
	err = bus.AddMatchSignal(dbus.WithMatchObjectPath(request), dbus.WithMatchInterface(RequestInterface), dbus.WithMatchMember("Response"))
	if err != nil {
		return nil, ErrUnavailable
	}
	options["handle_token"] = dbus.MakeVariant(token)
	var handle dbus.ObjectPath
	err = bus.Object(Name, Path).CallWithContext(ctx, string(method), 0, append(args, options)...).Store(&handle)
	switch {
	case ctx.Err() != nil:
		closeRequest(bus, request)
		return nil, ctx.Err()
	case err != nil || handle != request: // portals before 0.9 name requests differently
		return nil, ErrUnavailable
	}
	return await(ctx, bus, request, answers)
}

// RequestPath returns the object path of a request, given the unique name of the
// connection that makes it and its handle token.
func RequestPath(connection, token string) dbus.ObjectPath {
	sender := strings.ReplaceAll(strings.TrimPrefix(connection, ":"), ".", "_")
	return dbus.ObjectPath(Path + "/request/" + sender + "/" + token)
}

// await waits for the response to a request.
func await(ctx context.Context, bus *dbus.Conn, request dbus.ObjectPath, answers <-chan *dbus.Signal) (map[string]dbus.Variant, error) {
	for {
		select {
		case <-ctx.Done():
			closeRequest(bus, request)
			return nil, ctx.Err()
		case s, ok := <-answers:
			if !ok {
				return nil, ErrUnavailable
			}
			if s.Path == request && s.Name == RequestInterface+".Response" {
				return results(s.Body)
			}
		}
	}
}

// closeRequest closes the portal's dialog. It does not wait for a reply, since a portal
// that hangs would never send one.
func closeRequest(bus *dbus.Conn, request dbus.ObjectPath) {
	bus.Object(Name, request).Call(RequestInterface+".Close", dbus.FlagNoReplyExpected)
}

// results parses the body of a Response signal.
func results(body []any) (map[string]dbus.Variant, error) {
	var response uint32
	var values map[string]dbus.Variant
	if err := dbus.Store(body, &response, &values); err != nil {
		return nil, ErrUnavailable
	}
	if response != 0 {
		return nil, ErrDeclined
	}
	return values, nil
}

// filePath returns the path in a file URI such as "file:///media/STICK%20+/a.pdf".
func filePath(uri string) (string, error) {
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "file" || u.Path == "" {
		return "", ErrUnavailable
	}
	return u.Path, nil
}
