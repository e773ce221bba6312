package sheet

import (
	"bytes"
	"io"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/sheet"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/text"
)

// form is a way to save the sheet for people who do not see it.
type form struct {
	key  string // of the button, under step.sheet.forms
	icon string
	file string // see sheetFile
	// write writes the sheet.
	write func(io.Writer, sheet.Sheet, sheet.Options) error
	// english puts the sheet into English where its own language cannot be written so.
	english bool
}

// forms are all of them.
func forms() []form {
	return []form{
		{key: "text", icon: "description", file: "recovery-sheet.txt", write: sheet.WriteText},
		{key: "braille", icon: "description", file: "recovery-sheet.brf", write: sheet.WriteBraille, english: true},
	}
}

// formButtons offers the forms; before is called at a press.
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

// saveForm asks where a form goes and writes it there. It has no password, so that the
// rules are those of a PDF without one.
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
		}, o.formDone(path))
	})
}

// content is the sheet, in English where its own language has no such form.
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

// formDone says where the file is, or why there is none.
func (o *sheetExport) formDone(path string) func(error) {
	failed := o.done("", "step.sheet.forms.notSaved")
	return func(err error) {
		if err != nil {
			failed(err)
			return
		}
		o.say(part.OK, func() string { return o.kit.Text.T("step.sheet.forms.saved", "path", path) })
		if o.onMade != nil {
			o.onMade()
		}
	}
}
