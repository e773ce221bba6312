package browser

import (
	"context"
	"path/filepath"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

func openCommand(address string) []string {
	return []string{"rundll32", "url.dll,FileProtocolHandler", address}
}

// userChoice is the registry key that names the program for https addresses.
const userChoice = `Software\Microsoft\Windows\Shell\Associations\UrlAssociations\https\UserChoice`

// privateCommand returns the program for https addresses, with the switch for a private
// window. The person's choice names a class, whose command is in the registry.
func privateCommand(context.Context) ([]string, error) {
	class, err := value(registry.CURRENT_USER, userChoice, "ProgId")
	if err != nil {
		return nil, ErrNoPrivate
	}
	command, err := value(registry.CLASSES_ROOT, class+`\shell\open\command`, "")
	if err != nil {
		return nil, ErrNoPrivate
	}
	args, err := windows.DecomposeCommandLine(command)
	if err != nil || len(args) == 0 {
		return nil, ErrNoPrivate
	}
	option := privateSwitch(filepath.Base(args[0]))
	if option == "" {
		return nil, ErrNoPrivate
	}
	return []string{args[0], option}, nil
}

// value reads a string from the registry.
func value(root registry.Key, path, name string) (string, error) {
	key, err := registry.OpenKey(root, path, registry.QUERY_VALUE)
	if err != nil {
		return "", err
	}
	defer key.Close()
	text, _, err := key.GetStringValue(name)
	return text, err
}
