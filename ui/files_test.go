package ui

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/waypost-app/waypost/ui/desktop/filedialog"
)

// chosenPlace is a file dialog in which the person chooses this path.
type chosenPlace struct {
	filedialog.None

	path string
	err  error
}

func (c chosenPlace) Save(context.Context, string, string) (string, error) { return c.path, c.err }

// The system's dialog asks before overwriting a file. If Waypost adds an extension to the
// name, it asks again for that name.
func TestSaveAs(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.own().start()
		there := filepath.Join(d.dir, "there.pdf")
		if err := os.WriteFile(there, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		for _, c := range []struct {
			answer      chosenPlace
			path, asked string
		}{
			{chosenPlace{path: there}, there, ""},
			{chosenPlace{path: filepath.Join(d.dir, "new")}, filepath.Join(d.dir, "new.pdf"), ""},
			{chosenPlace{path: filepath.Join(d.dir, "there")}, "", "page.files.there"},
			{chosenPlace{err: filedialog.ErrClosed}, "", ""},
			{chosenPlace{err: filedialog.ErrNone}, "", "page.files.save"},
		} {
			d.w.system.dialogs = c.answer
			var chosen string
			d.w.services.SaveAs("recovery-sheet.pdf", func(path string) { chosen = path })
			d.settle()
			if chosen != c.path {
				t.Errorf("%+v: chosen %q, want %q", c.answer, chosen, c.path)
			}
			if over := d.w.win.Canvas().Overlays().Top() != nil; over != (c.asked != "") {
				t.Errorf("%+v: something is asked: %v", c.answer, over)
			}
			d.w.shell.CloseDialogs()
			d.settle()
		}
	})
}

// slowDialogs answers when the test lets it, and records its arguments.
type slowDialogs struct {
	answer chan string
	titles chan string
}

func (s slowDialogs) Open(_ context.Context, title string, _ []string) (string, error) {
	s.titles <- title
	return <-s.answer, nil
}

func (s slowDialogs) OpenSeveral(ctx context.Context, title string) ([]string, error) {
	path, err := s.Open(ctx, title, nil)
	return []string{path}, err
}

func (s slowDialogs) Save(ctx context.Context, title, _ string) (string, error) {
	return s.Open(ctx, title, nil)
}

// The language may change while files are being listed and while the system's dialog is
// open: work in the background must not read anything of the window. It is the race
// detector that would find a mistake here.
func TestLanguageChangesWhileFilesAreListed(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.own().start()
		dialogs := slowDialogs{make(chan string, 1), make(chan string, 1)}
		d.w.system.dialogs = dialogs
		title, chosen := d.plain("page.files.saveTitle"), ""
		d.w.services.SaveAs("recovery-sheet.pdf", func(path string) { chosen = path })
		d.computer().SetLanguage("es")
		d.computer().SetDark(true)
		if asked := <-dialogs.titles; asked != title {
			t.Errorf("the dialog is called %q, not %q", asked, title)
		}
		dialogs.answer <- filepath.Join(d.dir, "a.pdf")
		d.settle()
		if chosen != filepath.Join(d.dir, "a.pdf") {
			t.Errorf("chosen %q", chosen)
		}
		d.w.services.OpenPicture(func(string) {})
		d.computer().SetLanguage("en")
		d.settle()
		d.says("page.files.picture")
	})
}
