package ui

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"waypost/ui/page"
	"waypost/ui/part"
	"waypost/ui/theme"
)

// newest is how many pictures are offered to choose from.
const newest = 5

// OpenPicture implements page.Host. Whoever just took a picture of the website
// finds it first in the list; any other is found by its path or with the
// system's own dialog.
func (w *Window) OpenPicture(chosen func(path string)) {
	var pictures []string
	w.Run(func(context.Context) error {
		pictures = newestPictures(picturePlaces(), newest)
		return nil
	}, func(error) { w.offerPictures(pictures, chosen) })
}

func (w *Window) offerPictures(pictures []string, chosen func(path string)) {
	k := w.chrome
	var closeIt func()
	take := func(path string) {
		closeIt()
		chosen(path)
	}
	col := k.Col(theme.Space12)
	var first fyne.Focusable
	if len(pictures) > 0 {
		col.Add(k.Bold(w.text("page.files.newest")))
	}
	for _, path := range pictures {
		b := k.Button(part.Tonal, "image", filepath.Base(path), func() { take(path) })
		if first == nil {
			first = b
		}
		col.Add(b)
	}
	var field *part.Field
	field = k.Field(part.FieldSpec{
		Label: w.text("page.files.picture"), LTR: true, Mono: true,
		Submitted: func() { take(expand(field.Text())) },
	})
	col.Add(field)
	col.Add(k.Row(0, k.Button(part.Quiet, "folder", w.text("page.files.other"), func() {
		w.system(func(ctx context.Context) (string, error) {
			return w.dialogs.open(ctx, []string{"*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp", "*.webp"})
		}, take, func() { w.Say(w.text("page.files.none")) })
	})))
	if first == nil {
		first = field.Focusable()
	}
	closeIt = w.Show(w.text("page.files.open"), col, first)
}

// SaveAs implements page.Host. The system's own window asks, else one of ours. A
// file that is there is not written over without asking.
func (w *Window) SaveAs(name string, chosen func(path string)) {
	var place string
	w.system(func(ctx context.Context) (string, error) {
		place = filepath.Join(documents(), name)
		return w.dialogs.save(ctx, w.text("page.files.saveTitle"), place)
	}, func(path string) {
		if filepath.Ext(path) == "" {
			w.overwrite(path+filepath.Ext(name), chosen)
			return
		}
		chosen(path) // the system has asked
	}, func() { w.askPlace(place, chosen) })
}

// askPlace asks where a file goes. The place is chosen already, so that Enter
// saves.
func (w *Window) askPlace(place string, chosen func(path string)) {
	k := w.chrome
	var closeIt func()
	var field *part.Field
	take := func() {
		closeIt()
		w.overwrite(expand(field.Text()), chosen)
	}
	field = k.Field(part.FieldSpec{Label: w.text("page.files.save"), LTR: true, Mono: true, Text: place, Submitted: take})
	save := k.Button(part.Outlined, "check", w.text("page.files.saveHere"), take)
	closeIt = w.Show(w.text("page.files.saveTitle"), k.Col(theme.Space16, field, k.Row(0, save)), field.Focusable())
}

// overwrite asks before a file that is there is replaced.
func (w *Window) overwrite(path string, chosen func(string)) {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		chosen(path)
		return
	}
	w.Ask(page.Question{
		Title: w.text("page.files.there"), Text: path,
		Yes: w.text("page.files.replace"), No: w.text("common.cancel"),
		Answer: func(yes bool) {
			if yes {
				chosen(path)
			}
		},
	})
}

// system asks with a window of the operating system; none is called where there
// is no such window.
func (w *Window) system(ask func(context.Context) (string, error), take func(string), none func()) {
	var path string
	w.Run(func(ctx context.Context) (err error) {
		path, err = ask(ctx)
		return err
	}, func(err error) {
		switch {
		case err == nil:
			take(path)
		case errors.Is(err, errNoDialog):
			none()
		}
	})
}

// expand reads a path as people write it: with ~ for their home, in quotes, as
// the address of a file, or only the name of a file in their documents.
func expand(path string) string {
	path = strings.Trim(strings.TrimSpace(path), `"'`)
	path = strings.TrimPrefix(path, "file://")
	if rest, ok := strings.CutPrefix(path, "~"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, rest)
		}
	}
	if path == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(documents(), path)
}

// documents is where people look for what they saved.
func documents() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	for _, name := range []string{"Documents", "Documentos"} {
		dir := filepath.Join(home, name)
		if info, err := os.Stat(dir); err == nil && info.IsDir() {
			return dir
		}
	}
	return home
}

// picturePlaces are the folders in which new pictures land.
func picturePlaces() []string {
	home, err := os.UserHomeDir()
	if err != nil {
		return nil
	}
	var dirs []string
	for _, name := range []string{
		"", "Pictures", "Pictures/Screenshots", "Downloads", "Desktop",
		"Imágenes", "Imágenes/Capturas de pantalla", "Descargas", "Escritorio",
	} {
		dirs = append(dirs, filepath.Join(home, filepath.FromSlash(name)))
	}
	return dirs
}

// newestPictures lists at most n pictures of some folders, the newest first.
func newestPictures(dirs []string, n int) []string {
	type picture struct {
		path string
		at   int64
	}
	var found []picture
	for _, dir := range dirs {
		entries, err := os.ReadDir(dir)
		if err != nil {
			continue // most people do not have all of these folders
		}
		for _, e := range entries {
			info, err := e.Info()
			if err == nil && info.Mode().IsRegular() && isPicture(e.Name()) {
				found = append(found, picture{filepath.Join(dir, e.Name()), info.ModTime().UnixNano()})
			}
		}
	}
	slices.SortFunc(found, func(a, b picture) int { return int(min(max(b.at-a.at, -1), 1)) })
	paths := []string{}
	for _, p := range found[:min(n, len(found))] {
		paths = append(paths, p.path)
	}
	return paths
}

func isPicture(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp":
		return true
	}
	return false
}
