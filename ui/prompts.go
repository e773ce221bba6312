package ui

import (
	"errors"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard/people"
)

// prompts shows messages and dialogs over the page. It implements page.Dialogs.
type prompts struct{ w *Window }

// Ask implements page.Dialogs.
func (p *prompts) Ask(q page.Question) { p.w.shell.Ask(q) }

// Show implements page.Dialogs.
func (p *prompts) Show(title string, body fyne.CanvasObject, first fyne.Focusable) (closeDialog func()) {
	return p.w.shell.ShowDialog(title, body, first)
}

// Say implements page.Dialogs.
func (p *prompts) Say(sentence string) { p.w.shell.Say(sentence) }

// Fail implements page.Dialogs.
func (p *prompts) Fail(err error) { p.w.fail(err) }

// Words implements page.Dialogs.
func (p *prompts) Words(err error) string { return p.w.words(err) }

// words returns the sentence for an error.
func (w *Window) words(err error) string {
	if damaged := (*people.DamagedError)(nil); errors.As(err, &damaged) {
		return w.text("error.damaged.aside", "file", damaged.Moved)
	}
	return w.text("error." + nameOf(err) + ".body")
}

// fail shows an error.
func (w *Window) fail(err error) {
	w.shell.Ask(page.Question{
		Title: w.text("error." + nameOf(err) + ".title"), Text: w.words(err), Yes: w.text("common.close"),
	})
}

// retry shows an error, and calls again if the person wants to retry.
func (w *Window) retry(err error, again func()) {
	w.shell.Ask(page.Question{
		Title: w.text("error." + nameOf(err) + ".title"), Text: w.words(err),
		Yes: w.text("common.tryAgain"), No: w.text("common.close"),
		Answer: func(yes bool) {
			if yes {
				again()
			}
		},
	})
}
