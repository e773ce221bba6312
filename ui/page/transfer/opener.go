package transfer

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/export"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

// opener reads a file, and asks for its password if it needs one.
type opener struct {
	Ports

	typed       part.FieldState
	closeDialog func()
}

// source is a file that the person chose, or a text that they pasted.
type source struct {
	name string
	open func() (io.ReadCloser, error)
}

// fileAt returns the file at a path.
func fileAt(path string) source {
	return source{filepath.Base(path), func() (io.ReadCloser, error) { return os.Open(path) }}
}

func filesAt(paths []string) []source {
	all := make([]source, len(paths))
	for i, path := range paths {
		all[i] = fileAt(path)
	}
	return all
}

// pasted returns a source for a text, under a name.
func pasted(name, text string) source {
	return source{name, func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }}
}

// open reads a source. known is a passphrase that may open it. done is called with the
// content and the passphrase, or with the reason why the source cannot be read. After a
// wrong passphrase, open asks again.
func (o *opener) open(k *part.Kit, from source, known secure.Secret, done func(export.Contents, secure.Secret, error)) {
	o.try(k, from, known, false, done)
}

// try is like open, but the passphrase may be one that the person has typed for this
// source.
func (o *opener) try(k *part.Kit, from source, passphrase secure.Secret, typed bool, done func(export.Contents, secure.Secret, error)) {
	var found export.Contents
	o.Work.Run(func(ctx context.Context) (err error) {
		found, err = from.read(ctx, passphrase)
		return err
	}, func(err error) {
		if errors.Is(err, export.ErrWrongPassphrase) {
			o.ask(k, typed, func(again secure.Secret) { o.try(k, from, again, true, done) })
			return
		}
		done(found, passphrase, err)
	})
}

// read reads a source completely. A read error becomes ErrGone.
func (s source) read(ctx context.Context, passphrase secure.Secret) (export.Contents, error) {
	f, err := s.open()
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

// close closes the card and drops what was typed.
func (o *opener) close() {
	o.typed.Close()
	if o.closeDialog != nil {
		o.closeDialog()
		o.closeDialog = nil
	}
}
