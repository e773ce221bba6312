package para

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

func TestFitting(t *testing.T) {
	for _, c := range []struct {
		in    string
		room  int
		want  string
		whole bool
	}{
		{"abc", 3, "abc", true},
		{"abcd", 3, "abc", false},
		{"abc\x00\n", 3, "abc", true}, // dropped characters need no room
		{"\r\na\r\n", 9, "a", true},
		{"a\nb", 9, "a b", true},
		{"\ufeffa", 9, "a", true},
		{"a\xffb", 9, "a\ufffdb", true},
		{"", 0, "", true},
		{"a", 0, "", false},
	} {
		got, whole := fitting(c.in, c.room)
		if string(got) != c.want || whole != c.whole {
			t.Errorf("fitting(%q, %d) = %q, %v; want %q, %v", c.in, c.room, string(got), whole, c.want, c.whole)
		}
	}
}

func TestWordAt(t *testing.T) {
	for _, c := range []struct {
		text string
		at   int
		want string
	}{
		{"river candle", 2, "river"},
		{"river candle", 5, " "},
		{"river candle", 12, "candle"},
		{"a.b@c", 3, "@"},
		{"می\u200cخواهم نامه", 3, "می\u200cخواهم"},
		{"", 0, ""},
	} {
		rs := []rune(c.text)
		from, to := word(rs, c.at)
		if got := string(rs[from:to]); got != c.want {
			t.Errorf("the word at %d of %q is %q, want %q", c.at, c.text, got, c.want)
		}
	}
}

func TestUndoIsBounded(t *testing.T) {
	e := edit{max: 9999}
	for range 3 * undoSteps {
		e.insert("ab", false)
	}
	n := 0
	for e.undo() {
		n++
	}
	if n != undoSteps {
		t.Errorf("%d changes can be undone, want %d", n, undoSteps)
	}
}

// FuzzInput types arbitrary text and presses keys. The caret stays within the text, the
// text stays one line of the allowed length, and drawing never fails.
func FuzzInput(f *testing.F) {
	f.Add("Rosa Delgado", "<<>b", false)
	f.Add("اضغط submit ثم 12", "<<S<<dLuur", true)
	f.Add("\u2067\u202e)\u2069 e\u0301👩\u200d👧", "HSR>bEdL", true)
	f.Add("a\x00\n\xff\U0010FFFF", "<d<b", false)
	keys := map[byte]fyne.KeyName{
		'<': fyne.KeyLeft, '>': fyne.KeyRight, 'b': fyne.KeyBackspace, 'd': fyne.KeyDelete,
		'H': fyne.KeyHome, 'E': fyne.KeyEnd,
	}
	f.Fuzz(func(t *testing.T, text, acts string, rtl bool) {
		lang, l := "en", look()
		if rtl {
			lang = "ar"
		}
		l.MaxLength = 64
		in := NewInput(lang, l)
		in.Resize(fyne.NewSize(120, 28))
		in.FocusGained()
		in.insert(text, false)
		for _, a := range []byte(acts[:min(len(acts), 64)]) {
			switch a {
			case 'S':
				in.shift = !in.shift
			case 'L':
				in.TypedShortcut(ctrlKey(fyne.KeyLeft))
			case 'R':
				in.TypedShortcut(ctrlKey(fyne.KeyRight))
			case 'u':
				in.TypedShortcut(&fyne.ShortcutUndo{})
			case 'r':
				in.TypedShortcut(&fyne.ShortcutRedo{})
			case 'h':
				in.SetHidden(!in.Hidden())
			default:
				press(in, keys[a])
			}
			checkInput(t, in)
		}
		in.picture(120, 44)
	})
}

func checkInput(t *testing.T, in *Input) {
	t.Helper()
	e := in.edit
	if n := len(e.text); e.caret < 0 || e.caret > n || e.anchor < 0 || e.anchor > n || n > e.max {
		t.Fatalf("caret at %d, anchor at %d of %d characters", e.caret, e.anchor, n)
	}
	for _, r := range e.text {
		if unicode.IsControl(r) || !utf8.ValidRune(r) {
			t.Fatalf("the text holds %U", r)
		}
	}
	if x := caretLeft(in); x < 0 || x > 120 {
		t.Fatalf("the caret is at %v", x)
	}
}
