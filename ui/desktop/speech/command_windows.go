package speech

import (
	"context"
	"os/exec"
	"syscall"
)

// command returns a command whose console window, which would cover Waypost's, stays
// hidden.
func command(ctx context.Context, name string, args ...string) *exec.Cmd {
	c := exec.CommandContext(ctx, name, args...)
	c.SysProcAttr = &syscall.SysProcAttr{HideWindow: true}
	return c
}
