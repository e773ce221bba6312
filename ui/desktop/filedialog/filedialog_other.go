//go:build !linux

package filedialog

import "context"

// System shows the file dialogs of Windows and macOS.
type System struct{}

// Open asks for an existing file whose name matches one of the patterns, such as
// "*.png". It returns ErrClosed if the person chose none.
func (System) Open(ctx context.Context, title string, patterns []string) (string, error) {
	return zenityOpen(ctx, title, patterns)
}

// OpenSeveral is like Open, but lets the person choose one or more files of any name.
func (System) OpenSeveral(ctx context.Context, title string) ([]string, error) {
	return zenityOpenSeveral(ctx, title)
}

// Save asks where to save a file and suggests a path. The dialog asks before overwriting
// a file. Save returns ErrClosed if the person chose no place.
func (System) Save(ctx context.Context, title, suggested string) (string, error) {
	return zenitySave(ctx, title, suggested)
}
