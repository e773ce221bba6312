package transfer

import (
	"bytes"
	"context"
	"io"

	"github.com/waypost-app/waypost/secure/file"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
)

// saveFile asks where to save a file and writes it there. On a shared computer it first
// asks for the person's own USB stick, and accepts no other place. done is called with
// the path.
func saveFile(p Ports, k *part.Kit, name string, write func(io.Writer) error, done func(path string)) {
	if !p.Session.Shared() {
		p.Desktop.SaveAs(name, func(path string) { saveTo(p, path, write, done) })
		return
	}
	t := k.Text.T
	p.Dialogs.Ask(page.Question{
		Title: t("page.stick.title"), Text: t("page.take.stick"), Yes: t("page.stick.in"), No: t("common.cancel"),
		Answer: func(yes bool) {
			if yes {
				saveOnStick(p, k, name, write, done)
			}
		},
	})
}

// saveOnStick lets the person choose a place, and refuses one on the computer itself.
func saveOnStick(p Ports, k *part.Kit, name string, write func(io.Writer) error, done func(path string)) {
	t := k.Text.T
	p.Desktop.SaveAs(name, func(path string) {
		portable := false
		p.Work.Run(func(context.Context) error {
			portable = file.Portable(path)
			return nil
		}, func(error) {
			if portable {
				saveTo(p, path, write, done)
				return
			}
			p.Dialogs.Ask(page.Question{
				Title: t("page.stick.diskTitle"), Text: t("page.take.refused"), Yes: t("page.stick.other"), No: t("common.cancel"),
				Answer: func(yes bool) {
					if yes {
						saveOnStick(p, k, name, write, done)
					}
				},
			})
		})
	})
}

func saveTo(p Ports, path string, write func(io.Writer) error, done func(path string)) {
	p.Files.SaveCopy(path, func() ([]byte, error) {
		var b bytes.Buffer
		err := write(&b)
		return b.Bytes(), err
	}, func(err error) {
		if err != nil {
			p.Dialogs.Fail(err)
			return
		}
		done(path)
	})
}
