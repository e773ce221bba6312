package idle

import (
	"context"
	"os/exec"
	"time"
)

// systemTime reads the I/O Kit registry. CGEventSource would give the same answer, but
// calling it needs cgo.
func systemTime(ctx context.Context) (time.Duration, error) {
	out, err := exec.CommandContext(ctx, "/usr/sbin/ioreg", "-c", "IOHIDSystem", "-r", "-d", "1").Output()
	if err != nil {
		return 0, err
	}
	return parseRegistry(string(out))
}
