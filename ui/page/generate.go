package page

import (
	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/part"
)

// Generator fills a field with a secret that Waypost makes.
type Generator struct {
	Make func(language string) (secure.Secret, error)

	made secure.Secret // what Fill last put into the field; empty for nothing
}

// Fill makes a secret, shows it in the field, and calls then. If the person has typed one of their
// own, it asks first.
func (g *Generator) Fill(p Ports, k *part.Kit, f *part.Field, then func(made secure.Secret)) {
	if typed := secure.NewSecret(f.Text()); typed.Empty() || typed.Equal(g.made) {
		g.fill(p, k, f, then)
		return
	}
	t := k.Text.T
	p.Dialogs.Ask(Question{
		Title: t("dialog.replace.title"), Text: t("dialog.replace.body"),
		Yes: t("dialog.replace.yes"), No: t("dialog.replace.no"), Danger: true,
		Answer: func(yes bool) {
			if yes {
				g.fill(p, k, f, then)
			}
		},
	})
}

func (g *Generator) fill(p Ports, k *part.Kit, f *part.Field, then func(made secure.Secret)) {
	made, err := g.Make(k.Text.Tag())
	if err != nil {
		p.Dialogs.Fail(err)
		return
	}
	g.made = made
	f.SetText(made.Reveal())
	then(made)
	f.SetRevealed(true)
}

// Close forgets what was made.
func (g *Generator) Close() { g.made = secure.Secret{} }
