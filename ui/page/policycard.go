package page

import (
	"image/color"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/policy"
)

// PolicyCard shows what the administrator of this computer has decided, and whom to ask
// about it; nil if nothing was decided.
func PolicyCard(k *part.Kit, p policy.Policy) fyne.CanvasObject {
	rules := policyRules(k, p)
	if len(rules) == 0 && p.Clinic == "" && p.Help == "" {
		return nil
	}
	t := k.Text
	name := p.Clinic
	if name == "" {
		name = t.T("page.home.policyHere")
	}
	rows := k.Place.Col(theme.Space4)
	for _, rule := range rules {
		rows.Add(policyRow(k, "check", k.Tokens.OK, k.Prose.Body(rule)))
	}
	if p.Help != "" {
		rows.Add(policyRow(k, "help_outline", k.Tokens.Primary, k.Prose.Bold(t.T("page.home.policyHelp", "help", p.Help))))
	}
	head := k.Place.Grow(theme.Space12, 1, part.NewIcon(k, "business", part.IconSize, k.Tokens.Ink2),
		k.Prose.Bold(name), part.NewPill(k, part.Neutral, "lock", t.T("page.home.policy")))
	return part.NewCard(k, k.Place.Col(theme.Space12, head, rows))
}

func policyRow(k *part.Kit, icon string, ink color.NRGBA, words fyne.CanvasObject) fyne.CanvasObject {
	return k.Place.IconText(theme.Space8, part.NewIcon(k, icon, part.IconHead, ink), words)
}

// policyRules returns a sentence for each decision.
func policyRules(k *part.Kit, p policy.Policy) (rules []string) {
	t := k.Text
	if p.Shared {
		rules = append(rules, t.T("page.home.policyRow.shared"))
	}
	if p.LockMinutes > 0 {
		rules = append(rules, t.N("page.home.policyRow.lock", p.LockMinutes))
	}
	switch p.Sheets {
	case policy.Print:
		rules = append(rules, t.T("page.home.policyRow.print"))
	case policy.Stick:
		rules = append(rules, t.T("page.home.policyRow.stick"))
	}
	return rules
}
