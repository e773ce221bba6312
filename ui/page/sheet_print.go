package page

import (
	"bytes"
	"context"

	"fyne.io/fyne/v2"

	"waypost/secure/printer"
	"waypost/secure/sheet"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// most is how many copies there can be: each is one more to look after.
const most = 5

// print asks on which printer, and prints there, without the password of the PDF.
func (o *sheetOut) print() {
	var printers []printer.Printer
	o.h.Run(func(ctx context.Context) (err error) {
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

// ask shows the printers, the default one chosen, and how many copies.
func (o *sheetOut) ask(printers []printer.Printer) {
	if o.asking {
		return // Print was pressed twice
	}
	o.asking = true
	k, t := o.h.Kit(), o.h.Kit().Text.T
	job := printer.Job{Printer: printers[0].Name, Title: "Waypost", Copies: 1}
	body := k.Col(theme.Space16)
	if sharedHere(o.h) {
		body.Add(k.Callout(part.Info, "", t("page.print.beside")))
	}
	body.Add(o.printers(printers, func(name string) { job.Printer = name }))
	body.Add(k.Counter(part.CounterSpec{
		Label: t("page.print.copies"), Less: t("page.print.less"), More: t("page.print.more"),
		Value: job.Copies, Min: 1, Max: most, Changed: func(n int) { job.Copies = n },
	}))
	o.h.Ask(Question{
		Title: t("page.print.title"), Body: body, Yes: t("step.sheet.print"), No: t("common.cancel"),
		Answer: func(yes bool) {
			o.asking = false
			if yes {
				o.send(job)
			}
		},
	})
}

// printers are one card each; of one printer it is only said which.
func (o *sheetOut) printers(printers []printer.Printer, chosen func(name string)) fyne.CanvasObject {
	k := o.h.Kit()
	if len(printers) == 1 {
		return k.Beside(theme.Space12, k.Icon("print", part.IconSize, k.Tokens.Primary), k.Raw(theme.Label(), k.Tokens.Ink, printers[0].About))
	}
	const high = 56
	var choices []part.Choice
	for _, p := range printers {
		choices = append(choices, part.Choice{
			Value: p.Name, Label: p.About, Content: k.Raw(theme.Task(), k.Tokens.Ink, p.About), Height: high,
		})
	}
	radio := k.Radio(printers[0].Name, chosen, choices...)
	return k.Col(theme.Space8, radio.Objects()...)
}

// send prints the sheet and says meanwhile what the printer does.
func (o *sheetOut) send(job printer.Job) {
	s, options := sheetOf(o.h), sheetOptions(o.h)
	job.Media = media(options.Paper)
	o.h.Run(func(ctx context.Context) error {
		var pdf bytes.Buffer
		if err := sheet.Write(&pdf, s, options); err != nil {
			return err
		}
		err := printer.Print(ctx, &pdf, job, func(s printer.State) { o.h.Do(func() { o.state(ctx, s) }) })
		if ctx.Err() != nil {
			o.h.Do(o.stopped)
		}
		return err
	}, o.done(wizard.SheetPrinted, "error.printFailed.body"))
}

// stopped is for a person who stays on the page but stopped waiting.
func (o *sheetOut) stopped() {
	if o.h.Journey() != nil { // else it was the lock
		o.tell(part.Info, o.h.Kit().Text.T("page.print.stopped"))
	}
}

// state says what the printer does, or wants, unless nobody waits any more: then
// there may be another page by now, or the lock.
func (o *sheetOut) state(ctx context.Context, s printer.State) {
	if ctx.Err() != nil {
		return
	}
	tone := part.Info
	if s.Trouble() {
		tone = part.Warn
	}
	o.tell(tone, o.h.Kit().Text.T("page.print."+string(s)))
}
