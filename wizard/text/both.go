package text

import "sync"

// bilingual remembers the sentences that a Text has returned, and the same sentences in
// English.
type bilingual struct {
	en *Text

	mu      sync.Mutex
	english map[string]string // by the sentence in the other language
}

// WithEnglish returns the language with a memory of the English versions of its
// sentences, for a helper who reads along. English itself needs none.
func (t *Text) WithEnglish(en *Text) *Text {
	if t.tag == en.tag {
		return t
	}
	both := *t
	both.both = &bilingual{en: en, english: map[string]string{}}
	return &both
}

// Both reports whether English should be shown below the texts.
func (t *Text) Both() bool { return t.both != nil }

// English returns the English version of a sentence that was just returned; "" if English
// is not wanted, or if the sentence is not from the catalogue.
func (t *Text) English(sentence string) string {
	if t.both == nil {
		return ""
	}
	t.both.mu.Lock()
	defer t.both.mu.Unlock()
	return t.both.english[sentence]
}

// ForgetEnglish drops the sentences remembered so far, which may contain a name. Call it
// when the page that needed them has been built.
func (t *Text) ForgetEnglish() {
	if t.both != nil {
		t.both.mu.Lock()
		defer t.both.mu.Unlock()
		clear(t.both.english)
	}
}

// note remembers a sentence and its English version.
func (b *bilingual) note(sentence, english string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if sentence != english {
		b.english[sentence] = english
	}
}

// noted returns the result of say for the language, and remembers its result for English.
func (t *Text) noted(say func(*Text) string) string {
	words := say(t)
	if t.both != nil {
		t.both.note(words, say(t.both.en))
	}
	return words
}

// englishArgs returns the arguments of a sentence, in which remembered sentences, such as
// a date, are replaced by their English versions.
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
