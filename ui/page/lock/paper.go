package lock

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

// paper asks the person to write down the passphrase that Waypost generated. It shows it
// word by word, since six words may not fit into a field.
type paper struct {
	made   secure.Secret // empty: none was generated
	reveal part.RevealState

	// The last drawing.
	box    *fyne.Container
	body   fyne.CanvasObject
	words  *part.SecretText
	toggle *part.RevealToggle
}

// build draws the card.
func (p *paper) build(k *part.Kit) fyne.CanvasObject {
	p.words = part.NewSecretText(k, theme.Task(), theme.Space4, secure.Secret{})
	p.toggle = part.NewRevealToggle(k, part.TextOnly, "common.show", "common.hide", p.words.SetRevealed)
	longer := p.toggle.Longer(k, p.toggle.Button, nil)
	p.toggle.Keep(&p.reveal)
	p.body = k.Place.Pad(theme.Space8, 0, 0, 0, part.NewFramed(k, theme.Space12, theme.Space16, theme.Space12,
		k.Place.ColGaps([]float32{0, theme.Space8, 0},
			k.Place.Split(k.Prose.Bold(k.Text.T("page.makePassphrase.paper")), p.toggle.Button), p.words, longer)))
	p.box = k.Place.Col(0)
	return p.box
}

// show shows the card as long as the typed text is the generated passphrase.
func (p *paper) show(typed secure.Secret) {
	p.box.Objects = nil
	if p.made.Empty() || !typed.Equal(p.made) {
		p.reveal.Hide()
	} else {
		p.words.Set(secure.NewSecret(strings.ReplaceAll(p.made.Reveal(), "-", "- "))) // allows a line break after each hyphen
		p.box.Objects = []fyne.CanvasObject{p.body}
	}
	p.box.Refresh()
}

// close forgets the passphrase.
func (p *paper) close() {
	p.reveal.Hide()
	p.made = secure.Secret{}
}
