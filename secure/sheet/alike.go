package sheet

import "strings"

// lookAlikes are the characters that people take for one another, in the order
// of Texts.Alike.
const lookAlikes = "0Oo1Il"

// alike tells those that a code holds apart; it says nothing if there are none.
func alike(code string) phrase {
	return func(t *Texts) []words {
		var ws []words
		for i, r := range lookAlikes {
			if !strings.ContainsRune(code, r) || t.Alike[i] == "" {
				continue
			}
			if ws != nil {
				ws = append(ws, words{text: "; "})
			}
			for _, w := range marked(t.Alike[i]) {
				w.mono, w.ltr = w.bold, w.bold // the character, as it looks in the code
				ws = append(ws, w)
			}
		}
		return ws
	}
}
