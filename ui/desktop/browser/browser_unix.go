//go:build !windows && !darwin

package browser

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"
)

func openCommand(address string) []string { return []string{"xdg-open", address} }

// privateCommand returns the command of the default browser's desktop file, with
// the switch for a private window.
func privateCommand(ctx context.Context) ([]string, error) {
	out, err := exec.CommandContext(ctx, "xdg-settings", "get", "default-web-browser").Output()
	if err != nil {
		return nil, ErrNoPrivate
	}
	name := strings.TrimSpace(string(out))
	option := privateSwitch(name)
	if option == "" || name != filepath.Base(name) {
		return nil, ErrNoPrivate
	}
	for _, dir := range append([]string{xdg.DataHome}, xdg.DataDirs...) {
		f, err := os.Open(filepath.Join(dir, "applications", name))
		if err != nil {
			continue
		}
		defer f.Close()
		if command := desktopExec(f); len(command) > 0 {
			return append(command, option), nil
		}
	}
	return nil, ErrNoPrivate
}
