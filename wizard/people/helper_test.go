package people

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
)

var noon = time.Date(2026, time.May, 14, 12, 0, 0, 0, time.UTC)

// computer holds what survives the process apart from the folder: vaults that can be made
// to fail, as if the power were cut.
type computer struct {
	mu     sync.Mutex
	vaults map[string]vault.Vault
	writes int    // number of Sets and Deletes
	left   int    // number of writes before all fail; negative: never
	reads  int    // number of Gets
	fails  error  // the error after that
	seen   func() // called before each write
	now    time.Time
	tried  int // number of passphrases that were tried
}

var errPower = errors.New("the power is gone")

func newComputer() *computer {
	return &computer{vaults: map[string]vault.Vault{}, left: -1, fails: errPower, now: noon}
}

func (c *computer) vault(name string) vault.Vault {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.vaults[name] == nil {
		c.vaults[name] = vault.Memory()
	}
	return &frail{Vault: c.vaults[name], c: c}
}

// makers returns vaults whose sealed files do not use scrypt. The identity file contains
// the passphrase, which the real one never does.
func (c *computer) makers() Vaults {
	return Vaults{
		Keychain: func(_, id string) vault.Vault { return c.vault(id) },
		Create: func(path string, p secure.Secret) (Identity, error) {
			if exists(path) {
				return nil, vault.ErrExists
			}
			return opener{c}, os.WriteFile(path, []byte(p.Reveal()), 0o600)
		},
		Now: func() time.Time { return c.now },
		Unlock: func(path string, p secure.Secret) (Identity, error) {
			c.tried++
			kept, err := os.ReadFile(path)
			if err != nil {
				return nil, vault.ErrNotFound
			}
			if string(kept) != p.Reveal() {
				return nil, vault.ErrWrongPassphrase
			}
			return opener{c}, nil
		},
	}
}

type opener struct{ c *computer }

func (o opener) Open(path string) (vault.Vault, error) {
	return o.c.vault(path), os.WriteFile(path, nil, 0o600)
}

// frail is a vault that fails according to its computer.
type frail struct {
	vault.Vault
	c *computer
}

func (f *frail) write() error {
	if f.c.seen != nil {
		f.c.seen()
	}
	f.c.mu.Lock()
	defer f.c.mu.Unlock()
	if f.c.left == 0 {
		return f.c.fails
	}
	f.c.left--
	f.c.writes++
	return nil
}

func (f *frail) Set(ctx context.Context, item vault.Item, s secure.Secret) error {
	if err := f.write(); err != nil {
		return err
	}
	return f.Vault.Set(ctx, item, s)
}

func (f *frail) Delete(ctx context.Context, item vault.Item) error {
	if err := f.write(); err != nil {
		return err
	}
	return f.Vault.Delete(ctx, item)
}

func (f *frail) Get(ctx context.Context, item vault.Item) (secure.Secret, error) {
	f.c.mu.Lock()
	f.c.reads++
	f.c.mu.Unlock()
	return f.Vault.Get(ctx, item)
}

func open(t testing.TB, dir string, c *computer) *Store {
	t.Helper()
	s, err := OpenWith(dir, c.makers())
	ok(t, err)
	t.Cleanup(func() { s.Close() })
	return s
}

// reopen restarts the program on the same computer.
func reopen(t testing.TB, s *Store, c *computer) *Store {
	t.Helper()
	s.Close()
	c.left = -1
	return open(t, s.dir, c)
}

// quickDir returns a folder in memory, if possible, for tests that write a lot. What a
// killed process wrote is still there, as on a disk.
func quickDir(t testing.TB) string {
	t.Helper()
	parent := ""
	if info, err := os.Stat("/dev/shm"); err == nil && info.IsDir() {
		parent = "/dev/shm"
	}
	dir, err := os.MkdirTemp(parent, "waypost")
	ok(t, err)
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// block replaces a file by a folder that is not empty, so that the file can be neither
// read nor replaced.
func block(t testing.TB, path string) {
	t.Helper()
	ok(t, os.RemoveAll(path))
	ok(t, os.MkdirAll(filepath.Join(path, "in the way"), 0o700))
}

// settle sets and saves the settings.
func settle(t testing.TB, s *Store, settings Settings) {
	t.Helper()
	ok(t, s.SetSettings(settings))
	ok(t, s.SaveSettings())
}

func named(name, email string) *wizard.Journey {
	j := wizard.New(noon)
	j.Set(wizard.FieldName, name)
	j.Set(wizard.FieldEmail, email)
	return j
}

func rosa() *wizard.Journey { return named("Rosa Delgado", "rosa.delgado@example.com") }

func add(t testing.TB, s *Store, j *wizard.Journey) *Person {
	t.Helper()
	p, err := s.Add(t.Context(), Keychain, j)
	ok(t, err)
	return p
}

func load(t testing.TB, s *Store, id string) *Person {
	t.Helper()
	p, err := s.Load(t.Context(), id)
	ok(t, err)
	return p
}

func ok(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// fails checks that err is want.
func fails(t testing.TB, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Fatalf("%v, want %v", err, want)
	}
}

// files returns the content of all files below a folder.
func files(t testing.TB, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		all[path] = string(data)
		return err
	})
	ok(t, err)
	return all
}

// put replaces whatever is at path by a file.
func put(t testing.TB, path, text string) {
	t.Helper()
	ok(t, os.RemoveAll(path))
	ok(t, os.WriteFile(path, []byte(text), 0o600))
}
