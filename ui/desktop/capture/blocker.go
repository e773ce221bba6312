package capture

// Blocker keeps the window out of screen recordings and of remote control while a
// secret is shown, if the person has not allowed recordings. It belongs to the UI
// thread.
type Blocker struct {
	// Block excludes the window from recordings, or includes it again; nil where the
	// system cannot. A failure leaves the secret visible: the person asked for it.
	Block func(on bool) error

	visible int // secrets that are shown
	allowed bool
	blocked bool
}

// Supported reports whether the system can keep a window out of recordings.
func (b *Blocker) Supported() bool { return b.Block != nil }

// SecretShown counts the secrets that are shown: call it with true when one appears
// and with false when it is hidden.
func (b *Blocker) SecretShown(shown bool) {
	if shown {
		b.visible++
	} else {
		b.visible--
	}
	b.update()
}

// Allow sets whether recordings may show secrets, too.
func (b *Blocker) Allow(allowed bool) {
	b.allowed = allowed
	b.update()
}

func (b *Blocker) update() {
	on := b.visible > 0 && !b.allowed
	if b.Block == nil || on == b.blocked {
		return
	}
	if b.Block(on) == nil {
		b.blocked = on
	}
}
