package transfer

import (
	"context"
	"errors"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/transfer"
)

// counts returns how many people will be added, and how many will be changed.
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

// next imports all people who are ticked.
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
	b.Household.Import(all, b.files.passphrase, b.progressed, func(ids []string, err error) { b.ended(len(all), ids, err) })
}

// progressed records how many people have been imported so far.
func (b *bring) progressed(done int) {
	b.done = max(b.done, done)
	b.showProgress()
}

// showProgress shows the progress of an import of many people.
func (b *bring) showProgress() {
	const many = 10
	added, changed := b.counts()
	if total := added + changed; b.running && total >= many {
		b.said.Set(part.Info, b.kit.Text.T("page.bring.progress", "n", b.done, "total", total))
	}
}

// ended handles the end of the import: either everybody was imported, or nobody.
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
