// Package ui is Waypost's window: the frame around the pages, moving between
// them, saving as the person goes, and everything that must not happen on the
// UI thread. The pages themselves are in ui/page.
package ui

import (
	"errors"
	"io"
	"log"
	"slices"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"github.com/go-text/typesetting/fontscan"

	"waypost/assets"
	"waypost/assets/typeset"
	"waypost/secure/printer"
	"waypost/secure/vault"
	"waypost/ui/page"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard/people"
	"waypost/wizard/text"
)

// Size of the window when it opens, in device-independent pixels.
const (
	startWidth  float32 = 1080
	startHeight float32 = 760
)

// appTitle is the same in every language.
const appTitle = "Waypost"

// startTime is when the first page is surely shown, and what could wait is done.
const startTime = time.Second

// Driver is what only main knows by name: Fyne's driver for the desktop.
type Driver struct {
	NewApp func() fyne.App
	Wait   func(seconds float64) // sleeps until an event of the window, at most that long; on the UI thread
	Wake   func()                // ends Wait, from any goroutine
}

// Run opens the window and returns when it is closed. load brings the words, open
// opens the store; both run beside the making of the window.
func Run(driver Driver, load func() (*text.Catalogue, error), open func() (*people.Store, error)) error {
	settle := lean()
	loading := sync.OnceValues(load)
	go loading()
	warm(typeset.Style{}, typeset.Style{Bold: true})
	stores := opening(open)
	var app fyne.App
	var win fyne.Window
	err := watch(func() {
		app = driver.NewApp()
		win = app.NewWindow(appTitle)
		win.SetPadded(false)
		win.Resize(fyne.NewSize(startWidth, startHeight))
	})
	texts, unread := loading()
	if unread != nil {
		return unread
	}
	var w *Window
	if err == nil {
		w = newWindow(app, win, texts, time.Now)
		w.thread.wait, w.thread.wake = driver.Wait, driver.Wake
		w.open, w.dialogs, w.keychain, w.find = open, systemDialogs{}, vault.Available, findVoice
		w.begin(stores, time.NewTicker(time.Second).C)
		err = watch(win.Show) // with the page in it: an empty window would only be drawn for nothing
	}
	if err != nil {
		return sayUndrawn(texts.For(systemLanguage()), err)
	}
	w.thread.after(startTime, func() {
		settle(w.Do)
		warm(typeset.Style{Mono: true}, typeset.Style{Bold: true, Mono: true}) // no first page shows a code
		go printer.Sweep()                                                     // what is left is tried again at the next start
	})
	app.Run()
	return nil
}

// opened is what became of opening the store.
type opened struct {
	store *people.Store
	err   error
}

// opening opens the store while the window is made, and gets the picture ready
// that the first page will most likely show, as large as most screens need it.
func opening(open func() (*people.Store, error)) <-chan opened {
	c := make(chan opened, 1)
	go func() {
		store, err := open()
		dark := err == nil && store.Settings().Theme == people.Dark
		c <- opened{store, err}
		assets.Hills(dark, part.RailWidth)
	}()
	return c
}

// warm reads fonts in the background, which would be done later on the UI thread.
func warm(styles ...typeset.Style) {
	go func() {
		for _, s := range styles {
			s.Load()
		}
	}()
}

// warmEntry looks for the system's fonts, once for the whole process: Fyne does
// it on the UI thread with the first field to type in, and no sooner, since all
// other text is drawn by ourselves.
func warmEntry() {
	fontscan.NewFontMap(log.New(io.Discard, "", 0)).UseSystemFonts("")
}

// begin shows the first page, and lets the pages follow the clock from then on.
func (w *Window) begin(stores <-chan opened, seconds <-chan time.Time) {
	w.thread.after(startTime, func() { w.win.SetIcon(fyne.NewStaticResource("icon.png", assets.AppIcon())) })
	w.win.SetMaster()
	w.win.SetCloseIntercept(w.quit)
	w.win.SetOnDropped(w.dropped)
	w.app.Lifecycle().SetOnExitedForeground(w.behind)
	w.listen()
	w.opened(<-stores)
	go w.beat(seconds)
}

// opened shows the first page, or why there is none.
func (w *Window) opened(o opened) {
	if o.err != nil {
		w.cannotOpen(o.err)
		return
	}
	w.store = o.store
	s := w.store.Settings()
	if s.Language != "" {
		w.setKit(s.Language, s.Theme == people.Dark)
	}
	if slices.Contains(theme.TextSizes(), s.TextPercent) && s.TextPercent != w.zoom.percent {
		w.openEnlarged(s.TextPercent)
	}
	w.show(w.first())
	w.finishErasing()
}

// cannotOpen says why the store did not open. Trying again goes on without an
// index that was damaged, since that was moved aside.
func (w *Window) cannotOpen(err error) {
	name := nameOf(err)
	body := w.text("error." + name + ".body")
	var damaged *people.DamagedError
	if errors.As(err, &damaged) {
		body = w.text("error.damaged.moved", "file", damaged.Moved)
	}
	w.id, w.build = "", func() *page.Page {
		return page.Trouble(w, w.text("error."+name+".title"), body, func() { w.opened(<-opening(w.open)) }, w.quit)
	}
	w.place(w.build())
	w.start()
}

// beat lets the page follow the clock, and the UI thread sleep in between.
func (w *Window) beat(seconds <-chan time.Time) {
	for range seconds {
		w.Do(w.tick)
		time.AfterFunc(drawn, func() { fyne.Do(w.doze) })
	}
}

// doze lets the UI thread sleep if nobody is using the window.
func (w *Window) doze() {
	if w.idle.For(w.now()) >= time.Second {
		w.sleep()
	}
}

var _ page.Host = (*Window)(nil)
