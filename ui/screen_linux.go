package ui

import (
	"context"
	"errors"
	"image"
	_ "image/png" // what desktops write
	"net/url"
	"os"

	"github.com/godbus/dbus/v5"
)

// cameraName is the portal that takes pictures of the screen.
const cameraName = "org.freedesktop.portal.Screenshot"

// errNoPicture: the person said no, or the desktop has no picture to give.
var errNoPicture = errors.New("ui: the desktop gave no picture")

// shoot is the shooter of this computer. Under Wayland programs do not see the
// screen: the desktop takes the picture, and may ask the person first.
func shoot(ctx context.Context, each func(image.Image) error) error {
	if os.Getenv("WAYLAND_DISPLAY") != "" {
		return shootByPortal(ctx, each)
	}
	return shootDisplays(ctx, each)
}

// shootByPortal asks the desktop for a picture of all screens. The desktop
// writes it into a file, which holds the website's key and is removed at once.
func shootByPortal(ctx context.Context, each func(image.Image) error) error {
	img, err := portalShot(ctx)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return errors.Join(errNoScreenshot, err)
	}
	return each(img)
}

// portalShot has the desktop take a picture, reads it and removes it.
func portalShot(ctx context.Context) (image.Image, error) {
	options := map[string]dbus.Variant{"interactive": dbus.MakeVariant(false)}
	response, results, err := askPortal(ctx, cameraName+".Screenshot", options, "")
	if err != nil {
		return nil, err
	}
	address, _ := results["uri"].Value().(string)
	u, err := url.Parse(address)
	if response != 0 || err != nil || u.Scheme != "file" || u.Path == "" {
		return nil, errNoPicture
	}
	f, err := os.Open(u.Path)
	if err != nil {
		return nil, err
	}
	defer os.Remove(u.Path)
	defer f.Close()
	img, _, err := image.Decode(f)
	return img, err
}
