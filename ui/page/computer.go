package page

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard/people"
)

// computerPage asks whose computer this is. Nothing is chosen beforehand: the
// wrong answer would leave a stranger's codes on a clinic's computer.
func computerPage(h Host) *Page {
	k := h.Kit()
	said := k.Col(0)
	group := k.Radio(string(h.Store().Settings().Computer), func(string) { tell(k, said, part.Plain, "") },
		computerChoice(k, people.Own, "home", "page.computer.own"),
		computerChoice(k, people.Shared, "groups", "page.computer.shared"))
	next := func() {
		if group.Value() == "" {
			tell(k, said, part.Err, k.Text.T("page.computer.choose"))
			h.Focus(group.Focusable())
			return
		}
		h.SetShared(group.Value() == string(people.Shared))
		h.Go(Home)
	}
	unsure := k.Callout(part.Info, k.Text.T("page.computer.unsure.title"), k.Text.T("page.computer.unsure.body"))
	return &Page{
		Title: k.Text.T("page.computer.title"), Lead: k.Text.T("page.computer.lead"),
		Body:    k.Col(0, k.Columns(theme.Space24, nil, group.Objects()...), said, k.Pad(theme.Space24, 0, 0, 0, unsure)),
		Primary: k.Button(part.Primary, "arrow_forward", k.Text.T("page.computer.next"), next),
		NoLock:  true,
		First:   group.Focusable(),
	}
}

// computerChoice is a kind of computer and what follows from it.
func computerChoice(k *part.Kit, value people.Computer, icon, key string) part.Choice {
	const high = 272
	points := k.Col(theme.Space8)
	for _, n := range []string{"1", "2"} {
		sign := k.Pad(2, 0, 0, 0, k.Icon("check", part.IconHead, k.Tokens.Primary))
		points.Add(k.Beside(theme.Space8, sign, k.Body(k.Text.T(key+n))))
	}
	title := k.Text.T(key)
	return part.Choice{
		Value: string(value), Label: title, Icon: icon, Tall: true, Height: high,
		Content: k.Stack([]float32{0, 0, theme.Space16}, k.H2(title), k.Second(k.Text.T(key+"Note")), points),
	}
}

// tell shows a sentence under choices, as fields show theirs; "" shows none.
func tell(k *part.Kit, under *fyne.Container, tone part.Tone, sentence string) {
	under.Objects = nil
	if sentence != "" {
		under.Objects = []fyne.CanvasObject{k.Pad(theme.Space12, 0, 0, 0, k.Message(tone, sentence))}
	}
	under.Refresh()
}
