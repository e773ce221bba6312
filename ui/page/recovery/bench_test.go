package recovery

import (
	"testing"

	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
)

// BenchmarkPerson opens a person's page after the vault has answered.
func BenchmarkPerson(b *testing.B) {
	h := pagetest.New(b, pagetest.Look{}).At(wizard.StepSheet)
	p := Ports{Ports: h.Ports(), Household: &double{Host: h}}
	for b.Loop() {
		h.Show(NewPerson(p))
	}
}
