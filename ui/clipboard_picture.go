package ui

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"sync"

	system "golang.design/x/clipboard"

	"waypost/secure/qr"
)

// clipboardPicture makes what reads the picture on the system's clipboard, which
// Fyne's does not have, as a file: nil when there is none or no way to it. The
// library knows no Wayland, whose own program is asked first where it is there.
func clipboardPicture() func(context.Context) []byte {
	ready := sync.OnceValue(system.Init)
	return func(ctx context.Context) []byte {
		if file := waylandPicture(ctx); len(file) > 0 {
			return file
		}
		if ready() != nil {
			return nil
		}
		return system.Read(system.FmtImage)
	}
}

// waylandPicture is the picture on Wayland's clipboard by wl-paste, nil for none.
func waylandPicture(ctx context.Context) []byte {
	if os.Getenv("WAYLAND_DISPLAY") == "" {
		return nil
	}
	file, err := exec.CommandContext(ctx, "wl-paste", "--no-newline", "--type", "image/png").Output()
	if err != nil {
		return nil
	}
	return file
}

// ClipboardPicture implements page.Host.
func (w *Window) ClipboardPicture(ctx context.Context) ([]string, error) {
	file := w.picture(ctx)
	if len(file) == 0 {
		return nil, qr.ErrNone
	}
	return qr.Read(ctx, bytes.NewReader(file))
}
