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
	// readTimeout limits how long clearing waits for the clipboard's owner.
	readTimeout = time.Second
)

// Board copies values to the clipboard and removes them again. Its methods must be called
// on the UI thread and return at once: reading happens in the background and is limited
// to a second.
type Board struct {
	// Set becomes the owner of the clipboard and offers a text. It runs on the UI thread
	// and must not wait for other programs.
	Set func(text string)
	// SetPrivate copies a value while keeping it out of the clipboard's history and the cloud. It
	// returns errors.ErrUnsupported on systems that cannot do that.
	SetPrivate func(secure.Secret) error
	// Read is normally [Text]; tests replace it. It runs in the background.
	Read func(context.Context) (secure.Secret, error)
	// Do runs a function on the UI thread; After does so after a delay.
	Do    func(func())
	After func(time.Duration, func()) (cancel func())

	copied secure.Secret
	copies int    // number of copies so far, so that a late answer does not clear a newer copy
	cancel func() // stops the timer that clears the clipboard
}

// Copy puts a value on the clipboard for KeepFor. If the system keeps a clipboard history
// and could not be told to leave the value out, nothing is copied and the error is
// ErrBusy.
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

// Clear empties the clipboard if it still holds what was last copied, or if its owner
// does not answer. done, which may be nil, is called afterwards.
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

// ClearValues empties the clipboard if it holds one of the values, whichever program
// copied it, or if its owner does not answer. done, which may be nil, is called
// afterwards.
func (b *Board) ClearValues(values []secure.Secret, done func()) {
	b.clearIf(func(content secure.Secret) bool { return Holds(content, values) }, done)
}

// ClearAll empties the clipboard whatever it holds.
func (b *Board) ClearAll() {
	b.copied = secure.Secret{}
	b.stopTimer()
	b.Set("")
}

// Paste reads the text on the clipboard and passes it to insert, "" if there is none. It
// takes a second at most.
func (b *Board) Paste(insert func(text string)) {
	b.read(func(content secure.Secret, err error) { insert(content.Reveal()) })
}

// clearIf empties the clipboard if goes returns true for its content. It also does so if
// the owner does not answer: the content may be what has to go, and nobody can paste it
// anyway.
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

// read reads in the background, then calls then on the UI thread.
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

// Holds reports whether a text equals or contains one of the values. Case, spaces and
// hyphens do not matter, and an authenticator key matches in each of its forms. Values of
// fewer than four characters are ignored; values of fewer than eight count only if they
// are the whole text.
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

// squash returns the canonical form of a text in lower case, without spaces and hyphens.
func squash(s string) string {
	return strings.NewReplacer(" ", "", "-", "").Replace(strings.ToLower(canonical.Form(s)))
}
