package steps

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
)

// A picture file from which a key was read is offered for erasing; one without a key is
// not.
func TestReadPictureIsOfferedForErasing(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldKey)
	other := picture(t, "other.png", "https://www.uscis.gov")
	p.Dropped([]fyne.URI{other})
	if offers(h, p.Body) {
		t.Error("it holds no key:", h.words())
	}
	key := picture(t, "key.png", sampleKey)
	p.Dropped([]fyne.URI{other, key})
	says := func(t *testing.T, p *page.Page) {
		t.Helper()
		if !offers(h, p.Body) || !pagetest.Says(h.Host, p.Body, "page.picture.body", "names", "key.png") {
			t.Error("it is not offered:", pagetest.Words(p.Body))
		}
	}
	says(t, p)
	pagetest.CheckRebuilds(t, h.Host, says)
	h.press("Erase the picture")
	if _, err := os.Stat(key.Path()); err == nil {
		t.Error("the picture is there")
	}
	if _, err := os.Stat(other.Path()); err != nil {
		t.Error("another picture is gone:", err)
	}
	if offers(h, h.Page.Body) || len(h.Said) != 1 {
		t.Error("it is still offered:", h.words(), h.Said)
	}
}

// If a picture cannot be erased, the page says so and keeps offering it. One that no
// longer exists is dropped.
func TestReadPictureThatStays(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldKey)
	key := picture(t, "key.png", sampleKey)
	p.Dropped([]fyne.URI{key})
	h.WorkErr = os.ErrPermission
	h.press("Erase the picture")
	if h.Failed == nil || !offers(h, h.Page.Body) {
		t.Error("it is not said:", h.words())
	}
	h.WorkErr = nil
	if err := os.Remove(key.Path()); err != nil {
		t.Fatal(err)
	}
	h.press("Erase the picture")
	if offers(h, h.Page.Body) {
		t.Error("it is gone:", h.words())
	}
}

// offers reports whether a picture is offered for erasing.
func offers(h *host, body fyne.CanvasObject) bool {
	return strings.Contains(pagetest.Words(body), h.Kit().Text.N("page.picture.title", 1))
}
