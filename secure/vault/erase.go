package vault

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
)

// Trace is a place where copies may remain that no program can erase for sure.
// Its value is the end of a text key, as in "erase.may.disk".
type Trace string

// Traces that a vault may leave. What else a person may have made, such as the
// printed sheet, is not known here.
const (
	// TraceMemory: the memory of this process, until it ends.
	TraceMemory Trace = "memory"
	// TraceDisk: sealed bytes in free parts of the disk. Without the passphrase
	// and the identity they are noise.
	TraceDisk Trace = "disk"
	// TraceKeychain: the operating system's own copies of its keychain: backups,
	// other devices it is kept in step with.
	TraceKeychain Trace = "keychain"
)

// Receipt says what Erase did.
type Receipt struct {
	Gone   []Item   // looked for after deleting, and not found
	Files  []string // names of the files that are no longer there, sorted
	Remain []Trace  // where copies may remain
}

// Add puts what another receipt says to this one.
func (r *Receipt) Add(other Receipt) {
	r.Gone = append(r.Gone, other.Gone...)
	r.Files = append(r.Files, other.Files...)
	for _, trace := range other.Remain {
		if !slices.Contains(r.Remain, trace) {
			r.Remain = append(r.Remain, trace)
		}
	}
}

// Erase deletes everything in v, looks for it again, and says what is gone and
// what may remain. Of a sealed file the file goes, too, and its identity, if
// OpenFile opened it and no other sealed file in the folder needs it. After an
// error the receipt lists what is proven gone so far; erasing again goes on from
// there. A vault must not be used after it was erased.
func Erase(ctx context.Context, v Vault) (Receipt, error) {
	r := Receipt{Remain: traces(v)}
	items, err := v.Items(ctx)
	if err != nil {
		return r, err
	}
	for _, item := range items {
		if err := v.Delete(ctx, item); err != nil {
			return r, err
		}
		if _, err := v.Get(ctx, item); !errors.Is(err, ErrNotFound) {
			return r, failed("erase", item, errors.Join(ErrMismatch, err))
		}
		r.Gone = append(r.Gone, item)
	}
	left, err := v.Items(ctx)
	if err != nil {
		return r, err
	}
	if len(left) > 0 {
		return r, failed("erase", left[0], ErrMismatch)
	}
	if f, ok := v.(*file); ok {
		r.Files, err = f.discard(ctx)
	}
	return r, err
}

func traces(v Vault) []Trace {
	switch v.(type) {
	case *keychain:
		return []Trace{TraceKeychain, TraceMemory}
	case *file:
		return []Trace{TraceDisk, TraceMemory}
	}
	return []Trace{TraceMemory}
}

// discard removes the files of the vault and returns the names of those that
// were there and are not any more. The identity goes last, so that whatever is
// cut off can still be opened and erased again.
func (f *file) discard(ctx context.Context) ([]string, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	dir := filepath.Dir(f.path)
	unlock, err := lockFolder(ctx, dir)
	if err != nil {
		return nil, err
	}
	paths := []string{f.path, f.path + ".new"}
	if f.ownsIdentity && !neededByOthers(f.id.path, f.path) {
		paths = append(paths, f.id.path+".new", f.id.path)
	}
	gone, err := removeAll(paths)
	unlock()
	if left, _ := os.ReadDir(dir); len(left) == 1 && left[0].Name() == lockName {
		err = errors.Join(err, onDisk(os.Remove(filepath.Join(dir, lockName))))
	}
	return gone, errors.Join(err, onDisk(syncFolder(dir)))
}

// removeAll removes files and returns the sorted names of those it removed.
func removeAll(paths []string) ([]string, error) {
	var gone []string
	for _, path := range paths {
		if !exists(path) {
			continue
		}
		if err := os.Remove(path); err != nil {
			return gone, onDisk(err)
		}
		if exists(path) {
			return gone, aboutFile("erase", path, ErrMismatch)
		}
		gone = append(gone, filepath.Base(path))
	}
	slices.Sort(gone)
	return gone, nil
}

// neededByOthers reports whether the folder holds sealed files other than these
// two.
func neededByOthers(identity, path string) bool {
	entries, err := os.ReadDir(filepath.Dir(identity))
	return err != nil || slices.ContainsFunc(entries, func(e os.DirEntry) bool {
		return filepath.Ext(e.Name()) == filepath.Ext(path) &&
			e.Name() != filepath.Base(identity) && e.Name() != filepath.Base(path)
	})
}
