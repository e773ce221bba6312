// Package settings contains the first pages on a new computer, help, and the page that
// explains why Waypost cannot open its data.
package settings

import (
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/people"
)

// computer is page 01c: it asks whether this computer is shared. No answer is
// preselected, since the wrong one would leave a stranger's codes on a clinic's computer.
type computer struct {
	page.Ports

	chosen  string
	missing bool // they were reminded to choose
}

// NewComputer returns the screen of page 01c.
func NewComputer(p page.Ports) page.Screen {
	return &computer{Ports: p, chosen: string(p.Settings.Computer())}
}

// Close implements page.Screen.
func (c *computer) Close() {}

// Build implements page.Screen.
func (c *computer) Build(k *part.Kit) *page.Page {
	message := part.NewMessageLine(k, theme.Space12)
	say := func(missing bool) {
		c.missing = missing
		message.Clear()
		if missing {
			message.Set(part.Err, k.Text.T("page.computer.choose"))
		}
	}
	group := part.NewRadioGroup(k, c.chosen, func(chosen string) {
		c.chosen = chosen
		say(false)
	}, computerChoice(k, people.Own, "home", "page.computer.own"), computerChoice(k, people.Shared, "groups", "page.computer.shared"))
	say(c.missing)
	next := func() {
		if c.chosen == "" {
			say(true)
			c.Nav.Focus(group.Focusable())
			return
		}
		c.Settings.SetShared(c.chosen == string(people.Shared))
		c.Nav.Go(page.Home)
	}
	unsure := part.NewCallout(k, part.Info, k.Text.T("page.computer.unsure.title"), k.Text.T("page.computer.unsure.body"))
	return &page.Page{
		Title: k.Text.T("page.computer.title"), Lead: k.Text.T("page.computer.lead"),
		Body:    k.Place.Col(0, k.Place.Columns(theme.Space24, nil, group.Objects()...), message, k.Place.Pad(theme.Space24, 0, 0, 0, unsure)),
		Primary: part.NewButton(k, part.Primary, "arrow_forward", k.Text.T("page.computer.next"), next),
		NoLock:  true,
		First:   group.Focusable(),
	}
}

// computerChoice returns a kind of computer and its consequences.
func computerChoice(k *part.Kit, value people.Computer, icon, key string) part.Choice {
	const high = 272
	points := k.Place.Col(theme.Space8)
	for _, n := range []string{"1", "2"} {
		sign := k.Place.Pad(2, 0, 0, 0, part.NewIcon(k, "check", part.IconHead, k.Tokens.Primary))
		points.Add(k.Place.IconText(theme.Space8, sign, k.Prose.Body(k.Text.T(key+n))))
	}
	title := k.Text.T(key)
	return part.Choice{
		Value: string(value), Label: title, Icon: icon, Tall: true, Height: high,
		Content: k.Place.ColGaps([]float32{0, 0, theme.Space16}, k.Prose.H2(title), k.Prose.Secondary(k.Text.T(key+"Note")), points),
	}
}
