package idle

import (
	"errors"
	"strconv"
	"strings"
	"time"
)

// parseRegistry finds HIDIdleTime, in nanoseconds, in the output of macOS's ioreg, which
// has lines such as ` | "HIDIdleTime" = 1234567890`.
func parseRegistry(printed string) (time.Duration, error) {
	for line := range strings.Lines(printed) {
		name, value, ok := strings.Cut(strings.TrimLeft(line, " |+-o"), " = ")
		if !ok || name != `"HIDIdleTime"` {
			continue
		}
		ns, err := strconv.ParseInt(strings.TrimSpace(value), 10, 64)
		if err != nil {
			return 0, err
		}
		return time.Duration(ns), nil
	}
	return 0, errors.New("idle: no HIDIdleTime")
}
