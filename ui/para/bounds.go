package para

import (
	"unicode"

	"github.com/go-text/typesetting/segmenter"
)

// stops returns the possible positions of a caret: between the characters that people see
// (UAX #29), so that it never splits an emoji, or a letter and its accent. The first is
// 0, the last the end of the text.
func stops(text []rune) []int {
	out := []int{0}
	var s segmenter.Segmenter
	s.Init(text)
	for it := s.GraphemeIterator(); it.Next(); {
		g := it.Grapheme()
		out = append(out, g.Offset+len(g.Text))
	}
	return out
}

// before returns the last stop before a position, and after the first one behind it.
func before(text []rune, at int) int {
	last := 0
	for _, s := range stops(text) {
		if s >= at {
			break
		}
		last = s
	}
	return last
}

func after(text []rune, at int) int {
	for _, s := range stops(text) {
		if s > at {
			return s
		}
	}
	return len(text)
}

// backspace returns the start of what the Backspace key deletes. Of a letter with
// combining marks, only the last mark is deleted, since it was typed last; any other
// character is deleted as a whole.
func backspace(text []rune, at int) int {
	from := before(text, at)
	if last := at - 1; last > from && unicode.IsMark(text[last]) && !unicode.Is(unicode.Variation_Selector, text[last]) {
		return last
	}
	return from
}

// word returns the run at a position that consists of letters and digits, of spaces, or
// of other characters.
func word(text []rune, at int) (from, to int) {
	if len(text) == 0 {
		return 0, 0
	}
	at = min(at, len(text)-1)
	k := kind(text[at])
	for from = at; from > 0 && kind(text[from-1]) == k; from-- {
	}
	for to = at + 1; to < len(text) && kind(text[to]) == k; to++ {
	}
	return from, to
}

// wordBefore returns the start of the word before a position, wordAfter the end of the
// word after it.
func wordBefore(text []rune, at int) int {
	for at > 0 && kind(text[at-1]) == gap {
		at--
	}
	if at == 0 {
		return 0
	}
	from, _ := word(text, at-1)
	return from
}

func wordAfter(text []rune, at int) int {
	for at < len(text) && kind(text[at]) == gap {
		at++
	}
	if at == len(text) {
		return at
	}
	_, to := word(text, at)
	return to
}

const (
	letter = iota
	gap
	other
)

func kind(r rune) int {
	switch {
	case unicode.IsSpace(r):
		return gap
	case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), r == '_', r == 0x200C, r == 0x200D:
		return letter
	}
	return other
}
