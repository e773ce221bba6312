package text

import "sync"

// bilingual knows what English says in place of the sentences that a Text has said
// since it last forgot.
type bilingual struct {
	en *Text

	mu      sync.Mutex
	english map[string]string // by the sentence of the other language
}

// WithEnglish returns the language with a memory of what English says in its place,
// for a helper who follows along; English itself needs none.
func (t *Text) WithEnglish(en *Text) *Text {
	if t.tag == en.tag {
		return t
	}
	both := *t
	both.both = &bilingual{en: en, english: map[string]string{}}
	return &both
}

// Both reports whether English shall stand under the words.
func (t *Text) Both() bool { return t.both != nil }

// English returns what English says in place of a sentence that was just asked for;
// "" if the language stands alone, or if the sentence is not from the catalogue.
func (t *Text) English(sentence string) string {
	if t.both == nil {
		return ""
	}
	t.both.mu.Lock()
	defer t.both.mu.Unlock()
	return t.both.english[sentence]
}

// ForgetEnglish drops the sentences said until now, which may hold a name. Call it
// when what they were said for has been made.
func (t *Text) ForgetEnglish() {
	if t.both != nil {
		t.both.mu.Lock()
		defer t.both.mu.Unlock()
		clear(t.both.english)
	}
}

// note remembers a sentence and what English says there.
func (b *bilingual) note(sentence, english string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if sentence != english {
		b.english[sentence] = english
	}
}

// noted returns what say makes of the language, and remembers what it makes of English.
func (t *Text) noted(say func(*Text) string) string {
	words := say(t)
	if t.both != nil {
		t.both.note(words, say(t.both.en))
	}
	return words
}

// englishArgs returns those of a sentence with the English of each that was said before, such
// as a date.
func (t *Text) englishArgs(args []any) []any {
	out := make([]any, len(args))
	for i, a := range args {
		out[i] = a
		if s, ok := a.(string); ok && i%2 == 1 {
			if english := t.English(s); english != "" {
				out[i] = english
			}
		}
	}
	return out
}
