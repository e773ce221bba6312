package idle

import (
	"context"
	"os/exec"
	"time"
)

// systemTime asks the registry of the input system. CGEventSource tells the same, but cannot be
// called without cgo.
func systemTime(ctx context.Context) (time.Duration, error) {
	out, err := exec.CommandContext(ctx, "/usr/sbin/ioreg", "-c", "IOHIDSystem", "-r", "-d", "1").Output()
	if err != nil {
		return 0, err
	}
	return parseRegistry(string(out))
}
