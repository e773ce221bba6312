package sheet

import (
	"bytes"
	"context"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/file"
	"github.com/waypost-app/waypost/secure/sheet"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
)

// sheetFile is the name of the PDF. It does not reveal whose it is, and is the same in
// every language, so that a helper can find the file.
const sheetFile = "recovery-sheet.pdf"

// save asks where to save the PDF and writes it. On a shared computer it first asks for
// the person's own USB stick. Only a PDF with a password may stay on such a computer,
// until the hand-over, and save asks before it writes one there.
func (o *sheetExport) save() {
	var password secure.Secret
	if o.password != nil {
		var ok bool
		if password, ok = o.password(); !ok {
			return
		}
	}
	o.askForStick("page.stick.body", func() { o.saveAs(password) })
}

// askForStick asks the person on a shared computer to insert their own stick, then calls
// then.
func (o *sheetExport) askForStick(body string, then func()) {
	if !o.Session.Shared() {
		then()
		return
	}
	t := o.kit.Text.T
	o.Dialogs.Ask(page.Question{
		Title: t("page.stick.title"), Text: t(body), Yes: t("page.stick.in"), No: t("common.cancel"),
		Answer: func(yes bool) {
			if yes {
				then()
			}
		},
	})
}

// saveAs lets the person choose where to save the PDF.
func (o *sheetExport) saveAs(password secure.Secret) {
	o.choosePlace(sheetFile, func(path string, private bool) {
		switch {
		case private:
			o.saveTo(path, password)
		case password.Empty() && o.password != nil:
			o.refuse("page.stick.refusedOrPassword", func() { o.saveAs(password) })
		case password.Empty():
			o.refuse("page.stick.refused", func() { o.saveAs(password) })
		default:
			o.warn(path, password)
		}
	})
}

// choosePlace lets the person choose where to save a file. private is whether nobody else
// can look there: on the person's own computer, or on their stick.
func (o *sheetExport) choosePlace(name string, chosen func(path string, private bool)) {
	o.Desktop.SaveAs(name, func(path string) {
		if !o.Session.Shared() {
			chosen(path, true)
			return
		}
		portable := false
		o.Work.Run(func(context.Context) error {
			portable = file.Portable(path)
			return nil
		}, func(error) { chosen(path, portable) })
	})
}

// refuse says that a file without a password must not stay on a disk that others use.
func (o *sheetExport) refuse(body string, again func()) {
	t := o.kit.Text.T
	o.Dialogs.Ask(page.Question{
		Title: t("page.stick.diskTitle"), Text: t(body), Yes: t("page.stick.other"), No: t("common.cancel"),
		Answer: func(yes bool) {
			if yes {
				again()
			}
		},
	})
}

// warn warns that others use the chosen disk.
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
