package sheet

import "strings"

// confusable contains the characters that people mistake for one another, in the order of
// Texts.Confusable.
const confusable = "0Oo1Il"

// confusables names the confusable characters in a code, after saying why; it is empty if
// there are none.
func confusables(code string) phrase {
	return func(t *Texts) []words {
		var ws []words
		for i, r := range confusable {
			if !strings.ContainsRune(code, r) || t.Confusable[i] == "" {
				continue
			}
			if ws != nil {
				ws = append(ws, words{text: "; "})
			}
			for _, w := range marked(t.Confusable[i]) {
				w.mono, w.ltr = w.bold, w.bold // as it looks in the code
				ws = append(ws, w)
			}
		}
		if ws == nil || t.ConfusableWhy == "" {
			return ws
		}
		return append(append(marked(t.ConfusableWhy), words{text: " "}), ws...)
	}
}
