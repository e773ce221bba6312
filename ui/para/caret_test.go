package para

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// caretLeft returns the position of the caret in the Input.
func caretLeft(in *Input) float32 { return in.caret.Position().X }

// In mixed text the caret follows the letters. The arrow keys move it in the direction
// they point, and reach every position.
func TestCaretRightToLeft(t *testing.T) {
	in := newInput("ar")
	if x := caretLeft(in); x != 198 {
		t.Errorf("in an empty field the caret stands at %v, want 198", x)
	}
	last := caretLeft(in)
	for _, r := range "اضغط" {
		in.TypedRune(r)
		if caretLeft(in) >= last {
			t.Errorf("after %q the caret does not move left", r)
		}
		last = caretLeft(in)
	}
	press(in, fyne.KeyRight)
	if in.edit.caret != 3 || caretLeft(in) <= last {
		t.Errorf("Right goes to place %d", in.edit.caret)
	}
	in.SetText("اضغط submit ثم 12")
	press(in, fyne.KeyHome)
	last = caretLeft(in)
	seen := 1
	for range len(in.edit.text) {
		press(in, fyne.KeyLeft)
		if caretLeft(in) > last+caretWidth/2 {
			t.Fatalf("Left goes right, to place %d", in.edit.caret)
		}
		last = caretLeft(in)
		seen++
	}
	if seen != len(in.shape().visual) || in.edit.caret != in.shape().visual[0] {
		t.Errorf("Left went through %d of %d places", seen, len(in.shape().visual))
	}
}

func TestSelectionInMixedText(t *testing.T) {
	in := newInput("ar")
	in.SetText("اضغط submit ثم")
	in.edit.selectRange(2, 8) // two letters, a space and three Latin letters
	in.moved()
	if n := len(in.marks.Objects); n != 2 {
		t.Errorf("the selection shows as %d stretches, want 2", n)
	}
}

func TestScroll(t *testing.T) {
	for lang, text := range map[string]string{"en": "river candle ", "ar": "اضغط على الرابط "} {
		in := newInput(lang)
		test.Type(in, strings.Repeat(text, 8))
		if x := caretLeft(in); x < 0 || x > 198 {
			t.Errorf("%s: at the end the caret is at %v", lang, x)
		}
		if in.scroll == 0 {
			t.Errorf("%s: a long text does not scroll", lang)
		}
		press(in, fyne.KeyHome)
		if in.scroll != 0 {
			t.Errorf("%s: Home leaves the text scrolled by %v", lang, in.scroll)
		}
		if x := caretLeft(in); x < 0 || x > 198 {
			t.Errorf("%s: at the start the caret is at %v", lang, x)
		}
		press(in, fyne.KeyEnd)
		in.SetText("short")
		if in.scroll != 0 {
			t.Errorf("%s: a short text is scrolled by %v", lang, in.scroll)
		}
	}
}

// At the end of a text whose direction is opposite to its field's, the caret is beside
// the last letter, not on it, whether or not all of the text is in view.
func TestCaretClearsLastLetter(t *testing.T) {
	for lang, text := range map[string]string{"ar": "Rosa Delgado", "en": "اضغط على الرابط"} {
		for _, typed := range []string{text, strings.Repeat(text+" ", 8) + text} {
			in := newInput(lang)
			in.SetText(typed)
			l := in.shape()
			from, room := in.room()
			end := from + in.origin(l, room) + l.trail[len(l.trail)-1]
			left, right := caretLeft(in), caretLeft(in)+caretWidth
			if on := left < end && end < right; on || left < from || right > from+room || min(abs(left-end), abs(right-end)) > 0.1 {
				t.Errorf("%s: the letter ends at %v, the caret is from %v to %v, the room from %v to %v", lang, end, left, right, from, from+room)
			}
			press(in, fyne.KeyHome)
			if left := caretLeft(in); left < from || left+caretWidth > from+room {
				t.Errorf("%s: at the first letter the caret is at %v", lang, left)
			}
		}
	}
}
