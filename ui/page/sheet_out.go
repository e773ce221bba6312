package page

import (
	"context"
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/secure/printer"
	"waypost/secure/sheet"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// sheetOut gets the open person's sheet out of the computer: the buttons “Print”
// and “Save PDF” of any page.
type sheetOut struct {
	h Host
	// said is for the page to place: when the sheet was printed and saved, or why
	// it was not.
	said *fyne.Container
	// password is what a PDF is locked with; false: it must still be typed. nil:
	// none.
	password func() (secure.Secret, bool)
	// wrong is told the key of what is wrong with that password.
	wrong func(key string)
	// end stands at the end of the line that says when; nil: nothing.
	end    fyne.CanvasObject
	asking bool // which printer
	// made is called when the sheet got out; nil: nothing more is to do.
	made func()
}

func newSheetOut(h Host) *sheetOut {
	return &sheetOut{h: h, said: h.Kit().Col(theme.Space8)}
}

// got reports whether the sheet was printed or saved.
func (o *sheetOut) got() bool {
	j := o.h.Journey()
	return !j.When(wizard.SheetPrinted).IsZero() || !j.When(wizard.SheetSaved).IsZero()
}

// show says when the sheet was printed and when it was saved.
func (o *sheetOut) show() {
	k, j := o.h.Kit(), o.h.Journey()
	o.said.Objects = nil
	for _, m := range []struct {
		moment wizard.Moment
		key    string
	}{{wizard.SheetPrinted, "date.printed"}, {wizard.SheetSaved, "date.pdf"}} {
		if at := j.When(m.moment); !at.IsZero() {
			o.add(k.Message(part.OK, k.Text.When(m.key, at, o.h.Now())))
		}
	}
	if sharedHere(o.h) && !j.When(wizard.SheetPrinted).IsZero() {
		const key = "step.sheet.afterPrint."
		o.add(k.Callout(part.Warn, k.Text.T(key+"title"), k.Text.T(key+"body")))
	}
	if at := j.When(wizard.SheetOlder); !at.IsZero() && o.got() {
		o.add(o.older(at))
	}
	o.refresh()
}

// endOver is how much higher a small button is than the line that it ends.
const endOver = 4

// add sets something under what is said; what the page has for the end of the
// first line goes there.
func (o *sheetOut) add(line fyne.CanvasObject) {
	if len(o.said.Objects) == 0 && o.end != nil {
		line = o.h.Kit().Ends(line, o.h.Kit().Pad(-endOver, 0, -endOver, 0, o.end))
	}
	o.said.Add(line)
}

// refresh shows what is said; nothing takes no room.
func (o *sheetOut) refresh() {
	o.said.Hidden = len(o.said.Objects) == 0
	o.said.Refresh()
}

// older asks to destroy the sheet of another day, or with other answers on it.
func (o *sheetOut) older(at time.Time) fyne.CanvasObject {
	k, t := o.h.Kit(), o.h.Kit().Text
	const key = "step.sheet.older."
	done := k.Button(part.Tonal, "check", t.T(key+"done"), func() {
		o.h.Journey().Mark(wizard.SheetOlder, time.Time{})
		o.h.Changed()
		o.show()
	})
	body := t.T(key+"body", "date", t.Date(at.In(o.h.Now().Location())))
	return k.Col(theme.Space8, k.Callout(part.Warn, t.T(key+"title"), body), k.Row(0, done))
}

// tell says what happens now, or why something did not.
func (o *sheetOut) tell(m part.Tone, sentence string) {
	o.show()
	o.said.Add(o.h.Kit().Message(m, sentence))
	o.refresh()
}

// done keeps when the sheet was printed or saved, or says why it was not; other
// is the key of what is said of an error of the system.
func (o *sheetOut) done(m wizard.Moment, other string) func(error) {
	return func(err error) {
		var letters *sheet.MissingGlyphs
		var refused *printer.Refused
		t := o.h.Kit().Text.T
		switch {
		case err == nil:
			o.h.Journey().MarkSheet(m, o.h.Now())
			o.h.Changed()
			o.show()
			if o.made != nil {
				o.made()
			}
		case errors.Is(err, sheet.ErrPasswordTooLong) && o.wrong != nil:
			o.wrong("problem.pdfPasswordLong")
		case errors.Is(err, sheet.ErrPassword) && o.wrong != nil:
			o.wrong("problem.pdfPasswordForm")
		case errors.As(err, &letters), errors.Is(err, sheet.ErrTooLong):
			o.tell(part.Err, sheetTrouble(o.h, err))
		case errors.As(err, &refused) && refused.State.Trouble():
			o.tell(part.Err, t("page.print."+string(refused.State))+" "+t("page.print.again"))
		case errors.Is(err, printer.ErrNone):
			o.tell(part.Err, t("error.noPrinter.body"))
		case errors.Is(err, printer.ErrNoProgram):
			o.tell(part.Err, t("error.noProgram.body"))
		case errors.Is(err, context.Canceled):
			o.show()
		default:
			o.tell(part.Err, t(other))
		}
	}
}

// sheetTrouble says what on the sheet cannot be printed.
func sheetTrouble(h Host, err error) string {
	t := h.Kit().Text
	var letters *sheet.MissingGlyphs
	if !errors.As(err, &letters) {
		return t.T("error.sheet.body")
	}
	var parts []string
	for _, p := range letters.Parts {
		parts = append(parts, partWords(t, p))
	}
	characters := strings.Join(strings.Split(letters.Characters.Reveal(), ""), " ")
	return t.T("error.sheetParts.body", "letters", characters, "parts", strings.Join(parts, ", "))
}
