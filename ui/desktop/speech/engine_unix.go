//go:build !windows && !darwin

package speech

import (
	"slices"
	"strings"
)

// engines lists espeak-ng before speech-dispatcher, which passes the text to whatever
// program the desktop is configured for and may stay silent.
func engines() []engine {
	return []engine{
		{program: "espeak-ng", list: []string{"--voices"}, pick: pickESpeak},
		{program: "spd-say", list: []string{"-L"}, pick: pickDispatcher},
	}
}

// pickESpeak parses lines such as " 5  es  --/M  Spanish_(Spain)  roa/es".
func pickESpeak(listed, tag string) []string {
	tags := column(listed, 1)
	if i := nearest(tags, tag); i >= 0 {
		return []string{"-v", tags[i], "-s", wordsPerMinute, "--stdin"}
	}
	return nil
}

// wordsPerMinute is slower than the usual 175, for people who are learning the language.
const wordsPerMinute = "140"

// pickDispatcher parses lines such as "Spanish_(Spain)  es  none". The option -e makes
// the program read from standard input.
func pickDispatcher(listed, tag string) []string {
	tags := column(listed, 1)
	if i := nearest(tags, tag); i >= 0 {
		return []string{"-l", tags[i], "-w", "-e"}
	}
	return nil
}

// nearest returns the index of the best tag for people in the United States: the American
// variety of the language, else the plain language, else any variety. It returns -1 if
// there is none.
func nearest(tags []string, tag string) int {
	american := map[string]string{"en": "en-us", "es": "es-419", "pt": "pt-br", "fr": "fr-fr"}[tag]
	for _, matches := range []func(string) bool{
		func(s string) bool { return s == american },
		func(s string) bool { return s == tag },
		func(s string) bool { return strings.HasPrefix(s, tag+"-") },
	} {
		if i := slices.IndexFunc(tags, matches); i >= 0 {
			return i
		}
	}
	return -1
}

// column returns the n-th word of each line in lower case, "" where a line is too
// short.
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
