package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

// The minimum size of the window.
const (
	leastWidth  float32 = 400
	leastHeight float32 = 300
)

// Distances of the title and the content, and the space above the content.
const (
	titleTop     float32 = 64
	titleCompact float32 = 72
	bodyTop      float32 = 152
	bodyCompact  float32 = 132
	aboveCompact float32 = 20
)

// measures holds the measures of the frame in one class of window.
type measures struct {
	rail, top   float32 // width of the rail, height of the top bar
	title, body float32 // distances of the title and the content from the top
	line        float32 // height of the title's line
	lead        float32 // distance from the title to the lead
	above       float32 // space above the content within its scroll
	beside      float32 // space for the scroll bar beyond the margin
}

func measuresOf(k *part.Kit) measures {
	line := theme.H1(k.Compact).Line
	if k.Compact {
		return measures{line: line, top: k.TopBarHeight(), title: titleCompact, body: bodyCompact, above: aboveCompact, beside: theme.Space16}
	}
	return measures{line: line, rail: part.RailWidth, title: titleTop, lead: theme.Space4, body: bodyTop, above: theme.Space8}
}

// frame is what surrounds a page: rail or top bar, utility row, title and action bar.
// Marks and toasts are drawn over it.
type frame struct {
	root   *fyne.Container
	head   fyne.CanvasObject
	listen *part.UtilityButton
	marks  *fyne.Container // marks over the content: what is being read aloud
	over   *fyne.Container // the same over the title and the lead
	scroll *layout.Scroll
	status *statusLine
	toasts *fyne.Container

	popover *fyne.Container // what a word of the page means, over all

	regions []Region
}

// newFrame builds the frame for a page. The objects are in tab order: content, action bar, rail,
// utility row.
func (s *Shell) newFrame(p *page.Page) *frame {
	k, m := s.chrome, measuresOf(s.kit)
	f := &frame{status: newStatusLine(k, s.actions.StopWaiting), toasts: newToasts(k.RTL()), marks: container.NewWithoutLayout(), over: container.NewWithoutLayout(), popover: container.NewWithoutLayout()}
	tools := k.Place.Row(theme.Space4, s.tools(f)...)
	title := k.Place.Pad(0, 0, 0, layout.Width(tools), k.Prose.H1(p.Title))
	room := func() float32 { return f.scroll.Size().Height - m.above - theme.Space16 + f.scroll.Spare }
	head, body := fyne.CanvasObject(k.Place.Col(m.lead, title, k.Prose.Lead(p.Lead))), s.withHint(p.Body, room)
	if s.class.narrow {
		m.beside = theme.Space4
	}
	if s.class.low {
		// The tools stay after the content in tab order.
		over := k.Place.Col(0, k.Place.Split(k.Place.Gap(0, 0), tools))
		head, body, m.above = k.Place.Gap(0, 0), k.Place.Overlay(0, 0, 0, 0, k.Place.Col(theme.Space16, head, body), over), theme.Space8
		m.title, m.body, tools = m.top, m.top, k.Place.Row(0)
	}
	band, bandEnd := newBand(k, p.Band)
	if p.Band != nil && s.class.bandless {
		strip, end := newBand(s.kit, p.Band) // a part of the page, which scrolls to it
		body = k.Place.Col(theme.Space16, k.Place.Overlay(0, 0, 0, 0, strip, k.Place.Col(0, k.Place.Grow(0, 0, k.Place.Gap(0, 0), end))), body)
		band, bandEnd = newBand(k, nil)
	}
	f.head = head
	f.scroll = layout.NewScroll(k.RTL(), k.Tokens.Ctrl, k.Place.Overlay(0, 0, 0, 0, container.New(&layout.Pad{
		RTL: k.RTL(), Top: m.above, Start: k.Margin(), Bottom: theme.Space16, End: k.Margin() + m.beside, MaxW: theme.PageWidth,
	}, body), f.marks))
	f.scroll.OnActivity, f.scroll.Spare = s.hooks.Used, theme.Space12
	l := &frameLayout{
		measures: m, rtl: k.RTL(), margin: k.Margin(), head: head,
		scroll: f.scroll, bar: part.NewActionBar(k, s.barStart(p), f.status.Container, p.Primary),
		ground: part.NewBackdrop(k), band: band, bandEnd: bandEnd, rail: s.rail(p), use: s.utilityRow(p), tools: tools, toasts: f.toasts, resized: s.resized,
	}
	f.regions = []Region{
		{part.RoleTools, []fyne.CanvasObject{l.band}},
		{part.RolePage, []fyne.CanvasObject{l.head, l.scroll, f.popover, l.bar}},
		{part.RoleTools, []fyne.CanvasObject{l.rail}},
		{part.RoleTools, []fyne.CanvasObject{l.use, l.tools, l.bandEnd}},
		{part.RoleTools, []fyne.CanvasObject{l.toasts}},
	}
	f.root = container.New(l, l.ground, l.band, l.head, l.scroll, l.bar, l.rail, l.use, l.tools, l.bandEnd, l.toasts, f.popover, f.over)
	return f
}

// newBand returns the strip that marks practice mode, and its button. Both are empty in
// normal mode.
func newBand(k *part.Kit, b *page.Band) (strip, end fyne.CanvasObject) {
	if b == nil {
		return k.Place.Col(0), k.Place.Col(0)
	}
	button := part.NewBandEnd(k, b.End)
	return part.NewBand(k, b.Text, button), button
}

// barStart returns the start of the action bar: Back, or what the page has instead. If
// large text leaves little room, Back is only an arrow, so that the bar needs one line.
func (s *Shell) barStart(p *page.Page) []fyne.CanvasObject {
	switch {
	case p.Start != nil:
		return p.Start
	case s.class.low && s.class.narrow:
		return []fyne.CanvasObject{part.NewUtilityButton(s.chrome, part.UtilitySpec{Icon: "arrow_back", Label: s.text("common.back"), OnPress: s.actions.Back})}
	}
	return []fyne.CanvasObject{part.NewButton(s.chrome, part.Ghost, "arrow_back", s.text("common.back"), s.actions.Back)}
}

// frameLayout places the parts of a frame.
type frameLayout struct {
	measures

	rtl               bool
	margin            float32
	ground            fyne.CanvasObject
	band, bandEnd     fyne.CanvasObject // both are empty outside practice mode
	head, scroll, bar fyne.CanvasObject
	rail, use, tools  fyne.CanvasObject
	toasts            fyne.CanvasObject
	resized           func(fyne.Size)
}

// MinSize implements fyne.Layout. It returns the minimum size of the window.
func (l *frameLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(leastWidth, leastHeight)
}

// Layout implements fyne.Layout.
func (l *frameLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l.resized(size)
	band := l.layoutBand(size.Width)
	size.Height -= band
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		layout.Put(o, l.rtl, size.Width, layout.Box{X: x, Y: band + y, W: w, H: h})
	}
	put(l.ground, 0, 0, size.Width, size.Height)
	inner := size.Width - l.measures.rail
	barHeight := layout.Height(l.bar, inner)
	barY := size.Height - barHeight
	margin := l.margin + layout.SideMargin(inner-2*l.margin, theme.PageWidth)
	x, width := l.measures.rail+margin, inner-2*margin
	if l.top > 0 {
		put(l.rail, 0, 0, size.Width, l.top)
		put(l.use, 0, 0, 0, 0)
	} else {
		put(l.rail, 0, 0, l.measures.rail, size.Height)
		put(l.use, x, theme.Space16, width+theme.Space12, part.TouchTarget)
	}
	y := l.measures.title
	height := layout.Height(l.head, width)
	put(l.head, x, y, width, height)
	tools := layout.Width(l.tools)
	put(l.tools, x+width-tools, y+(l.line-part.TouchTarget)/2, tools, part.TouchTarget)
	if height > 0 {
		y = max(l.body, y+height+theme.Space4)
	}

	put(l.scroll, l.measures.rail, y, inner, barY-y)
	put(l.bar, l.measures.rail, barY, inner, barHeight)
	// A toast covers the title, or the top bar if the title scrolls: places where there
	// is never a code, field or choice.
	if height > 0 {
		put(l.toasts, x, l.measures.title, width, y-l.measures.title)
	} else {
		put(l.toasts, x, 0, width, y)
	}
}

// layoutBand places the band and its button, and returns the height of the band.
func (l *frameLayout) layoutBand(width float32) (height float32) {
	height = layout.Height(l.band, width)
	layout.Put(l.band, l.rtl, width, layout.Box{W: width, H: height})
	w := layout.Width(l.bandEnd)
	h := layout.Height(l.bandEnd, w)
	layout.Put(l.bandEnd, l.rtl, width, layout.Box{X: width - w - theme.Space24, Y: (height - h) / 2, W: w, H: h})
	return height
}
