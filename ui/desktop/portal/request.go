package portal

import (
	"context"
	"path/filepath"
	"strings"

	"github.com/godbus/dbus/v5"
)

// Method is a method of the portal.
type Method string

// The methods that are used here, as they are called on the bus.
const (
	OpenFile   Method = FileChooser + ".OpenFile"
	SaveFile   Method = FileChooser + ".SaveFile"
	Screenshot Method = ScreenshotInterface + ".Screenshot"
)

// Request is what the portal is asked for. Each method answers with a file.
type Request struct {
	Method    Method
	Title     string   // of the dialog; not for Screenshot
	Patterns  []string // OpenFile: names of files to choose from, such as "*.png"; nil for all
	Several   bool     // OpenFile: whether several can be chosen
	Suggested string   // SaveFile: the path, or only the name, that the dialog suggests
}

// ask calls the portal in this process, and returns the paths of the files that the
// person chose, or of the one that holds the screenshot.
func ask(ctx context.Context, r Request) ([]string, error) {
	args := []any{""} // no parent window
	if r.Method != Screenshot {
		args = append(args, r.Title)
	}
	results, err := call(ctx, r.Method, r.options(), args...)
	if err != nil {
		return nil, err
	}
	return resultPaths(results)
}

// options returns the options of the method; see the portal's documentation.
func (r Request) options() map[string]dbus.Variant {
	switch r.Method {
	case OpenFile:
		options := map[string]dbus.Variant{"multiple": dbus.MakeVariant(r.Several)}
		if r.Patterns != nil { // the portal refuses an empty filter
			options["filters"] = dbus.MakeVariant([]filter{newFilter(r.Patterns)})
		}
		return options
	case SaveFile:
		options := map[string]dbus.Variant{"current_name": dbus.MakeVariant(filepath.Base(r.Suggested))}
		if filepath.IsAbs(r.Suggested) {
			options["current_folder"] = dbus.MakeVariant(append([]byte(filepath.Dir(r.Suggested)), 0))
		}
		return options
	}
	return map[string]dbus.Variant{"interactive": dbus.MakeVariant(false)}
}

// filter is a choice of files in a dialog.
type filter struct {
	Name  string
	Rules []rule
}

// rule selects files by their names.
type rule struct {
	Kind    uint32 // 0: a glob pattern
	Pattern string
}

// newFilter returns a filter for patterns in small and in capital letters.
func newFilter(patterns []string) filter {
	f := filter{Name: strings.Join(patterns, " ")}
	for _, p := range patterns {
		f.Rules = append(f.Rules, rule{0, p}, rule{0, strings.ToUpper(p)})
	}
	return f
}

// resultPaths returns the files of a response: dialogs give a list of URIs, Screenshot
// gives one.
func resultPaths(results map[string]dbus.Variant) ([]string, error) {
	var uris []string
	if v, ok := results["uris"]; !ok || v.Store(&uris) != nil || len(uris) == 0 {
		var uri string
		if v, ok := results["uri"]; !ok || v.Store(&uri) != nil {
			return nil, ErrUnavailable
		}
		uris = []string{uri}
	}
	paths := make([]string, len(uris))
	for i, uri := range uris {
		path, err := filePath(uri)
		if err != nil {
			return nil, err
		}
		paths[i] = path
	}
	return paths, nil
}
