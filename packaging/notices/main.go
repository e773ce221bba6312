// Command notices writes assets/notices.txt, which lists the third-party work that
// Waypost contains and its licences. Run it in the module's root folder after the
// libraries have changed (make notices).
package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	modules, err := modules()
	if err == nil {
		var text string
		if text, err = notices(modules); err == nil {
			err = os.WriteFile("assets/notices.txt", []byte(text), 0o644)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "notices:", err)
		os.Exit(1)
	}
}

// part is one work by others.
type part struct {
	name  string
	files []string // its licence, and notices that must accompany it
}

// ours lists the works by others that are stored in this repository, and Go itself.
func ours(goroot string) []part {
	return []part{
		{"Go, and its standard library", []string{goroot + "/LICENSE"}},
		{"Material Design Icons", []string{"assets/icons/NOTICE", "assets/icons/LICENSE"}},
		{"Noto fonts", []string{"assets/typeset/fonts/OFL.txt"}},
		{"Word lists for passphrases", []string{"secure/password/words/LICENSE"}},
	}
}

// notices joins the licences. A text shared by several parts appears once, below all
// their names.
func notices(parts []part) (string, error) {
	var order []string
	names := map[string][]string{}
	for _, p := range parts {
		var texts []string
		for _, file := range p.files {
			data, err := os.ReadFile(file)
			if err != nil {
				return "", fmt.Errorf("licence of %s: %w", p.name, err)
			}
			texts = append(texts, tidy(string(data)))
		}
		text := strings.Join(texts, "\n\n")
		if names[text] == nil {
			order = append(order, text)
		}
		names[text] = append(names[text], p.name)
	}
	var b strings.Builder
	b.WriteString("Waypost contains the work of others. We thank them. These are their licences.\n")
	for _, text := range order {
		fmt.Fprintf(&b, "\n%s\n%s\n\n%s\n", strings.Repeat("=", lineWidth), strings.Join(names[text], "\n"), text)
	}
	return b.String(), nil
}

// lineWidth is the length of the line between two licences.
const lineWidth = 78

// tidy normalises line endings, which differ between systems.
func tidy(text string) string {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " \t")
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}
