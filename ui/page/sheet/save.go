package sheet

import (
	"bytes"
	"context"

	"waypost/secure"
	"waypost/secure/file"
	"waypost/secure/sheet"
	"waypost/ui/page"
	"waypost/wizard"
)

// sheetFile is the file name of the PDF. It does not say whose it is, and is the same in every
// language, so that a helper can find it.
const sheetFile = "recovery-sheet.pdf"

// save asks where to save the PDF and writes it there. On a shared computer that should be the
// person's own USB stick, which it says first. Only a PDF with a password may stay on such a
// computer, until the hand-over, and save asks again before that.
func (o *sheetExport) save() {
	var password secure.Secret
	if o.password != nil {
		var ok bool
		if password, ok = o.password(); !ok {
			return
		}
	}
	if !o.Session.Shared() {
		o.saveAs(password)
		return
	}
	t := o.kit.Text.T
	o.Dialogs.Ask(page.Question{
		Title: t("page.stick.title"), Text: t("page.stick.body"), Yes: t("page.stick.in"), No: t("common.cancel"),
		Answer: func(yes bool) {
			if yes {
				o.saveAs(password)
			}
		},
	})
}

// saveAs lets the person choose the place.
func (o *sheetExport) saveAs(password secure.Secret) {
	o.Desktop.SaveAs(sheetFile, func(path string) {
		if !o.Session.Shared() {
			o.saveTo(path, password)
			return
		}
		portable := false
		o.Work.Run(func(context.Context) error {
			portable = file.Portable(path)
			return nil
		}, func(error) {
			switch {
			case portable:
				o.saveTo(path, password)
			case password.Empty():
				o.refuse()
			default:
				o.warn(path, password)
			}
		})
	})
}

// refuse says that a PDF without a password cannot stay on a disk that others use.
func (o *sheetExport) refuse() {
	t, body := o.kit.Text.T, "page.stick.refused"
	if o.password != nil {
		body = "page.stick.refusedOrPassword"
	}
	o.Dialogs.Ask(page.Question{
		Title: t("page.stick.diskTitle"), Text: t(body), Yes: t("page.stick.other"), No: t("common.cancel"),
		Answer: func(yes bool) {
			if yes {
				o.saveAs(secure.Secret{})
			}
		},
	})
}

// warn says that others use the chosen disk.
func (o *sheetExport) warn(path string, password secure.Secret) {
	t := o.kit.Text.T
	o.Dialogs.Ask(page.Question{
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

// saveTo writes the PDF.
func (o *sheetExport) saveTo(path string, password secure.Secret) {
	o.saving = savedPDF{path, !password.Empty()}
	s, options := sheetOf(o.Ports, o.kit), sheetOptions(o.Ports, o.kit)
	options.Password = password
	o.Copies.SaveCopy(path, func() ([]byte, error) {
		var pdf bytes.Buffer
		err := sheet.Write(&pdf, s, options)
		return pdf.Bytes(), err
	}, o.done(wizard.SheetSaved, "error.pdfNotSaved.body"))
}
