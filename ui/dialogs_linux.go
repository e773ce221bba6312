package ui

import (
	"context"
	"errors"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/godbus/dbus/v5"
)

// systemDialogs are those of the desktop: its portal, which every desktop has a
// window of its own for, else the programs zenity and kdialog.
type systemDialogs struct{}

func (systemDialogs) open(ctx context.Context, patterns []string) (string, error) {
	type rule struct {
		Kind    uint32 // 0: a pattern
		Pattern string
	}
	type filter struct {
		Name  string
		Rules []rule
	}
	pictures := filter{Name: strings.Join(patterns, " ")}
	for _, p := range patterns {
		pictures.Rules = append(pictures.Rules, rule{0, p}, rule{0, strings.ToUpper(p)})
	}
	path, err := portal(ctx, "OpenFile", appTitle, map[string]dbus.Variant{"filters": dbus.MakeVariant([]filter{pictures})})
	if errors.Is(err, errNoDialog) {
		path, err = zenityOpen(ctx, patterns)
	}
	if errors.Is(err, errNoDialog) {
		path, err = kdialog(ctx, "--getopenfilename", "", strings.Join(patterns, " "))
	}
	return path, err
}

func (systemDialogs) save(ctx context.Context, title, place string) (string, error) {
	path, err := portal(ctx, "SaveFile", title, map[string]dbus.Variant{
		"current_folder": dbus.MakeVariant(append([]byte(filepath.Dir(place)), 0)),
		"current_name":   dbus.MakeVariant(filepath.Base(place)),
	})
	if errors.Is(err, errNoDialog) {
		path, err = zenitySave(ctx, title, place)
	}
	if errors.Is(err, errNoDialog) {
		path, err = kdialog(ctx, "--getsavefilename", place)
	}
	return path, err
}

// kdialog asks with the program of KDE; it answers 1 when it was closed.
func kdialog(ctx context.Context, args ...string) (string, error) {
	out, err := exec.CommandContext(ctx, "kdialog", args...).Output()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return strings.TrimSuffix(string(out), "\n"), nil
	case errors.As(err, &exit) && exit.ExitCode() == 1:
		return "", errClosed
	}
	return "", errNoDialog
}
