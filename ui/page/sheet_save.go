package page

import (
	"bytes"
	"context"

	"waypost/secure"
	"waypost/secure/file"
	"waypost/secure/sheet"
	"waypost/wizard"
)

// sheetFile is what the PDF is called. It says nothing about whose it is, and is
// the same in every language, so that a helper can find it.
const sheetFile = "recovery-sheet.pdf"

// save asks where the PDF goes and writes it there. On a shared computer that is
// the person's own stick: it says so first, and asks again before the PDF stays
// on the computer.
func (o *sheetOut) save() {
	var password secure.Secret
	if o.password != nil {
		var ok bool
		if password, ok = o.password(); !ok {
			return
		}
	}
	if !sharedHere(o.h) {
		o.saveAs(password)
		return
	}
	t := o.h.Kit().Text.T
	o.h.Ask(Question{
		Title: t("page.stick.title"), Text: t("page.stick.body"), Yes: t("page.stick.in"), No: t("common.cancel"),
		Answer: func(yes bool) {
			if yes {
				o.saveAs(password)
			}
		},
	})
}

// saveAs lets the person choose the place.
func (o *sheetOut) saveAs(password secure.Secret) {
	o.h.SaveAs(sheetFile, func(path string) {
		if !sharedHere(o.h) {
			o.saveTo(path, password)
			return
		}
		portable := false
		o.h.Run(func(context.Context) error {
			portable = file.Portable(path)
			return nil
		}, func(error) {
			if portable {
				o.saveTo(path, password)
			} else {
				o.warn(path, password)
			}
		})
	})
}

// warn says that others use the disk that was chosen.
func (o *sheetOut) warn(path string, password secure.Secret) {
	t := o.h.Kit().Text.T
	o.h.Ask(Question{
		Title: t("page.stick.diskTitle"), Text: t("page.stick.diskBody"),
		Yes: t("page.stick.anyway"), No: t("page.stick.other"), Danger: true,
		Answer: func(yes bool) {
			if yes {
				o.saveTo(path, password)
			} else {
				o.saveAs(password)
			}
		},
	})
}

func (o *sheetOut) saveTo(path string, password secure.Secret) {
	s, options := sheetOf(o.h), sheetOptions(o.h)
	options.Password = password
	o.h.Run(func(context.Context) error {
		var pdf bytes.Buffer
		if err := sheet.Write(&pdf, s, options); err != nil {
			return err
		}
		return file.Write(path, pdf.Bytes())
	}, o.done(wizard.SheetSaved, "error.pdfNotSaved.body"))
}
