package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// licence matches the names of files that contain licence terms.
var licence = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|unlicense)([-.][\w.]+)?$`)

// moduleLine makes go list print the name, version and folder of the module of each
// package. A replaced module is listed under its own name.
const moduleLine = `{{with .Module}}{{if not .Main}}{{.Path}} {{with .Replace}}{{.Version}} {{.Dir}}{{else}}{{.Version}} {{.Dir}}{{end}}{{end}}{{end}}`

// modules lists what the program is made of on any of the systems it is built for: first
// what is stored in this repository, then the modules, sorted.
func modules() ([]part, error) {
	root, err := run(nil, "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	dirs := map[string]string{}
	for _, system := range []string{"darwin", "linux", "windows"} {
		out, err := run([]string{"GOOS=" + system, "CGO_ENABLED=1"}, "list", "-deps", "-f", moduleLine, ".")
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(out) {
			if f := strings.Fields(line); len(f) == 3 {
				dirs[f[0]+" "+f[1]] = f[2]
			}
		}
	}
	all := ours(strings.TrimSpace(root))
	for _, name := range slices.Sorted(maps.Keys(dirs)) {
		files, err := licences(dirs[name])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		all = append(all, part{name, files})
	}
	return all, nil
}

// run runs the go command and returns its output.
func run(env []string, args ...string) (string, error) {
	c := exec.Command("go", args...)
	c.Env = append(os.Environ(), env...)
	var bad bytes.Buffer
	c.Stderr = &bad
	out, err := c.Output()
	if err != nil {
		return "", fmt.Errorf("go %s: %w: %s", args[0], err, &bad)
	}
	return string(out), nil
}

// licences lists the licence files of a module. It searches all folders, since code that
// a module has copied from others has a licence of its own.
func licences(dir string) (files []string, err error) {
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".")) {
			return filepath.SkipDir
		}
		if !d.IsDir() && licence.MatchString(d.Name()) && filepath.Ext(path) != ".go" {
			files = append(files, path)
		}
		return nil
	})
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("no licence: %w", fs.ErrNotExist)
	}
	return files, err
}
