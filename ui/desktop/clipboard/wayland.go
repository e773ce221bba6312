//go:build !windows && !darwin

package clipboard

import (
	"context"
	"errors"
	"io"
	"os/exec"
)

// readWayland runs the program wl-paste, since Wayland only lets programs with a focused
// window read the clipboard. It returns errors.ErrUnsupported if the program is not
// installed.
func readWayland(ctx context.Context, limit int, mediaType string) ([]byte, error) {
	path, err := exec.LookPath("wl-paste")
	if err != nil {
		return nil, errors.ErrUnsupported
	}
	cmd := exec.CommandContext(ctx, path, "--no-newline", "--type", mediaType)
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, errors.ErrUnsupported
	}
	data, err := io.ReadAll(io.LimitReader(out, int64(limit)+1))
	switch {
	case len(data) > limit:
		cmd.Process.Kill()
		cmd.Wait()
		return nil, ErrTooLarge
	case err != nil, cmd.Wait() != nil, len(data) == 0: // wl-paste fails if there is no such content
		return nil, ErrEmpty
	}
	return data, nil
}
