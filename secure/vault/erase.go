package vault

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"

	"github.com/waypost-app/waypost/secure/file"
)

// Trace is a place that may contain copies which no program can reliably erase. Its value
// is the end of a text key, as in "erase.may.disk".
type Trace string

// Traces that a vault may leave. It cannot know about other copies that a person may have
// made, such as the printed sheet.
const (
	// TraceMemory: the memory of this process, until it ends.
	TraceMemory Trace = "memory"
	// TraceDisk: sealed bytes in free parts of the disk. Without the passphrase and the
	// identity they are useless.
	TraceDisk Trace = "disk"
	// TraceKeychain: copies that the operating system itself makes of its keychain, such
	// as backups or synchronized devices.
	TraceKeychain Trace = "keychain"
)

// Copy is a file outside of the vault that contains the person's secrets, such as the
// recovery sheet saved as a PDF. A vault knows about none; its owner may.
type Copy struct {
	Path string // as far as it is known
	Err  error  // why it still exists, or may exist; nil if it is gone
}

// Receipt says what Erase has done.
type Receipt struct {
	Gone   []Item   // verified to be gone
	Files  []string // names of the files that are no longer there, sorted
	Copies []Copy   // files outside of the vault that were to be erased
	Remain []Trace  // where copies may remain
}

// Add adds the content of another receipt.
func (r *Receipt) Add(other Receipt) {
	r.Gone = append(r.Gone, other.Gone...)
	r.Files = append(r.Files, other.Files...)
	r.Copies = append(r.Copies, other.Copies...)
	for _, trace := range other.Remain {
		if !slices.Contains(r.Remain, trace) {
			r.Remain = append(r.Remain, trace)
		}
	}
}

// Erase deletes everything in v, checks that it is gone, and reports what is gone and
// what may remain. For a sealed file it removes the whole file, which needs no disk
// space, and also its identity if OpenFile opened it and no other sealed file in the
// folder needs it. After an error the receipt lists what has been verified to be gone so
// far; calling Erase again continues from there. A vault must not be used after it was
// erased.
func Erase(ctx context.Context, v Vault) (Receipt, error) {
	r := Receipt{Remain: traces(v)}
	items, err := v.Items(ctx)
	if err != nil {
		return r, err
	}
	if f, ok := v.(*sealedFile); ok {
		if r.Files, err = f.discard(ctx); err == nil {
			r.Gone = items
		}
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
	if err == nil && len(left) > 0 {
		err = failed("erase", left[0], ErrMismatch)
	}
	return r, err
}

func traces(v Vault) []Trace {
	switch v.(type) {
	case *keychain:
		return []Trace{TraceKeychain, TraceMemory}
	case *sealedFile:
		return []Trace{TraceDisk, TraceMemory}
	}
	return []Trace{TraceMemory}
}

// discard removes the files of the vault and returns the names of those that existed and
// are gone. The identity is removed last, so that after an interruption the rest can
// still be opened and erased. A full disk does not prevent this, even if no lock can be
// created.
func (f *sealedFile) discard(ctx context.Context) (gone []string, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	unlock, err := lockFolder(ctx, filepath.Dir(f.path))
	if err != nil && !errors.Is(err, ErrDisk) {
		return nil, err
	}
	names := []string{filepath.Base(f.path)}
	if f.ownsIdentity && !neededByOthers(f.id.path, f.path) {
		names = append(names, filepath.Base(f.id.path))
	}
	err = inFolder(f.path, func(folder *file.Folder, _ string) error {
		gone, err = removeAll(folder, names)
		return err
	})
	if unlock != nil {
		unlock()
	}
	return gone, errors.Join(err, removeLock(f.path))
}

// removeLock removes the lock in the folder of path if nothing else is left in there.
func removeLock(path string) error {
	return inFolder(path, func(folder *file.Folder, _ string) error {
		left, err := folder.Entries()
		if err != nil || len(left) != 1 || left[0].Name() != lockName {
			return nil
		}
		return folder.Remove(lockName)
	})
}

// removeAll removes files and returns the sorted names of those it removed.
func removeAll(folder *file.Folder, names []string) ([]string, error) {
	var gone []string
	for _, name := range names {
		if !folder.Exists(name) {
			continue
		}
		if err := folder.Remove(name); err != nil {
			return gone, err
		}
		if folder.Exists(name) {
			return gone, aboutFile("erase", name, ErrMismatch)
		}
		gone = append(gone, name)
	}
	slices.Sort(gone)
	return gone, nil
}

// neededByOthers reports whether the folder contains sealed files other than these two.
func neededByOthers(identity, path string) bool {
	entries, err := os.ReadDir(filepath.Dir(identity))
	return err != nil || slices.ContainsFunc(entries, func(e os.DirEntry) bool {
		return filepath.Ext(e.Name()) == filepath.Ext(path) &&
			e.Name() != filepath.Base(identity) && e.Name() != filepath.Base(path)
	})
}
