package people

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"waypost/secure"
	"waypost/secure/vault"
)

// triesName is the file beside an identity that counts wrong passphrases. It is
// there only while there are some.
const triesName = "tries.json"

// WaitError says that too many wrong passphrases were tried, in this process or
// before, and until when no further one is. From the fifth one on each costs a
// wait: 30 seconds, then twice as long each time, an hour at most.
//
// It holds up whoever sits at the computer. Who takes the files away is held up
// by scrypt and the passphrase alone.
type WaitError struct{ Until time.Time }

// Error does not say how often it was wrong.
func (e *WaitError) Error() string {
	return "people: wait before trying another passphrase until " + e.Until.Format(time.RFC3339)
}

// tries are the wrong passphrases since the last right one.
type tries struct {
	Wrong int       `json:"wrong"`
	Last  time.Time `json:"last"`
}

// freeTries is how many wrong passphrases cost no wait but the last.
const freeTries = 5

// until is when the next try may be made. A last try in the future means that the
// clock was set back: then it was made now, as nobody shall wait for years.
func (t *tries) until(now time.Time) time.Time {
	const first, most = 30 * time.Second, time.Hour
	if t.Wrong < freeTries {
		return now
	}
	if t.Last.After(now) {
		t.Last = now
	}
	wait := most
	if doublings := t.Wrong - freeTries; doublings < 7 {
		wait = first << doublings
	}
	return t.Last.Add(wait)
}

// try unlocks an identity. It counts the try as a wrong one before it makes it,
// so that ending the process in between gains nothing.
func (s *Store) try(ctx context.Context, path string, passphrase secure.Secret) (Identity, error) {
	s.trying.Lock()
	defer s.trying.Unlock()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if passphrase.Empty() || !exists(path) {
		return s.vaults.Unlock(path, passphrase)
	}
	t := s.triesAt(path)
	if until := t.until(s.now()); s.now().Before(until) {
		return nil, &WaitError{until}
	}
	before := *t
	t.Wrong, t.Last = t.Wrong+1, s.now()
	t.keep(path)
	id, err := s.vaults.Unlock(path, passphrase)
	switch {
	case err == nil:
		*t = tries{}
	case !errors.Is(err, vault.ErrWrongPassphrase):
		*t = before
	case t.Wrong >= freeTries:
		return nil, fmt.Errorf("%w: %w", err, &WaitError{t.until(s.now())})
	default:
		return nil, err
	}
	t.keep(path)
	return id, errors.Join(err, ctx.Err())
}

// triesAt are the tries at an identity. They are read once: while this process
// has the folder, no other changes them, and in memory they are counted even if
// the disk is full. A file that says nothing sensible costs the first wait.
func (s *Store) triesAt(path string) *tries {
	if t := s.tries[path]; t != nil {
		return t
	}
	t := &tries{}
	data, err := readFile(beside(path))
	if err == nil && (json.Unmarshal(data, t) != nil || t.Wrong < 0) {
		t = &tries{Wrong: freeTries, Last: s.now()}
	}
	s.tries[path] = t
	return t
}

// keep writes the tries down, or their file away when there are none. What goes
// wrong with it must keep nobody from their secrets.
func (t *tries) keep(path string) {
	if t.Wrong == 0 {
		os.Remove(beside(path))
		return
	}
	if data, err := json.Marshal(t); err == nil {
		replaceFile(beside(path), data)
	}
}

// beside is where the tries at an identity are kept.
func beside(identity string) string { return filepath.Join(filepath.Dir(identity), triesName) }
