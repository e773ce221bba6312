package vault

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"sync"

	"github.com/waypost-app/waypost/secure"
)

// sealedFile is a vault in one sealed file. It keeps no item in memory: every call reads
// the file again, which takes less than a millisecond, and changes its current content
// under the folder's lock. So two vaults for the same file, in one process or in two, do
// not lose each other's changes; if both set the same item, the later call wins.
type sealedFile struct {
	mu           sync.Mutex
	path         string
	folder       string // the name of the folder for which the file is sealed; "" for any
	id           *Identity
	ownsIdentity bool // OpenFile opened it, so Erase removes the identity as well
}

func (f *sealedFile) Get(ctx context.Context, item Item) (secure.Secret, error) {
	items, err := f.all(ctx)
	if err := errors.Join(checkName(string(item)), err); err != nil {
		return secure.Secret{}, failed("get", item, err)
	}
	s, ok := items[item]
	if !ok {
		return secure.Secret{}, failed("get", item, ErrNotFound)
	}
	return s, nil
}

func (f *sealedFile) Set(ctx context.Context, item Item, s secure.Secret) error {
	return f.SetAll(ctx, map[Item]secure.Secret{item: s})
}

// SetAll is like Set, for several items in a single write: either all are stored or none.
func (f *sealedFile) SetAll(ctx context.Context, all map[Item]secure.Secret) error {
	for item, s := range all {
		if err := checkName(string(item)); err != nil {
			return failed("set", item, err)
		}
		if s.Len() > maxValue {
			return failed("set", item, ErrTooBig)
		}
	}
	back, err := f.change(ctx, func(items map[Item]secure.Secret) { maps.Copy(items, all) })
	if err != nil {
		return failed("set", "items", err)
	}
	for item, s := range all {
		if got, ok := back[item]; !ok || !got.Equal(s) {
			return failed("set", item, ErrMismatch)
		}
	}
	return nil
}

func (f *sealedFile) Delete(ctx context.Context, item Item) error {
	if err := checkName(string(item)); err != nil {
		return failed("delete", item, err)
	}
	items, err := f.all(ctx)
	if _, ok := items[item]; err != nil || !ok {
		return failed("delete", item, err)
	}
	back, err := f.change(ctx, func(items map[Item]secure.Secret) { delete(items, item) })
	if _, ok := back[item]; ok {
		err = ErrMismatch
	}
	return failed("delete", item, err)
}

func (f *sealedFile) Items(ctx context.Context) ([]Item, error) {
	items, err := f.all(ctx)
	if err != nil {
		return nil, failed("list", "items", err)
	}
	return slices.Sorted(maps.Keys(items)), nil
}

// All returns every item with its value.
func (f *sealedFile) All(ctx context.Context) (map[Item]secure.Secret, error) {
	items, err := f.all(ctx)
	return items, failed("get", "items", err)
}

// all reads the file, for All, Get and Items.
func (f *sealedFile) all(ctx context.Context) (map[Item]secure.Secret, error) {
	if ctx.Err() != nil {
		return nil, stopped(ctx)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.load()
}

// change saves a change, for Set, SetAll and Delete.
func (f *sealedFile) change(ctx context.Context, do func(map[Item]secure.Secret)) (map[Item]secure.Secret, error) {
	if ctx.Err() != nil {
		return nil, stopped(ctx)
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.update(ctx, do)
}

// load reads the current content of the file. If there is no file, it is empty.
func (f *sealedFile) load() (map[Item]secure.Secret, error) {
	sealed, err := readFile(f.path)
	if errors.Is(err, fs.ErrNotExist) {
		return map[Item]secure.Secret{}, nil
	}
	if err != nil {
		return nil, err
	}
	return unsealItems(sealed, f.folder, f.id.key)
}

// update applies do to the content of the file, saves it, and returns the new content. If
// the identity's file is missing, it saves nothing, since nobody could ever open the
// result.
func (f *sealedFile) update(ctx context.Context, do func(map[Item]secure.Secret)) (map[Item]secure.Secret, error) {
	unlock, err := lockFolder(ctx, filepath.Dir(f.path))
	if err != nil {
		return nil, err
	}
	defer unlock()
	if !exists(f.id.path) {
		return nil, ErrDamaged
	}
	items, err := f.load()
	if err != nil {
		return nil, err
	}
	do(items)
	sealed, err := sealItems(items, f.folder, f.id.key.Recipient())
	if err != nil {
		return nil, err
	}
	if err := replaceFile(f.path, sealed); err != nil {
		return nil, err
	}
	return f.load()
}
