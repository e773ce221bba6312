package accessibility_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/ui/desktop/accessibility"
	"github.com/waypost-app/waypost/ui/desktop/accessibility/atspitest"
)

// actor records what a screen reader requests.
type actor struct {
	asked chan string
}

func say(all ...any) string { return strings.TrimSuffix(fmt.Sprintln(all...), "\n") }

func (a *actor) Press(id int)                       { a.asked <- say("press", id) }
func (a *actor) Focus(id int)                       { a.asked <- say("focus", id) }
func (a *actor) Replace(id, from, to int, s string) { a.asked <- say("replace", id, from, to, s) }
func (a *actor) Select(id, from, to int)            { a.asked <- say("select", id, from, to) }

// stage is a program that shows what a test wants, with a client that reads it.
type stage struct {
	*atspitest.Client

	t       *testing.T
	asked   chan string // the requests of the client
	session *keyringtest.Session
	service *accessibility.Service
	turned  chan bool
}

func newStage(t *testing.T) *stage {
	t.Helper()
	s := &stage{t: t, session: keyringtest.Bus(t), asked: make(chan string, 9), turned: make(chan bool, 9)}
	atspitest.Bus(t, s.session)
	s.service = accessibility.Start(&actor{s.asked}, func(on bool) { s.turned <- on })
	t.Cleanup(s.service.Close)
	return s
}

// heard returns a stage with somebody listening.
func heard(t *testing.T) *stage {
	t.Helper()
	s := newStage(t)
	atspitest.Listen(t, s.session, true)
	require.True(t, wait(t, s.turned))
	s.Client = atspitest.Start(t, s.session)
	return s
}

const patience = 10 * time.Second

func wait[T any](t *testing.T, c <-chan T) (v T) {
	t.Helper()
	select {
	case v = <-c:
	case <-time.After(patience):
		t.Fatal("waited in vain")
	}
	return v
}

// show shows nodes in a window, and waits until the client has been told.
func (s *stage) show(nodes ...*accessibility.Node) {
	s.t.Helper()
	s.service.Show(app(nodes...), accessibility.Point{X: 100, Y: 50})
	s.Until("the nodes", func() bool { return len(s.Walk()) == len(nodes)+2 })
}

var states = accessibility.Set(accessibility.Enabled, accessibility.Sensitive, accessibility.Showing, accessibility.Visible)

func app(nodes ...*accessibility.Node) *accessibility.Node {
	frame := &accessibility.Node{ID: 1, Role: accessibility.Frame, Name: "Window", States: states | accessibility.Set(accessibility.Active), Box: accessibility.Rect{W: 800, H: 600}, Children: nodes}
	return &accessibility.Node{Role: accessibility.Application, Name: "Waypost", States: states, Children: []*accessibility.Node{frame}}
}

func button(id int, name string) *accessibility.Node {
	return &accessibility.Node{
		ID: id, Role: accessibility.PushButton, Name: name, States: states | accessibility.Set(accessibility.Focusable),
		Action: "press", Box: accessibility.Rect{X: 10, Y: 20, W: 100, H: 48},
	}
}

func entry(id int, name, text string, secret bool) *accessibility.Node {
	r := []rune(text)
	return &accessibility.Node{
		ID: id, Role: accessibility.Entry, Name: name, Box: accessibility.Rect{Y: 100, W: 100, H: 48},
		States: states | accessibility.Set(accessibility.Focusable, accessibility.Editable, accessibility.SingleLine),
		Text:   &accessibility.Text{Runes: r, Caret: len(r), From: len(r), To: len(r), Secret: secret},
	}
}
