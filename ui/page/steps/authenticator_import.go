package steps

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// scanScreen looks for the website's QR code on the screen. It hides our own QR code
// meanwhile, so that it does not find that.
func (a *authenticator) scanScreen() {
	shown := a.phone.reveal.Revealed()
	a.phone.hide()
	a.read(fromScreen, "error.noCodeOnScreen.body", a.Scanner.ScanScreen, func() {
		if shown {
			a.phone.show()
		}
	})
}

// chooseFile lets the person choose a picture file.
func (a *authenticator) chooseFile() {
	a.Desktop.OpenPicture(func(path string) { a.readFiles(path) })
}

// dropped reads picture files that were dropped on the page. There may be several, since
// an app's export often consists of more than one.
func (a *authenticator) dropped(files []fyne.URI) {
	if paths := page.Dropped(files); len(paths) > 0 {
		a.readFiles(paths...)
	}
}

// pastedOnPage handles what was pasted while no field had the focus: the text on the
// clipboard or, if there is none, the picture.
func (a *authenticator) pastedOnPage(words string) {
	if strings.TrimSpace(words) != "" {
		a.choose(fromPaste, []string{words}, "problem.keyForm")
		return
	}
	a.read(fromPaste, "error.clipboardEmpty.body", a.Scanner.ScanClipboard, nil)
}

// readFiles looks for QR codes in picture files. A file without one is no error if
// another file has one. It offers to erase the files that contain a key.
func (a *authenticator) readFiles(paths ...string) {
	var secret []string
	a.read(fromPicture, "error.noCode.body", func(ctx context.Context) (codes []string, first error) {
		for _, path := range paths {
			found, err := page.ReadPicture(ctx, path)
			codes = append(codes, found...)
			if _, err := wizard.KeysIn(found...); len(found) > 0 && !errors.Is(err, totp.ErrNotKey) {
				secret = append(secret, path)
			}
			if first == nil {
				first = err
			}
		}
		if len(codes) > 0 {
			return codes, nil
		}
		return nil, first
	}, func() { a.left.Add(secret...) })
}

// read looks for QR codes off the UI thread. from is the way of importing the key, none
// the text key to show if there is no code. then, if not nil, is called afterwards.
func (a *authenticator) read(from source, none string, look func(context.Context) ([]string, error), then func()) {
	a.say(notice{})
	var codes []string
	a.Work.Run(func(ctx context.Context) (err error) {
		codes, err = look(ctx)
		return err
	}, func(err error) {
		if then != nil {
			then()
		}
		n := notice{severity: part.Err, permission: from == fromScreen}
		switch {
		case errors.Is(err, qr.ErrNone), err == nil && len(codes) == 0:
			n.sentence = func() string { return a.kit.Text.T(none) }
			a.say(n)
		case err != nil:
			n.sentence = func() string { return a.Dialogs.Words(err) }
			n.permission = n.permission && !errors.Is(err, qr.ErrUnreadable)
			a.say(n)
		default:
			a.choose(from, codes, "error.noKeyInCode.body")
		}
	})
}

// showPermission explains how to give the permission to record the screen: without it,
// macOS leaves the windows of other apps out of screenshots.
func (a *authenticator) showPermission(wanted bool) {
	a.permission.Objects = nil
	if address := a.Scanner.ScreenSettingsURL(); wanted && address != "" {
		k, t := a.kit, a.kit.Text.T
		open := part.NewButton(k, part.Tonal, "open_in_new", t("step.app.permit.open"), func() { a.Desktop.OpenURL(address) })
		a.permission.Add(k.Place.Pad(theme.Space12, 0, 0, 0, k.Place.Col(theme.Space12,
			part.NewCallout(k, part.Info, t("step.app.permit.title"), t("step.app.permit.body")),
			part.NewSmallNumberedList(k, t("step.app.permit.task1"), t("step.app.permit.task2"), t("step.app.permit.task3")),
			k.Place.Row(0, open))))
	}
	a.permission.Refresh()
}

// openEntry opens the field for pasting the key.
func (a *authenticator) openEntry() {
	a.say(notice{})
	a.pasting, a.entryErr = true, notice{}
	a.pasted.SetText(secure.Secret{})
	a.showEntry()
	a.Nav.Focus(a.entryField.Focusable())
}

// closeEntry closes the field for pasting the key and drops its text.
func (a *authenticator) closeEntry() {
	a.pasting, a.entryErr = false, notice{}
	a.pasted.Close()
	a.showEntry()
}

// showEntry shows the field for pasting the key if it is open.
func (a *authenticator) showEntry() {
	k, t := a.kit, a.kit.Text.T
	a.entry.Objects = nil
	if a.pasting {
		a.entryField = part.NewField(k, part.FieldSpec{
			Label: t("step.app.pasteLabel"), Mono: true, LTR: true, State: &a.pasted, OnSubmit: a.takePasted,
			OnChange: func(string) { a.sayOfEntry(notice{}) },
		})
		a.sayOfEntry(a.entryErr)
		use := part.NewButton(k, part.Outlined, "check", t("step.app.pasteUse"), a.takePasted)
		a.entry.Objects = []fyne.CanvasObject{k.Place.Pad(theme.Space16, 0, 0, 0, k.Place.Col(theme.Space12,
			k.Prose.Secondary(t("step.app.pasteWhere")), a.entryField, k.Place.Row(0, use)))}
	}
	a.entry.Refresh()
}

func (a *authenticator) sayOfEntry(n notice) {
	a.entryErr = n
	show(a.entryField, n)
}

// show shows a notice at a field.
func show(f *part.Field, n notice) {
	if n.sentence == nil {
		f.SetMessage(n.severity, "")
		return
	}
	f.SetMessage(n.severity, n.sentence())
}

// takePasted uses the typed or pasted key if it is valid.
func (a *authenticator) takePasted() {
	text := a.entryField.Text()
	if key := wizard.TypedKeyProblem(text); key != "" {
		a.sayOfEntry(notice{severity: part.Err, sentence: func() string { return a.kit.Text.T(key) }})
		a.Nav.Focus(a.entryField.Focusable())
		return
	}
	a.choose(fromPaste, []string{text}, "problem.keyForm")
}
