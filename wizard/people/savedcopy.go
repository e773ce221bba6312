package people

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/waypost-app/waypost/secure/file"
	"github.com/waypost-app/waypost/secure/vault"
)

// maxCopy is the maximum size of a copy that is read to identify it, in bytes.
const maxCopy = 64 << 20

// savedCopy records where a file is, without revealing that: a path may contain a name,
// as in "Rosa Delgado.pdf". It contains a keyed hash of each part of the path below a
// known folder, so that the file can be found by listing one folder after another.
// Somebody who guesses the path can verify the guess.
type savedCopy struct {
	InHome bool     `json:"inHome,omitempty"` // below the user's home folder, otherwise below Volume
	Volume string   `json:"volume,omitempty"` // "C:" on Windows
	Salt   []byte   `json:"salt"`             // random
	Parts  [][]byte `json:"parts"`
	Sum    []byte   `json:"sum"` // keyed hash of the file's content
}

// newCopy describes a file that is about to be written at a path, given without links.
func newCopy(path string, data []byte) (savedCopy, error) {
	c := savedCopy{Salt: make([]byte, sha256.Size), Volume: filepath.VolumeName(path)}
	rand.Read(c.Salt) // cannot fail: crypto/rand ends the process instead
	below, err := filepath.Rel(homeFolder(), path)
	if c.InHome = err == nil && filepath.IsLocal(below); c.InHome {
		c.Volume = ""
	}
	if c.Parts, err = c.parts(path); err != nil {
		return savedCopy{}, err
	}
	c.Sum = c.hash("file", data)
	return c, nil
}

// unlinked resolves the links in the folder of an absolute path.
func unlinked(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	dir, err := filepath.EvalSymlinks(filepath.Dir(path))
	return filepath.Join(dir, filepath.Base(path)), err
}

// parts returns the keyed hashes of the parts of a path below the known folder.
func (c savedCopy) parts(path string) ([][]byte, error) {
	below, err := filepath.Rel(c.root(), path)
	if err != nil {
		return nil, err
	}
	var hashes [][]byte
	for _, part := range strings.Split(below, string(filepath.Separator)) {
		hashes = append(hashes, c.hash("part", []byte(part)))
	}
	return hashes, nil
}

// at reports whether the copy was saved at a path, given without links.
func (c savedCopy) at(path string) bool {
	parts, err := c.parts(path)
	return err == nil && slices.EqualFunc(parts, c.Parts, hmac.Equal)
}

// homeFolder returns the user's home folder with links resolved, "" if there is none.
func homeFolder() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	home, _ = filepath.EvalSymlinks(home)
	return home
}

// root returns the known folder below which the copy is.
func (c savedCopy) root() string {
	if c.InHome {
		return homeFolder()
	}
	return c.Volume + string(filepath.Separator)
}

// hash returns a keyed hash of a part of the path, or of the file's content.
func (c savedCopy) hash(what string, data []byte) []byte {
	h := hmac.New(sha256.New, c.Salt)
	fmt.Fprintf(h, "%s\n", what)
	h.Write(data)
	return h.Sum(nil)
}

// apply finds the copy and calls do with its folder and its name in there.
func (c savedCopy) apply(do func(f *file.Folder, name string) error) (path string, err error) {
	path, err = c.find()
	if err != nil {
		return path, err
	}
	err = inFolder(filepath.Dir(path), func(f *file.Folder) error { return do(f, filepath.Base(path)) })
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = ErrCopyMissing
	case errors.Is(err, file.ErrNotRegular), errors.Is(err, file.ErrTooBig):
		err = fmt.Errorf("%w: %w", ErrCopyChanged, err)
	case err != nil && !errors.Is(err, ErrCopyChanged):
		err = onDisk(err)
	}
	return path, err
}

// find returns the path of the copy. With ErrCopyMissing, it is the path of the last
// folder on the way that still exists.
func (c savedCopy) find() (string, error) {
	path := c.root()
	for _, part := range c.Parts {
		entries, err := os.ReadDir(path)
		if err != nil {
			return path, fmt.Errorf("%w: %w", ErrCopyMissing, err)
		}
		found := false
		for _, e := range entries {
			if found = hmac.Equal(part, c.hash("part", []byte(e.Name()))); found {
				path = filepath.Join(path, e.Name())
				break
			}
		}
		if !found {
			return path, ErrCopyMissing
		}
	}
	return path, nil
}

// check returns an error if a file cannot be the copy.
func (c savedCopy) check(f *file.Folder, name string) error {
	data, err := f.Read(name, maxCopy)
	if err == nil && !hmac.Equal(c.Sum, c.hash("file", data)) {
		err = ErrCopyChanged
	}
	return err
}

// erase removes the file if it is the copy, and checks that it is gone.
func (c savedCopy) erase(f *file.Folder, name string) error {
	if err := c.check(f, name); err != nil {
		return err
	}
	if err := f.Remove(name); err != nil {
		return err
	}
	if f.Exists(name) {
		return vault.ErrMismatch
	}
	return nil
}
