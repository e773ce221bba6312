package people

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"waypost/secure/vault"
)

// Erase erases everything of a person here, and says what is gone and what may
// remain. It marks the person first: when it is cut off, or fails, the entry
// says Erasing, the person can neither be loaded nor saved any more, and Erase
// goes on from there. A sealed person can be erased without the passphrase.
func (s *Store) Erase(ctx context.Context, id string) (vault.Receipt, error) {
	e, place, err := s.entry(id)
	if err != nil {
		return vault.Receipt{}, about(id, err)
	}
	if err := s.change(func(x *index) { x.mark(id, true) }); err != nil {
		return vault.Receipt{}, about(id, err)
	}
	if err := s.leaveMark(id); err != nil {
		return vault.Receipt{}, about(id, err)
	}
	place.mu.Lock()
	defer place.mu.Unlock()
	receipt, err := s.empty(ctx, e, place)
	if err != nil {
		return receipt, about(id, err)
	}
	files, err := s.forget(id)
	receipt.Files = slices.Compact(slices.Sorted(slices.Values(append(receipt.Files, files...))))
	return receipt, about(id, err)
}

// FinishErasing goes on with every erasing that was begun and not finished, as
// when the computer was switched off, and says what is gone now. Call it at every
// start. It tries all of them; those that fail stay as they are.
func (s *Store) FinishErasing(ctx context.Context) ([]vault.Receipt, error) {
	var receipts []vault.Receipt
	var failed error
	for _, id := range s.unfinished() {
		receipt, err := s.Erase(ctx, id)
		if err == nil {
			receipts = append(receipts, receipt)
		}
		failed = errors.Join(failed, err)
	}
	return receipts, failed
}

// unfinished lists those who are to be erased, but for who is only arriving.
func (s *Store) unfinished() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var ids []string
	for _, e := range s.index.People {
		if e.Erasing && !s.arrivals[e.ID] {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

// forget removes the folder of a person whose vault is empty, then their entry,
// and returns the names of the files that were in the folder.
func (s *Store) forget(id string) (files []string, err error) {
	files, err = removeFolder(s.folder(id))
	if err != nil {
		return files, onDisk(err)
	}
	err = s.change(func(x *index) {
		x.People = slices.DeleteFunc(x.People, func(e Entry) bool { return e.ID == id })
	})
	if err != nil {
		return files, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.slots, id)
	return files, s.dropIdentity()
}

// dropIdentity removes the key of the Sealed kind once nothing is sealed with it,
// so that whoever forgot the passphrase can start anew. The caller holds the
// store's mutex.
func (s *Store) dropIdentity() error {
	if slices.ContainsFunc(s.index.People, func(e Entry) bool { return e.Kind == Sealed }) {
		return nil
	}
	for _, path := range []string{beside(s.identityFile()), s.identityFile()} {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return onDisk(err)
		}
	}
	s.identity = nil
	return nil
}

// empty erases the vault. A sealed one that does not open, or not whole, goes
// with its folder all the same.
func (s *Store) empty(ctx context.Context, e Entry, place *slot) (vault.Receipt, error) {
	sealed := vault.Receipt{Remain: []vault.Trace{vault.TraceDisk, vault.TraceMemory}}
	v, err := s.open(e, place)
	place.close()
	if err != nil {
		return sealed, nil
	}
	receipt, err := vault.Erase(ctx, v)
	if err != nil && e.Kind != Keychain && ctx.Err() == nil {
		return sealed, nil
	}
	return receipt, err
}

// leaveMark writes into a person's folder that they are to be erased, for a start
// that finds no index.
func (s *Store) leaveMark(id string) error {
	if !exists(s.folder(id)) {
		return nil
	}
	path := filepath.Join(s.folder(id), erasingName)
	return onDisk(errors.Join(writeThrough(path, nil), syncFolder(s.folder(id))))
}

// mark says of a person whether they are to be erased.
func (x *index) mark(id string, erasing bool) {
	for i := range x.People {
		if x.People[i].ID == id {
			x.People[i].Erasing = erasing
		}
	}
}

// removeFolder removes a person's folder and returns the names of the files that
// were in it. The mark that they are to be erased goes last.
func removeFolder(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return e.Name() == erasingName })
	for _, e := range entries {
		if err := os.RemoveAll(filepath.Join(folder, e.Name())); err != nil {
			return nil, err
		}
	}
	if err := os.RemoveAll(folder); err != nil {
		return nil, err
	}
	if exists(folder) {
		return nil, vault.ErrMismatch
	}
	if err := syncFolder(filepath.Dir(folder)); err != nil {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names, nil
}
