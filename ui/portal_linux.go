package ui

import (
	"context"
	"crypto/rand"
	"net/url"
	"strings"

	"github.com/godbus/dbus/v5"
)

// The portal of a desktop, org.freedesktop.portal.FileChooser. It is asked
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
	bus, err := dbus.ConnectSessionBus()
	if err != nil {
		return "", errNoDialog
	}
	defer bus.Close()
	token := "waypost" + rand.Text()
	sender := strings.ReplaceAll(strings.TrimPrefix(bus.Names()[0], ":"), ".", "_")
	request := dbus.ObjectPath(requestPaths + sender + "/" + token)
	answers := make(chan *dbus.Signal, 1)
	bus.Signal(answers)
	err = bus.AddMatchSignal(dbus.WithMatchObjectPath(request), dbus.WithMatchInterface(requestName), dbus.WithMatchMember("Response"))
	if err != nil {
		return "", errNoDialog
	}
	options["handle_token"] = dbus.MakeVariant(token)
	var handle dbus.ObjectPath
	err = bus.Object(portalName, portalPath).CallWithContext(ctx, chooserName+"."+method, 0, "", title, options).Store(&handle)
	if err != nil || handle != request { // portals older than 0.9 name requests in their own way
		return "", errNoDialog
	}
	for {
		select {
		case <-ctx.Done():
			bus.Object(portalName, request).Call(requestName+".Close", 0)
			return "", ctx.Err()
		case s, ok := <-answers:
			switch {
			case !ok:
				return "", errNoDialog
			case s.Path == request && s.Name == requestName+".Response":
				return chosenIn(s)
			}
		}
	}
}

// chosenIn is the path in the answer of a portal.
func chosenIn(answer *dbus.Signal) (string, error) {
	var response uint32
	var results map[string]dbus.Variant
	var uris []string
	if dbus.Store(answer.Body, &response, &results) != nil {
		return "", errNoDialog
	}
	if response != 0 {
		return "", errClosed
	}
	if v, ok := results["uris"]; !ok || v.Store(&uris) != nil || len(uris) == 0 {
		return "", errNoDialog
	}
	u, err := url.Parse(uris[0])
	if err != nil || u.Scheme != "file" {
		return "", errNoDialog
	}
	return u.Path, nil
}
