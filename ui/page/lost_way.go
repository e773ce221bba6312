package page

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// lostPhonePage is the way back in without the phone.
func lostPhonePage(h Host) *Page {
	s, _ := situationOf(LostPhone)
	return lostWay(h, s)
}

// lostWay is the way back into the account in a situation: what Waypost has for
// it, what to do on the website, and whom to ask when that fails.
func lostWay(h Host, s situation) *Page {
	k := h.Kit()
	t := k.Text.T
	p := &Page{
		BrandLine: t("common.brandCalm"), Title: t(s.texts + ".title"), Lead: t(s.texts + ".lead"),
		Primary: lostNext(h, s), Hide: func() {},
	}
	has := h.Journey() != nil && !h.Journey().Value(wizard.FieldBackup).Empty()
	body := k.Col(theme.Space12)
	if s.code {
		if has {
			c := newLostCode(h)
			body.Add(c.zone)
			p.Tick, p.Hide, p.First = c.tick, c.hide, c.button
		} else {
			body.Add(k.Callout(part.Info, "", t("page.lostPhone.none")))
		}
	}
	body.Add(lostTasks(h, s, has))
	if s.note != "" {
		body.Add(k.Callout(part.Warn, t(s.note+".title"), t(s.note+".body")))
	}
	if s.code {
		addLoginCode(h, p, body)
	}
	if s.questions && h.Journey() != nil {
		body.Add(lostOther(k, t("page.lost.password.other"), t("page.lost.password.show"), func() { h.Go(Person) }))
	}
	body.Add(lostHelp(h, s))
	p.Body = body
	return p
}

// lostNext is the primary button: to the steps where what is new is saved.
func lostNext(h Host, s situation) *part.Button {
	k, j := h.Kit(), h.Journey()
	if s.next == "" || j == nil || !j.Open(s.next) {
		return k.Button(part.Primary, "check", k.Text.T("common.done"), h.Close)
	}
	return k.Button(part.Primary, "arrow_forward", k.Text.T(s.nextKey), func() {
		if s.next == wizard.StepMethod {
			j.Renew()
		}
		j.GoTo(s.next)
		h.Changed()
		h.Go(Step)
	})
}

// lostTasks are the sentences of what to do on the website.
func lostTasks(h Host, s situation, has bool) fyne.CanvasObject {
	k := h.Kit()
	var sentences []string
	for _, task := range s.tasks {
		key := task.key
		if !has && task.sheet != "" {
			key = task.sheet
		}
		sentences = append(sentences, k.Text.T(key))
	}
	open := k.Row(0, k.Button(part.Outlined, "open_in_new", k.Text.T("common.openOfficial"), func() { h.Browse(s.link) }))
	return k.Zone(part.Zone{Body: k.Col(theme.Space16, k.Tasks(1, sentences...), k.TaskIndent(open))})
}

// addLoginCode adds the other way in: the code that this computer can make.
func addLoginCode(h Host, p *Page, body *fyne.Container) {
	k := h.Kit()
	if h.Journey() == nil {
		return
	}
	if _, err := h.Journey().Key(); err != nil {
		return
	}
	box := k.Col(0)
	box.Objects = []fyne.CanvasObject{
		lostOther(k, k.Text.T("page.lostPhone.other"), k.Text.T("page.lostPhone.show"), func() {
			c := newLoginCard(h)
			tick, hide := p.Tick, p.Hide
			p.Tick, p.Hide = both(tick, c.tick), func() { hide(); c.hide() }
			box.Objects = []fyne.CanvasObject{c.card}
			box.Refresh()
			h.Focus(c.button)
		}),
	}
	body.Add(box)
}

// lostOther is a row with another way, and the button that shows it.
func lostOther(k *part.Kit, sentence, label string, press func()) fyne.CanvasObject {
	const room = 7 // over and under the button, as drawn
	return k.CardPad(room, theme.Space16, k.Pad(0, theme.Space8, 0, 0,
		k.Grow(theme.Space16, 1, k.Icon("lightbulb", part.IconSize, k.Tokens.Ink2), k.Body(sentence),
			k.Button(part.Tonal, "", label, press))))
}

// lostHelp is whom to ask when nothing else works.
func lostHelp(h Host, s situation) fyne.CanvasObject {
	k := h.Kit()
	t := k.Text.T
	open := k.Row(0, k.Button(part.Tonal, "open_in_new", t("page.lost.help.open"), func() { h.Browse(wizard.URLNeedHelp) }))
	return k.Zone(part.Zone{Title: t("page.lost.help.title"), Body: k.Col(theme.Space12,
		k.Body(t("page.lost.help.body", "words", s.help)),
		k.Small(t("page.lost.help.time")), k.Small(t("page.help.uscis.body")), open)})
}
