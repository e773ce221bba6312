package recovery

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// waitCard shows the wait after several failed log-ins. The wait continues while Waypost
// is closed.
type waitCard struct {
	Ports

	kit    *part.Kit
	card   fyne.CanvasObject
	room   *fyne.Container
	dial   *part.TimerDial
	under  *para.Para
	button *part.Button
	state  waitState
}

// waitState is the state of a wait.
type waitState int

const (
	waitNone waitState = iota
	waitRuns
	waitOver
)

// waitForgotten is how long after its end a wait is still mentioned.
const waitForgotten = 24 * time.Hour

// newWaitCard draws the card with a title.
func newWaitCard(p Ports, k *part.Kit, title string) *waitCard {
	const dial, room = 72, 13
	c := &waitCard{Ports: p, kit: k, room: k.Place.Col(theme.Space12), state: -1}
	c.dial = part.NewTimerDial(k, dial, "")
	c.under = k.Prose.Body("")
	c.button = part.NewButton(k, part.Tonal, "timer", k.Text.T("page.lost.wait.start"), c.start)
	head := k.Place.IconText(theme.Space12, part.NewIcon(k, "schedule", part.IconSize, k.Tokens.Warn), k.Prose.Bold(title))
	c.card = part.NewCardPad(k, room, theme.Space24, k.Place.Col(theme.Space8, head, c.room))
	c.tick(p.Session.Now())
	return c
}

func (c *waitCard) start() {
	c.Tries.StopTrying()
	c.tick(c.Session.Now())
}

// tick updates the remaining time.
func (c *waitCard) tick(now time.Time) {
	since := c.Tries.StoppedTrying()
	end := since.Add(wizard.LockWait)
	state := waitRuns
	switch {
	case since.IsZero() || now.After(end.Add(waitForgotten)):
		state = waitNone
	case !now.Before(end):
		state = waitOver
	}
	if state == waitRuns {
		c.dial.Set(end.Sub(now), wizard.LockWait)
	}
	if state != c.state {
		c.state = state
		c.show(end)
	}
}

// show draws the card for a state.
func (c *waitCard) show(end time.Time) {
	k, t := c.kit, c.kit.Text
	switch c.state {
	case waitRuns:
		c.under.SetSpans(para.Span{Text: t.T("page.lost.wait.until", "time", t.Clock(end))})
		c.room.Objects = []fyne.CanvasObject{k.Place.Grow(theme.Space16, 1, c.dial, c.under)}
	case waitOver:
		c.under.SetSpans(para.Span{Text: t.T("page.lost.wait.over"), Bold: true})
		c.room.Objects = []fyne.CanvasObject{c.under, c.button}
	default:
		c.under.SetSpans(para.Span{Text: t.T("page.lost.wait.body")})
		c.room.Objects = []fyne.CanvasObject{c.under, c.button}
	}
	c.room.Refresh()
}
