package pagetest

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/shell"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/policy"
	"github.com/waypost-app/waypost/wizard/text"
)

// Go implements page.Nav.
func (h *Host) Go(id page.ID) { h.Call("go " + string(id)) }

// Back implements page.Nav.
func (h *Host) Back() { h.Call("back") }

// Next implements page.Nav.
func (h *Host) Next() { h.Call("next") }

// GoTo implements page.Nav.
func (h *Host) GoTo(id wizard.StepID) { h.Call("go to " + string(id)) }

// Open implements page.Nav.
func (h *Host) Open(id string) { h.Call("open " + id) }

// OpenAt implements page.Nav.
func (h *Host) OpenAt(id string, at page.ID) { h.Call("open " + id + " at " + string(at)) }

// Home implements page.Nav.
func (h *Host) Home() { h.Call("home") }

// Rebuild implements page.Nav.
func (h *Host) Rebuild() {
	h.Call("rebuild")
	h.Page = h.Screen.Build(h.Kit())
	h.Shell.Redraw(h.Page, "Waypost")
}

// Focus implements page.Nav.
func (h *Host) Focus(f fyne.Focusable) {
	h.Focused = f
	h.Shell.Focus(f)
}

// dialogs is the host as page.Dialogs, whose Show differs from the host's own.
type dialogs struct{ *Host }

// Words implements page.Dialogs.
func (h *Host) Words(err error) string {
	switch {
	case errors.Is(err, vault.ErrWrongPassphrase):
		return h.Kit().Text.T("error.wrongPassphrase.body")
	case errors.Is(err, qr.ErrUnreadable):
		return h.Kit().Text.T("error.pictureUnreadable.body")
	}
	return h.Kit().Text.T("error.unexpected.body")
}

// Show implements page.Dialogs.
func (d dialogs) Show(title string, body fyne.CanvasObject, _ fyne.Focusable) (closeDialog func()) {
	d.Shown = append(d.Shown, title)
	d.Over = body
	return func() { d.Over = nil }
}

// Journey implements page.Session.
func (h *Host) Journey() *wizard.Journey { return h.Person }

// Set implements page.Session.
func (h *Host) Set(f wizard.Field, value string) []wizard.Problem {
	h.Changes++
	return h.Person.Set(f, value)
}

// SetKey implements page.Session.
func (h *Host) SetKey(key totp.Key) []wizard.Problem {
	h.Changes++
	return h.Person.SetKey(key)
}

// Select implements page.Session.
func (h *Host) Select(f wizard.Field, choice string) { h.Person.Select(f, choice) }

// Tick implements page.Session.
func (h *Host) Tick(f wizard.Field, on bool) {
	h.Changes++
	h.Person.Tick(f, on)
}

// Update implements page.Session.
func (h *Host) Update(change func(*wizard.Journey)) {
	h.Changes++
	change(h.Person)
}

// Saved implements page.Session. The items in Stored count as saved.
func (h *Host) Saved(item vault.Item) bool {
	return slices.ContainsFunc(h.Stored, func(f wizard.Field) bool { return f.Item() == item })
}

// Shared implements page.Session.
func (h *Host) Shared() bool { return h.Computer() == people.Shared }

// UsesPassphrase implements page.Session.
func (h *Host) UsesPassphrase() bool { return h.Store.HasPassphrase() }

// Now implements page.Session.
func (h *Host) Now() time.Time { return h.Clock }

// Copy implements page.Desktop.
func (h *Host) Copy(value secure.Secret) { h.Copied = value }

// OpenURL implements page.Desktop.
func (h *Host) OpenURL(address string) { h.Call("browse " + address) }

// OpenPrivate implements page.Desktop.
func (h *Host) OpenPrivate(address string) { h.Call("browse privately " + address) }

// CanOpenPrivate implements page.Desktop.
func (h *Host) CanOpenPrivate() bool { return h.PrivateBrowser }

// OpenPicture implements page.Desktop.
func (h *Host) OpenPicture(chosen func(path string)) {
	h.Call("open picture")
	if h.Chosen != "" {
		chosen(h.Chosen)
	}
}

// SaveAs implements page.Desktop.
func (h *Host) SaveAs(name string, chosen func(path string)) {
	h.Call("save as " + name)
	if h.Chosen != "" {
		chosen(h.Chosen)
	}
}

// SavePublic implements page.Desktop.
func (h *Host) SavePublic(name string, chosen func(path string)) { h.SaveAs(name, chosen) }

// Languages implements page.Settings.
func (h *Host) Languages() []*text.Text {
	var texts []*text.Text
	for _, tag := range h.Catalogue.Tags() {
		if tag != text.PseudoTag && tag != text.PseudoRTLTag {
			texts = append(texts, h.Catalogue.For(tag))
		}
	}
	return texts
}

// SetLanguage implements page.Settings.
func (h *Host) SetLanguage(tag string) {
	h.Call("language " + tag)
	h.look.Lang = tag
	h.restyle()
}

// Computer implements page.Settings.
func (h *Host) Computer() people.Computer {
	if h.shared {
		return people.Shared
	}
	return h.Store.Settings().Computer
}

// SetShared implements page.Settings.
func (h *Host) SetShared(shared bool) { h.Call(fmt.Sprintf("shared %t", shared)) }

// Policy implements page.Settings.
func (h *Host) Policy() policy.Policy { return h.Store.Policy() }

// HighContrast implements page.Legibility.
func (h *Host) HighContrast() bool { return false }

// SetHighContrast implements page.Legibility.
func (h *Host) SetHighContrast(high bool) { h.Call(fmt.Sprintf("contrast %t", high)) }

// LongReveal implements page.Legibility.
func (h *Host) LongReveal() bool { return false }

// SetLongReveal implements page.Legibility.
func (h *Host) SetLongReveal(long bool) { h.Call(fmt.Sprintf("long reveal %t", long)) }

// TextSize implements page.Legibility.
func (h *Host) TextSize() int { return h.textSize }

// SetTextSize implements page.Legibility.
func (h *Host) SetTextSize(percent int) {
	h.Call(fmt.Sprintf("text %d", percent))
	h.textSize = percent
}

// frameActions implements the actions of the frame's buttons.
type frameActions struct{ h *Host }

func (a frameActions) Back()                      { a.h.Back() }
func (a frameActions) Lock()                      { a.h.Call("lock") }
func (a frameActions) Help()                      { a.h.Go(page.Help) }
func (a frameActions) CanHelp() bool              { return false }
func (a frameActions) SetLanguage(tag string)     { a.h.SetLanguage(tag) }
func (a frameActions) SetDark(dark bool)          { a.h.Call(fmt.Sprintf("dark %t", dark)) }
func (a frameActions) StepTextSize(by int)        { a.h.Call(fmt.Sprintf("text step %d", by)) }
func (a frameActions) StopWaiting()               { a.h.Call("stop waiting") }
func (a frameActions) Resized()                   { a.h.restyle() }
func (a frameActions) Trail() (shell.Trail, bool) { return shell.Trail{}, false }
