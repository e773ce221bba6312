package people

import (
	"context"
	"errors"
	"io/fs"
	"slices"

	"github.com/waypost-app/waypost/secure/file"
	"github.com/waypost-app/waypost/secure/vault"
)

// Erase erases everything stored here about a person, and reports what is gone and what
// may remain. For a visit that includes the copies written by SaveCopy. It marks the
// person first: if it is interrupted or fails, the entry has Erasing set, the person can
// no longer be loaded or saved, and calling Erase again continues. A sealed person can be
// erased without the passphrase, and anyone on a full disk.
func (s *Store) Erase(ctx context.Context, id string) (vault.Receipt, error) {
	e, slot, err := s.entry(id)
	if err != nil {
		return vault.Receipt{}, about(id, err)
	}
	if _, err := s.changeWithoutRoom(func(x *index) { x.mark(id, true) }); err != nil {
		return vault.Receipt{}, about(id, err)
	}
	if err := s.markFolder(id); err != nil {
		return vault.Receipt{}, about(id, err)
	}
	slot.mu.Lock()
	defer slot.mu.Unlock()
	slot.unsaved.Store(nil)
	var copies []vault.Copy
	if e.Kind == Visit {
		copies, err = s.eraseCopies(id)
		if err != nil {
			return vault.Receipt{Copies: copies}, about(id, err)
		}
	}
	receipt, err := s.empty(ctx, e, slot)
	receipt.Copies = copies
	if err != nil {
		return receipt, about(id, err)
	}
	files, err := s.forget(id)
	receipt.Files = slices.Compact(slices.Sorted(slices.Values(append(receipt.Files, files...))))
	return receipt, about(id, err)
}

// FinishErasing continues every unfinished erasing, for example after the computer was
// switched off, and reports what is gone now. It looks into every folder for marks. Call
// it at every start. It tries all of them; those that fail stay marked.
func (s *Store) FinishErasing(ctx context.Context) ([]vault.Receipt, error) {
	var receipts []vault.Receipt
	var failed error
	for _, id := range append(s.unfinished(), s.findMarks()...) {
		receipt, err := s.Erase(ctx, id)
		if err == nil {
			receipts = append(receipts, receipt)
		}
		failed = errors.Join(failed, err)
	}
	return receipts, failed
}

// findMarks lists people who are marked only in their folders: see markFolder.
func (s *Store) findMarks() (ids []string) {
	_ = inFolder(s.folder(""), func(all *file.Folder) error {
		for _, e := range s.People() {
			if !e.Erasing && isMarked(all, e.ID) {
				ids = append(ids, e.ID)
			}
		}
		return nil
	})
	// People whose erasing has begun in the meantime are marked in the index, too.
	return slices.DeleteFunc(ids, func(id string) bool {
		e, _, err := s.lookup(id)
		return err != nil || e.Erasing
	})
}

// isMarked reports whether a person's folder is marked for erasing.
func isMarked(all *file.Folder, id string) bool {
	f, err := all.Folder(id)
	if err != nil {
		return false
	}
	defer f.Close()
	return f.Exists(erasingName)
}

// unfinished lists the people who are to be erased, except those who are being added.
func (s *Store) unfinished() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var ids []string
	for _, e := range s.index.People {
		if _, adding := s.pending[e.ID]; e.Erasing && !adding {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

// forget removes the files and the entry of a person whose vault is empty, and returns
// the names of the files. If the entry cannot be removed because the disk is full, the
// mark in the folder stays, too, and the next start finishes the job.
func (s *Store) forget(id string) (files []string, err error) {
	files, marked, err := s.emptyFolder(id)
	if err != nil {
		return files, onDisk(err)
	}
	written, err := s.changeWithoutRoom(func(x *index) {
		x.People = slices.DeleteFunc(x.People, func(e Entry) bool { return e.ID == id })
	})
	if err != nil {
		return files, err
	}
	if written || !marked {
		err = s.removeFolder(id)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.slots, id)
	return files, errors.Join(err, s.dropIdentity())
}

// dropIdentity removes the key of the Sealed kind when nothing is sealed with it any
// more, so that a person who forgot the passphrase can start again. The caller must hold
// the store's mutex.
func (s *Store) dropIdentity() error {
	if slices.ContainsFunc(s.index.People, func(e Entry) bool { return e.Kind == Sealed }) {
		return nil
	}
	for _, path := range []string{attemptsFile(s.identityFile()), s.identityFile()} {
		if err := removeFile(path); err != nil {
			return err
		}
	}
	s.identity = nil
	return nil
}

// empty erases the content of the vault. A sealed file that is damaged or does not open
// is removed with its folder.
func (s *Store) empty(ctx context.Context, e Entry, slot *slot) (vault.Receipt, error) {
	sealed := vault.Receipt{Remain: []vault.Trace{vault.TraceDisk, vault.TraceMemory}}
	v, err := s.open(e, slot)
	slot.close()
	if err != nil {
		return sealed, nil
	}
	receipt, err := vault.Erase(ctx, v)
	if err != nil && e.Kind != Keychain && ctx.Err() == nil {
		return sealed, nil
	}
	return receipt, err
}

// markFolder records in a person's folder that they are to be erased, in case a later
// start finds no index. A full disk, or a link in place of the folder, must not prevent
// the erasing.
func (s *Store) markFolder(id string) error {
	err := s.inPerson(id, func(f *file.Folder) error { return f.Write(erasingName, nil) })
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, file.ErrNotRegular) || errors.Is(onDisk(err), vault.ErrDisk) {
		return nil
	}
	return onDisk(err)
}

// mark sets whether a person is to be erased.
func (x *index) mark(id string, erasing bool) {
	for i := range x.People {
		if x.People[i].ID == id {
			x.People[i].Erasing = erasing
		}
	}
}

// emptyFolder removes all files in a person's folder except the mark that they are to be
// erased. It returns whether there is a mark, and the names of the other files, except
// for the count of wrong passphrases, which reveals nothing about the person. A link in
// place of the folder is left to removeFolder.
func (s *Store) emptyFolder(id string) (names []string, marked bool, err error) {
	err = s.inPerson(id, func(f *file.Folder) error {
		entries, err := f.Entries()
		if err != nil {
			return err
		}
		for _, e := range entries {
			if e.Name() == erasingName {
				marked = true
				continue
			}
			if err := f.RemoveAll(e.Name()); err != nil {
				return err
			}
			if e.Name() != attemptsName {
				names = append(names, e.Name())
			}
		}
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, file.ErrNotRegular) {
		return nil, false, nil
	}
	return names, marked, err
}

// removeFolder removes a person's empty folder, or the link in its place.
func (s *Store) removeFolder(id string) error {
	return onDisk(inFolder(s.folder(""), func(all *file.Folder) error {
		if err := all.RemoveAll(id); err != nil {
			return err
		}
		if all.Exists(id) {
			return vault.ErrMismatch
		}
		return nil
	}))
}
