package portal

import (
	"context"
	"path/filepath"
	"strings"

	"github.com/godbus/dbus/v5"
)

// Method is a method of the portal.
type Method string

// The methods used here, by their full D-Bus names.
const (
	OpenFile   Method = FileChooser + ".OpenFile"
	SaveFile   Method = FileChooser + ".SaveFile"
	Screenshot Method = ScreenshotInterface + ".Screenshot"
)

// Request is a request to the portal. The answer to each method is one or more files.
type Request struct {
	Method    Method
	Title     string   // of the dialog; unused for Screenshot
	Patterns  []string // OpenFile: names of files to choose from, such as "*.png"; nil: all files
	Several   bool     // OpenFile: whether several files can be chosen
	Suggested string   // SaveFile: the path or just the name that the dialog suggests
}

// ask calls the portal from this process, and returns the paths of the chosen files or of
// the screenshot.
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
		if r.Patterns != nil { // the portal rejects an empty filter
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

// newFilter returns a filter for patterns in lower and upper case.
func newFilter(patterns []string) filter {
	f := filter{Name: strings.Join(patterns, " ")}
	for _, p := range patterns {
		f.Rules = append(f.Rules, rule{0, p}, rule{0, strings.ToUpper(p)})
	}
	return f
}

// resultPaths returns the paths in a response: dialogs return a list of URIs, Screenshot
// a single one.
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
