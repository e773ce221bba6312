package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"github.com/waypost-app/waypost/ui/desktop/appearance"
	"github.com/waypost-app/waypost/ui/fynex"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/policy"
	"github.com/waypost-app/waypost/wizard/text"
)

// systemLanguage returns the tag of the system's language.
func systemLanguage() string { return lang.SystemLocale().LanguageString() }

// computer changes the settings of this computer and applies them. It implements
// page.Settings, page.Legibility and home.Capture.
type computer struct{ w *Window }

// Languages implements page.Settings.
func (c *computer) Languages() []*text.Text { return c.w.languages() }

// SetLanguage implements page.Settings.
func (c *computer) SetLanguage(tag string) {
	if c.w.session != nil {
		c.w.session.SetLanguage(tag)
	}
	c.w.setLook(tag, c.w.shell.Kit().Tokens.Dark)
	c.w.nav.Rebuild()
}

// setBothLanguages shows or hides English below the window's language.
func (c *computer) setBothLanguages(on bool) {
	if c.w.session == nil {
		return
	}
	c.w.session.SetBothLanguages(on)
	k := c.w.shell.Kit()
	c.w.setLook(k.Text.Tag(), k.Tokens.Dark)
	c.w.nav.Rebuild()
}

// SetDark switches between dark and light colours.
func (c *computer) SetDark(dark bool) {
	if c.w.session != nil {
		c.w.session.SetDark(dark)
	}
	c.w.setLook(c.w.shell.Kit().Text.Tag(), dark)
	c.w.nav.Rebuild()
}

// HighContrast implements page.Legibility.
func (c *computer) HighContrast() bool { return c.w.shell.Kit().Tokens.Contrast }

// SetHighContrast implements page.Legibility.
func (c *computer) SetHighContrast(high bool) {
	c.w.session.SetHighContrast(high)
	c.showContrast(high)
}

// showContrast redraws the window with or without high contrast.
func (c *computer) showContrast(high bool) {
	c.w.shell.SetHighContrast(high)
	k := c.w.shell.Kit()
	c.w.setLook(k.Text.Tag(), k.Tokens.Dark)
	c.w.nav.Rebuild()
}

// followAppearance asks the system which appearance the person prefers for all programs.
func (w *Window) followAppearance() {
	if high, err := appearance.HighContrast(context.Background()); err == nil {
		w.loop.Do(func() { (&computer{w}).followSystem(high) })
	}
}

// followSystem applies the contrast that the person has chosen for all programs, unless
// they have made a choice for Waypost.
func (c *computer) followSystem(high bool) {
	if high && c.w.session != nil && c.w.session.Settings().Contrast == "" {
		c.showContrast(true)
	}
}

// LongReveal implements page.Legibility.
func (c *computer) LongReveal() bool { return c.w.shell.Kit().LongReveal }

// SetLongReveal implements page.Legibility.
func (c *computer) SetLongReveal(long bool) {
	c.w.session.SetLongReveal(long)
	c.w.shell.SetLongReveal(long)
	k := c.w.shell.Kit()
	c.w.setLook(k.Text.Tag(), k.Tokens.Dark)
	c.w.nav.Rebuild()
}

// Computer implements page.Settings.
func (c *computer) Computer() people.Computer { return c.w.session.Settings().Computer }

// Policy implements page.Settings.
func (c *computer) Policy() policy.Policy { return c.w.session.Store().Policy() }

// SetShared implements page.Settings.
func (c *computer) SetShared(shared bool) {
	if err := c.w.session.SetShared(shared); err != nil {
		c.w.fail(err)
	}
}

// TextSize implements page.Legibility.
func (c *computer) TextSize() int { return c.w.app.Percent }

// SetTextSize implements page.Legibility.
func (c *computer) SetTextSize(percent int) {
	if percent == c.w.app.Percent {
		return
	}
	c.w.session.SetTextPercent(percent)
	c.w.enlarge(percent)
	c.w.nav.Rebuild()
}

// step changes the text size by one step.
func (c *computer) step(by int) {
	sizes := theme.TextSizes()
	at := max(0, slices.Index(sizes, c.w.app.Percent)) + by
	c.SetTextSize(sizes[min(max(0, at), len(sizes)-1)])
}

// CanBlockCapture implements home.Capture.
func (c *computer) CanBlockCapture() bool { return c.w.blocker.Supported() }

// BlockCapture implements home.Capture.
func (c *computer) BlockCapture() bool { return c.w.session.BlockCapture() }

// SetBlockCapture implements home.Capture.
func (c *computer) SetBlockCapture(on bool) {
	c.w.session.SetBlockCapture(on)
	c.w.blocker.Allow(!on)
}

// setLook sets the language and colours of components created from now on. The current
// page must be rebuilt afterwards.
func (w *Window) setLook(tag string, dark bool) {
	words := w.texts.For(tag)
	if w.session != nil && w.session.BothLanguages() {
		words = words.WithEnglish(w.texts.For(text.English))
	}
	w.shell.SetKit(words, dark)
}

// speak switches to the language of the open person or, if there is none, of the
// computer.
func (w *Window) speak() {
	if w.session == nil || w.session.Language() == "" {
		return
	}
	k := w.shell.Kit()
	words := w.texts.For(w.session.Language())
	if words.Tag() != k.Text.Tag() || k.Text.Both() != (w.session.BothLanguages() && words.Tag() != text.English) {
		w.setLook(words.Tag(), k.Tokens.Dark)
	}
}

// enlarge sets the text size of the whole window. The window keeps its size on the
// screen, so there is less room for the page.
func (w *Window) enlarge(percent int) {
	c := w.win.Canvas()
	scale, size := c.Scale(), c.Size()
	bounds, known := w.system.native.Bounds()
	w.app.Percent = percent
	k := w.shell.Kit()
	w.app.Settings().SetTheme(theme.Fyne(k.Tokens)) // makes Fyne read the new scale
	if now := c.Scale(); now != scale {
		w.win.Resize(fyne.NewSize(size.Width*scale/now, size.Height*scale/now))
	}
	if known {
		w.moveTo(bounds) // a window manager may have moved it meanwhile
	}
	w.setLook(k.Text.Tag(), k.Tokens.Dark)
}

// openEnlarged is like enlarge, but for a window that may not be visible yet. Such a
// window has no scale of its own, and opens at its usual size on the screen.
func (w *Window) openEnlarged(percent int) {
	before := w.win.Canvas().Scale()
	w.enlarge(percent)
	if w.win.Canvas().Scale() == before {
		by := float32(fynex.WholePercent) / float32(percent)
		w.win.Resize(fyne.NewSize(startWidth*by, startHeight*by))
		k := w.shell.Kit()
		w.setLook(k.Text.Tag(), k.Tokens.Dark)
	}
}

// secretShown counts the visible secrets.
func (w *Window) secretShown(shown bool) {
	w.blocker.Allow(w.session == nil || !w.session.BlockCapture())
	w.blocker.SecretShown(shown)
}
