package speech

import (
	"context"
	"os/exec"
	"syscall"
)

// command hides the console that would otherwise open over the window.
func command(ctx context.Context, name string, args ...string) *exec.Cmd {
	c := exec.CommandContext(ctx, name, args...)
	c.SysProcAttr = &syscall.SysProcAttr{HideWindow: true}
	return c
}
