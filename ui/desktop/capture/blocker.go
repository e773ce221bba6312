package capture

// Blocker keeps the window out of screen recordings and remote sessions while a secret is
// shown, unless the person allows recordings. It must be used on the UI thread.
type Blocker struct {
	// Block excludes the window from recordings, or includes it again; nil where the
	// system cannot do that. If it fails, the secret stays visible, since the person
	// asked to see it.
	Block func(on bool) error

	visible int // number of secrets that are shown
	allowed bool
	blocked bool
}

// Supported reports whether the system can keep a window out of recordings.
func (b *Blocker) Supported() bool { return b.Block != nil }

// SecretShown counts the secrets on screen: call it with true when one appears and with
// false when it is hidden.
func (b *Blocker) SecretShown(shown bool) {
	if shown {
		b.visible++
	} else {
		b.visible--
	}
	b.update()
}

// Allow sets whether recordings may include secrets.
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
