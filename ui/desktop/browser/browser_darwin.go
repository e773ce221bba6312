package browser

import (
	"context"
	"os/exec"
)

func openCommand(address string) []string { return []string{"/usr/bin/open", address} }

// privateCommand returns a command that starts the default browser with the switch for a
// private window; an instance that is already running opens the address.
func privateCommand(ctx context.Context) ([]string, error) {
	out, err := exec.CommandContext(ctx, "/usr/bin/defaults", "read",
		"com.apple.LaunchServices/com.apple.launchservices.secure", "LSHandlers").Output()
	if err != nil {
		return nil, ErrNoPrivate
	}
	bundle := httpsHandler(string(out))
	option := privateSwitch(bundle)
	if option == "" {
		return nil, ErrNoPrivate
	}
	return []string{"/usr/bin/open", "-n", "-b", bundle, "--args", option}, nil
}
