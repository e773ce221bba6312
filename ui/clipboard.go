package ui

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"waypost/secure"
)

// clipboardTime is how long a copied value stays on the clipboard.
const clipboardTime = time.Minute

// clipboard puts values on the clipboard and takes them away again.
type clipboard struct {
	system fyne.Clipboard
	apart  func(secure.Secret) error // copies past the history and the cloud, where that can be
	thread *uiThread
	copied secure.Secret
	cancel func() // of what clears it
}

// put copies a value; it is cleared after clipboardTime.
func (c *clipboard) put(value secure.Secret) {
	if c.apart(value) != nil {
		c.system.SetContent(value.Reveal())
	}
	c.copied = value
	if c.cancel != nil {
		c.cancel()
	}
	c.cancel = c.thread.after(clipboardTime, c.clear)
}

// clearOf empties the clipboard if it holds one of these values, whoever put it
// there. Values of a few letters tell nothing.
func (c *clipboard) clearOf(values []secure.Secret) {
	const telling = 4
	content := secure.NewSecret(strings.TrimSpace(c.system.Content()))
	if content.Len() >= telling && slices.ContainsFunc(values, content.Equal) {
		c.system.SetContent("")
	}
}

// clear empties the clipboard if it still holds what was put there.
func (c *clipboard) clear() {
	if !c.copied.Empty() && c.copied.Equal(secure.NewSecret(c.system.Content())) {
		c.system.SetContent("")
	}
	c.copied = secure.Secret{}
	if c.cancel != nil {
		c.cancel() // nothing is left to clear
	}
}
