package page

import (
	"context"
	"errors"
	"os"
	"slices"

	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/secure/qr"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// scanScreen looks for the website's square code on the screen.
func (a *app) scanScreen() {
	own := a.h.Journey().Value(wizard.FieldKey)
	a.read("error.noCodeOnScreen.body", func(ctx context.Context) ([]string, error) {
		codes, err := a.h.Screen(ctx)
		return slices.DeleteFunc(codes, func(c string) bool { return own.Equal(secure.NewSecret(c)) }), err
	})
}

// readPicture looks for a square code in a picture file.
func (a *app) readPicture(path string) {
	a.read("error.noCode.body", func(ctx context.Context) ([]string, error) {
		f, err := os.Open(path)
		if err != nil {
			return nil, errUnreadable
		}
		defer f.Close()
		return qr.Read(ctx, f)
	})
}

// errUnreadable: the file cannot be opened at all.
var errUnreadable = errors.New("page: the picture file cannot be opened")

// dropped takes a picture file that was dropped on the page.
func (a *app) dropped(files []fyne.URI) {
	if len(files) > 0 && files[0].Scheme() == "file" {
		a.readPicture(files[0].Path())
	}
}

// read looks for square codes off the UI thread; none says so with the sentence
// of a key.
func (a *app) read(none string, look func(context.Context) ([]string, error)) {
	a.say("")
	var codes []string
	a.h.Run(func(ctx context.Context) (err error) {
		codes, err = look(ctx)
		return err
	}, func(err error) {
		t := a.h.Kit().Text.T
		switch {
		case errors.Is(err, errUnreadable):
			a.say(t("error.pictureUnreadable.body"))
		case errors.Is(err, qr.ErrNone), err == nil && len(codes) == 0:
			a.say(t(none))
		case err != nil:
			a.say(a.h.Words(err))
		default:
			a.choose(codes)
		}
	})
}

// choose takes the one key among the codes of a picture.
func (a *app) choose(codes []string) {
	var keys []string
	for _, c := range codes {
		if wizard.IsKey(c) {
			keys = append(keys, c)
		}
	}
	t := a.h.Kit().Text.T
	switch len(keys) {
	case 0:
		a.say(t("error.noKeyInCode.body"))
	case 1:
		a.use(keys[0])
	default:
		a.say(t("error.manyKeys.body"))
	}
}

// use takes a key. One that is there already is replaced only when the person
// says so, since the phone may know it.
func (a *app) use(text string) {
	j, t := a.h.Journey(), a.h.Kit().Text.T
	if _, err := j.Key(); err != nil || wizard.SameKey(j.Value(wizard.FieldKey).Reveal(), text) {
		a.set(text)
		return
	}
	a.h.Ask(Question{
		Title: t("step.app.changeAsk"), Text: t("step.app.changeNote"),
		Yes: t("step.app.change"), No: t("common.cancel"),
		Answer: func(yes bool) {
			if yes {
				a.set(text)
			}
		},
	})
}

func (a *app) set(text string) {
	a.h.Journey().Set(wizard.FieldKey, text)
	a.h.Changed()
	a.code.SetText("")
	a.say("")
	a.shut()
	a.refresh()
	a.h.Focus(a.code.Focusable())
}

// openEntry opens the field to paste the key into.
func (a *app) openEntry() {
	k, t := a.h.Kit(), a.h.Kit().Text.T
	a.say("")
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
	if !wizard.IsKey(field.Text()) {
		key := "problem.keyForm"
		if field.Text() == "" {
			key = "problem.keyEmpty"
		}
		field.Say(part.Err, a.h.Kit().Text.T(key))
		a.h.Focus(field.Focusable())
		return
	}
	a.use(field.Text())
}
