package part

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/wizard/text"
)

// The arrow keys move down one column and across to the other. The last line is the
// switch for adding English, which is missing if the language is English.
func TestLanguageMenuKeys(t *testing.T) {
	s := newStage(t, "ar", false)
	var all []*text.Text
	for range 14 {
		all = append(all, s.Kit.Text)
	}
	chosen, both := -1, ""
	s.window.Resize(fyne.NewSize(800, 600))
	m := LanguageMenu{
		Languages: all,
		OnChoose:  func(*text.Text) { chosen++ },
		OnBoth:    func(on bool) { both += map[bool]string{true: "on ", false: "off "}[on] },
	}.Open(s.Kit, s.Prose.Body("here"))
	at := func(want int, keys ...fyne.KeyName) {
		t.Helper()
		for _, k := range keys {
			m.TypedKey(&fyne.KeyEvent{Name: k})
		}
		if m.at != want {
			t.Errorf("after %v line %d is marked, not %d", keys, m.at, want)
		}
	}
	at(0, fyne.KeyHome)
	at(7, fyne.KeyLeft) // in a right-to-left language
	at(7, fyne.KeyLeft)
	at(9, fyne.KeyDown, fyne.KeyDown)
	at(2, fyne.KeyRight)
	at(2, fyne.KeyRight)
	at(14, fyne.KeyEnd)
	at(14, fyne.KeyReturn)
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF3})
	if both != "on on " || chosen != -1 {
		t.Errorf("both languages: %q, chosen: %d", both, chosen)
	}
}
