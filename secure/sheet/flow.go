package sheet

import "slices"

// layOut places a sheet on pages: as it is drawn, or closer together if that
// spares a second page.
func layOut(s Sheet, o Options) ([]page, error) {
	m := newMaker(&s, o)
	if err := m.check(); err != nil {
		return nil, err
	}
	pages, err := m.pages()
	if err != nil {
		return nil, err
	}
	if dense := *m; len(pages) > 1 {
		dense.dense = true
		if closer, err := dense.pages(); err == nil && len(closer) == 1 {
			return closer, nil
		}
	}
	return pages, nil
}

func (m *maker) pages() ([]page, error) {
	units, err := m.parts()
	if err != nil {
		return nil, err
	}
	var pages []page
	for _, together := range m.places(units) {
		more, err := m.flow(together)
		if err != nil {
			return nil, err
		}
		pages = append(pages, more...)
	}
	for n := range pages {
		m.close(&pages[n], n+1, len(pages))
	}
	return pages, nil
}

// places shares the units among the places where the paper is kept, each with
// the advice at its end.
func (m *maker) places(units []unit) [][]unit {
	advice := units[len(units)-1]
	cut := slices.IndexFunc(units, func(u unit) bool { return u.onTwo })
	if !m.options.TwoPlaces || cut == 0 || units[cut].advice {
		return [][]unit{units}
	}
	return [][]unit{append(slices.Clone(units[:cut]), advice), append(slices.Clone(units[cut:len(units)-1]), m.safe())}
}

// The room before a section: as drawn, and the least before a second page is
// begun.
const (
	sectionGap   = 24
	leastSection = 8
)

// flow shares the units among pages: all on one if they can be brought closer
// together, else the questions begin the second one.
func (m *maker) flow(units []unit) ([]page, error) {
	room := m.room()
	for gap := float32(sectionGap); gap >= leastSection; gap-- {
		if m.total(units, gap) <= room {
			return []page{m.fill(units, gap)}, nil
		}
	}
	var pages []page
	var now []unit
	asked := false // whether the questions have begun
	for _, u := range units {
		if u.height+sectionGap > room {
			return nil, ErrTooLong
		}
		turn := u.onTwo && !asked || m.total(append(now, u), sectionGap) > room
		if turn && len(now) > 0 {
			pages, now = append(pages, m.fill(now, sectionGap)), nil
		}
		now, asked = append(now, u), asked || u.onTwo
	}
	return append(pages, m.fill(now, sectionGap)), nil
}

// The room around the foot of a page.
const (
	aboveFoot = 12
	belowFoot = 32
)

// room returns the height between head and foot.
func (m *maker) room() float32 {
	return m.h - m.top() - m.head().height - aboveFoot - m.foot(1, 1).height - belowFoot
}

// total returns the height of units with a gap before each section and the first.
func (m *maker) total(units []unit, gap float32) float32 {
	var h float32
	for i, u := range units {
		h += u.height
		if u.section || i == 0 {
			h += gap
		}
	}
	return h
}

// fill makes a page of a head and units.
func (m *maker) fill(units []unit, gap float32) page {
	var p page
	y := p.add(m.head(), m.top())
	for i, u := range units {
		if u.section || i == 0 {
			y += gap
		}
		y = p.add(u, y)
	}
	return p
}

// close puts the foot on a page.
func (m *maker) close(p *page, n, total int) {
	f := m.foot(n, total)
	p.add(f, m.h-belowFoot-f.height)
}

// add moves a unit to y and returns its lower edge.
func (p *page) add(u unit, y float32) float32 {
	for _, b := range u.blocks {
		b.shift(y)
		p.blocks = append(p.blocks, b)
	}
	return y + u.height
}
