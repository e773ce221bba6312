package steps

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

const (
	importWidth   = 408 // width of the column that imports the key and checks the codes
	importCompact = 432 // the same in a compact window, out of 720,
	phoneCompact  = 288 // and the width of the column beside it
	codeDial      = 72  // width of the ring beside the code
)

// authenticator is page 08: import the key, show it to the phone, and check that the
// phone makes the same codes.
type authenticator struct {
	Ports

	// What the person did here.
	source    source          // the way in which the key was last imported
	pasting   bool            // the field for pasting the key is open
	pasted    part.FieldState // the text of that field
	notice    notice          // message about the import
	entryErr  notice          // message about the pasted key
	typedCode part.FieldState // the phone's code
	codeErr   notice          // message about the phone's code
	checker   *totp.Checker   // for the current key
	found     totp.Finding    // what the last typed code says about the phone
	misses    int             // how many codes in a row did not match the key
	typing    bool            // something was typed after the last verdict
	jump      clockJump
	problems  []wizard.Problem // problems that kept the person from going on
	phone     phone            // the QR code of the key
	byHandKey part.RevealState // the key shown in the help about apps, for typing it by hand

	// The last drawing.
	kit        *part.Kit
	tiles      map[source]*part.Tile
	savedPill  *fyne.Container // says that the key is saved
	entry      *fyne.Container // the open field for pasting the key
	entryField *part.Field
	noticeLine *part.MessageLine
	permission *fyne.Container // explains how to let Waypost see the screen
	left       *page.LeftPictures
	live       *fyne.Container // the current code, or what is missing to show one
	dial       *part.CodeDial
	codeField  *part.Field
	verdict    *fyne.Container // the verdict on the typed code
}

// source is a way to import the key.
type source int

const (
	noSource source = iota
	fromScreen
	fromPicture
	fromPaste
)

// notice is a message about an input; its text follows the window's language.
type notice struct {
	severity   part.Severity
	sentence   func() string // nil: no message
	permission bool          // the message may be due to a missing permission to see other windows
}

// NewAuthenticator returns the screen of StepApp.
func NewAuthenticator(p Ports) page.Screen {
	a := &authenticator{Ports: p, phone: phone{Ports: p}, left: page.NewLeftPictures(p.Ports)}
	a.keyChanged()
	return a
}

// Build implements page.Screen.
func (a *authenticator) Build(k *part.Kit) *page.Page {
	p := page.NewStep(a.Ports.Ports, k)
	a.draw(k)
	start := k.Place.Col(theme.Space16, a.importSection(), a.checkSection())
	phone := a.phone.build(k, part.NewButton(k, part.TextOnly, "help_outline", k.Text.T("step.app.noApp"), a.install))
	body := k.Place.GrowStretch(theme.Space24, 1, k.Place.Width(importWidth, start), phone)
	if k.Compact {
		body = k.Place.Columns(theme.Space16, []float32{importCompact, phoneCompact}, start, k.Place.Col(0, phone))
	}
	p.Body = withNotes(a.Ports, k, body)
	p.Missing, p.Saved, p.Hide, p.Tick = a.missing, a.showSaved, a.hide, a.tick
	p.Fields[wizard.FieldKey], p.Fields[wizard.FieldAppCheck] = a.tiles[fromScreen], a.codeField.Focusable()
	p.Dropped, p.Pasted = a.dropped, a.pastedOnPage
	if a.Session.Shared() {
		p.Deactivated = a.hide
	}
	p.First = a.first()
	a.refresh()
	return p
}

// first returns the object that gets the focus: the first thing left to do.
func (a *authenticator) first() fyne.Focusable {
	switch {
	case !a.hasKey():
		return a.tiles[fromScreen]
	case a.Session.Journey().Is(wizard.FieldAppCheck, wizard.Yes):
		return nil
	}
	return a.codeField.Focusable()
}

// Close implements page.Screen.
func (a *authenticator) Close() {
	a.pasted.Close()
	a.typedCode.Close()
	a.phone.close()
	a.byHandKey.Hide()
	a.checker = nil
}

// authenticatorInput is the input kept while the window is locked.
type authenticatorInput struct {
	Pasting      bool
	Pasted, Code string
}

// Input implements page.Resumable.
func (a *authenticator) Input() secure.Secret {
	return page.EncodeInput(authenticatorInput{a.pasting, a.pasted.Text().Reveal(), a.typedCode.Text().Reveal()})
}

// Resume implements page.Resumable.
func (a *authenticator) Resume(input secure.Secret) {
	in := page.DecodeInput[authenticatorInput](input)
	a.pasting = in.Pasting
	a.pasted.SetText(secure.NewSecret(in.Pasted))
	a.typedCode.SetText(secure.NewSecret(in.Code))
}

// draw creates the components that hold the person's input.
func (a *authenticator) draw(k *part.Kit) {
	t := k.Text.T
	a.kit = k
	a.savedPill, a.entry, a.permission = k.Place.Row(0), k.Place.Col(0), k.Place.Col(0)
	a.noticeLine = part.NewMessageLine(k, theme.Space12)
	a.live, a.verdict = k.Place.Col(0), k.Place.Col(0)
	dial := part.NewCodeDial(k, codeDial, theme.CodeL(), t("step.app.right"))
	dial.Continue(a.dial)
	a.dial = dial
	a.tiles = map[source]*part.Tile{
		fromScreen:  part.NewTile(k, "screenshot_monitor", t("step.app.screen"), a.scanScreen),
		fromPicture: part.NewTile(k, "image", t("step.app.picture"), a.chooseFile),
		fromPaste:   part.NewTile(k, "content_paste", t("step.app.paste"), a.openEntry),
	}
	a.codeField = part.NewField(k, part.FieldSpec{
		Label: t("step.app.type"), Mono: true, LTR: true, State: &a.typedCode, OnChange: a.codeTyped, OnSubmit: a.submitted,
	})
}

// importSection contains the three ways to import the key.
func (a *authenticator) importSection() fyne.CanvasObject {
	k := a.kit
	tiles := k.Place.Columns(theme.Space12, nil, a.tiles[fromScreen], a.tiles[fromPicture], a.tiles[fromPaste])
	return part.NewSection(k, part.Section{
		Kind: part.Waypost, Number: 1, Title: k.Text.T("step.app.bring"), End: a.savedPill,
		Body: k.Place.Col(0, tiles, a.entry, a.noticeLine, a.permission, a.left.Build(k)),
	})
}

// keyChanged starts over after the key has changed or was removed.
func (a *authenticator) keyChanged() {
	a.found, a.misses, a.typing, a.checker = totp.Finding{}, 0, false, nil
	key, ok := a.Session.Journey().Key()
	if !ok {
		a.phone.set("")
		return
	}
	a.checker = totp.NewChecker(key)
	a.phone.set(key.URI())
}

// refresh shows the complete state of the screen.
func (a *authenticator) refresh() {
	for s, tile := range a.tiles {
		tile.SetSelected(s == a.source)
	}
	a.showEntry()
	a.showNotice()
	a.phone.draw()
	a.showLive()
	a.tick(a.Session.Now())
	a.showSaved()
	a.showCheck()
}

// showSaved says that the key is saved, but only after it was read back.
func (a *authenticator) showSaved() {
	k := a.kit
	a.savedPill.Objects = nil
	if a.hasKey() && a.Session.Saved(wizard.FieldKey.Item()) {
		pill := part.NewPill(k, part.OK, "lock", k.Text.T(page.StorageKey(a.Session, "common.kept")))
		a.savedPill.Objects = []fyne.CanvasObject{pill}
	}
	a.savedPill.Refresh()
}

// hide hides the QR code, and closes the field with a pasted key.
func (a *authenticator) hide() {
	a.phone.hide()
	a.byHandKey.Hide()
	a.closeEntry()
}

// missing shows what keeps the person from going on.
func (a *authenticator) missing(problems []wizard.Problem) {
	a.problems = problems
	for _, p := range problems {
		n := notice{severity: part.Err, sentence: func() string { return p.Sentence(a.kit.Text) }}
		if p.Field == wizard.FieldKey {
			a.say(n)
			return
		}
		a.sayOfCode(n)
	}
}

// forgetSolved clears the message about a missing key if a key is no longer needed.
func (a *authenticator) forgetSolved() {
	left := a.Session.Journey().Remaining(a.problems)
	if len(page.ProblemsOf(wizard.FieldKey, a.problems)) > len(page.ProblemsOf(wizard.FieldKey, left)) {
		a.say(notice{})
	}
	a.problems = left
}

// say shows a message about the import; the zero notice clears it.
func (a *authenticator) say(n notice) {
	a.notice = n
	a.showNotice()
}

// sayKey is like say, but takes the key of a text.
func (a *authenticator) sayKey(severity part.Severity, key string, args ...any) {
	a.say(notice{severity: severity, sentence: func() string { return a.kit.Text.T(key, args...) }})
}

func (a *authenticator) showNotice() {
	n := a.notice
	a.noticeLine.Clear()
	if n.sentence != nil {
		a.noticeLine.Set(n.severity, n.sentence())
	}
	a.showPermission(n.permission)
}

// hasKey reports whether a key was imported. If not, there is nothing to check: the
// person may have scanned the website's own QR code with the phone.
func (a *authenticator) hasKey() bool {
	_, ok := a.Session.Journey().Key()
	return ok
}
