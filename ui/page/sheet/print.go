package sheet

import (
	"bytes"
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/printer"
	"github.com/waypost-app/waypost/secure/sheet"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// maxCopies limits the number of copies: the person has to look after each of them.
const maxCopies = 5

// print asks for a printer and prints the sheet, always without the PDF's password.
func (o *sheetExport) print() {
	var printers []printer.Printer
	o.Work.Run(func(ctx context.Context) (err error) {
		printers, err = printer.List(ctx)
		return err
	}, func(err error) {
		if err != nil {
			o.done(wizard.SheetPrinted, "error.noPrinter.body")(err)
			return
		}
		o.ask(printers)
	})
}

// ask shows a dialog with the printers and the number of copies. The printer used last is
// preselected, or else the default one.
func (o *sheetExport) ask(printers []printer.Printer) {
	if o.asking {
		return // Print was pressed twice
	}
	o.asking = true
	k, t := o.kit, o.kit.Text.T
	job := printer.Job{Printer: o.likely(printers), Title: "Waypost", Copies: 1}
	body := k.Place.Col(theme.Space16)
	if o.Session.Shared() {
		body.Add(part.NewCallout(k, part.Info, "", t("page.print.beside")))
	}
	body.Add(o.printers(printers, job.Printer, func(name string) { job.Printer = name }))
	body.Add(part.NewCounter(k, part.CounterSpec{
		Label: t("page.print.copies"), Less: t("page.print.less"), More: t("page.print.more"),
		Value: job.Copies, Min: 1, Max: maxCopies, OnChange: func(n int) { job.Copies = n },
	}))
	o.Dialogs.Ask(page.Question{
		Title: t("page.print.title"), Body: body, Yes: t("step.sheet.print"), No: t("common.cancel"),
		Answer: func(yes bool) {
			o.asking = false
			if yes {
				o.Last.SetPrinter(job.Printer)
				o.send(job)
			}
		},
	})
}

// likely returns the printer that the person will probably choose: the one used last, if
// it still exists, else the first.
func (o *sheetExport) likely(printers []printer.Printer) string {
	last := o.Last.Printer()
	if slices.ContainsFunc(printers, func(p printer.Printer) bool { return p.Name == last }) {
		return last
	}
	return printers[0].Name
}

// printers returns one card per printer, or only the name if there is a single one.
func (o *sheetExport) printers(printers []printer.Printer, selected string, choose func(name string)) fyne.CanvasObject {
	k := o.kit
	if len(printers) == 1 {
		return k.Place.IconText(theme.Space12, part.NewIcon(k, "print", part.IconSize, k.Tokens.Primary), k.Prose.Plain(theme.Label(), k.Tokens.Ink, printers[0].About))
	}
	const high = 56
	var choices []part.Choice
	for _, p := range printers {
		choices = append(choices, part.Choice{
			Value: p.Name, Label: p.About, Content: k.Prose.Plain(theme.Task(), k.Tokens.Ink, p.About), Height: high,
		})
	}
	radio := part.NewRadioGroup(k, selected, choose, choices...)
	return k.Place.Col(theme.Space8, radio.Objects()...)
}

// send prints the sheet, and shows what the printer is doing meanwhile.
func (o *sheetExport) send(job printer.Job) {
	s, options := sheetOf(o.Ports, o.kit), sheetOptions(o.Ports, o.kit)
	job.Media = media(options.Paper)
	o.Work.Run(func(ctx context.Context) error {
		var pdf bytes.Buffer
		if err := sheet.Write(&pdf, s, options); err != nil {
			return err
		}
		err := o.Queue.Print(ctx, &pdf, job, func(s printer.State) { o.Work.Do(func() { o.state(ctx, s) }) })
		if ctx.Err() != nil {
			o.Work.Do(func() { o.stopped(err) })
		}
		return err
	}, o.done(wizard.SheetPrinted, "error.printFailed.body"))
}

// stopped tells a person who stopped waiting, or left the page, that printing ended with
// err. While the window is locked, it says nothing: there is no journey then.
func (o *sheetExport) stopped(err error) {
	key := "page.print.stopped"
	if errors.As(err, new(*printer.KeptError)) {
		key = "page.print.kept"
	}
	switch {
	case o.Session.Journey() == nil:
	case o.left:
		o.Dialogs.Say(o.kit.Text.T(key))
	default:
		o.sayKey(part.Info, key)
	}
}

// state shows what the printer is doing or needs, unless nobody waits for it any more:
// another page may be shown by now, or the window locked.
func (o *sheetExport) state(ctx context.Context, s printer.State) {
	if ctx.Err() != nil {
		return
	}
	severity := part.Info
	if s.Trouble() {
		severity = part.Warn
	}
	o.sayKey(severity, "page.print."+string(s))
}
