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
	passphrase secure.Secret // the last passphrase that opened a file
}

// arrival is one account of the file.
type arrival struct {
	journey *wizard.Journey
	here    people.Match // the zero Match for a new person
	parts   []transfer.Difference

	ticked bool // for a new person: import them
	take   bool // for a person who is here: take what the file has
}

// isHere reports whether the person is on this computer already.
func (a *arrival) isHere() bool { return a.here.ID != "" }

func (b *bring) choose() {
	b.Files.OpenFiles(func(paths []string) { b.read(fileSet{}, filesAt(paths)...) })
}

// add reads more files beside what was read before.
func (b *bring) add() {
	b.Files.OpenFiles(func(paths []string) { b.read(b.files, filesAt(paths)...) })
}

// pasted reads the text of the clipboard as a key URI.
func (b *bring) pasted(words string) {
	if strings.TrimSpace(words) != "" {
		b.read(b.files, pasted(b.kit.Text.T("page.bring.pasted"), words))
	}
}

// read reads sources one after the other, merges them with what was read before, and finds out
// which people are here already.
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

// fail says why a file cannot be read; what was read before stays.
func (b *bring) fail(name string, err error) {
	b.problem = name + b.Dialogs.Words(err)
	b.Nav.Rebuild()
}

// prepare makes journeys of the accounts, off the UI thread, and compares them with the people
// here.
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

// arrivals makes journeys of accounts, those of the website first. From another program's file,
// only those are ticked.
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

// meet records that the person is here already.
func (a *arrival) meet(m people.Match) {
	if m.ID == "" {
		return
	}
	a.here, a.ticked = m, false
	a.parts = transfer.Compare(m.Journey, a.journey)
}
