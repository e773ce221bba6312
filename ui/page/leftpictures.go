package page

import (
	"context"
	"errors"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/file"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

// LeftPictures lists picture files from which Waypost read a secret and which are still
// on the disk, where others could find them. It offers to erase them.
type LeftPictures struct {
	dialogs Dialogs
	work    Work
	paths   []string

	// The last drawing.
	kit *part.Kit
	box *fyne.Container
}

// NewLeftPictures returns the offer, initially without pictures.
func NewLeftPictures(p Ports) *LeftPictures { return &LeftPictures{dialogs: p.Dialogs, work: p.Work} }

// Build draws the offer, which takes up no space while there are no pictures.
func (l *LeftPictures) Build(k *part.Kit) fyne.CanvasObject {
	l.kit, l.box = k, k.Place.Col(0)
	l.show()
	return l.box
}

// Add adds files to the offer.
func (l *LeftPictures) Add(paths ...string) {
	for _, path := range paths {
		if !slices.Contains(l.paths, path) {
			l.paths = append(l.paths, path)
		}
	}
	l.show()
}

func (l *LeftPictures) show() {
	l.box.Objects = nil
	if len(l.paths) > 0 {
		k, t := l.kit, l.kit.Text
		var names []string
		for _, path := range l.paths {
			names = append(names, filepath.Base(path))
		}
		l.box.Objects = []fyne.CanvasObject{k.Place.Pad(theme.Space12, 0, 0, 0, k.Place.Col(theme.Space12,
			part.NewCallout(k, part.Warn, t.N("page.picture.title", len(l.paths)), t.T("page.picture.body", "names", t.List(names...))),
			k.Place.Row(0, part.NewButton(k, part.Tonal, "delete", t.N("page.picture.erase", len(l.paths)), l.erase))))}
	}
	l.box.Refresh()
}

// erase erases the files, and keeps offering those that could not be erased.
func (l *LeftPictures) erase() {
	paths := slices.Clone(l.paths)
	var left []string
	l.work.Run(func(context.Context) (failed error) {
		for _, path := range paths {
			if err := file.Remove(path); err != nil {
				left = append(left, path)
				failed = errors.Join(failed, err)
			}
		}
		return failed
	}, func(err error) {
		if err != nil && left == nil {
			left = paths // not even tried
		}
		l.paths = left
		l.show()
		if err != nil {
			l.dialogs.Fail(err)
			return
		}
		l.dialogs.Say(l.kit.Text.N("page.picture.erased", len(paths)))
	})
}
