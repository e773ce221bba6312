package speech

import "strings"

// engines returns the program say, which lists voices as "Mónica  es_ES  # ¡Hola! …".
func engines() []engine {
	return []engine{{program: "say", list: []string{"-v", "?"}, pick: pickSay}}
}

func pickSay(listed, tag string) []string {
	for line := range strings.Lines(listed) {
		head, _, _ := strings.Cut(line, "#")
		words := strings.Fields(head)
		if n := len(words); n > 1 && strings.HasPrefix(words[n-1], tag+"_") {
			return []string{"-v", strings.Join(words[:n-1], " "), "-f", "-"}
		}
	}
	return nil
}
