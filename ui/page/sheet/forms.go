package sheet

import (
	"bytes"
	"io"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/sheet"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/text"
)

// form is a format of the sheet for people who cannot see it.
type form struct {
	key  string // part of the text keys of its button, below step.sheet.forms
	icon string
	file string           // see sheetFile
	made wizard.Timestamp // records when a sheet of this form was made
	// write writes the sheet.
	write func(io.Writer, sheet.Sheet, sheet.Options) error
	// english writes the sheet in English if the format cannot represent its own
	// language.
	english bool
}

// forms lists all formats.
func forms() []form {
	return []form{
		{key: "text", icon: "description", file: "recovery-sheet.txt", made: wizard.SheetText, write: sheet.WriteText},
		{key: "braille", icon: "description", file: "recovery-sheet.brf", made: wizard.SheetBraille, write: sheet.WriteBraille, english: true},
	}
}

// formButtons returns a button for each format. before is called first when one is
// pressed.
func formButtons(k *part.Kit, out *sheetExport, before func()) fyne.CanvasObject {
	t := k.Text.T
	const key = "step.sheet.forms."
	var buttons []fyne.CanvasObject
	for _, f := range forms() {
		buttons = append(buttons, part.NewButton(k, part.Outlined, f.icon, t(key+f.key), func() {
			before()
			out.saveForm(f)
		}))
	}
	col := k.Place.Col(theme.Space8,
		k.Place.Pad(theme.Space8, 0, 0, 0, k.Prose.Bold(t(key+"title"))), k.Place.Columns(theme.Space12, nil, buttons...), k.Prose.Small(t(key+"note")))
	if !sheet.InBraille(sheetOf(out.Ports, k).Text) {
		col.Add(k.Prose.Small(t(key + "english")))
	}
	return col
}

// saveForm asks where to save the sheet in a format, and writes it. Such a file has no
// password, so the rules are those for a PDF without one.
func (o *sheetExport) saveForm(f form) {
	o.askForStick("page.stick.file", func() { o.placeForm(f) })
}

func (o *sheetExport) placeForm(f form) {
	o.choosePlace(f.file, func(path string, private bool) {
		if !private {
			o.refuse("page.stick.fileRefused", func() { o.placeForm(f) })
			return
		}
		s, options := f.content(o.Ports, o.kit)
		o.Copies.SaveCopy(path, func() ([]byte, error) {
			var data bytes.Buffer
			err := f.write(&data, s, options)
			return data.Bytes(), err
		}, o.formDone(f, path))
	})
}

// content returns the sheet, in English if the format cannot represent its own language.
func (f form) content(p Ports, k *part.Kit) (sheet.Sheet, sheet.Options) {
	s, options := sheetOf(p, k), sheetOptions(p, k)
	if !f.english || sheet.InBraille(s.Text) {
		return s, options
	}
	options.Languages = nil
	for _, words := range p.Settings.Languages() {
		if words.Tag() == text.English {
			s = sheetIn(p.Session.Journey(), words, p.Session.Now())
		}
	}
	return s, options
}

// formDone returns the callback for writing the file: it records the sheet and says where
// the file is, or why there is none.
func (o *sheetExport) formDone(f form, path string) func(error) {
	done := o.done(f.made, "step.sheet.forms.notSaved")
	return func(err error) {
		done(err)
		if err == nil {
			o.say(part.OK, func() string { return o.kit.Text.T("step.sheet.forms.saved", "path", path) })
		}
	}
}
