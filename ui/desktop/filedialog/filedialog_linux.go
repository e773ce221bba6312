package filedialog

import (
	"context"
	"errors"
	"os/exec"
	"strings"

	"github.com/waypost-app/waypost/ui/desktop/portal"
)

// System shows the dialog of the desktop's portal or, if there is none, that of the
// programs zenity or kdialog.
type System struct{}

// Open asks for an existing file whose name matches one of the patterns, such as
// "*.png". It returns ErrClosed if the person chose none, and ErrNone if there is
// no dialog.
func (System) Open(ctx context.Context, title string, patterns []string) (string, error) {
	path, err := first(fromPortal(ctx, portal.Request{Method: portal.OpenFile, Title: title, Patterns: patterns}))
	if errors.Is(err, ErrNone) {
		path, err = zenityOpen(ctx, title, patterns)
	}
	if errors.Is(err, ErrNone) {
		path, err = kdialog(ctx, "--getopenfilename", "", strings.Join(patterns, " "))
	}
	return path, err
}

// OpenSeveral is like Open, but lets the person choose one or more files of any name.
func (System) OpenSeveral(ctx context.Context, title string) ([]string, error) {
	paths, err := fromPortal(ctx, portal.Request{Method: portal.OpenFile, Title: title, Several: true})
	if errors.Is(err, ErrNone) {
		paths, err = zenityOpenSeveral(ctx, title)
	}
	if errors.Is(err, ErrNone) {
		var list string
		list, err = kdialog(ctx, "--multiple", "--separate-output", "--getopenfilename", "", "*")
		paths = strings.Split(list, "\n")
	}
	return paths, err
}

// Save asks where to save a file and suggests a path or just a name. The dialog asks
// before overwriting a file. Save returns ErrClosed if the person chose no place, and
// ErrNone if there is no dialog.
func (System) Save(ctx context.Context, title, suggested string) (string, error) {
	path, err := first(fromPortal(ctx, portal.Request{Method: portal.SaveFile, Title: title, Suggested: suggested}))
	if errors.Is(err, ErrNone) {
		path, err = zenitySave(ctx, title, suggested)
	}
	if errors.Is(err, ErrNone) {
		path, err = kdialog(ctx, "--getsavefilename", suggested)
	}
	return path, err
}

// fromPortal asks with the portal's dialog.
func fromPortal(ctx context.Context, r portal.Request) ([]string, error) {
	paths, release, err := portal.Ask(ctx, r)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, portal.ErrDeclined):
		return nil, ErrClosed
	case err != nil:
		return nil, ErrNone
	}
	release()
	return paths, nil
}

// first returns the first of the paths that a dialog returned.
func first(paths []string, err error) (string, error) {
	if err != nil {
		return "", err
	}
	return paths[0], nil
}

// kdialog runs KDE's program, which exits with status 1 if the dialog was closed.
func kdialog(ctx context.Context, args ...string) (string, error) {
	out, err := exec.CommandContext(ctx, "kdialog", args...).Output()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return strings.TrimSuffix(string(out), "\n"), nil
	case errors.As(err, &exit) && exit.ExitCode() == 1:
		return "", ErrClosed
	}
	return "", ErrNone
}
