package browser

import "strings"

// httpsHandler finds the bundle that handles https addresses in what macOS's command
// defaults prints for LSHandlers: a list of groups in braces, with lines such as
//
//	LSHandlerRoleAll = "org.mozilla.firefox";
//	LSHandlerURLScheme = https;
//
// A group may contain another group, about versions. httpsHandler returns "" if no group
// names https: then Safari is the default.
func httpsHandler(printed string) string {
	depth := 0
	var bundle, scheme string
	for line := range strings.Lines(printed) {
		line = strings.Trim(line, " \t\r\n,")
		switch {
		case strings.HasSuffix(line, "{"):
			if depth++; depth == 1 {
				bundle, scheme = "", ""
			}
		case strings.HasPrefix(line, "}"):
			if depth--; depth == 0 && scheme == "https" && bundle != "" {
				return bundle
			}
		case depth == 1:
			key, value, _ := strings.Cut(strings.TrimSuffix(line, ";"), " = ")
			switch key {
			case "LSHandlerRoleAll":
				bundle = strings.Trim(value, `"`)
			case "LSHandlerURLScheme":
				scheme = strings.Trim(value, `"`)
			}
		}
	}
	return ""
}
