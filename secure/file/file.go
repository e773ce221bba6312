// Package file reads and writes the files in which a person's data is stored. It is the
// only place in Waypost that replaces files: atomically, readable only by their owner,
// and without leaving temporary files.
//
// No function of the package follows a symbolic link to the file that it reads, writes,
// renames or removes. A Folder extends that to the folder itself, for places where
// somebody else may have created a link in advance.
package file

import (
	"errors"
	"io/fs"
	"path/filepath"
)

// The errors of this package, in addition to those of the operating system.
var (
	// ErrNotRegular means that something other than a file is in the place of a file, or
	// something other than a folder in the place of a folder, such as a link. It was
	// neither opened nor changed.
	ErrNotRegular = errors.New("file: something else stands in its place")
	// ErrTooBig means that a file is longer than the reader allows.
	ErrTooBig = errors.New("file: too big")
)

// Write writes data to the file at path, with mode 0600, replacing an existing file. It
// returns nil only when the new file is on the disk; after an error the old one is
// unchanged. It also removes what an earlier Write left in that folder when it was
// killed, so no two may run in the same folder at the same time.
//
// The path was chosen by the person: links on the way to its folder are followed, and
// ErrFull, ErrReadOnly and ErrGone say what is wrong with the place. For places that
// Waypost chooses, see Folder.
func Write(path string, data []byte) error {
	f, err := openAny(filepath.Dir(path))
	if err != nil {
		return placed(err)
	}
	defer f.Close()
	if err := f.Sweep(); err != nil {
		return placed(err)
	}
	return placed(f.Write(filepath.Base(path), data))
}

// Remove removes the file or link at path, which the person chose. It is not an error if
// there is none.
func Remove(path string) error {
	f, err := openAny(filepath.Dir(path))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Remove(filepath.Base(path))
}
