package steps

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

const installKey = "step.app.install."

// install explains where to get an authentication app, and how to enter the key without a
// camera.
func (a *authenticator) install() {
	a.byHandKey.Hide() // the dialog may have been closed while it showed the key
	k, t := a.kit, a.kit.Text.T
	apps := k.Place.Col(theme.Space4)
	for _, n := range []string{"app1", "app2", "app3", "app4"} {
		apps.Add(k.Prose.Body(t(installKey + n)))
	}
	body := k.Place.Col(theme.Space16,
		k.Prose.Body(t(installKey+"lead")), part.NewSmallNumberedList(k, sentences(k, "task1", "task2", "task3", "task4")...),
		apps, k.Prose.Secondary(t(installKey+"any")), part.NewCallout(k, part.Warn, "", t(installKey+"free")))
	switch key, ok := a.Session.Journey().Key(); {
	case ok && k.Compact:
		body.Add(part.NewDivider(k))
		body.Add(a.byHand(key))
	case ok:
		body = k.Place.Columns(theme.Space32, nil, body, a.byHand(key))
	}
	a.Dialogs.Show(t(installKey+"title"), body, nil)
}

// sentences returns the sentences of the help, given their text keys.
func sentences(k *part.Kit, keys ...string) (lines []string) {
	for _, key := range keys {
		lines = append(lines, k.Text.T(installKey+key))
	}
	return lines
}

// byHand explains how to type the key into an app, and shows it on request.
func (a *authenticator) byHand(key totp.Key) fyne.CanvasObject {
	k, t := a.kit, a.kit.Text.T
	secret := k.Prose.Mono(theme.CodeS(), k.Tokens.Ink, "")
	tell := func(shown bool) {
		secret.SetSpans(para.Span{Text: grouped(key.Secret, shown), Bold: true, Mono: true, LTR: true})
	}
	tell(false)
	show := part.NewRevealButton(k, t(installKey+"key"), tell)
	longer := show.Longer(k, show, nil)
	show.Keep(&a.byHandKey)
	col := k.Place.Col(theme.Space12, k.Prose.Bold(t(installKey+"hand")),
		part.NewSmallNumberedList(k, sentences(k, "hand1", "hand2", "hand3")...), k.Place.Split(k.Prose.Bold(t(installKey+"key")), show),
		k.Place.Col(0, secret, longer))
	const digits, period = 6, 30 * time.Second // defaults that every app assumes
	if key.Algorithm != totp.SHA1 || key.Digits != digits || key.Period != period {
		col.Add(part.NewCallout(k, part.Warn, "", t(installKey+"special",
			"algorithm", key.Algorithm, "digits", key.Digits, "seconds", int(key.Period/time.Second))))
	}
	return col
}

// grouped returns a key with a space after every four letters, as people read it aloud,
// or dots in its place.
func grouped(s secure.Secret, shown bool) string {
	const group = 4
	var b strings.Builder
	for i, r := range s.Reveal() {
		if i > 0 && i%group == 0 {
			b.WriteByte(' ')
		}
		if !shown {
			r = '•'
		}
		b.WriteRune(r)
	}
	return b.String()
}
