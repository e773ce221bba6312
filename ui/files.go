package ui

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/desktop/filedialog"
	"github.com/waypost-app/waypost/ui/desktop/folders"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/policy"
)

// newest is the number of recent pictures to offer.
const newest = 5

// fileDialogs are the operating system's file dialogs.
type fileDialogs interface {
	// Open asks for an existing file that matches a pattern such as "*.png".
	Open(ctx context.Context, title string, patterns []string) (path string, err error)
	// OpenSeveral asks for one or more existing files of any name.
	OpenSeveral(ctx context.Context, title string) (paths []string, err error)
	// Save asks where to save a file, and asks before overwriting one.
	Save(ctx context.Context, title, suggested string) (path string, err error)
}

// OpenPicture implements page.Desktop. It offers the newest pictures, since the person
// has probably just taken one of the website; other pictures can be chosen by path or
// with the system's own dialog. On a shared computer it offers none, since they may
// belong to the previous person and show that person's key.
func (s *services) OpenPicture(chosen func(path string)) {
	var pictures []string
	if s.w.session.Shared() {
		s.offerPictures(nil, chosen)
		return
	}
	find := s.w.system.folders
	s.w.session.Work.Run(func(context.Context) error {
		pictures = find().NewestPictures(newest)
		return nil
	}, func(error) { s.offerPictures(pictures, chosen) })
}

func (s *services) offerPictures(pictures []string, chosen func(path string)) {
	k := s.w.shell.Kit()
	var closeDialog func()
	take := func(path string) {
		closeDialog()
		chosen(path)
	}
	col := k.Place.Col(theme.Space12)
	var first fyne.Focusable
	if len(pictures) > 0 {
		col.Add(k.Prose.Bold(s.w.text("page.files.newest")))
	}
	for _, path := range pictures {
		b := part.NewButton(k, part.Tonal, "image", filepath.Base(path), func() { take(path) })
		if first == nil {
			first = b
		}
		col.Add(b)
	}
	var field *part.Field
	field = part.NewField(k, part.FieldSpec{
		Label: s.w.text("page.files.picture"), LTR: true, Mono: true,
		OnSubmit: func() { take(s.w.system.folders().Expand(field.Text())) },
	})
	col.Add(field)
	col.Add(k.Place.Row(0, part.NewButton(k, part.TextOnly, "folder", s.w.text("page.files.other"), func() {
		systemDialog(s, func(ctx context.Context, dialogs fileDialogs) (string, error) {
			return dialogs.Open(ctx, appTitle, folders.PicturePatterns())
		}, take, func() { s.w.shell.Say(s.w.text("page.files.none")) })
	})))
	if first == nil {
		first = field.Focusable()
	}
	closeDialog = s.w.shell.ShowDialog(s.w.text("page.files.open"), col, first)
}

// SaveAs implements page.Desktop.
func (s *services) SaveAs(name string, chosen func(path string)) {
	switch s.w.session.Store().Policy().Sheets {
	case policy.Print:
		s.setByClinic("page.home.policyRow.print")
		return
	case policy.Stick:
		chosen = s.onStick(chosen)
	}
	s.SavePublic(name, chosen)
}

// SavePublic implements page.Desktop. It uses the system's file dialog, or one of ours if
// there is none. An existing file is never overwritten without asking. On a shared
// computer it suggests no place, since that would be on a disk that others use.
func (s *services) SavePublic(name string, chosen func(path string)) {
	var place string
	find, title, shared := s.w.system.folders, s.w.text("page.files.saveTitle"), s.w.session.Shared()
	systemDialog(s, func(ctx context.Context, dialogs fileDialogs) (string, error) {
		if shared {
			return dialogs.Save(ctx, title, name)
		}
		place = filepath.Join(find().Documents, name)
		return dialogs.Save(ctx, title, place)
	}, func(path string) {
		if filepath.Ext(path) == "" {
			s.overwrite(path+filepath.Ext(name), chosen)
			return
		}
		chosen(path) // the system has asked
	}, func() {
		s.askPath(pathQuestion{title: "page.files.saveTitle", label: "page.files.save", button: "page.files.saveHere", icon: "check", suggested: place},
			func(path string) { s.overwrite(path, chosen) })
	})
}

// onStick returns a function that calls chosen if the path is on a USB stick, and
// otherwise tells the person that a stick is needed.
func (s *services) onStick(chosen func(path string)) func(path string) {
	return func(path string) {
		stick := false
		s.w.session.Work.Run(func(context.Context) error {
			stick = s.w.system.portable(path)
			return nil
		}, func(error) {
			if stick {
				chosen(path)
			} else {
				s.setByClinic("page.home.policyRow.stick")
			}
		})
	}
}

// setByClinic says which rule of the policy forbids what the person wanted to do.
func (s *services) setByClinic(rule string) {
	s.w.shell.Ask(page.Question{Title: s.w.text("error.setByClinic.title"), Text: s.w.text(rule), Yes: s.w.text("common.close")})
}

// pathQuestion asks for a path if the system has no file dialog. Its strings are
// catalogue keys, except for suggested.
type pathQuestion struct{ title, label, button, icon, suggested string }

// askPath asks for a path. If one is suggested, Enter accepts it.
func (s *services) askPath(q pathQuestion, chosen func(path string)) {
	k := s.w.shell.Kit()
	var closeDialog func()
	var field *part.Field
	take := func() {
		if strings.TrimSpace(field.Text()) == "" {
			s.w.nav.Focus(field.Focusable())
			return
		}
		closeDialog()
		chosen(s.w.system.folders().Expand(field.Text()))
	}
	field = part.NewField(k, part.FieldSpec{Label: s.w.text(q.label), LTR: true, Mono: true, Text: q.suggested, OnSubmit: take})
	button := part.NewButton(k, part.Outlined, q.icon, s.w.text(q.button), take)
	closeDialog = s.w.shell.ShowDialog(s.w.text(q.title), k.Place.Col(theme.Space16, field, k.Place.Row(0, button)), field.Focusable())
}

// overwrite asks before a file is overwritten.
func (s *services) overwrite(path string, chosen func(string)) {
	s.w.session.Work.Run(func(context.Context) error {
		_, err := os.Lstat(path)
		return err
	}, func(err error) {
		if errors.Is(err, fs.ErrNotExist) {
			chosen(path)
			return
		}
		k := s.w.shell.Kit()
		s.w.shell.Ask(page.Question{
			Title: s.w.text("page.files.there"), Body: k.Prose.Mono(theme.Body(), k.Tokens.Ink, path),
			Yes: s.w.text("page.files.replace"), No: s.w.text("common.cancel"),
			Answer: func(yes bool) {
				if yes {
					chosen(path)
				}
			},
		})
	})
}

// systemDialog shows a file dialog of the operating system, in the background. If the
// system has none, it calls fallback. ask must not use the window.
func systemDialog[T any](s *services, ask func(context.Context, fileDialogs) (T, error), take func(T), fallback func()) {
	var chosen T
	dialogs := s.w.system.dialogs
	s.w.session.Work.Run(func(ctx context.Context) (err error) {
		chosen, err = ask(ctx, dialogs)
		return err
	}, func(err error) {
		switch {
		case err == nil:
			take(chosen)
		case errors.Is(err, filedialog.ErrNone):
			fallback()
		}
	})
}
