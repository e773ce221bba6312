package people

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
)

// attemptsName is the file beside an identity that contains the number of wrong
// passphrases.
const attemptsName = "tries.json"

// WaitError means that too many wrong passphrases were tried, in this process or earlier,
// and says when the next attempt is allowed. The fifth wrong passphrase and each one
// after it require a wait: 30 seconds at first, then twice as long each time, up to an
// hour.
//
// This delays people at the computer. An attacker who copies the files is limited only by
// scrypt and the passphrase.
type WaitError struct{ Until time.Time }

// Error does not reveal how many attempts there were.
func (e *WaitError) Error() string {
	return "people: wait before trying another passphrase until " + e.Until.Format(time.RFC3339)
}

// attempts counts the wrong passphrases since the last right one.
type attempts struct {
	Wrong int       `json:"wrong"`
	Last  time.Time `json:"last"`
	Code  string    `json:"code"` // see key.code
}

const (
	// freeAttempts is the number of wrong passphrases at which the waits begin.
	freeAttempts = 5
	// mostAttempts is the number with the longest wait. It replaces any higher number,
	// and a count that is missing or was edited.
	mostAttempts = freeAttempts + 7
)

// until returns when the next attempt is allowed. If the last attempt lies in the future,
// the clock was set back: it then counts as made now, since otherwise somebody might have
// to wait for years.
func (a *attempts) until(now time.Time) time.Time {
	const first, most = 30 * time.Second, time.Hour
	if a.Wrong < freeAttempts {
		return now
	}
	if a.Last.After(now) {
		a.Last = now
	}
	wait := most
	if a.Wrong < mostAttempts {
		wait = first << (a.Wrong - freeAttempts)
	}
	return a.Last.Add(wait)
}

// text returns the text that a count's code authenticates. It contains the path of the
// identity, so that a count cannot be replaced by another one's.
func (a *attempts) text(path string) string {
	return fmt.Sprintf("attempts\n%s\n%d\n%s", filepath.Base(filepath.Dir(path)), a.Wrong, a.Last.UTC().Format(time.RFC3339Nano))
}

// create creates an identity. It writes the count first, because a missing count means
// that somebody has deleted it.
func (s *Store) create(path string, passphrase secure.Secret) (Identity, error) {
	if exists(path) {
		return nil, vault.ErrExists
	}
	s.trying.Lock()
	defer s.trying.Unlock()
	s.attempts[path] = &attempts{}
	if err := s.keepAttempts(path); err != nil {
		return nil, err
	}
	return s.vaults.Create(path, passphrase)
}

// try unlocks an identity. It counts the attempt as wrong before it is made, so that
// killing the process halfway gains nothing.
func (s *Store) try(ctx context.Context, path string, passphrase secure.Secret) (Identity, error) {
	s.trying.Lock()
	defer s.trying.Unlock()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if passphrase.Empty() || !exists(path) {
		return s.vaults.Unlock(path, passphrase)
	}
	a := s.attemptsAt(path)
	if until := a.until(s.now()); s.now().Before(until) {
		return nil, &WaitError{until}
	}
	before := *a
	a.Wrong, a.Last = min(a.Wrong+1, mostAttempts), s.now()
	s.keepAttempts(path)
	id, err := s.vaults.Unlock(path, passphrase)
	switch {
	case err == nil:
		*a = attempts{}
	case !errors.Is(err, vault.ErrWrongPassphrase):
		*a = before
	case a.Wrong >= freeAttempts:
		return nil, fmt.Errorf("%w: %w", err, &WaitError{a.until(s.now())})
	default:
		return nil, err
	}
	s.keepAttempts(path)
	return id, errors.Join(err, ctx.Err())
}

// attemptsAt returns the count of an identity. It is read only once: while this process
// has the folder, nobody else should change the file, and the count in memory works even
// if the disk is full.
func (s *Store) attemptsAt(path string) *attempts {
	if a := s.attempts[path]; a != nil {
		return a
	}
	a := &attempts{}
	data, err := readFile(attemptsFile(path))
	known := err == nil && json.Unmarshal(data, a) == nil && s.key.matches(a.Code, a.text(path))
	s.attempts[path] = a
	if !known {
		*a = attempts{Wrong: mostAttempts, Last: s.now()}
		s.keepAttempts(path) // otherwise the wait would restart at each start
	}
	return a
}

// startAttempts starts the count for an identity created by an older version. The next
// wrong passphrase requires the first wait, because an older count cannot be trusted.
func (s *Store) startAttempts(path string) {
	if !exists(path) {
		return
	}
	s.trying.Lock()
	defer s.trying.Unlock()
	s.attempts[path] = &attempts{Wrong: freeAttempts - 1, Last: s.now()}
	_ = s.keepAttempts(path) // until it can be written, it is in memory
}

// keepAttempts writes a count. Callers that unlock ignore its error: a full disk must not
// keep people from their secrets.
func (s *Store) keepAttempts(path string) error {
	a := s.attempts[path]
	a.Last = a.Last.UTC()
	code, err := s.key.code(s.dir, a.text(path))
	if err != nil {
		return err
	}
	a.Code = code
	data, err := json.Marshal(a)
	if err != nil {
		return err
	}
	return replaceFile(attemptsFile(path), data)
}

// attemptsFile returns the file that contains the count of an identity.
func attemptsFile(identity string) string { return filepath.Join(filepath.Dir(identity), attemptsName) }
