package e2e

import (
	"image"
	"slices"

	"github.com/waypost-app/waypost/wizard"
)

// gallery visits the pages again in other colours, languages and sizes.
func (tr *tour) gallery() {
	tr.tab("Print the sheet again", tr.onPrimary)
	tr.turns(func() { tr.press("Return") })
	tr.tab("the last of the nine steps, at the side", func(r image.Rectangle) bool { return r.Max.X < 264 && r.Max.Y > 580 })
	tr.turns(func() { tr.press("Return") })
	tr.next("14-back-to-a-step", "step.confirmation.rail", "step.sheet.rail")
	const language, colours = 2, 1
	tr.utility(colours)
	tr.backwards("dark")
	tr.utility(colours)
	tr.chooseSpanish(language)
	tr.toSheet()
	tr.backwards("es")
	tr.resize(tr.windows()[0], 800, 600)
	tr.still()
	tr.toSheet()
	tr.backwards("es-compact")
	tr.utility(colours)
	tr.toSheet()
	tr.backwards("es-compact-dark")
	tr.resize(tr.windows()[0], 1080, 760)
	tr.still()
}

// chooseSpanish chooses the second language.
func (tr *tour) chooseSpanish(button int) {
	tr.utility(button)
	tr.shot("language-menu")
	tr.turns(func() { tr.press("Down", "Return") })
	tr.texts = tr.catalogue.For("es")
}

// appSteps returns the steps for a person with an authentication app.
func appSteps() []wizard.Step {
	return slices.DeleteFunc(wizard.Steps(), func(s wizard.Step) bool { return s.Only != "" && s.Only != wizard.MethodApp })
}

// backwards takes a picture of every step from the sheet to the first, going back with
// Alt+Left.
func (tr *tour) backwards(kind string) {
	steps := appSteps()
	for i := len(steps) - 1; ; i-- {
		tr.page(steps[i].ID.TextKey("rail"))
		tr.shot(kind + "-" + string(steps[i].ID))
		if i == 0 {
			return
		}
		tr.turns(func() { tr.press("alt+Left") })
	}
}

// toSheet goes from the first step to the sheet; a finished journey does not repeat the
// sign-up.
func (tr *tour) toSheet() {
	tr.tab("the button that goes on", tr.onPrimary)
	tr.turns(func() { tr.press("Return") })
	tr.page("step.sheet.rail")
}
