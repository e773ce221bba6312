package session

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"waypost/secure"
	"waypost/secure/vault"
	"waypost/secure/vault/vaulttest"
	"waypost/wizard"
	"waypost/wizard/people"
	"waypost/wizard/wizardtest"
)

// right and wrong are passphrases; right is that of everything.
var (
	right = secure.NewSecret("river-candle-mango")
	wrong = secure.NewSecret("candle-river-mango")
)

// queue is a Loop that the test's own goroutine runs.
type queue struct {
	mu    sync.Mutex
	calls []func()
	more  chan struct{}
}

func newQueue() *queue { return &queue{more: make(chan struct{}, 1)} }

func (q *queue) Do(f func()) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.calls = append(q.calls, f)
	select {
	case q.more <- struct{}{}:
	default:
	}
}

func (q *queue) After(d time.Duration, f func()) (cancel func()) {
	timer := time.AfterFunc(d, func() { q.Do(f) })
	return func() { timer.Stop() }
}

// run makes all calls that wait, and reports whether there were any.
func (q *queue) run() bool {
	q.mu.Lock()
	calls := q.calls
	q.calls = nil
	q.mu.Unlock()
	for _, f := range calls {
		f()
	}
	return len(calls) > 0
}

// settle lets everything happen that can happen at this moment.
func (q *queue) settle() {
	for {
		synctest.Wait()
		if !q.run() {
			return
		}
	}
}

// settleOnce makes the calls that wait once all that runs has ended, and lets what
// they begin end.
func (q *queue) settleOnce() {
	synctest.Wait()
	q.run()
	synctest.Wait()
}

// pass lets time go by.
func (q *queue) pass(d time.Duration) {
	for end := time.Now().Add(d); ; {
		q.settle()
		left := time.Until(end)
		if left <= 0 {
			return
		}
		select {
		case <-q.more:
		case <-time.After(left):
		}
	}
}

// fault is what is wrong with a call of a vault; op is "get", "set", "delete" or
// "items".
type fault func(ctx context.Context, op string) error

// refuse is a fault of every call that writes.
func refuse(err error) fault {
	return func(_ context.Context, op string) error {
		if op == "set" {
			return err
		}
		return nil
	}
}

// hang is a fault of a vault that does not answer when it is to keep something.
func hang(ctx context.Context, op string) error {
	if op != "set" {
		return nil
	}
	<-ctx.Done()
	return ctx.Err()
}

// computer is the folder and the vaults of a test. The vaults are in memory; those
// with a passphrase have real keys.
type computer struct {
	dir string

	mu       sync.Mutex
	kept     map[string]vault.Vault // by the id of a person in the keychain, or by path
	keychain map[string]bool        // ids that the keychain was opened for
	fault    fault
}

func newComputer(t testing.TB) *computer {
	return &computer{dir: t.TempDir(), kept: map[string]vault.Vault{}, keychain: map[string]bool{}}
}

// breaks gives all vaults a fault, nil none.
func (c *computer) breaks(f fault) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.fault = f
}

func (c *computer) check(ctx context.Context, op string) error {
	c.mu.Lock()
	f := c.fault
	c.mu.Unlock()
	if f == nil {
		return nil
	}
	return f(ctx, op)
}

func (c *computer) named(name string) *faulty {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.kept[name] == nil {
		c.kept[name] = vault.Memory()
	}
	return &faulty{c, c.kept[name]}
}

// open opens the store.
func (c *computer) open(t testing.TB) *people.Store {
	t.Helper()
	unlock := func(path string, passphrase secure.Secret) (people.Identity, error) {
		id, err := vault.Unlock(path, passphrase)
		if err != nil {
			return nil, err
		}
		return identity{c, id}, nil
	}
	store, err := people.OpenWith(c.dir, people.Vaults{
		Keychain: func(_, id string) vault.Vault {
			c.mu.Lock()
			c.keychain[id] = true
			c.mu.Unlock()
			return c.named(id)
		},
		Create: func(path string, passphrase secure.Secret) (people.Identity, error) {
			if _, err := os.Stat(path); err == nil {
				return nil, vault.ErrExists
			}
			if err := vaulttest.WriteIdentity(path, passphrase); err != nil {
				return nil, err
			}
			return unlock(path, passphrase)
		},
		Unlock: unlock,
	})
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// holds returns what the vault of a person holds of a field.
func (c *computer) holds(id string, f wizard.Field) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, name := range []string{id, filepath.Join(c.dir, "people", id, "items.age")} {
		if v := c.kept[name]; v != nil {
			s, _ := v.Get(context.Background(), f.Item())
			return s.Reveal()
		}
	}
	return ""
}

// identity opens vaults in memory that have the key of a real one.
type identity struct {
	of  *computer
	key *vault.Identity
}

func (i identity) Open(path string) (vault.Vault, error) {
	key, err := i.key.Open(path)
	if err != nil {
		return nil, err
	}
	return &sealedMemory{i.of.named(path), path, key.(vault.SealedVault)}, nil
}

// sealedMemory is a vault in memory with a key.
type sealedMemory struct {
	*faulty
	name string
	key  vault.SealedVault
}

func (v *sealedMemory) Recipient() *vault.Recipient { return v.key.Recipient() }

func (v *sealedMemory) Unseal(sealed []byte) (map[vault.Item]secure.Secret, error) {
	return v.key.Unseal(sealed)
}

// faulty is a vault that fails when its computer says so.
type faulty struct {
	of *computer
	vault.Vault
}

func (v *faulty) Get(ctx context.Context, item vault.Item) (secure.Secret, error) {
	if err := v.of.check(ctx, "get"); err != nil {
		return secure.Secret{}, err
	}
	return v.Vault.Get(ctx, item)
}

func (v *faulty) Set(ctx context.Context, item vault.Item, s secure.Secret) error {
	if err := v.of.check(ctx, "set"); err != nil {
		return err
	}
	return v.Vault.Set(ctx, item, s)
}

func (v *faulty) Delete(ctx context.Context, item vault.Item) error {
	if err := v.of.check(ctx, "delete"); err != nil {
		return err
	}
	return v.Vault.Delete(ctx, item)
}

func (v *faulty) Items(ctx context.Context) ([]vault.Item, error) {
	if err := v.of.check(ctx, "items"); err != nil {
		return nil, err
	}
	return v.Vault.Items(ctx)
}

// desk is a session at a computer, and what its View was told.
type desk struct {
	*Session
	*queue
	t  testing.TB
	pc *computer

	ended      []error // by SaveEnded
	waits      int     // calls of Waiting
	lockSaved  []error // by LockSaveEnded
	settingErr error   // by SettingsNotSaved
}

func (d *desk) SaveEnded(err error)        { d.ended = append(d.ended, err) }
func (d *desk) Waiting()                   { d.waits++ }
func (d *desk) SettingsNotSaved(err error) { d.settingErr = err }
func (d *desk) LockSaveEnded(err error)    { d.lockSaved = append(d.lockSaved, err) }

// at runs a test at a computer, in a bubble of its own time.
func at(t *testing.T, whose people.Computer, run func(*testing.T, *desk)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		d := &desk{t: t, pc: newComputer(t), queue: newQueue()}
		d.start()
		defer d.stop()
		d.ok(d.SetShared(whose == people.Shared))
		run(t, d)
	})
}

// start opens the session.
func (d *desk) start() {
	d.t.Helper()
	d.Session = New(d.pc.open(d.t), d.queue, d, func() time.Time { return time.Now().UTC() })
	d.Session.forget = func() {}
}

// stop ends everything, as the end of the process does.
func (d *desk) stop() {
	d.pc.breaks(nil)
	d.Cancel()
	if d.saver != nil {
		d.saver.drop()
	}
	d.pass(lockSaveTime)
	d.Session.Close()
}

func (d *desk) ok(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// rosa is a new person's journey, with a name.
func rosa() *wizard.Journey {
	j := wizard.New(time.Now())
	j.Set(wizard.FieldName, wizardtest.Name)
	return j
}

// result is how something ended that a done function tells of.
type result struct {
	calls int
	err   error
}

func (r *result) done(err error) { r.calls, r.err = r.calls+1, err }

// must waits for the end of something and fails unless it went well.
func (d *desk) must(begin func(done func(error))) {
	d.t.Helper()
	if err := d.await(begin); err != nil {
		d.t.Fatal(err)
	}
}

// await waits for the end of something that is told once.
func (d *desk) await(begin func(done func(error))) error {
	d.t.Helper()
	var r result
	begin(r.done)
	d.settle()
	if r.calls != 1 {
		d.t.Fatalf("done was called %d times", r.calls)
	}
	return r.err
}

// add opens a new person: a visit on a shared computer. It returns their id.
func (d *desk) add() string {
	d.t.Helper()
	d.must(func(done func(error)) {
		if d.Shared() {
			d.AddVisit(rosa(), right, done)
		} else {
			d.Add(rosa(), done)
		}
	})
	id, _ := d.Person()
	return id
}

// makePassphrase makes the passphrase of the computer's sealed file.
func (d *desk) makePassphrase() {
	d.t.Helper()
	d.must(func(done func(error)) { d.MakePassphrase(right, done) })
}

// unlocked gives the right passphrase of a visit, "" for the computer's, and begins
// what it is for.
func (d *desk) unlocked(visit string, begin func(done func(error))) func(done func(error)) {
	return func(done func(error)) {
		d.Unlock(visit, right, func(err error) {
			if err != nil {
				done(err)
				return
			}
			begin(done)
		})
	}
}

// opening opens a person, with the passphrase if they are a visit.
func (d *desk) opening(id string) func(done func(error)) {
	open := func(done func(error)) { d.Open(id, done) }
	if d.IsVisit(id) {
		return d.unlocked(id, open)
	}
	return open
}

// unlock gives the right passphrase and goes back.
func (d *desk) unlock() (input secure.Secret) {
	d.t.Helper()
	resume := func(done func(error)) {
		d.Resume(func(in secure.Secret, err error) {
			input = in
			done(err)
		})
	}
	if visit := d.LockedVisit(); visit != "" || d.UsesPassphrase() {
		resume = d.unlocked(visit, resume)
	}
	d.must(resume)
	return input
}

// resume tries to go back without a passphrase.
func (d *desk) resume() error {
	d.t.Helper()
	return d.await(func(done func(error)) { d.Resume(func(_ secure.Secret, err error) { done(err) }) })
}

// types answers the first security question.
func (d *desk) types(answer string) { d.Set(wizard.Answer(1), answer) }

// typed is what the open journey has of it.
func (d *desk) typed() string { return d.Journey().Value(wizard.Answer(1)).Reveal() }
