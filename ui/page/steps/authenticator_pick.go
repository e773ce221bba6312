package steps

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// choose uses the only key in some texts, or lets the person choose among several. If
// there is none, it shows the text with the key none.
func (a *authenticator) choose(from source, texts []string, none string) {
	keys, err := wizard.KeysIn(texts...)
	if err != nil {
		if !errors.Is(err, totp.ErrNotKey) {
			none = wizard.KeyProblem(err)
		}
		a.sayKey(part.Err, none)
		return
	}
	if own, ok := a.Session.Journey().Key(); ok && len(keys) > 1 {
		keys = slices.DeleteFunc(keys, func(k totp.Key) bool { return k == own })
	}
	use := func(key totp.Key) {
		a.source = from
		a.refresh()
		a.use(key)
	}
	have, of := wizard.ExportPages(texts...)
	if len(keys) == 1 && have == of {
		use(keys[0])
		return
	}
	a.offer(keys, have, of, use)
}

// offer lets the person choose a key by issuer and account. Keys of USCIS and of the
// person's email come first. For an app's export in several parts, have is how many of
// the of parts were found.
func (a *authenticator) offer(keys []totp.Key, have, of int, use func(totp.Key)) {
	k, t := a.kit, a.kit.Text.T
	email := strings.ToLower(a.Session.Journey().Text(wizard.FieldEmail))
	slices.SortStableFunc(keys, func(x, y totp.Key) int { return likely(y, email) - likely(x, email) })
	col := k.Place.Col(theme.Space12, k.Prose.Body(t("step.app.pick.lead")))
	if have < of {
		col.Add(part.NewCallout(k, part.Info, "", t("step.app.pick.part", "have", have, "of", of)))
	}
	var closeDialog func()
	var first fyne.Focusable
	for i, key := range keys {
		b := part.NewButton(k, part.Tonal, "key", a.nameOf(key, i+1), func() {
			closeDialog()
			use(key)
		})
		if first == nil {
			first = b
		}
		col.Add(b)
	}
	closeDialog = a.Dialogs.Show(t("step.app.pick.title"), col, first)
}

// likely returns a score for how probably a key belongs to the website.
func likely(key totp.Key, email string) (points int) {
	names := strings.ToLower(key.Issuer + " " + key.Account)
	for _, sign := range []string{"uscis", "dhs", email} {
		if sign != "" && strings.Contains(names, sign) {
			points++
		}
	}
	return points
}

// nameOf returns the name of a key: its issuer and account, or its number.
func (a *authenticator) nameOf(key totp.Key, n int) string {
	const most = 60 // limits the length, since the name comes from outside
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
		return a.kit.Text.T("step.app.pick.nameless", "n", n)
	}
	return strings.Join(names, " · ")
}

// use takes a key. If there already is another key, it asks before replacing it, since
// the phone may have that one.
func (a *authenticator) use(key totp.Key) {
	j, t := a.Session.Journey(), a.kit.Text.T
	switch old, ok := j.Key(); {
	case !ok:
		a.set(key)
	case old.SameCodes(key):
		a.sayKey(part.OK, "step.app.sameKey")
	default:
		a.Dialogs.Ask(page.Question{
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
func (a *authenticator) set(key totp.Key) {
	problems := a.Session.SetKey(key)
	a.typedCode.SetText(secure.Secret{})
	a.codeErr = notice{}
	a.say(notice{})
	switch {
	case len(problems) > 0:
		a.say(notice{severity: part.Err, sentence: func() string { return problems[0].Sentence(a.kit.Text) }})
	case key.Weak():
		a.sayKey(part.Warn, "step.app.weak")
	}
	a.closeEntry()
	a.keyChanged()
	a.codeField.SetText("")
	a.refresh()
	a.Nav.Focus(a.codeField.Focusable())
}
