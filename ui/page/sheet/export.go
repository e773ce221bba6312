package sheet

import (
	"context"
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/printer"
	"github.com/waypost-app/waypost/secure/sheet"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/text"
)

// sheetExport prints or saves the open person's sheet, for the buttons "Print" and "Save
// PDF" of any page. It belongs to a screen and lives as long as that.
type sheetExport struct {
	Ports

	// password returns the password for the PDF, empty for none; false means that the
	// person has not finished typing it. If password is nil, PDFs have no password.
	password func() (secure.Secret, bool)
	// onPasswordError is called with the text key of what is wrong with that password.
	onPasswordError func(key string)
	// onUnlocked lets the person protect the PDF with a password; nil if that is not
	// possible here.
	onUnlocked func()
	// onMade, which may be nil, is called when the sheet has been printed or saved.
	onMade func()

	notice notice   // progress, or why something failed
	told   bool     // something was shown here
	saving savedPDF // the PDF that is being written
	pdf    savedPDF
	asking bool // the dialog with the printers is open
	left   bool // the screen is closed

	// The last drawing.
	kit  *part.Kit
	said *fyne.Container   // what happened to the sheet, and the notice; placed by the page
	end  fyne.CanvasObject // placed at the end of the first line; nil: nothing
}

// notice is a message about the sheet; its text follows the window's language.
type notice struct {
	severity part.Severity
	sentence func() string // nil: no message
}

// close must be called by the screen's Close.
func (o *sheetExport) close() { o.left = true }

// build draws the messages, for the page to place.
func (o *sheetExport) build(k *part.Kit) {
	o.kit, o.said = k, k.Place.Col(theme.Space8)
}

// got reports whether the sheet has been printed or saved.
func (o *sheetExport) got() bool {
	return !o.Session.Journey().SheetMade().IsZero()
}

// show shows when the sheet was printed and saved, and the notice.
func (o *sheetExport) show() {
	k, j := o.kit, o.Session.Journey()
	o.told, o.said.Objects = true, nil
	for _, form := range wizard.SheetForms() {
		if at := j.When(form); !at.IsZero() {
			o.add(part.NewMessage(k, part.OK, k.Text.When(formDates()[form], at, o.Session.Now())))
		}
	}
	if o.Session.Shared() && !j.When(wizard.SheetPrinted).IsZero() {
		const key = "step.sheet.afterPrint."
		o.add(part.NewCallout(k, part.Warn, k.Text.T(key+"title"), k.Text.T(key+"body")))
	}
	if at := j.When(wizard.SheetOlder); !at.IsZero() && o.got() {
		o.add(o.older(at))
	}
	if o.pdf.path != "" {
		o.said.Add(o.savedCard())
	}
	if o.notice.sentence != nil {
		o.said.Add(part.NewMessage(k, o.notice.severity, o.notice.sentence()))
	}
	o.refresh()
}

// formDates returns, for each form of the sheet, the text key that says when it was made.
func formDates() map[wizard.Timestamp]string {
	return map[wizard.Timestamp]string{
		wizard.SheetPrinted: "date.printed", wizard.SheetSaved: "date.pdf", wizard.SheetText: "date.text", wizard.SheetBraille: "date.braille",
	}
}

// endOver is how much taller a small button is than the line at whose end it is.
const endOver = 4

// add adds a line. At the end of the first line is the page's own object.
func (o *sheetExport) add(line fyne.CanvasObject) {
	if len(o.said.Objects) == 0 && o.end != nil {
		line = o.kit.Place.Split(line, o.kit.Place.Pad(-endOver, 0, -endOver, 0, o.end))
	}
	o.said.Add(line)
}

// refresh redraws the lines, which take up no space if there are none.
func (o *sheetExport) refresh() {
	o.said.Hidden = len(o.said.Objects) == 0
	o.said.Refresh()
}

// older asks the person to destroy an older sheet, made on another day or with other
// answers on it.
func (o *sheetExport) older(at time.Time) fyne.CanvasObject {
	k, t := o.kit, o.kit.Text
	const key = "step.sheet.older."
	done := part.NewButton(k, part.Tonal, "check", t.T(key+"done"), func() {
		o.Session.Update(func(j *wizard.Journey) { j.Mark(wizard.SheetOlder, time.Time{}) })
		o.show()
	})
	body := t.T(key+"body", "date", t.Date(at.In(o.Session.Now().Location())))
	return k.Place.Col(theme.Space8, part.NewCallout(k, part.Warn, t.T(key+"title"), body), k.Place.Row(0, done))
}

// say shows progress, or why something failed.
func (o *sheetExport) say(severity part.Severity, sentence func() string) {
	o.notice = notice{severity, sentence}
	o.show()
}

// sayKey is like say, but takes the key of a text.
func (o *sheetExport) sayKey(severity part.Severity, key string) {
	o.say(severity, func() string { return o.kit.Text.T(key) })
}

// clear removes the message.
func (o *sheetExport) clear() {
	o.notice = notice{}
	o.show()
}

// done returns the callback for printing or saving. It records the time of success, or
// explains the failure; other is the text key for an error reported by the operating
// system.
func (o *sheetExport) done(m wizard.Timestamp, other string) func(error) {
	return func(err error) {
		var refused *printer.Refused
		switch {
		case err == nil:
			if m == wizard.SheetSaved {
				o.pdf = o.saving
			}
			o.Session.Update(func(j *wizard.Journey) { j.MarkSheet(m, o.Session.Now()) })
			o.clear()
			if o.onMade != nil {
				o.onMade()
			}
		case errors.Is(err, sheet.ErrPasswordTooLong) && o.onPasswordError != nil:
			o.onPasswordError("problem.pdfPasswordLong")
		case errors.Is(err, sheet.ErrPassword) && o.onPasswordError != nil:
			o.onPasswordError("problem.pdfPasswordForm")
		case errors.As(err, new(*sheet.MissingGlyphs)), errors.Is(err, sheet.ErrTooLong):
			o.say(part.Err, func() string { return contentError(o.kit.Text, err) })
		case errors.As(err, &refused) && refused.State.Trouble():
			o.sayFailed(err, "page.print."+string(refused.State), "page.print.again")
		case errors.Is(err, printer.ErrRemote):
			o.sayKey(part.Err, "error.printRemote.body")
		case errors.Is(err, printer.ErrNone):
			o.sayKey(part.Err, "error.noPrinter.body")
		case errors.Is(err, printer.ErrNoProgram):
			o.sayKey(part.Err, "error.noProgram.body")
		case errors.Is(err, printer.ErrNoAnswer):
			o.sayFailed(err, "error.printSilent.body")
		case errors.Is(err, context.Canceled), errors.Is(err, printer.ErrPurged):
			o.clear() // the person wanted that
		default:
			o.sayFailed(err, other)
		}
	}
}

// sayFailed shows texts that explain why printing or saving failed. If the document may
// still come out of the printer, it adds that.
func (o *sheetExport) sayFailed(err error, keys ...string) {
	if errors.As(err, new(*printer.KeptError)) {
		keys = append(keys, "page.print.kept")
	}
	o.say(part.Err, func() string {
		var sentences []string
		for _, key := range keys {
			sentences = append(sentences, o.kit.Text.T(key))
		}
		return strings.Join(sentences, " ")
	})
}

// contentError says what on the sheet contains characters that cannot be printed.
func contentError(t *text.Text, err error) string {
	var letters *sheet.MissingGlyphs
	if !errors.As(err, &letters) {
		return t.T("error.sheet.body")
	}
	var parts []string
	for _, p := range letters.Parts {
		parts = append(parts, partWords(t, p))
	}
	characters := strings.Join(strings.Split(letters.Characters.Reveal(), ""), " ")
	return t.T("error.sheetParts.body", "letters", characters, "parts", t.List(parts...))
}
