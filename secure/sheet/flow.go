package sheet

import (
	"slices"

	"github.com/waypost-app/waypost/secure/sheet/pdf"
)

// layOut lays a sheet out on pages: as in the design or, if that saves a page, more
// densely, or without the reminders.
func layOut(s Sheet, o Options) ([]pdf.Page, error) {
	b := newBuilder(&s, o)
	if err := b.check(); err != nil {
		return nil, err
	}
	best, err := b.pages()
	if err != nil {
		return nil, err
	}
	for _, way := range []struct{ dense, reminders bool }{{true, true}, {false, false}, {true, false}} {
		if len(best) == 1 || !way.reminders && !b.hasReminders() {
			break
		}
		b.dense, b.reminders = way.dense, way.reminders
		pages, err := b.pages()
		if err == nil && len(pages) < len(best) && (len(pages) == 1 || !way.dense) {
			best = pages
		}
	}
	return best, nil
}

// pages lays the sheet out in one of these ways.
func (b *builder) pages() ([]pdf.Page, error) {
	groups, err := b.parts()
	if err != nil {
		return nil, err
	}
	var pages []pdf.Page
	for _, together := range b.places(groups) {
		more, err := b.flow(together)
		if err != nil {
			return nil, err
		}
		pages = append(pages, more...)
	}
	for n := range pages {
		b.close(&pages[n], n+1, len(pages))
	}
	return pages, nil
}

// places distributes the groups over the places where the paper is kept, with the advice
// at the end of each.
func (b *builder) places(groups []group) [][]group {
	advice := groups[len(groups)-1]
	cut := slices.IndexFunc(groups, func(g group) bool { return g.onTwo })
	if !b.options.TwoPlaces || cut == 0 || groups[cut].advice {
		return [][]group{groups}
	}
	return [][]group{append(slices.Clone(groups[:cut]), advice), append(slices.Clone(groups[cut:len(groups)-1]), b.safe())}
}

// The space before a section: as in the design, and the minimum. If there is less space,
// a page is added.
const (
	sectionGap   = 24
	leastSection = 8
)

// flow distributes the groups over pages: all on one page if they fit when closer
// together, otherwise with the questions at the top of the second page.
func (b *builder) flow(groups []group) ([]pdf.Page, error) {
	room := b.room()
	for gap := float32(sectionGap); gap >= leastSection; gap-- {
		if b.total(groups, gap) <= room {
			return []pdf.Page{b.fill(groups, gap)}, nil
		}
	}
	var pages []pdf.Page
	var now []group
	begun := false // the second page has been started
	for _, g := range groups {
		if g.height+sectionGap > room {
			return nil, ErrTooLong
		}
		turn := g.onTwo && !begun || b.total(append(now, g), sectionGap) > room
		if turn && len(now) > 0 {
			pages, now = append(pages, b.fill(now, sectionGap)), nil
		}
		now, begun = append(now, g), begun || g.onTwo
	}
	return append(pages, b.fill(now, sectionGap)), nil
}

// The space around the page footer.
const (
	aboveFoot = 12
	belowFoot = 32
)

// room returns the height between header and footer.
func (b *builder) room() float32 {
	return b.h - b.top() - b.head().height - aboveFoot - b.foot(1, 1).height - belowFoot
}

// total returns the height of groups, with a gap before the first one and before
// sections.
func (b *builder) total(groups []group, gap float32) float32 {
	var h float32
	for i, g := range groups {
		h += g.height
		if g.section || i == 0 {
			h += gap
		}
	}
	return h
}

// fill returns a page with a header and groups.
func (b *builder) fill(groups []group, gap float32) pdf.Page {
	p := pdf.Page{Width: b.w, Height: b.h}
	y := place(&p, b.head(), b.top())
	for i, g := range groups {
		if g.section || i == 0 {
			y += gap
		}
		y = place(&p, g, y)
	}
	return p
}

// close adds the footer to a page.
func (b *builder) close(p *pdf.Page, n, total int) {
	f := b.foot(n, total)
	place(p, f, b.h-belowFoot-f.height)
}

// place adds a group to a page at y and returns its lower edge.
func place(p *pdf.Page, g group, y float32) float32 {
	for _, b := range g.blocks {
		b.Shift(y)
		p.Blocks = append(p.Blocks, b)
	}
	return y + g.height
}
