// Package ui is Waypost's window: the frame around the pages, moving between
// them, saving as the person goes, and everything that must not happen on the
// UI thread. The pages themselves are in ui/page.
package ui

import (
	"errors"
	"io"
	"log"
	"os"
	"time"

	"fyne.io/fyne/v2"
	"github.com/go-text/typesetting/fontscan"

	"waypost/assets"
	"waypost/ui/page"
	"waypost/wizard/people"
	"waypost/wizard/text"
)

// Size of the window when it opens, in device-independent pixels.
const (
	startWidth  float32 = 1080
	startHeight float32 = 760
)

// Run opens the window and returns when it is closed. newApp makes the Fyne app
// (only main knows a driver), open the store.
func Run(newApp func() fyne.App, texts *text.Catalogue, open func() (*people.Store, error)) error {
	warm()
	stores := opening(open)
	var app fyne.App
	var w *Window
	err := watch(func() {
		app = newApp()
		lean(app)
		win := app.NewWindow("Waypost")
		win.SetPadded(false)
		win.Resize(fyne.NewSize(startWidth, startHeight))
		win.Show()
		w = newWindow(app, win, texts, time.Now)
		w.open = open
	})
	if err != nil {
		sayNoGraphics(os.Stderr, texts.For(systemLanguage()).T("error.noGraphics.body"))
		return err
	}
	w.begin(stores, time.NewTicker(time.Second).C)
	app.Run()
	return nil
}

// opened is what became of opening the store.
type opened struct {
	store *people.Store
	err   error
}

// opening opens the store while the window is made.
func opening(open func() (*people.Store, error)) <-chan opened {
	c := make(chan opened, 1)
	go func() {
		store, err := open()
		c <- opened{store, err}
	}()
	return c
}

// warm does in the background what Fyne would do later on the UI thread: it
// looks for the system's fonts, once for the whole process.
func warm() {
	go fontscan.NewFontMap(log.New(io.Discard, "", 0)).UseSystemFonts("")
}

// begin shows the first page, and lets the pages follow the clock from then on.
func (w *Window) begin(stores <-chan opened, seconds <-chan time.Time) {
	w.win.SetIcon(fyne.NewStaticResource("icon.png", assets.AppIcon()))
	w.win.SetMaster()
	w.win.SetCloseIntercept(w.quit)
	w.win.SetOnDropped(w.dropped)
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
	w.show(w.first())
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

// beat lets the page follow the clock.
func (w *Window) beat(seconds <-chan time.Time) {
	for range seconds {
		fyne.Do(w.tick)
	}
}

// quit saves what is left to save, then closes the window.
func (w *Window) quit() {
	w.leave()
	w.clip.clear()
	end := func() {
		if w.store != nil {
			w.store.Close()
		}
		w.win.SetCloseIntercept(nil)
		w.win.Close()
	}
	if w.saver == nil {
		end()
		return
	}
	w.saver.now(end)
}

var _ page.Host = (*Window)(nil)
