package accessibility

import (
	"strings"
	"unicode"
)

// bullets returns the text shown in place of a hidden one of n runes.
func bullets(n int) string { return strings.Repeat("•", n) }

// cut returns a part of a text with its bounds, limited to the text; -1 stands for its
// end.
func (t *Text) cut(from, to int32) (part string, start, end int32) {
	size := int32(len(t.Runes))
	if to < 0 || to > size {
		to = size
	}
	from = min(max(from, 0), to)
	return string(t.Runes[from:to]), from, to
}

// The granularities of GetStringAtOffset (AtspiTextGranularity). All texts here have one line, so
// sentence, line and paragraph are the whole text.
const (
	byLetter = iota
	byWord
)

// around returns the letter, the word or the line at a position.
func (t *Text) around(at int32, granularity uint32) (part string, start, end int32) {
	size := int32(len(t.Runes))
	at = min(max(at, 0), size)
	switch granularity {
	case byLetter:
		return t.cut(at, min(at+1, size))
	case byWord:
		return t.cut(t.word(at))
	}
	return t.cut(0, size)
}

// word returns the range of the word at a position, including the spaces that follow it.
func (t *Text) word(at int32) (from, to int32) {
	size := int32(len(t.Runes))
	space := func(i int32) bool { return unicode.IsSpace(t.Runes[i]) }
	from = at
	for from > 0 && (from == size || space(from) || !space(from-1)) {
		from--
	}
	to = from
	for to < size && !space(to) {
		to++
	}
	for to < size && space(to) {
		to++
	}
	return from, to
}

// extents returns the estimated rectangle of a part of the text, as if all letters had
// the same width.
func (n *Node) extents(from, to int32) Rect {
	size := int32(len(n.Text.Runes))
	if to < 0 || to > size {
		to = size
	}
	from, size = min(max(from, 0), to), max(size, 1)
	return Rect{n.Box.X + n.Box.W*from/size, n.Box.Y, max(n.Box.W*(to-from)/size, 1), n.Box.H}
}

// text answers for org.a11y.atspi.Text.
func (q question) text() []any {
	t := q.node.Text
	i, j := q.number(0), q.number(1)
	part := func(part string, start, end int32) []any { return reply(part, start, end) }
	switch q.method {
	case "GetText":
		words, _, _ := t.cut(i, j)
		return reply(words)
	case "GetStringAtOffset":
		return part(t.around(i, argument[uint32](q.args, 1)))
	case "GetTextAtOffset": // the older numbers: 0 letter, 1 and 2 word, then sentence and line
		return part(t.around(i, (argument[uint32](q.args, 1)+1)/2))
	case "GetCharacterAtOffset":
		letter, _, _ := t.cut(i, i+1)
		return reply([]rune(letter + "\x00")[0])
	case "GetCharacterExtents":
		return q.extents(i, i+1, argument[uint32](q.args, 1))
	case "GetRangeExtents":
		return q.extents(i, j, argument[uint32](q.args, 2))
	case "GetOffsetAtPoint":
		return reply(int32(-1))
	case "GetNSelections":
		if t.From == t.To {
			return reply(int32(0))
		}
		return reply(int32(1))
	case "GetSelection":
		return reply(int32(t.From), int32(t.To))
	case "GetAttributes", "GetAttributeRun":
		return reply(map[string]string{}, int32(0), int32(len(t.Runes)))
	case "GetDefaultAttributes", "GetDefaultAttributeSet":
		return reply(map[string]string{})
	}
	return q.caret(i, j)
}

func (q question) extents(from, to int32, kind uint32) []any {
	at, origin := q.node.extents(from, to), q.origin(kind)
	return reply(at.X-origin.X, at.Y-origin.Y, at.W, at.H)
}

// caret answers calls that move the caret or the selection.
func (q question) caret(i, j int32) []any {
	n := q.node
	can := n.States.Has(Editable)
	from, to := i, j
	switch q.method {
	case "SetCaretOffset":
		to = i
	case "AddSelection":
	case "SetSelection":
		from, to = j, q.number(2)
	case "RemoveSelection":
		from, to = int32(n.Text.Caret), int32(n.Text.Caret)
	default:
		return nil
	}
	if can {
		_, from, to = n.Text.cut(from, to)
		q.bus.actor.Select(n.ID, int(from), int(to))
	}
	return reply(can)
}

// edit answers for org.a11y.atspi.EditableText. It neither changes nor reads the
// clipboard, which belongs to the person.
func (q question) edit() []any {
	t := q.node.Text
	from, to, words := int32(0), int32(len(t.Runes)), ""
	switch q.method {
	case "SetTextContents":
		words = argument[string](q.args, 0)
	case "InsertText": // position, text, and the length in bytes, about which clients disagree
		_, from, to = t.cut(q.number(0), q.number(0))
		words = argument[string](q.args, 1)
	case "DeleteText":
		_, from, to = t.cut(q.number(0), q.number(1))
	case "CopyText", "CutText", "PasteText":
		return reply(false)
	default:
		return nil
	}
	q.bus.actor.Replace(q.node.ID, int(from), int(to), words)
	return reply(true)
}
