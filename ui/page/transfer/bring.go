package transfer

import (
	"context"
	"errors"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/secure/export"
	"waypost/ui/page"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
	"waypost/wizard/people"
	"waypost/wizard/transfer"
)

// bring is page 25c: it brings people in from a file. Nothing is kept before the
// person says so; then all of it is, or nothing.
type bring struct {
	Ports

	// What the person did here.
	opener     opener
	name       string // of the file, "" before one is chosen
	passphrase secure.Secret
	contents   export.Contents
	rows       []*arrival
	find       part.FieldState
	problem    string // why the file cannot be read, in words
	done       int    // people who are brought in, while that goes on
	running    bool

	// The last drawing.
	kit     *part.Kit
	list    *fyne.Container
	primary *part.Button
	said    *part.MessageLine
}

// arrival is one account of the file.
type arrival struct {
	journey *wizard.Journey
	here    people.Match // the zero Match for a new person
	parts   []transfer.Difference

	ticked bool // of a new person: bring them in
	take   bool // of one who is here: take what the file has
}

// isHere reports whether the person is on this computer already.
func (a *arrival) isHere() bool { return a.here.ID != "" }

// NewBring makes the screen of page 25c.
func NewBring(p Ports) page.Screen { return &bring{Ports: p, opener: opener{Ports: p}} }

// Close implements page.Screen.
func (b *bring) Close() {
	b.opener.close()
	b.find.Close()
	b.forget()
}

// forget drops all that was read.
func (b *bring) forget() {
	for _, a := range b.rows {
		a.journey.Forget()
		if a.here.Journey != nil {
			a.here.Journey.Forget()
		}
	}
	b.rows, b.contents, b.name, b.passphrase = nil, export.Contents{}, "", secure.Secret{}
}

// Build implements page.Screen.
func (b *bring) Build(k *part.Kit) *page.Page {
	t := k.Text
	b.kit, b.list, b.said = k, k.Place.Col(theme.Space8), part.NewMessageLine(k, theme.Space8)
	pg := &page.Page{
		Title: t.T("page.bring.title"), Lead: t.T("page.bring.lead"), Hide: b.opener.hide,
		Start: []fyne.CanvasObject{part.NewButton(k, part.Ghost, "arrow_back", t.T("common.back"), b.Nav.Back)},
		Dropped: func(files []fyne.URI) {
			if len(files) > 0 && !b.running {
				b.read(files[0].Path())
			}
		},
	}
	if b.name == "" {
		b.primary = part.NewButton(k, part.Primary, "folder", t.T("page.bring.choose"), b.choose)
		pg.Primary, pg.Body = b.primary, b.emptyBody()
		return pg
	}
	pg.Lead = t.N("page.bring.found", len(b.rows))
	b.primary = part.NewButton(k, part.Primary, "arrow_forward", "", b.next)
	b.showList()
	b.showPrimary()
	body := k.Place.Col(theme.Space12, b.fileCard())
	if len(b.rows) > mostRows {
		body.Add(part.NewField(k, part.FieldSpec{Name: t.T("page.bring.find"), Placeholder: t.T("page.bring.find"), State: &b.find, OnChange: func(string) { b.showList() }}))
	}
	body.Add(b.list)
	body.Add(k.Place.Col(0, b.said))
	b.addNotes(body)
	b.showProgress()
	pg.Body, pg.Primary = body, b.primary
	return pg
}

// emptyBody is the page before a file is chosen.
func (b *bring) emptyBody() fyne.CanvasObject {
	k, t := b.kit, b.kit.Text.T
	col := k.Place.Col(theme.Space16,
		part.NewCallout(k, part.Info, t("page.bring.which"), t("page.bring.kinds")),
		part.NewNote(k, "file_present", t("page.bring.drop")))
	if b.problem != "" {
		col.Add(part.NewCallout(k, part.Err, t("page.bring.notRead"), b.problem))
	}
	return col
}

// addNotes says what of the file is not in the list.
func (b *bring) addNotes(body *fyne.Container) {
	t := b.kit.Text
	if n := b.contents.Skipped; n > 0 {
		body.Add(part.NewNote(b.kit, "info", t.N("page.bring.skipped", n)))
	}
	if n := b.contents.MissingPages; n > 0 {
		body.Add(part.NewNote(b.kit, "info", t.N("page.bring.missingPages", n)))
	}
}

func (b *bring) choose() { b.Files.OpenFile(b.read) }

// read reads a file, and finds out who of it is here already.
func (b *bring) read(path string) {
	b.opener.open(b.kit, path, secure.Secret{}, func(c export.Contents, passphrase secure.Secret, err error) {
		b.forget()
		if err != nil {
			b.fail(err)
			return
		}
		b.prepare(filepath.Base(path), c, passphrase)
	})
}

func (b *bring) fail(err error) {
	b.forget()
	b.problem = b.Dialogs.Words(err)
	b.Nav.Rebuild()
}

// prepare makes journeys of the accounts, off the UI thread, and compares them with
// those who are here.
func (b *bring) prepare(name string, c export.Contents, passphrase secure.Secret) {
	now := b.Session.Now()
	var rows []*arrival
	b.Work.Run(func(ctx context.Context) (err error) {
		rows, err = arrivals(ctx, c, func(r export.Record) (*wizard.Journey, error) { return transfer.Journey(r, now) })
		return err
	}, func(err error) {
		if err != nil {
			b.fail(err)
			return
		}
		journeys := make([]*wizard.Journey, len(rows))
		for i, a := range rows {
			journeys[i] = a.journey
		}
		b.Household.Match(journeys, func(found []people.Match, err error) {
			if err != nil {
				b.fail(err)
				return
			}
			for i, m := range found {
				rows[i].meet(m)
			}
			b.problem, b.name, b.contents, b.passphrase, b.rows = "", name, c, passphrase, rows
			b.Nav.Rebuild()
		})
	})
}

// arrivals makes journeys of accounts, those of the website first. Of the file of
// another program only they are ticked.
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

// meet takes note of the person who is here already.
func (a *arrival) meet(m people.Match) {
	if m.ID == "" {
		return
	}
	a.here, a.ticked = m, false
	a.parts = transfer.Compare(m.Journey, a.journey)
}

// counts returns how many people are to be brought in, and how many changed.
func (b *bring) counts() (added, changed int) {
	for _, a := range b.rows {
		switch {
		case a.isHere() && a.take:
			changed++
		case !a.isHere() && a.ticked:
			added++
		}
	}
	return added, changed
}

func (b *bring) showPrimary() {
	t := b.kit.Text
	added, changed := b.counts()
	switch {
	case added > 0 && changed > 0:
		b.primary.SetLabel(t.T("page.bring.both", "n", added, "m", changed))
	case added > 0:
		b.primary.SetLabel(t.N("page.bring.go", added))
	case changed > 0:
		b.primary.SetLabel(t.N("page.bring.change", changed))
	default:
		b.primary.SetLabel(t.T("common.close"))
	}
}

// next brings everybody in who is ticked.
func (b *bring) next() {
	added, changed := b.counts()
	if added+changed == 0 {
		b.Nav.Back()
		return
	}
	if b.running {
		return
	}
	var all []people.Arrival
	for _, a := range b.rows {
		switch {
		case a.isHere() && a.take:
			merged, err := wizard.Restore(a.here.Journey.Items())
			if err != nil {
				b.said.Set(part.Err, b.Dialogs.Words(err))
				return
			}
			transfer.Take(merged, a.journey)
			all = append(all, people.Arrival{Journey: merged, ID: a.here.ID})
		case !a.isHere() && a.ticked:
			all = append(all, people.Arrival{Journey: a.journey})
		}
	}
	b.running, b.done = true, 0
	b.showProgress()
	b.Household.Import(all, b.passphrase, b.progressed, func(ids []string, err error) { b.ended(len(all), ids, err) })
}

// progressed follows the people who are brought in.
func (b *bring) progressed(done int) {
	b.done = max(b.done, done)
	b.showProgress()
}

// showProgress says how far it is, where that takes a while.
func (b *bring) showProgress() {
	const many = 10
	added, changed := b.counts()
	if total := added + changed; b.running && total >= many {
		b.said.Set(part.Info, b.kit.Text.T("page.bring.progress", "n", b.done, "total", total))
	}
}

// ended follows the end: nobody of the file is here, or all of them are.
func (b *bring) ended(all int, ids []string, err error) {
	b.running = false
	switch {
	case errors.Is(err, context.Canceled):
		b.said.Set(part.Info, b.kit.Text.T("page.bring.nothing"))
	case err != nil:
		b.said.Set(part.Err, b.Dialogs.Words(err))
	default:
		b.Dialogs.Say(b.kit.Text.N("page.bring.done", all))
		if all == 1 && len(ids) == 1 && !b.Session.Shared() {
			b.Nav.Open(ids[0])
			return
		}
		b.Nav.Home()
	}
}
