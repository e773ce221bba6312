package ui

import (
	"bytes"
	"context"
	"sync"

	system "golang.design/x/clipboard"

	"waypost/secure/qr"
)

// clipboardPicture makes what reads the picture on the system's clipboard, which
// Fyne's does not have, as a file: nil when there is none or no way to it.
func clipboardPicture() func() []byte {
	ready := sync.OnceValue(system.Init)
	return func() []byte {
		if ready() != nil {
			return nil
		}
		return system.Read(system.FmtImage)
	}
}

// ClipboardPicture implements page.Host.
func (w *Window) ClipboardPicture(ctx context.Context) ([]string, error) {
	file := w.picture()
	if len(file) == 0 {
		return nil, qr.ErrNone
	}
	return qr.Read(ctx, bytes.NewReader(file))
}
