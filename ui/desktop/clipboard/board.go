package clipboard

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/canonical"
	"github.com/waypost-app/waypost/secure/totp"
)

const (
	// KeepFor is how long a copied value stays on the clipboard.
	KeepFor = time.Minute
	// readTimeout bounds how long clearing waits for the owner of the clipboard.
	readTimeout = time.Second
)

// Board copies values and removes them from the clipboard again. All of its methods belong to the
// UI thread and return at once: reading happens in the background and is limited to a second.
type Board struct {
	// Set becomes the owner of the clipboard with a text. It runs on the UI thread and
	// must not wait for other programs.
	Set func(text string)
	// SetPrivate copies a value while keeping it out of the clipboard's history and the cloud. It
	// returns errors.ErrUnsupported on systems that cannot do that.
	SetPrivate func(secure.Secret) error
	// Read is [Text], replaceable by tests. It runs in the background.
	Read func(context.Context) (secure.Secret, error)
	// Do runs a function on the UI thread; After does so after a while.
	Do    func(func())
	After func(time.Duration, func()) (cancel func())

	copied secure.Secret
	copies int    // counts, so that a late answer does not clear a newer copy
	cancel func() // stops the timer that clears
}

// Copy puts a value on the clipboard for KeepFor. If the system has a clipboard
// history but cannot be told to leave the value out, nothing is copied and the
// error is ErrBusy.
func (b *Board) Copy(value secure.Secret) error {
	err := b.SetPrivate(value)
	switch {
	case errors.Is(err, errors.ErrUnsupported):
		b.Set(value.Reveal())
	case err != nil:
		return errors.Join(ErrBusy, err)
	}
	b.stopTimer()
	b.copied = value
	b.copies++
	b.cancel = b.After(KeepFor, func() { b.Clear(nil) })
	return nil
}

// Clear empties the clipboard if it still holds what was copied last, or if its owner does not
// answer. done, which may be nil, is called afterwards.
func (b *Board) Clear(done func()) {
	copied := b.copied
	b.copied = secure.Secret{}
	b.stopTimer()
	if copied.Empty() {
		call(done)
		return
	}
	b.clearIf(copied.Equal, done)
}

// ClearValues empties the clipboard if it holds one of some values, whoever copied it, or if its
// owner does not answer. done, which may be nil, is called afterwards.
func (b *Board) ClearValues(values []secure.Secret, done func()) {
	b.clearIf(func(content secure.Secret) bool { return Holds(content, values) }, done)
}

// ClearAll empties the clipboard whatever it holds.
func (b *Board) ClearAll() {
	b.copied = secure.Secret{}
	b.stopTimer()
	b.Set("")
}

// Paste reads the text on the clipboard, "" for none, and passes it on. It takes a
// second at most.
func (b *Board) Paste(insert func(text string)) {
	b.read(func(content secure.Secret, err error) { insert(content.Reveal()) })
}

// clearIf empties the clipboard if goes returns true for its content. If the owner does not
// answer, it may hold such content, and nobody can paste from it anyway.
func (b *Board) clearIf(goes func(content secure.Secret) bool, done func()) {
	copies := b.copies
	b.read(func(content secure.Secret, err error) {
		unknown := err != nil && !errors.Is(err, ErrEmpty)
		if b.copies == copies && (unknown || err == nil && goes(content)) {
			b.Set("")
		}
		call(done)
	})
}

// read reads in the background and passes the result on, on the UI thread.
func (b *Board) read(then func(secure.Secret, error)) {
	go func() {
		ctx, cancel := context.WithTimeout(context.Background(), readTimeout)
		defer cancel()
		content, err := b.Read(ctx)
		b.Do(func() { then(content, err) })
	}()
}

func (b *Board) stopTimer() {
	if b.cancel != nil {
		b.cancel()
		b.cancel = nil
	}
}

func call(f func()) {
	if f != nil {
		f()
	}
}

// Holds reports whether a text is or contains one of some values, however it is spelled: case,
// spaces and hyphens do not count, and an authenticator key is the same key in every form. It
// ignores values of fewer than four characters; values of fewer than eight count only if they are
// the whole text.
func Holds(text secure.Secret, values []secure.Secret) bool {
	const shortest, distinctive = 4, 8
	all := squash(text.Reveal())
	key, notKey := totp.Parse(text.Reveal())
	for _, v := range values {
		value := squash(v.Reveal())
		if len(value) >= shortest && all == value || len(value) >= distinctive && strings.Contains(all, value) {
			return true
		}
		other, err := totp.Parse(v.Reveal())
		if notKey == nil && err == nil && key.Secret.Equal(other.Secret) {
			return true
		}
	}
	return false
}

// squash returns the canonical form of a text in lower case, without spaces and
// hyphens.
func squash(s string) string {
	return strings.NewReplacer(" ", "", "-", "").Replace(strings.ToLower(canonical.Form(s)))
}
