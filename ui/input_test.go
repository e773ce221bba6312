// This takes minutes under the race detector, which would find nothing here that it does
// not find in other tests; make test runs this file without it.
//go:build !race

package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// junk returns texts that a clipboard may contain.
func junk() map[string]string {
	return map[string]string{
		"garbage":    "\xff\xfe%s\x00<b>&amp;'\"; DROP TABLE \\u0000 ${HOME} {name} **`x`**",
		"a megabyte": strings.Repeat("Aé 7", 1<<18),
		"no spaces":  strings.Repeat("W", 1<<20),
		"controls":   "\x00\x01\x1b[31m\t\r\n\v\f\u0085\u2028\u200b\ufeff\u202e\u2066abc",
		"emoji":      "👩‍👩‍👧‍👦🇺🇸😀",
		"other ways": "שלום abc مرحبا 123 \u202eevil",
		"marks":      "e" + strings.Repeat("\u0301", 5000),
	}
}

// fields returns the pages and dialogs that contain a field.
func fields() []shot {
	at := func(id wizard.StepID, then func(*desk)) func(*desk) {
		return func(d *desk) { d.opened(id, nil); then(d) }
	}
	return append(shots(),
		shot{"08-paste", at(wizard.StepApp, func(d *desk) { d.take("step.app.paste") })},
		shot{"08-picture", at(wizard.StepApp, func(d *desk) { d.take("step.app.picture") })},
		shot{"13-save", at(wizard.StepSheet, func(d *desk) { d.take("step.sheet.save") })},
		shot{"13-protect", at(wizard.StepSheet, func(d *desk) { d.choose("step.sheet.protect") })},
		shot{"01-rename", func(d *desk) {
			d.household().start()
			d.take("label.more", "name", wizardtest.Name)
			d.key(fyne.KeyDown)
			d.key(fyne.KeyReturn)
		}},
		shot{"07-text", func(d *desk) {
			d.opened(wizard.StepMethod, map[wizard.Field]string{wizard.FieldMethod: string(wizard.MethodText)})
		}},
	)
}

// Whatever is entered into any field, the window keeps working, and accepts at most a
// limited length of text on one line, which it shows, saves, and loads again.
func TestJunk(t *testing.T) {
	tried := 0
	for _, s := range fields() {
		lines := 1
		for name, junk := range junk() {
			if lines == 0 {
				break
			}
			t.Run(s.name+"/"+name, func(t *testing.T) {
				onDesk(t, func(d *desk) {
					s.open(d)
					lines = min(4, len(d.inputs())) // any others are alike
					for i := range lines {
						tried++
						d.abuse(i, junk)
					}
					if lines > 0 {
						d.outlives()
					}
				})
			})
		}
	}
	if tried < 15*len(junk()) {
		t.Errorf("only %d fields were found", tried)
	}
}

// abuse pastes junk into field i, leaves it, comes back, and presses Enter.
func (d *desk) abuse(i int, junk string) {
	d.t.Helper()
	all := d.inputs()
	if i >= len(all) {
		return // Enter has moved on
	}
	in := all[i]
	d.win.canvas.Focus(in)
	d.empty()
	d.paste(junk)
	if n := utf8.RuneCountInString(in.Text()); n > 4096 {
		d.t.Errorf("line %d took %d characters", i, n)
	}
	if strings.ContainsFunc(in.Text(), unicode.IsControl) {
		d.t.Errorf("line %d took control characters: %q", i, in.Text())
	}
	for _, r := range "\x00\x1b\u202e\ufffd😀" {
		in.TypedRune(r)
	}
	d.key(fyne.KeyTab)
	d.win.canvas.Focus(in)
	d.key(fyne.KeyLeft)
	d.key(fyne.KeyBackspace)
	d.key(fyne.KeyReturn)
	d.pass(time.Second)
}

// outlives checks that the open journey is of limited size, is saved, and can be loaded.
func (d *desk) outlives() {
	d.t.Helper()
	if d.w.session.SaveErr() != nil {
		d.t.Errorf("it is not saved: %v", d.w.session.SaveErr())
	}
	if d.w.session.Journey() == nil {
		return
	}
	for item, s := range d.items() {
		if n := len(s.Reveal()); n > 2500 {
			d.t.Errorf("%s has %d bytes", item, n)
		}
	}
	id, _ := d.w.session.Person()
	want := withoutPlace(d.items())
	d.w.shell.CloseDialogs()
	if !d.quit() {
		d.t.Fatalf("the window stays open:\n%s", d.words())
	}
	d.start()
	d.w.nav.Open(id)
	d.settle()
	got := withoutPlace(d.items())
	for item, s := range want {
		if got[item] != s {
			d.t.Errorf("%s was %q and is %q", item, s, got[item])
		}
	}
}

// Each kind of file that is not a picture with a key gets its own error text.
func TestPictures(t *testing.T) {
	write := func(name string, data []byte) func(*desk) string {
		return func(d *desk) string {
			path := filepath.Join(d.t.TempDir(), name)
			if err := os.WriteFile(path, data, 0o600); err != nil {
				d.t.Fatal(err)
			}
			return path
		}
	}
	tests := map[string]struct {
		path func(*desk) string
		key  string
	}{
		"no file":    {func(*desk) string { return "/nowhere/at all.png" }, "error.pictureUnreadable.body"},
		"a folder":   {func(d *desk) string { return d.t.TempDir() }, "error.pictureUnreadable.body"},
		"no picture": {write("x.png", []byte("not a picture")), "error.notPicture.body"},
		"empty":      {write("x.png", nil), "error.notPicture.body"},
		"too large":  {write("x.png", hugePNG()), "error.pictureTooLarge.body"},
		"no code":    {write("x.png", pictureOf(t, "")), "error.noCode.body"},
		"no key":     {write("x.png", pictureOf(t, "https://example.com")), "error.noKeyInCode.body"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.opened(wizard.StepApp, map[wizard.Field]string{wizard.FieldKey: ""})
				d.openPicture(test.path(d))
				d.step(wizard.StepApp)
				d.says(test.key)
				d.openPicture(write("key.png", pictureOf(t, "otpauth://totp/Example:rosa?secret="+wizardtest.Key))(d))
				d.says("step.app.right")
			})
		})
	}
}

// openPicture opens a picture file by keyboard.
func (d *desk) openPicture(path string) {
	d.t.Helper()
	d.take("step.app.picture")
	d.onKey("page.files.picture")
	d.paste(path)
	d.key(fyne.KeyReturn)
	d.at(page.Step)
}
