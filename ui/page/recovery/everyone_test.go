package recovery

import (
	"testing"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// Each page works if nobody is open, and for people who have just begun, are halfway
// through, or have finished. Its button leads on, and its Back leads back.
func TestSituationsForEveryone(t *testing.T) {
	for who, journey := range map[string]func(*pagetest.Host) *wizard.Journey{
		"nobody":   func(*pagetest.Host) *wizard.Journey { return nil },
		"begun":    func(h *pagetest.Host) *wizard.Journey { return wizard.New(h.Clock) },
		"halfway":  func(h *pagetest.Host) *wizard.Journey { return wizardtest.RosaAt(wizard.StepMethod, h.Clock, nil) },
		"finished": rosaAt,
	} {
		for _, s := range wizard.Situations() {
			h, ports, _ := newHost(t, pagetest.Look{})
			h.Person = journey(h)
			p := h.Show(New(page.Situation(s.ID), ports))
			if p.Title == "" || p.Primary == nil || pagetest.Words(p.Body) == "" {
				t.Errorf("%s, %s: the page is empty", s.ID, who)
			}
			if p.Back(); !h.Did("back") {
				t.Errorf("%s, %s: Back leads nowhere: %v", s.ID, who, h.Calls)
			}
			before := len(h.Calls) + len(h.Asked)
			if p.Primary.Press(); len(h.Calls)+len(h.Asked) == before {
				t.Errorf("%s, %s: the button leads nowhere", s.ID, who)
			}
		}
	}
}
