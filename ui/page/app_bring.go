package page

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"fyne.io/fyne/v2"

	"waypost/secure/qr"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// scanScreen looks for the website's square code on the screen. Our own is
// hidden meanwhile, lest it be found.
func (a *app) scanScreen() {
	shown := a.phone.veil.Shown()
	a.phone.hide()
	a.read(a.screen, "error.noCodeOnScreen.body", a.h.Screen, func() {
		if shown {
			a.phone.veil.SetShown(true)
		}
	})
}

// chooseFile lets the person choose a picture file.
func (a *app) chooseFile() {
	a.h.OpenPicture(func(path string) { a.readFiles(path) })
}

// dropped takes picture files that were dropped on the page: an app's export is
// often more than one.
func (a *app) dropped(files []fyne.URI) {
	var paths []string
	for _, f := range files {
		if f.Scheme() == "file" {
			paths = append(paths, f.Path())
		}
	}
	if len(paths) > 0 {
		a.readFiles(paths...)
	}
}

// pastedHere takes what was pasted on the page, not into a field: the words of
// the clipboard, or its picture when it has no words.
func (a *app) pastedHere(words string) {
	if strings.TrimSpace(words) != "" {
		a.choose(a.paste, []string{words}, "problem.keyForm")
		return
	}
	a.read(a.paste, "error.clipboardEmpty.body", a.h.ClipboardPicture, nil)
}

// readFiles looks for square codes in picture files. One that holds none is no
// error when another does.
func (a *app) readFiles(paths ...string) {
	a.read(a.picture, "error.noCode.body", func(ctx context.Context) (codes []string, first error) {
		for _, path := range paths {
			found, err := readFile(ctx, path)
			codes = append(codes, found...)
			if first == nil {
				first = err
			}
		}
		if len(codes) > 0 {
			return codes, nil
		}
		return nil, first
	}, nil)
}

// readFile returns what the square codes of a picture file say.
func readFile(ctx context.Context, path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", qr.ErrUnreadable, err)
	}
	defer f.Close()
	return qr.Read(ctx, f)
}

// read looks for square codes off the UI thread, for one of the ways to bring
// the key in; then, if not nil, comes when it is over. None says so with the
// sentence of a key.
func (a *app) read(way *part.Tile, none string, look func(context.Context) ([]string, error), then func()) {
	a.say(part.Err, "")
	var codes []string
	a.h.Run(func(ctx context.Context) (err error) {
		codes, err = look(ctx)
		return err
	}, func(err error) {
		if then != nil {
			then()
		}
		t := a.h.Kit().Text.T
		switch {
		case errors.Is(err, qr.ErrUnreadable):
			a.say(part.Err, a.h.Words(err))
		case errors.Is(err, qr.ErrNone), err == nil && len(codes) == 0:
			a.say(part.Err, t(none))
			a.permit(way)
		case err != nil:
			a.say(part.Err, a.h.Words(err))
			a.permit(way)
		default:
			a.choose(way, codes, "error.noKeyInCode.body")
		}
	})
}

// permit adds, where the system lets nobody see the screen who was not permitted
// to, how that is done: without it, the windows of others are missing from the
// picture.
func (a *app) permit(way *part.Tile) {
	address := a.h.ScreenSetting()
	if way != a.screen || address == "" {
		return
	}
	k, t := a.h.Kit(), a.h.Kit().Text.T
	open := k.Button(part.Tonal, "open_in_new", t("step.app.permit.open"), func() { a.h.Browse(address) })
	a.message.Add(k.Pad(theme.Space12, 0, 0, 0, k.Col(theme.Space12,
		k.Callout(part.Info, t("step.app.permit.title"), t("step.app.permit.body")),
		k.SmallTasks(t("step.app.permit.task1"), t("step.app.permit.task2"), t("step.app.permit.task3")), k.Row(0, open))))
	a.message.Refresh()
}

// openEntry opens the field to paste the key into.
func (a *app) openEntry() {
	k, t := a.h.Kit(), a.h.Kit().Text.T
	a.say(part.Err, "")
	var field *part.Field
	take := func() { a.pasted(field) }
	field = k.Field(part.FieldSpec{Label: t("step.app.pasteLabel"), Mono: true, LTR: true, Submitted: take})
	use := k.Button(part.Outlined, "check", t("step.app.pasteUse"), take)
	a.entry.Objects = []fyne.CanvasObject{k.Pad(theme.Space16, 0, 0, 0, k.Col(theme.Space12, field, k.Row(0, use)))}
	a.entry.Refresh()
	a.h.Focus(field.Focusable())
}

// pasted takes the key that was typed or pasted, if it is one.
func (a *app) pasted(field *part.Field) {
	if _, err := wizard.KeysIn(field.Text()); err != nil {
		key := wizard.KeyProblem(err)
		if strings.TrimSpace(field.Text()) == "" {
			key = "problem.keyEmpty"
		}
		field.Say(part.Err, a.h.Kit().Text.T(key))
		a.h.Focus(field.Focusable())
		return
	}
	a.choose(a.paste, []string{field.Text()}, "problem.keyForm")
}
