package steps

import (
	"context"
	"testing"
	"time"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"

	"fyne.io/fyne/v2"
)

// host is the window of a test with those ports that only the steps need. It implements
// Scanner and Skew.
type host struct {
	*pagetest.Host

	onScreen, onClipboard []string // results of ScanScreen and ScanClipboard
	looking               func()   // called by ScanScreen
	settingsURL           string
	skew                  time.Duration
}

func newHost(t testing.TB) *host {
	t.Helper()
	return &host{Host: pagetest.New(t, pagetest.Look{})}
}

func (h *host) ports() Ports { return Ports{h.Ports(), h, h} }

// show shows the screen of the journey's current step.
func (h *host) show() *page.Page { return h.Show(New(h.ports())) }

// ScanScreen implements Scanner.
func (h *host) ScanScreen(context.Context) ([]string, error) {
	if h.looking != nil {
		h.looking()
	}
	return h.onScreen, nil
}

// ScanClipboard implements Scanner.
func (h *host) ScanClipboard(context.Context) ([]string, error) { return h.onClipboard, nil }

// ScreenSettingsURL implements Scanner.
func (h *host) ScreenSettingsURL() string { return h.settingsURL }

// ClockSkew implements Skew.
func (h *host) ClockSkew() time.Duration { return h.skew }

// SetClockSkew implements Skew.
func (h *host) SetClockSkew(skew time.Duration) { h.skew = skew }

// open shows the screen of a step in Rosa's journey, without some of her answers.
func open(t *testing.T, id wizard.StepID, without ...wizard.Field) (*host, *page.Page) {
	t.Helper()
	h := newHost(t)
	h.At(id)
	for _, f := range without {
		h.Person.Set(f, "")
	}
	return h, h.show()
}

// says reports whether the text of a key is on the page.
func (h *host) says(key string, args ...any) bool {
	return pagetest.Says(h.Host, h.Page.Body, key, args...)
}

// saysOver reports whether the text of a key is in the dialog.
func (h *host) saysOver(key string, args ...any) bool {
	return h.Over != nil && pagetest.Says(h.Host, h.Over, key, args...)
}

// words returns all text on the page, for failure messages.
func (h *host) words() string { return pagetest.Words(h.Page.Body) }

// text returns the text of a key in the window's language.
func (h *host) text(key string, args ...any) string { return h.Kit().Text.T(key, args...) }

// press presses the first component of the page whose label starts with label.
func (h *host) press(label string) { h.T.Helper(); pagetest.Press(h.T, h.Page.Body, label) }

// find returns the first component of the page whose label starts with label.
func (h *host) find(label string) fyne.CanvasObject {
	h.T.Helper()
	return pagetest.Find(h.T, h.Page.Body, label)
}

// field returns the first field of the page whose label starts with label.
func (h *host) field(label string) *part.Field {
	h.T.Helper()
	return pagetest.Field(h.T, h.Page.Body, label)
}

// typeInto replaces the text of a field, as a person would, by typing.
func (h *host) typeInto(f *part.Field, typed string) {
	h.T.Helper()
	pagetest.Type(h.T, h.Host, f, typed)
}

// key presses a key, which goes to the focused object.
func (h *host) key(name fyne.KeyName) { pagetest.Key(h.Host, name) }
