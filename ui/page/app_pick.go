package page

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"waypost/secure/totp"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// choose takes the one key in some texts, or lets the person choose among
// several; where there is none at all it says the sentence of a key.
func (a *app) choose(way *part.Tile, texts []string, none string) {
	keys, err := wizard.KeysIn(texts...)
	t := a.h.Kit().Text.T
	if err != nil {
		if !errors.Is(err, totp.ErrNotKey) {
			none = wizard.KeyProblem(err)
		}
		a.say(part.Err, t(none))
		return
	}
	if own, err := a.h.Journey().Key(); err == nil && len(keys) > 1 {
		keys = slices.DeleteFunc(keys, func(k totp.Key) bool { return k == own })
	}
	use := func(key totp.Key) {
		for _, tile := range []*part.Tile{a.screen, a.picture, a.paste} {
			tile.Select(tile == way)
		}
		a.use(key)
	}
	have, of := wizard.ExportPages(texts...)
	if len(keys) == 1 && have == of {
		use(keys[0])
		return
	}
	a.offer(keys, have, of, use)
}

// offer lets the person choose a key by its names, those of USCIS and of their
// email first. Of an app's export, have of so many parts were there.
func (a *app) offer(keys []totp.Key, have, of int, use func(totp.Key)) {
	k, t := a.h.Kit(), a.h.Kit().Text.T
	email := strings.ToLower(a.h.Journey().Text(wizard.FieldEmail))
	slices.SortStableFunc(keys, func(x, y totp.Key) int { return likely(y, email) - likely(x, email) })
	col := k.Col(theme.Space12, k.Body(t("step.app.pick.lead")))
	if have < of {
		col.Add(k.Callout(part.Info, "", t("step.app.pick.part", "have", have, "of", of)))
	}
	var closeIt func()
	var first fyne.Focusable
	for i, key := range keys {
		b := k.Button(part.Tonal, "key", a.nameOf(key, i+1), func() {
			closeIt()
			use(key)
		})
		if first == nil {
			first = b
		}
		col.Add(b)
	}
	closeIt = a.h.Show(t("step.app.pick.title"), col, first)
}

// likely is how much speaks for a key being that of the website.
func likely(key totp.Key, email string) (points int) {
	names := strings.ToLower(key.Issuer + " " + key.Account)
	for _, sign := range []string{"uscis", "dhs", email} {
		if sign != "" && strings.Contains(names, sign) {
			points++
		}
	}
	return points
}

// nameOf is what a key is called: by its issuer and account, or by its number.
func (a *app) nameOf(key totp.Key, n int) string {
	const most = 60 // letters of a name, for somebody else wrote it
	var names []string
	for _, name := range []string{key.Issuer, key.Account} {
		name = strings.Join(strings.Fields(strings.ToValidUTF8(name, "")), " ")
		if r := []rune(name); len(r) > most {
			name = string(r[:most]) + "…"
		}
		if name != "" {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return a.h.Kit().Text.T("step.app.pick.nameless", "n", n)
	}
	return strings.Join(names, " · ")
}

// use takes a key. One that is there already is replaced only when the person
// says so, since the phone may know it.
func (a *app) use(key totp.Key) {
	j, t := a.h.Journey(), a.h.Kit().Text.T
	switch old, err := j.Key(); {
	case err != nil:
		a.set(key)
	case wizard.SameKey(j.Value(wizard.FieldKey).Reveal(), key.URI()) || old == key:
		a.say(part.OK, t("step.app.sameKey"))
	default:
		a.h.Ask(Question{
			Title: t("step.app.changeAsk"), Text: t("step.app.changeNote"),
			Yes: t("step.app.change"), No: t("common.cancel"),
			Answer: func(yes bool) {
				if yes {
					a.set(key)
				}
			},
		})
	}
}

// set puts a key into the journey.
func (a *app) set(key totp.Key) {
	problems := a.h.Journey().Set(wizard.FieldKey, key.URI())
	a.h.Changed()
	a.code.SetText("")
	a.say(part.Err, "")
	if len(problems) > 0 {
		a.say(part.Err, a.h.Kit().Text.T(problems[0].Key, problems[0].Args...))
	} else if key.Weak() {
		a.say(part.Warn, a.h.Kit().Text.T("step.app.weak"))
	}
	a.shut()
	a.refresh()
	a.h.Focus(a.code.Focusable())
}
