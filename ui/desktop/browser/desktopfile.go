package browser

import (
	"bufio"
	"io"
	"strings"
)

// desktopExec returns the command of a desktop file without the address placeholder; nil if there
// is none. See "The Exec key" in the Desktop Entry Specification of freedesktop.org.
func desktopExec(file io.Reader) []string {
	group := ""
	for lines := bufio.NewScanner(file); lines.Scan(); {
		line := strings.TrimSpace(lines.Text())
		if strings.HasPrefix(line, "[") {
			group = line
			continue
		}
		key, value, ok := strings.Cut(line, "=")
		if ok && group == "[Desktop Entry]" && strings.TrimSpace(key) == "Exec" {
			return withoutFields(splitExec(strings.TrimSpace(value)))
		}
	}
	return nil
}

// splitExec splits a command at spaces outside of quotes. A backslash in quotes
// escapes the next character.
func splitExec(command string) (args []string) {
	var arg strings.Builder
	started, quoted, escaped := false, false, false
	for _, r := range command {
		switch {
		case escaped:
			arg.WriteRune(r)
			escaped = false
		case quoted && r == '\\':
			escaped = true
		case r == '"':
			quoted, started = !quoted, true
		case r == ' ' && !quoted:
			if started {
				args = append(args, arg.String())
			}
			arg.Reset()
			started = false
		default:
			arg.WriteRune(r)
			started = true
		}
	}
	if started {
		args = append(args, arg.String())
	}
	return args
}

// withoutFields removes field codes such as %u, and the markers that flatpak puts around
// them.
func withoutFields(args []string) (out []string) {
	for _, arg := range args {
		switch {
		case strings.HasPrefix(arg, "@@"), len(arg) == 2 && arg[0] == '%' && arg[1] != '%':
		default:
			out = append(out, strings.ReplaceAll(arg, "%%", "%"))
		}
	}
	return out
}
