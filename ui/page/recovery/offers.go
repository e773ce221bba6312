package recovery

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// offers returns what Waypost can offer the person: the best offer is open, the others
// open when pressed.
func (r *situationPage) offers() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, o := range r.Offers {
		if !r.has(o) {
			continue
		}
		box := r.kit.Place.Col(0)
		if len(out) == 0 || r.asked[o] {
			box.Add(r.open(o))
		} else {
			r.close(o, box)
		}
		out = append(out, box)
	}
	if len(out) == 0 && r.Offered(wizard.OfferBackup) {
		out = append(out, part.NewCallout(r.kit, part.Info, "", r.kit.Text.T("page.lost.offer.none")))
	}
	return out
}

// has reports whether Waypost has what an offer needs.
func (r *situationPage) has(o wizard.Offer) bool {
	j := r.Session.Journey()
	if o == wizard.OfferSheet || j == nil {
		return o == wizard.OfferSheet
	}
	switch o {
	case wizard.OfferCode:
		return j.Source() == wizard.SourceKey
	case wizard.OfferBackup:
		return !j.Value(wizard.FieldBackup).Empty()
	case wizard.OfferPassword:
		return !j.Value(wizard.FieldPassword).Empty()
	}
	return j.HasAnswers()
}

// close collapses an offer into a row that opens it.
func (r *situationPage) close(o wizard.Offer, box *fyne.Container) {
	t := r.kit.Text.T
	key := "page.lost.offer." + string(o)
	box.Add(otherWay(r.kit, t(key), t(key+"Show"), func() {
		r.asked[o] = true
		r.page.First = nil
		box.Objects = []fyne.CanvasObject{r.open(o)}
		box.Refresh()
		if r.page.First != nil {
			r.Nav.Focus(r.page.First)
		}
	}))
}

// open expands an offer, and focuses it.
func (r *situationPage) open(o wizard.Offer) fyne.CanvasObject {
	var section fyne.CanvasObject
	switch o {
	case wizard.OfferSheet:
		return r.paper.build(r.kit, r.page)
	case wizard.OfferCode:
		return r.loginCode()
	case wizard.OfferBackup:
		section, r.page.First = r.backup.build(r.Ports, r.kit)
		return section
	case wizard.OfferPassword:
		section, r.page.First = r.password.build(r.Ports, r.kit)
		return section
	}
	return newAnswersCard(r.Ports, r.kit, r.answers)
}

// loginCode returns the code that this computer makes. It is shown once without being
// asked for, since codes expire anyway.
func (r *situationPage) loginCode() fyne.CanvasObject {
	r.loginCard = newLoginCard(r.Ports, r.kit, &r.login, r.loginCard)
	r.showOnce()
	r.page.First = r.loginCard.button
	return r.loginCard.card
}

// showOnce shows the login code the first time it is drawn.
func (r *situationPage) showOnce() {
	if !r.loginSeen {
		r.loginSeen = true
		r.loginCard.autoHide.SetRevealed(true)
	}
}

// backupTitle says whose backup code it is.
func (r *situationPage) backupTitle(k *part.Kit) string {
	if name, _, _ := strings.Cut(r.Session.Journey().Text(wizard.FieldName), " "); name != "" {
		return k.Text.T("page.lost.offer.backupOf", "name", name)
	}
	return k.Text.T("page.lost.offer.backupPlain")
}

// otherWay returns a row that names another offer, with the button that opens it.
func otherWay(k *part.Kit, sentence, label string, press func()) fyne.CanvasObject {
	const room = 7 // above and below the button, as in the mock-up
	return part.NewCardPad(k, room, theme.Space16, k.Place.Pad(0, theme.Space8, 0, 0,
		k.Place.Grow(theme.Space16, 1, part.NewIcon(k, "lightbulb", part.IconSize, k.Tokens.Ink2), k.Prose.Body(sentence),
			part.NewButton(k, part.Tonal, "", label, press))))
}
