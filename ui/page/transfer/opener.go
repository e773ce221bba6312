package transfer

import (
	"context"
	"errors"
	"fmt"
	"os"

	"waypost/secure"
	"waypost/secure/export"
	"waypost/ui/part"
	"waypost/ui/theme"
)

// opener reads a file, and asks for its password where it needs one.
type opener struct {
	Ports

	typed       part.FieldState
	closeDialog func()
}

// open reads the file at path. done gets what is in it and the passphrase that
// opened it, or why it cannot be read; a wrong passphrase is asked for again.
func (o *opener) open(k *part.Kit, path string, passphrase secure.Secret, done func(export.Contents, secure.Secret, error)) {
	var found export.Contents
	o.Work.Run(func(ctx context.Context) (err error) {
		found, err = readFile(ctx, path, passphrase)
		return err
	}, func(err error) {
		if errors.Is(err, export.ErrWrongPassphrase) {
			o.ask(k, !errors.Is(err, export.ErrNoPassphrase), func(typed secure.Secret) { o.open(k, path, typed, done) })
			return
		}
		done(found, passphrase, err)
	})
}

// readFile reads a file that the person chose. Whatever stops it in the middle is
// ErrGone.
func readFile(ctx context.Context, path string, passphrase secure.Secret) (export.Contents, error) {
	f, err := os.Open(path)
	if err != nil {
		return export.Contents{}, fmt.Errorf("%w: %w", ErrGone, err)
	}
	defer f.Close()
	c, err := export.Open(ctx, f, passphrase)
	var disk *os.PathError
	if errors.As(err, &disk) {
		err = fmt.Errorf("%w: %w", ErrGone, err)
	}
	return c, err
}

// ask asks for the password of a file, in a card over the page.
func (o *opener) ask(k *part.Kit, wrong bool, use func(secure.Secret)) {
	t := k.Text.T
	o.close()
	o.typed = part.FieldState{}
	submit := func() {
		typed := o.typed.Text()
		if typed.Empty() {
			return
		}
		o.close()
		use(typed)
	}
	field := part.NewField(k, part.FieldSpec{
		Label: t("page.bring.password.label"), Secret: true, LTR: true, State: &o.typed, OnSubmit: submit,
	})
	if wrong {
		field.SetMessage(part.Err, t("error.fileWrongPassword.body"))
	}
	body := k.Place.Col(theme.Space16, field, k.Place.Row(0, part.NewButton(k, part.Outlined, "lock_open", t("page.bring.password.open"), submit)))
	o.closeDialog = o.Dialogs.Show(t("page.bring.password.title"), body, field.Focusable())
}

func (o *opener) hide() { o.typed.Reveal.Hide() }

// close closes the card and forgets what was typed.
func (o *opener) close() {
	o.typed.Close()
	if o.closeDialog != nil {
		o.closeDialog()
		o.closeDialog = nil
	}
}
