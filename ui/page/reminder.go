package page

import (
	"context"
	"time"

	"github.com/waypost-app/waypost/secure/file"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard/calendar"
)

// SaveReminder lets the person save a reminder as a file for their calendar. The file
// says what to do on which day, and nothing about the person or their account. then, if
// not nil, is called when the file has been written.
func SaveReminder(p Ports, k *part.Kit, summary string, day time.Time, then func()) {
	p.Desktop.SaveAs(calendar.File, func(path string) {
		data := calendar.Reminder(summary, day, p.Session.Now())
		p.Work.Run(func(context.Context) error { return file.Write(path, data) }, func(err error) {
			if err != nil {
				p.Dialogs.Fail(err)
				return
			}
			p.Dialogs.Say(k.Text.T("common.reminderSaved"))
			if then != nil {
				then()
			}
		})
	})
}
