package shell

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard/text"
)

// clock is a Loop whose time is controlled by the test. As on the UI thread, a timer that
// fires is queued and can no longer be cancelled.
type clock struct {
	now    time.Duration
	timers []*timer
	queue  []func()
}

type timer struct {
	at        time.Duration
	f         func()
	cancelled bool
}

func (c *clock) Do(f func()) { c.queue = append(c.queue, f) }

func (c *clock) After(d time.Duration, f func()) (cancel func()) {
	tm := &timer{at: c.now + d, f: f}
	c.timers = append(c.timers, tm)
	return func() { tm.cancelled = true }
}

// fire advances the time and queues the timers that are due.
func (c *clock) fire(d time.Duration) {
	c.now += d
	for _, tm := range c.timers {
		if tm.at <= c.now && !tm.cancelled {
			tm.cancelled = true
			c.Do(tm.f)
		}
	}
}

// run runs everything that is queued.
func (c *clock) run() {
	queue := c.queue
	c.queue = nil
	for _, f := range queue {
		f()
	}
}

func (c *clock) pass(d time.Duration) {
	c.fire(d)
	c.run()
}

// idle implements Actions that are never triggered.
type idle struct{}

func (idle) Back()                {}
func (idle) Lock()                {}
func (idle) Help()                {}
func (idle) CanHelp() bool        { return false }
func (idle) SetLanguage(string)   {}
func (idle) SetDark(bool)         {}
func (idle) StepTextSize(int)     {}
func (idle) StopWaiting()         {}
func (idle) Resized()             {}
func (idle) Trail() (Trail, bool) { return Trail{}, false }

// shown is a shell with an empty page in a test window.
type shown struct {
	*Shell
	*clock
	t testing.TB
}

func newShown(t *testing.T) *shown {
	t.Helper()
	app := test.NewTempApp(t)
	texts, err := text.Load(assets.Locales)
	if err != nil {
		t.Fatal(err)
	}
	win := test.NewTempWindow(t, nil)
	win.Resize(fyne.NewSize(1080, 760))
	s := &shown{clock: &clock{}, t: t}
	s.Shell = New(app, win, s.clock, idle{}, Hooks{
		Used: func() {}, SecretShown: func(bool) {}, Copy: func(string) {}, Focused: func(fyne.Window, int) {},
		Languages: func() []*text.Text { return []*text.Text{texts.For(text.English)} },
	})
	s.SetKit(texts.For(text.English), false)
	s.Show(s.empty(), "Waypost")
	return s
}

// empty returns an empty page.
func (s *shown) empty() *page.Page {
	return &page.Page{Title: "Title", Body: s.Kit().Place.Gap(0, 0)}
}

// says fails unless that toast is shown; "" means none.
func (s *shown) says(want string) {
	s.t.Helper()
	got := ""
	if s.toast != nil {
		got = s.toast.sentence
	}
	toasts := s.Parts().Toasts.(*fyne.Container).Objects
	if got != want || (len(toasts) == 1) != (want != "") || len(toasts) > 1 {
		s.t.Errorf("%d toasts, with %q, not %q", len(toasts), got, want)
	}
}

func TestToast(t *testing.T) {
	const most = part.ToastDuration - time.Millisecond
	tests := map[string]struct {
		do   func(*shown)
		want string
	}{
		"nothing was said": {func(*shown) {}, ""},
		"just now":         {func(s *shown) { s.Say("Copied") }, "Copied"},
		"still":            {func(s *shown) { s.Say("Copied"); s.pass(most) }, "Copied"},
		"no more":          {func(s *shown) { s.Say("Copied"); s.pass(part.ToastDuration) }, ""},
		"a second one takes its place": {func(s *shown) {
			s.Say("Copied")
			s.pass(most)
			s.Say("Saved")
		}, "Saved"},
		"a second one has its own time": {func(s *shown) {
			s.Say("Copied")
			s.pass(most)
			s.Say("Saved")
			s.pass(most)
		}, "Saved"},
		"a second one ends": {func(s *shown) {
			s.Say("Copied")
			s.pass(most)
			s.Say("Saved")
			s.pass(part.ToastDuration)
		}, ""},
		"the first one's timer fired as the second was said": {func(s *shown) {
			s.Say("Copied")
			s.fire(part.ToastDuration)
			s.Say("Saved")
			s.run()
			s.pass(most)
		}, "Saved"},
		"the same again has all its time": {func(s *shown) {
			s.Say("Copied")
			s.fire(part.ToastDuration)
			s.Say("Copied")
			s.pass(most)
		}, "Copied"},
		"other colours": {func(s *shown) {
			s.Say("Copied")
			s.SetKit(s.Kit().Text, true)
			s.Redraw(s.empty(), "Waypost")
			s.pass(most)
		}, "Copied"},
		"other colours, no more": {func(s *shown) {
			s.Say("Copied")
			s.Redraw(s.empty(), "Waypost")
			s.pass(part.ToastDuration)
		}, ""},
		"another page": {func(s *shown) { s.Say("Rosa is erased"); s.Show(s.empty(), "Waypost") }, ""},
		"another page in other colours": {func(s *shown) {
			s.Say("Rosa is erased")
			s.Show(s.empty(), "Waypost")
			s.Redraw(s.empty(), "Waypost")
		}, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s := newShown(t)
			test.do(s)
			s.says(test.want)
		})
	}
}

// A toast is completely visible above the action bar, at the start of the page.
func TestToastPlace(t *testing.T) {
	s := newShown(t)
	s.Say("Copied")
	toasts := s.Parts().Toasts.(*fyne.Container)
	toast := toasts.Objects[0]
	if toast.Position().X != 0 || toast.Position().Y+toast.Size().Height != toasts.Size().Height {
		t.Errorf("it is at %v in %v", toast.Position(), toasts.Size())
	}
	if w := toast.Size().Width; w < 40 || w > toasts.Size().Width {
		t.Errorf("it is %v wide", w)
	}
}
