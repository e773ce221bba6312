// Waypost stands beside the browser and takes a person, one step at a time,
// through creating their USCIS online account, keeps their recovery codes in the
// computer's keychain, and prints them a recovery sheet.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"github.com/go-gl/glfw/v3.4/glfw"

	"waypost/assets"
	"waypost/secure/guard"
	"waypost/ui"
	"waypost/ui/gallery"
	"waypost/wizard/people"
	"waypost/wizard/text"
)

// id is the name of the app for the desktop, as in FyneApp.toml.
const id = "org.waypost.Waypost"

func main() {
	parts := flag.Bool("gallery", false, "show every component in all of its states, for who works on Waypost")
	dir := flag.String("state", "", "the `folder` in which Waypost keeps its place (default: the system's)")
	flag.Parse()
	if err := guard.Harden(); err != nil {
		fmt.Fprintln(os.Stderr, "waypost: other programs may read its memory:", err)
	}
	if err := run(*dir, *parts); err != nil {
		fmt.Fprintln(os.Stderr, "waypost:", err)
		os.Exit(1)
	}
}

func run(dir string, parts bool) error {
	driver := ui.Driver{
		NewApp: func() fyne.App { return app.NewWithID(id) },
		Wait:   glfw.WaitEventsTimeout, // Fyne's windows are GLFW's
		Wake:   glfw.PostEmptyEvent,
	}
	texts := func() (*text.Catalogue, error) { return text.Load(assets.Locales) }
	if parts {
		return gallery.Run(driver.NewApp(), texts)
	}
	config, err := os.UserConfigDir()
	if err != nil && dir == "" {
		return err
	}
	dir = cmp.Or(dir, filepath.Join(config, "waypost"))
	return ui.Run(driver, texts, func() (*people.Store, error) { return people.Open(dir) })
}
