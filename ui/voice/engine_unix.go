//go:build !windows && !darwin

package voice

import (
	"slices"
	"strings"
)

// engines: espeak-ng reads by itself; speech-dispatcher passes on to what the
// desktop is set up for.
func engines() []engine {
	return []engine{
		{name: "espeak-ng", list: []string{"--voices"}, pick: pickESpeak},
		{name: "spd-say", list: []string{"-L"}, pick: pickDispatcher},
	}
}

// pickESpeak reads lines such as " 5  es  --/M  Spanish_(Spain)  roa/es".
func pickESpeak(listed, tag string) []string {
	tags := column(listed, 1)
	if i := nearest(tags, tag); i >= 0 {
		return []string{"-v", tags[i], "-s", slow, "--stdin"}
	}
	return nil
}

// slow is words a minute: less than the usual 175, for people who learn the
// language.
const slow = "140"

// pickDispatcher reads lines such as "Spanish_(Spain)  es  none". With -e the
// program reads its standard input.
func pickDispatcher(listed, tag string) []string {
	tags := column(listed, 1)
	if i := nearest(tags, tag); i >= 0 {
		return []string{"-l", tags[i], "-w", "-e"}
	}
	return nil
}

// nearest is which of some tags is the language that people in the United States
// would want to hear: its American kind, else itself, else any of its kinds; -1:
// none.
func nearest(tags []string, tag string) int {
	american := map[string]string{"en": "en-us", "es": "es-419", "pt": "pt-br", "fr": "fr-fr"}[tag]
	for _, like := range []func(string) bool{
		func(s string) bool { return s == american },
		func(s string) bool { return s == tag },
		func(s string) bool { return strings.HasPrefix(s, tag+"-") },
	} {
		if i := slices.IndexFunc(tags, like); i >= 0 {
			return i
		}
	}
	return -1
}

// column is a word of each line: the tags of a list of voices.
func column(listed string, n int) (words []string) {
	for line := range strings.Lines(listed) {
		word := ""
		if all := strings.Fields(line); n < len(all) {
			word = strings.ToLower(all[n])
		}
		words = append(words, word)
	}
	return words
}
