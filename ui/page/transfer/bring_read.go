package transfer

import (
	"context"
	"slices"
	"strings"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/export"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/transfer"
)

// fileSet holds what was read from one file, or from several that belong together.
type fileSet struct {
	names      []string
	contents   export.Contents
	passphrase secure.Secret // the passphrase that last opened a file
}

// arrival is one account in the file.
type arrival struct {
	journey *wizard.Journey
	here    people.Match // the same person on this computer; the zero Match for a new person
	parts   []transfer.Difference

	ticked bool // for a new person: whether to import them
	take   bool // for a person on this computer: whether to replace their data
}

// isHere reports whether the person is already on this computer.
func (a *arrival) isHere() bool { return a.here.ID != "" }

func (b *bring) choose() {
	b.Files.OpenFiles(func(paths []string) { b.read(fileSet{}, filesAt(paths)...) })
}

// add reads more files, in addition to what was read before.
func (b *bring) add() {
	b.Files.OpenFiles(func(paths []string) { b.read(b.files, filesAt(paths)...) })
}

// pasted reads the text on the clipboard, which may be a key URI.
func (b *bring) pasted(words string) {
	if strings.TrimSpace(words) != "" {
		b.read(b.files, pasted(b.kit.Text.T("page.bring.pasted"), words))
	}
}

// read reads sources one after the other, merges them with what was read before, and
// finds out which of the people are already on this computer.
func (b *bring) read(before fileSet, sources ...source) {
	if len(sources) == 0 || b.running {
		return
	}
	b.opener.open(b.kit, sources[0], before.passphrase, func(c export.Contents, passphrase secure.Secret, err error) {
		if err != nil {
			b.fail(sources[0].name+": ", err)
			return
		}
		all := fileSet{append(slices.Clone(before.names), sources[0].name), export.Join(before.contents, c), passphrase}
		if rest := sources[1:]; len(rest) > 0 {
			b.read(all, rest...)
			return
		}
		b.prepare(all)
	})
}

// fail says why a file cannot be read. What was read before is kept.
func (b *bring) fail(name string, err error) {
	b.problem = name + b.Dialogs.Words(err)
	b.Nav.Rebuild()
}

// prepare turns the accounts into journeys, off the UI thread, and compares them with the
// people on this computer.
func (b *bring) prepare(files fileSet) {
	now := b.Session.Now()
	var rows []*arrival
	b.Work.Run(func(ctx context.Context) (err error) {
		rows, err = arrivals(ctx, files.contents, func(r export.Record) (*wizard.Journey, error) { return transfer.Journey(r, now) })
		return err
	}, func(err error) {
		if err != nil {
			b.fail("", err)
			return
		}
		journeys := make([]*wizard.Journey, len(rows))
		for i, a := range rows {
			journeys[i] = a.journey
		}
		b.Household.Match(journeys, func(found []people.Match, err error) {
			if err != nil {
				b.fail("", err)
				return
			}
			for i, m := range found {
				rows[i].meet(m)
			}
			b.forget()
			b.problem, b.files, b.rows = "", files, rows
			b.Nav.Rebuild()
		})
	})
}

// arrivals turns accounts into journeys, those for the website first. If the file is from
// another program, only those are ticked.
func arrivals(ctx context.Context, c export.Contents, journey func(export.Record) (*wizard.Journey, error)) ([]*arrival, error) {
	var ours, others []*arrival
	for _, r := range c.Records {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		j, err := journey(r)
		if err != nil {
			return nil, err
		}
		if transfer.IsUSCIS(r) || len(c.Records) == 1 {
			ours = append(ours, &arrival{journey: j, ticked: true})
		} else {
			others = append(others, &arrival{journey: j})
		}
	}
	return slices.Concat(ours, others), nil
}

// meet records that the person is already on this computer.
func (a *arrival) meet(m people.Match) {
	if m.ID == "" {
		return
	}
	a.here, a.ticked = m, false
	a.parts = transfer.Compare(m.Journey, a.journey)
}
