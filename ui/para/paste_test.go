package para

import (
	"image"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestClipboard(t *testing.T) {
	clip := test.NewTempApp(t).Clipboard()
	in := newInput("en")
	clip.SetContent("7K4M\r\n92QD\tXT3H\x00\x1b8WBN\u2028\n")
	in.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if want := "7K4M  92QD XT3H8WBN "; in.Text() != want {
		t.Errorf("pasted %q, want %q", in.Text(), want)
	}
	in.SetText("XT3H")
	in.SelectAll()
	in.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clip})
	if clip.Content() != "XT3H" {
		t.Errorf("copied %q", clip.Content())
	}
	var copied string
	in.OnCopy = func(s string) { copied = s }
	in.TypedShortcut(&fyne.ShortcutCut{Clipboard: clip})
	if copied != "XT3H" || in.Text() != "" {
		t.Errorf("cut %q and left %q", copied, in.Text())
	}
}

func TestHiddenIsNotCopied(t *testing.T) {
	clip := test.NewTempApp(t).Clipboard()
	in := newInput("en")
	in.SetText("river-Candle")
	in.SetHidden(true)
	in.OnCopy = func(string) { t.Error("OnCopy was called") }
	in.SelectAll()
	in.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clip})
	in.TypedShortcut(&fyne.ShortcutCut{Clipboard: clip})
	if clip.Content() != "" {
		t.Error("hidden text was copied")
	}
	if in.Text() != "river-Candle" {
		t.Error("hidden text was cut, which copies nothing")
	}
	for _, r := range in.shape().runs {
		if strings.Trim(r.Text, dot) != "" {
			t.Error("hidden text is drawn")
		}
	}
}

func TestMegabyte(t *testing.T) {
	clip := test.NewTempApp(t).Clipboard()
	clip.SetContent(strings.Repeat("é😀x", 1<<18))
	in := newInput("en")
	changed, long := 0, 0
	in.OnChanged = func(string) { changed++ }
	in.OnTooLong = func() { long++ }
	in.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if n := len([]rune(in.Text())); n != defaultMax {
		t.Errorf("the field took %d characters", n)
	}
	test.Type(in, "y")
	if changed != 1 || long != 2 {
		t.Errorf("OnChanged was called %d times, OnTooLong %d times", changed, long)
	}
	in.picture(200, 44)
}

func TestMax(t *testing.T) {
	l := look()
	l.MaxLength = 6
	in := NewInput("en", l)
	test.Type(in, "318 204")
	if in.Text() != "318 20" {
		t.Errorf("text is %q", in.Text())
	}
	in.SelectAll()
	test.Type(in, "9")
	if in.Text() != "9" {
		t.Errorf("a full field cannot be typed over: %q", in.Text())
	}
}

func TestEmoji(t *testing.T) {
	in := newInput("en")
	family := "👩\u200d👩\u200d👧"
	test.Type(in, "a"+family+"e\u0301🇪🇸")
	if want := "a" + family + "e\u0301🇪🇸"; in.Text() != want {
		t.Errorf("text is %q", in.Text())
	}
	if !hasInk(in) {
		t.Error("nothing is drawn")
	}
	for _, want := range []string{"a" + family + "e\u0301", "a" + family + "e", "a" + family, "a", ""} {
		press(in, fyne.KeyBackspace)
		if in.Text() != want {
			t.Errorf("Backspace leaves %q, want %q", in.Text(), want)
		}
	}
	in.SetText("\U0001F600")
	if !hasInk(in) {
		t.Error("a character that no font has is not drawn")
	}
}

func hasInk(in *Input) bool {
	img := in.picture(200, 44).(*image.RGBA)
	return slices.ContainsFunc(img.Pix, func(b byte) bool { return b != 0 })
}

// If the clipboard answers later, the text is inserted then, unless the focus has left
// meanwhile.
func TestPasteLater(t *testing.T) {
	clip := test.NewTempApp(t).Clipboard()
	in := newInput("en")
	var insert func(string)
	in.OnPaste = func(f func(string)) { insert = f }
	pictures := 0
	in.OnShortcut = func(fyne.Shortcut) bool { pictures++; return true }
	paste := func() { in.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip}) }
	in.FocusGained()
	paste()
	if insert("7K4M"); in.Text() != "7K4M" {
		t.Errorf("%q is inserted", in.Text())
	}
	paste()
	if insert(""); pictures != 1 {
		t.Error("without a text, no picture is looked for")
	}
	paste()
	in.FocusLost()
	if insert("92QD"); in.Text() != "7K4M" {
		t.Errorf("%q is inserted behind the focus", in.Text())
	}
}
