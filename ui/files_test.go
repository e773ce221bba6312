package ui

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// People write where a file is in many ways.
func TestExpand(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	for typed, want := range map[string]string{
		"":                               "",
		filepath.Join(home, "a b.png"):   filepath.Join(home, "a b.png"),
		" '" + home + "/a b.png' ":       home + "/a b.png",
		`"` + home + `/a.png"`:           home + "/a.png",
		"file://" + home + "/a.png":      home + "/a.png",
		"~/a.png":                        filepath.Join(home, "a.png"),
		"a.pdf":                          filepath.Join(home, "a.pdf"),
		filepath.Join("Papers", "a.pdf"): filepath.Join(home, "Papers", "a.pdf"),
	} {
		if got := expand(typed); got != want {
			t.Errorf("%q is %q, not %q", typed, got, want)
		}
	}
}

// The newest pictures come first; folders and other files are passed over.
func TestNewestPictures(t *testing.T) {
	dir, now := t.TempDir(), time.Now()
	for i, name := range []string{"old.png", "new.JPG", "text.txt", "middle.webp"} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		age := map[string]time.Duration{"old.png": 3, "middle.webp": 2, "new.JPG": 1}[name] * time.Hour
		if err := os.Chtimes(path, now, now.Add(-age)); err != nil {
			t.Fatal(i, err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "folder.png"), 0o700); err != nil {
		t.Fatal(err)
	}
	want := []string{filepath.Join(dir, "new.JPG"), filepath.Join(dir, "middle.webp")}
	if got := newestPictures([]string{filepath.Join(dir, "none"), dir}, 2); !slices.Equal(got, want) {
		t.Errorf("the newest are %q", got)
	}
}

// chosenPlace is a system whose window answers so.
type chosenPlace struct {
	noDialogs

	path string
	err  error
}

func (c chosenPlace) save(context.Context, string, string) (string, error) { return c.path, c.err }

// The system's window asks before it replaces a file; an ending is added, and
// what is then replaced is asked for.
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
			{chosenPlace{err: errClosed}, "", ""},
			{chosenPlace{err: errNoDialog}, "", "page.files.save"},
		} {
			d.w.dialogs = c.answer
			var chosen string
			d.w.SaveAs("recovery-sheet.pdf", func(path string) { chosen = path })
			d.settle()
			if chosen != c.path {
				t.Errorf("%+v: chosen %q, want %q", c.answer, chosen, c.path)
			}
			if over := d.w.win.Canvas().Overlays().Top() != nil; over != (c.asked != "") {
				t.Errorf("%+v: something is asked: %v", c.answer, over)
			}
			d.w.closeOver()
			d.settle()
		}
	})
}
