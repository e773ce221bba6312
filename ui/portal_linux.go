package ui

import (
	"context"
	"crypto/rand"
	"errors"
	"net/url"
	"strings"

	"github.com/godbus/dbus/v5"
)

// The portal of a desktop, and its org.freedesktop.portal.FileChooser. It is asked
// without github.com/rymdport/portal, which cannot be left while the window is
// open and turns "+" in a name into a space.
const (
	portalName   = "org.freedesktop.portal.Desktop"
	portalPath   = "/org/freedesktop/portal/desktop"
	chooserName  = "org.freedesktop.portal.FileChooser"
	requestName  = "org.freedesktop.portal.Request"
	requestPaths = portalPath + "/request/"
)

// portal has the desktop ask for a file, and waits for the answer. When ctx ends
// the window closes.
func portal(ctx context.Context, method, title string, options map[string]dbus.Variant) (string, error) {
	response, results, err := askPortal(ctx, chooserName+"."+method, options, "", title)
	switch {
	case ctx.Err() != nil:
		return "", ctx.Err()
	case err != nil:
		return "", errNoDialog
	case response != 0:
		return "", errClosed
	}
	return chosenIn(results)
}

// errPortal: the desktop has no portal, or one that does not answer as it should.
var errPortal = errors.New("ui: no answer from the desktop's portal")

// askPortal calls a method of the portal with some arguments and options, and
// waits for the answer; a response other than 0 is a no. When ctx ends, what the
// desktop shows of it closes.
func askPortal(ctx context.Context, method string, options map[string]dbus.Variant, args ...any) (response uint32, results map[string]dbus.Variant, err error) {
	bus, err := dbus.ConnectSessionBus()
	if err != nil {
		return 0, nil, errPortal
	}
	defer bus.Close()
	token := "waypost" + rand.Text()
	sender := strings.ReplaceAll(strings.TrimPrefix(bus.Names()[0], ":"), ".", "_")
	request := dbus.ObjectPath(requestPaths + sender + "/" + token)
	answers := make(chan *dbus.Signal, 1)
	bus.Signal(answers) // before the call: the answer may come before it returns
	err = bus.AddMatchSignal(dbus.WithMatchObjectPath(request), dbus.WithMatchInterface(requestName), dbus.WithMatchMember("Response"))
	if err != nil {
		return 0, nil, errPortal
	}
	options["handle_token"] = dbus.MakeVariant(token)
	var handle dbus.ObjectPath
	err = bus.Object(portalName, portalPath).CallWithContext(ctx, method, 0, append(args, options)...).Store(&handle)
	if err != nil || handle != request { // portals older than 0.9 name requests in their own way
		return 0, nil, errPortal
	}
	for {
		select {
		case <-ctx.Done():
			bus.Object(portalName, request).Call(requestName+".Close", 0)
			return 0, nil, ctx.Err()
		case s, ok := <-answers:
			switch {
			case !ok:
				return 0, nil, errPortal
			case s.Path == request && s.Name == requestName+".Response":
				err := dbus.Store(s.Body, &response, &results)
				return response, results, err
			}
		}
	}
}

// chosenIn is the path in the answer of a portal.
func chosenIn(results map[string]dbus.Variant) (string, error) {
	var uris []string
	if v, ok := results["uris"]; !ok || v.Store(&uris) != nil || len(uris) == 0 {
		return "", errNoDialog
	}
	u, err := url.Parse(uris[0])
	if err != nil || u.Scheme != "file" {
		return "", errNoDialog
	}
	return u.Path, nil
}
