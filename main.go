// Waypost is used beside the browser. It guides people, one step at a time, through
// creating their USCIS online account, keeps their recovery codes in the computer's
// keychain, and prints a recovery sheet for them.
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"github.com/go-gl/glfw/v3.4/glfw"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/secure/guard"
	"github.com/waypost-app/waypost/secure/printer"
	"github.com/waypost-app/waypost/ui"
	"github.com/waypost-app/waypost/ui/desktop/console"
	"github.com/waypost-app/waypost/ui/desktop/instance"
	"github.com/waypost-app/waypost/ui/desktop/portable"
	"github.com/waypost-app/waypost/ui/desktop/portal"
	"github.com/waypost-app/waypost/ui/desktop/version"
	"github.com/waypost-app/waypost/ui/fynex"
	"github.com/waypost-app/waypost/ui/gallery"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/policy"
	"github.com/waypost-app/waypost/wizard/text"
)

// id is the app's id for the desktop, as in FyneApp.toml.
const id = "org.waypost.Waypost"

func main() {
	portal.RunHelper(os.Args) // does not return in a helper process
	parts := flag.Bool("gallery", false, "show every component in all of its states, for who works on Waypost")
	dir := flag.String("state", "", "the `folder` in which Waypost keeps its place (default: the system's)")
	which := flag.Bool("version", false, "say which version this is, and leave")
	rules := flag.String("check-policy", "", "say what is wrong with a policy `file`, for who looks after computers (docs/clinic.md)")
	carried := flag.Bool("portable", false, "keep everything beside the program, as on a stick, and nothing on this computer")
	practice := flag.Bool(instance.PracticeFlag, false, "practice with an invented person; nothing of it is kept")
	console.Attach()
	flag.Parse()
	if *which {
		fmt.Println(version.Current())
		return
	}
	if *rules != "" {
		check(*rules)
		return
	}
	if err := guard.Harden(); err != nil {
		fmt.Fprintln(os.Stderr, "waypost: other programs may read its memory:", err)
	}
	program, _ := os.Executable() // if the path is unknown, the program is not portable
	stick := portable.Dir(program, *carried)
	start := func() error { return run(cmp.Or(*dir, stick), *parts, stick != "") }
	if *practice {
		start = runPractice
	}
	if err := start(); err != nil {
		console.Fail(err)
		os.Exit(1)
	}
}

// check prints whether a policy can be used.
func check(file string) {
	if _, err := policy.Check(file); err != nil {
		fmt.Fprintln(os.Stderr, "waypost:", err)
		os.Exit(1)
	}
	fmt.Println("waypost: this policy can be used")
}

func newDriver(raise <-chan struct{}) ui.Driver {
	returnLargeBlocks()
	return ui.Driver{
		NewApp: func() fyne.App { return app.NewWithID(id) },
		Wait:   glfw.WaitEventsTimeout, // Fyne's windows are GLFW's
		Wake:   glfw.PostEmptyEvent,

		SetHints: setHints, Native: newNativeWindow, HookKeys: hookKeys, Raise: raise, Renderer: renderer(),
	}
}

func texts() (*text.Catalogue, error) { return text.Load(assets.Locales) }

func run(dir string, parts, carried bool) error {
	raise := make(chan struct{}, 1)
	driver := newDriver(raise)
	if carried {
		driver.NewApp = portableApp(dir)
	}
	if parts {
		return gallery.Run(driver.NewApp(), texts)
	}
	config, err := os.UserConfigDir()
	if err != nil && dir == "" {
		return err
	}
	dir = cmp.Or(dir, filepath.Join(config, "waypost"))
	jobs := printer.OpenLedger(filepath.Join(dir, "printjobs.json"))
	return ui.Run(driver, texts, func() (*people.Store, error) { return open(dir, carried, raise) }, jobs)
}

// portableApp returns a function that creates Fyne's app such that it writes nothing to
// this computer: its settings and the index of fonts go to dir. The index is built before
// the first field needs a font.
func portableApp(dir string) func() fyne.App {
	return func() fyne.App {
		portable.StayOff(dir)
		defer portable.Redirect(filepath.Join(dir, "cache"))()
		fynex.PreloadFontIndex()
		return app.NewWithID(id)
	}
}

// open opens the store in a folder. If another Waypost is using it, that one is asked to
// show its window.
func open(dir string, carried bool, raise chan<- struct{}) (*people.Store, error) {
	rules, err := policy.Read()
	if err != nil {
		fmt.Fprintln(os.Stderr, "waypost:", err) // the window says it more kindly
		return nil, err
	}
	openStore := people.Open
	if carried {
		openStore = people.OpenPortable
	}
	store, err := openStore(dir)
	switch {
	case err == nil:
		store.Enforce(rules)
		if err := instance.Listen(dir, raise); err != nil {
			fmt.Fprintln(os.Stderr, "waypost: a second start will not find this window:", err)
		}
	case errors.Is(err, people.ErrRunning) && instance.Raise(context.Background(), dir) == nil:
		return nil, ui.ErrRaised
	}
	return store, err
}
