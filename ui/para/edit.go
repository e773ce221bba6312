package para

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// defaultMax is the default limit of an Input in runes: more than anyone types or pastes
// in this app, and few enough to lay out at every keystroke.
const defaultMax = 4096

// undoSteps is the number of changes that can be undone.
const undoSteps = 100

// edit holds one line of text and a caret, and implements the effect of keys, without
// drawing. Positions count runes from the start of the text.
type edit struct {
	text   []rune
	caret  int
	anchor int // other end of the selection; equals caret if nothing is selected
	max    int // in runes

	past, future []state
	typing       bool // the last change was typing, and the next letter belongs to the same undo step
}

// state is what undo restores.
type state struct {
	text          string
	caret, anchor int
}

// selection returns the selected range; from equals to if nothing is selected.
func (e *edit) selection() (from, to int) {
	return min(e.caret, e.anchor), max(e.caret, e.anchor)
}

func (e *edit) selected() string {
	from, to := e.selection()
	return string(e.text[from:to])
}

// reset replaces the whole text and drops the history.
func (e *edit) reset(s string) {
	clear(e.text)
	e.text, e.caret, e.anchor = nil, 0, 0
	e.forget()
	add, _ := fitting(s, e.max)
	e.put(add)
}

// forget drops the history.
func (e *edit) forget() { e.past, e.future, e.typing = nil, nil, false }

// insert replaces the selection with as much of s as fits. It reports whether the text
// changed and whether all of s fitted. Undo reverts a paste in one step, and typing word
// by word.
func (e *edit) insert(s string, typed bool) (changed, whole bool) {
	from, to := e.selection()
	add, whole := fitting(s, e.max-len(e.text)+to-from)
	if len(add) == 0 {
		return false, whole
	}
	if !(typed && e.typing && from == to) {
		e.remember()
	}
	e.typing = typed && s != " "
	e.delete(from, to)
	e.put(add)
	return true, whole
}

func (e *edit) put(add []rune) {
	e.text = slices.Insert(e.text, e.caret, add...)
	e.caret += len(add)
	e.anchor = e.caret
}

// fitting returns the part of s that fits in a line with room for that many runes, and
// whether that is all of s. It reads no more of s than necessary.
func fitting(s string, room int) (add []rune, whole bool) {
	for rest := trimBreaks(s); rest != ""; {
		r, n := utf8.DecodeRuneInString(rest)
		rest = rest[n:]
		if r = typeable(r); r < 0 {
			continue
		}
		if len(add) == room {
			return add, false
		}
		add = append(add, r)
	}
	return add, true
}

// typeable returns the rune that replaces r in a line: a space for any white space, -1
// (drop it) for other control characters.
func typeable(r rune) rune {
	switch {
	case r == '\t', r == '\n', r == '\v', r == '\f', r == '\r', r == 0x85, r == 0x2028, r == 0x2029:
		return ' '
	case unicode.IsControl(r), r == 0xFEFF:
		return -1
	}
	return r
}

// trimBreaks removes line breaks at both ends of a pasted text: they usually come from
// selecting a whole line.
func trimBreaks(s string) string {
	for s != "" && (s[0] == '\n' || s[0] == '\r') {
		s = s[1:]
	}
	for s != "" && (s[len(s)-1] == '\n' || s[len(s)-1] == '\r') {
		s = s[:len(s)-1]
	}
	return s
}

// erase deletes a range as one undo step, and reports whether anything was deleted.
func (e *edit) erase(from, to int) bool {
	if from >= to {
		return false
	}
	e.remember()
	e.typing = false
	e.delete(from, to)
	return true
}

func (e *edit) delete(from, to int) {
	e.text = slices.Delete(e.text, from, to)
	e.caret, e.anchor = from, from
}

// place moves the caret. If extend is set, the other end of the selection stays.
func (e *edit) place(at int, extend bool) {
	e.caret = min(max(0, at), len(e.text))
	if !extend {
		e.anchor = e.caret
	}
	e.typing = false
}

func (e *edit) selectRange(from, to int) {
	e.place(from, false)
	e.place(to, true)
}

// remember saves the state before a change.
func (e *edit) remember() {
	e.past = append(e.past, e.state())
	if len(e.past) > undoSteps {
		e.past = slices.Delete(e.past, 0, 1)
	}
	e.future = nil
}

func (e *edit) state() state { return state{string(e.text), e.caret, e.anchor} }

// undo reverts a change and redo repeats it. Both report whether there was one.
func (e *edit) undo() bool { return e.travel(&e.past, &e.future) }
func (e *edit) redo() bool { return e.travel(&e.future, &e.past) }

func (e *edit) travel(from, to *[]state) bool {
	n := len(*from)
	if n == 0 {
		return false
	}
	s := (*from)[n-1]
	*from = (*from)[:n-1]
	*to = append(*to, e.state())
	e.text, e.caret, e.anchor, e.typing = []rune(s.text), s.caret, s.anchor, false
	return true
}
