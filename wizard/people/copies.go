package people

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"

	"github.com/waypost-app/waypost/secure/file"
	"github.com/waypost-app/waypost/secure/vault"
)

// The reasons why a copy still exists, or may still exist.
var (
	// ErrCopyMissing means that the copy is no longer where it was saved: it was moved,
	// renamed or deleted, or its drive is not connected.
	ErrCopyMissing = errors.New("people: the copy is not where it was saved")
	// ErrCopyChanged means that the file has been changed since, or replaced by another
	// file of the same name. It is left alone.
	ErrCopyChanged = errors.New("people: the copy is not the file that was saved")
)

// copiesName is the file in a person's folder that lists their copies.
const copiesName = "copies.json"

// SaveCopy writes data, such as the sheet as a PDF, to the file at path, which the person
// has chosen (see file.Write). For a visit it first records the file, unless it is on a
// removable drive, so that Copies can list it and Erase can erase it. Because it is
// recorded first, an interruption cannot leave an unknown copy.
func (p *Person) SaveCopy(path string, data []byte) error {
	s := p.store
	if p.Kind != Visit || file.Portable(path) {
		return onDisk(file.Write(path, data))
	}
	before, err := s.readCopies(p.ID)
	if err != nil {
		return about(p.ID, err)
	}
	at, err := unlinked(path)
	if err != nil {
		return about(p.ID, onDisk(err))
	}
	c, err := newCopy(at, data)
	if err != nil {
		return about(p.ID, onDisk(err))
	}
	if err := s.writeCopies(p.ID, append(slices.Clone(before), c)); err != nil {
		return about(p.ID, err)
	}
	if err := file.Write(path, data); err != nil {
		return errors.Join(onDisk(err), s.writeCopies(p.ID, before))
	}
	if slices.ContainsFunc(before, func(c savedCopy) bool { return c.at(at) }) {
		return about(p.ID, s.writeCopies(p.ID, append(elsewhere(before, at), c))) // the older copy was overwritten
	}
	return nil
}

// RemoveCopy undoes SaveCopy: it removes the file at path and its record.
func (p *Person) RemoveCopy(path string) error {
	if err := file.Remove(path); err != nil {
		return onDisk(err)
	}
	all, err := p.store.readCopies(p.ID)
	if err != nil || len(all) == 0 {
		return about(p.ID, err)
	}
	at, err := unlinked(path)
	if err != nil {
		return about(p.ID, onDisk(err))
	}
	return about(p.ID, p.store.writeCopies(p.ID, elsewhere(all, at)))
}

// elsewhere returns the copies that were not saved at a path, given without links.
func elsewhere(all []savedCopy, at string) []savedCopy {
	return slices.DeleteFunc(slices.Clone(all), func(c savedCopy) bool { return c.at(at) })
}

// Copies lists the recorded copies of a visit in their current state: Err is nil for a
// copy that Erase will erase. It needs no passphrase.
func (s *Store) Copies(id string) ([]vault.Copy, error) {
	all, err := s.readCopies(id)
	if err != nil {
		return nil, about(id, err)
	}
	var found []vault.Copy
	for _, c := range all {
		path, err := c.apply(c.check)
		found = append(found, vault.Copy{Path: path, Err: err})
	}
	return found, nil
}

// eraseCopies erases the copies of a person, and reports which are gone. If one of them
// cannot be erased, it continues with the others.
func (s *Store) eraseCopies(id string) ([]vault.Copy, error) {
	all, err := s.readCopies(id)
	if errors.Is(err, ErrDamaged) {
		return nil, nil // it is unknown where the copies are
	}
	if err != nil {
		return nil, err
	}
	var erased []vault.Copy
	var left []savedCopy
	for _, c := range all {
		path, err := c.apply(c.erase)
		erased = append(erased, vault.Copy{Path: path, Err: err})
		if err != nil {
			left = append(left, c)
		}
	}
	s.writeCopies(id, left) // if this fails, a second Erase reports the erased copies as missing
	return erased, nil
}

// copiesFile returns the file that lists the copies of a person.
func (s *Store) copiesFile(id string) string { return filepath.Join(s.folder(id), copiesName) }

// readCopies reads the list of a person's copies. It fails with ErrDamaged or an
// error of the disk.
func (s *Store) readCopies(id string) ([]savedCopy, error) {
	data, err := readFile(s.copiesFile(id))
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, file.ErrNotRegular) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var all []savedCopy
	if json.Unmarshal(data, &all) != nil {
		return nil, fmt.Errorf("%w: %s", ErrDamaged, copiesName)
	}
	return all, nil
}

// writeCopies writes the list; if it is empty, it removes the file.
func (s *Store) writeCopies(id string, all []savedCopy) error {
	if len(all) == 0 {
		return s.forgetCopies(id)
	}
	data, err := json.Marshal(all)
	if err != nil {
		return err
	}
	return replaceFile(s.copiesFile(id), data)
}

// forgetCopies removes the list, but not the copies.
func (s *Store) forgetCopies(id string) error {
	if !exists(s.copiesFile(id)) {
		return nil
	}
	return removeFile(s.copiesFile(id))
}
