package vault

import (
	"context"
	"maps"
	"slices"
	"sync"

	"github.com/waypost-app/waypost/secure"
)

// Memory returns an empty vault that is gone when the process ends. As far as Waypost can
// control that, it is never on disk.
func Memory() Vault { return &memory{values: map[Item]secure.Secret{}} }

type memory struct {
	mu     sync.Mutex
	values map[Item]secure.Secret
}

func (m *memory) Get(ctx context.Context, item Item) (secure.Secret, error) {
	unlock, err := m.enter(ctx, item)
	if err != nil {
		return secure.Secret{}, failed("get", item, err)
	}
	defer unlock()
	s, ok := m.values[item]
	if !ok {
		return secure.Secret{}, failed("get", item, ErrNotFound)
	}
	return s, nil
}

func (m *memory) Set(ctx context.Context, item Item, s secure.Secret) error {
	unlock, err := m.enter(ctx, item)
	if err != nil {
		return failed("set", item, err)
	}
	defer unlock()
	if s.Len() > maxValue {
		return failed("set", item, ErrTooBig)
	}
	m.values[item] = s
	return nil
}

func (m *memory) Delete(ctx context.Context, item Item) error {
	unlock, err := m.enter(ctx, item)
	if err != nil {
		return failed("delete", item, err)
	}
	defer unlock()
	delete(m.values, item)
	return nil
}

func (m *memory) Items(ctx context.Context) ([]Item, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if ctx.Err() != nil {
		return nil, failed("list", "items", stopped(ctx))
	}
	return slices.Sorted(maps.Keys(m.values)), nil
}

// enter performs the checks common to all calls and locks the vault.
func (m *memory) enter(ctx context.Context, item Item) (unlock func(), err error) {
	if err := checkName(string(item)); err != nil {
		return nil, err
	}
	if ctx.Err() != nil {
		return nil, stopped(ctx)
	}
	m.mu.Lock()
	return m.mu.Unlock, nil
}
