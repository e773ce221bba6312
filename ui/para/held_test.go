package para

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// slowInput returns an Input whose clipboard answers only when the test calls arrives.
func slowInput(t *testing.T) (in *Input, paste func(), arrives func(text string)) {
	t.Helper()
	clip := test.NewTempApp(t).Clipboard()
	in = newInput("en")
	var waiting []func(string)
	in.OnPaste = func(insert func(string)) { waiting = append(waiting, insert) }
	paste = func() { in.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip}) }
	arrives = func(text string) {
		t.Helper()
		if len(waiting) == 0 {
			t.Fatal("nothing is pasted")
		}
		insert := waiting[0]
		waiting = waiting[1:]
		insert(text)
	}
	return in, paste, arrives
}

func typed(in *Input, s string) {
	for _, r := range s {
		in.TypedRune(r)
	}
}

// Keys pressed before the pasted text arrives take effect after it.
func TestKeysWaitForPaste(t *testing.T) {
	for name, c := range map[string]struct {
		keys  func(in *Input)
		words string // text that is pasted
		want  string
	}{
		"letters":          {func(in *Input) { typed(in, "-8W") }, "7K4M", "7K4M-8W"},
		"nothing to paste": {func(in *Input) { typed(in, "-8W") }, "", "-8W"},
		"backspace":        {func(in *Input) { press(in, fyne.KeyBackspace); typed(in, "x") }, "7K4M", "7K4x"},
		"Home":             {func(in *Input) { press(in, fyne.KeyHome); typed(in, "x") }, "7K4M", "x7K4M"},
		"select all":       {func(in *Input) { in.TypedShortcut(&fyne.ShortcutSelectAll{}); typed(in, "x") }, "7K4M", "x"},
		"undo":             {func(in *Input) { in.TypedShortcut(&fyne.ShortcutUndo{}); typed(in, "x") }, "7K4M", "x"},
		"a word back":      {func(in *Input) { in.TypedShortcut(ctrlKey(fyne.KeyLeft)); typed(in, "x") }, "7K4M", "x7K4M"},
		"a selection": {func(in *Input) {
			withShift(in, func() { press(in, fyne.KeyLeft, fyne.KeyLeft) })
			typed(in, "x")
		}, "7K4M", "7Kx"},
	} {
		t.Run(name, func(t *testing.T) {
			in, paste, arrives := slowInput(t)
			paste()
			c.keys(in)
			if in.Text() != "" {
				t.Errorf("%q is there before the text", in.Text())
			}
			if arrives(c.words); in.Text() != c.want {
				t.Errorf("%q, want %q", in.Text(), c.want)
			}
			if typed(in, "!"); len(in.Text()) != len(c.want)+1 {
				t.Errorf("afterwards a letter makes it %q", in.Text())
			}
		})
	}
}

// A second paste waits for the first, and later keys wait for both.
func TestPasteTwice(t *testing.T) {
	in, paste, arrives := slowInput(t)
	paste()
	typed(in, "-")
	paste()
	typed(in, "+")
	arrives("7K4M")
	if arrives("92QD"); in.Text() != "7K4M-92QD+" {
		t.Errorf("%q", in.Text())
	}
}

// Enter submits the text including what was pasted. Locking and Esc do not wait.
func TestEnterWaitsForPaste(t *testing.T) {
	in, paste, arrives := slowInput(t)
	var submitted, keys []string
	in.OnSubmitted = func(text string) { submitted = append(submitted, text) }
	in.OnKey = func(e *fyne.KeyEvent) { keys = append(keys, string(e.Name)) }
	in.OnShortcut = func(fyne.Shortcut) bool { keys = append(keys, "lock"); return true }
	paste()
	press(in, fyne.KeyReturn)
	press(in, fyne.KeyEscape)
	in.TypedShortcut(ctrlKey(fyne.KeyL))
	if len(submitted) > 0 || len(keys) != 2 {
		t.Errorf("before the text: %q is handed on, %q pressed", submitted, keys)
	}
	if arrives("7K4M"); len(submitted) != 1 || submitted[0] != "7K4M" {
		t.Errorf("%q is handed on", submitted)
	}
}

// Keys after a Tab go to the next field, and those after Shift+Tab to the previous one.
func TestTabWaitsForPaste(t *testing.T) {
	in, paste, arrives := slowInput(t)
	before, next := newInput("en"), newInput("en")
	w := test.NewTempWindow(t, &fyne.Container{Objects: []fyne.CanvasObject{before, in, next}})
	in.Canvas = w.Canvas()
	w.Canvas().Focus(in)
	paste()
	if !in.AcceptsTab() {
		t.Fatal("Tab does not wait")
	}
	typed(in, "-")
	press(in, fyne.KeyTab)
	typed(in, "next")
	withShift(in, func() { press(in, fyne.KeyTab, fyne.KeyTab) })
	typed(in, "before")
	arrives("7K4M")
	if before.Text() != "before" || in.Text() != "7K4M-" || next.Text() != "next" {
		t.Errorf("%q, %q, %q", before.Text(), in.Text(), next.Text())
	}
	if before.AcceptsTab() || in.AcceptsTab() {
		t.Error("Tab does not move the focus any more")
	}
}

// When the focus leaves, the pasted text and the held keys are dropped: they may have
// been meant for something that is gone.
func TestFocusLeavesWhilePasting(t *testing.T) {
	in, paste, arrives := slowInput(t)
	paste()
	typed(in, "x")
	in.FocusLost()
	in.FocusGained()
	arrives("7K4M")
	if typed(in, "y"); in.Text() != "y" {
		t.Errorf("%q", in.Text())
	}
}
