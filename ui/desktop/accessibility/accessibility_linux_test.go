package accessibility_test

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/ui/desktop/accessibility"
	"github.com/waypost-app/waypost/ui/desktop/accessibility/atspitest"
)

// Nothing is sent or connected before somebody listens, or after nobody listens any more.
func TestOnlyWhileSomebodyListens(t *testing.T) {
	s := newStage(t)
	require.False(t, s.service.On())
	s.service.Show(app(), accessibility.Point{}) // does nothing
	for _, on := range []bool{true, false, true} {
		atspitest.Listen(t, s.session, on)
		require.Equal(t, on, wait(t, s.turned))
		require.Equal(t, on, s.service.On())
	}
}

// While nobody listens, the service asks whether somebody does and waits to be told: it
// neither asks for the address of the accessibility bus nor connects to it.
func TestQuietWhileNobodyListens(t *testing.T) {
	session := keyringtest.Bus(t)
	atspitest.Bus(t, session)
	monitor := func(address string) func() string {
		conn, err := dbus.Connect(address)
		require.NoError(t, err)
		t.Cleanup(func() { conn.Close() })
		return eavesdrop(t, conn)
	}
	onBus, onSession := monitor(atspitest.Address(t, session)), monitor(session.Address)
	turned := make(chan bool, 1)
	service := accessibility.Start(&actor{}, func(on bool) { turned <- on })
	defer service.Close()
	require.Eventually(t, func() bool { return strings.Contains(onSession(), "GetAll") }, patience, 10*time.Millisecond)
	service.Show(app(), accessibility.Point{})
	require.NotContains(t, onSession(), "GetAddress")
	require.NotContains(t, onBus(), "Embed")
	atspitest.Listen(t, session, true)
	require.True(t, wait(t, turned))
	require.Contains(t, onSession(), "GetAddress")
	require.Contains(t, onBus(), "Embed")
}

// Without a session bus nobody can listen.
func TestWithoutABus(t *testing.T) {
	keyringtest.NoBus(t)
	s := accessibility.Start(&actor{}, func(bool) { t.Error("somebody listens") })
	s.Show(app(), accessibility.Point{})
	s.Close()
}

// A client can read roles, names, states, positions and texts.
func TestTree(t *testing.T) {
	s := heard(t)
	ticked := button(3, "I wrote it down")
	ticked.Role, ticked.Description, ticked.Action = accessibility.CheckBox, "on paper", "toggle"
	ticked.States |= accessibility.Set(accessibility.Checkable, accessibility.Checked)
	clock := &accessibility.Node{ID: 5, Role: accessibility.Timer, Name: "9:00", States: states, Value: &accessibility.Value{Now: 40, Max: 100}}
	choice := button(6, "App")
	choice.Role, choice.Attributes = accessibility.RadioButton, map[string]string{"posinset": "2", "setsize": "3"}
	s.show(button(2, "Next"), ticked, entry(4, "Your email", "rosa", false), clock, choice)
	got := s.Walk()
	require.Equal(t, []string{"application Waypost", "frame Window", "push button Next", "check box I wrote it down", "entry Your email", "timer 9:00", "radio button App"}, names(got))
	require.Equal(t, []int{10, 20, 100, 48}, got[2].Box)
	require.Contains(t, got[3].States, "checked")
	require.Equal(t, "on paper", got[3].Description)
	require.Equal(t, "rosa", got[4].Text)
	require.InDelta(t, 40, got[5].Value, 0)
	require.Equal(t, "2", got[6].Attributes["posinset"])
}

func names(items []atspitest.Item) (all []string) {
	for _, i := range items {
		all = append(all, i.Role+" "+i.Name)
	}
	return all
}

// A client can press, focus, type and move the caret, but it cannot press a disabled
// node.
func TestActor(t *testing.T) {
	s := heard(t)
	off := button(3, "Off")
	off.States &^= accessibility.Set(accessibility.Sensitive, accessibility.Focusable)
	s.show(button(2, "Next"), off, entry(4, "Your email", "rosa", false))
	for want, done := range map[string]func() bool{
		"press 2":             func() bool { return s.Press("push button", "Next") },
		"focus 2":             func() bool { return s.Focus("push button", "Next") },
		"replace 4 0 4 Pérez": func() bool { return s.Write("entry", "Your email", "Pérez") },
		"replace 4 4 4 ñ":     func() bool { return s.Insert("entry", "Your email", 4, "ñ") },
		"select 4 2 2":        func() bool { return s.SetCaret("entry", "Your email", 2) },
	} {
		require.True(t, done(), want)
		require.Equal(t, want, wait(t, s.asked))
	}
	require.False(t, s.Press("push button", "Off"))
	require.False(t, s.Focus("push button", "Off"))
}

// Each change is reported: added and removed nodes, names, states, typed text, and
// finally the focus.
func TestEvents(t *testing.T) {
	s := heard(t)
	s.show(button(2, "Next"), entry(4, "Your email", "ros", false))
	s.Events()
	next := button(2, "Go on")
	next.States |= accessibility.Set(accessibility.Focused)
	notice := &accessibility.Node{ID: 9, Role: accessibility.Notification, Name: "Saved.", States: states}
	s.service.Show(app(next, entry(4, "Your email", "rosa", false), notice), accessibility.Point{})
	events := s.until("object:state-changed:focused")
	for _, want := range []string{
		"object:property-change:accessible-name push button Go on 0", "object:text-changed:insert entry Your email 3 a",
		"object:text-caret-moved entry Your email 4", "object:state-changed:showing notification Saved. 1",
		"object:state-changed:focused push button Go on 1",
	} {
		require.True(t, slices.ContainsFunc(events, func(e string) bool { return strings.HasPrefix(e, want) }), "%s in %q", want, events)
	}
	s.service.Show(app(), accessibility.Point{})
	s.Until("an empty window", func() bool { return len(s.Walk()) == 2 })
}

// A screen reader speaks the name of the window, then what is announced, then the focus, and
// need not first hear that everything below a dialog is off.
func TestOrderOfEvents(t *testing.T) {
	s := heard(t)
	s.show(button(2, "Next"))
	s.Events()
	below, over := button(2, "Next"), button(3, "Yes")
	below.States &^= accessibility.Set(accessibility.Sensitive, accessibility.Focusable)
	over.States |= accessibility.Set(accessibility.Focused)
	notice := &accessibility.Node{ID: 4, Role: accessibility.Notification, Name: "Saved.", States: states}
	root := app(below, over, notice)
	root.Children[0].Name = "Sure?"
	s.service.Show(root, accessibility.Point{})
	want := []string{
		"object:property-change:accessible-name frame Sure?", "object:state-changed:showing notification Saved. 1",
		"object:state-changed:focused push button Yes 1", "object:state-changed:sensitive push button Next 0",
	}
	var got []string
	for _, e := range s.until(want[3]) {
		for _, w := range want {
			if strings.HasPrefix(e, w) {
				got = append(got, w)
			}
		}
	}
	require.Equal(t, want, got)
}

// Inserting a node between others does not replace any of them.
func TestComesBetween(t *testing.T) {
	s := heard(t)
	s.show(button(2, "First"), button(3, "Last"))
	s.show(button(2, "First"), button(4, "Second"), entry(5, "Third", "", false), button(3, "Last"))
	require.Equal(t, []string{"push button First", "push button Second", "entry Third", "push button Last"}, names(s.Walk())[2:])
	s.show(button(6, "New"), button(4, "Second"), button(3, "Last"))
	require.Equal(t, []string{"push button New", "push button Second", "push button Last"}, names(s.Walk())[2:])
}

// After Forget there are no texts, but the next Show still reports what is gone.
func TestForget(t *testing.T) {
	s := heard(t)
	s.show(button(2, "First"), entry(3, "Name", "Rosa", false))
	s.Events()
	s.service.Forget()
	s.service.Show(app(button(4, "Second")), accessibility.Point{})
	s.Until("the next page", func() bool {
		return slices.Equal(names(s.Walk()), []string{"application Waypost", "frame Window", "push button Second"})
	})
	s.until("object:children-changed:remove")
}

// until collects events until one of them starts with the given words.
func (s *stage) until(words string) (events []string) {
	s.t.Helper()
	s.Until(words, func() bool {
		for _, e := range s.Events() {
			events = append(events, strings.TrimSpace(strings.Join([]string{e.Type, e.Role, e.Name, strconv.Itoa(e.On), e.Data}, " ")))
		}
		return slices.ContainsFunc(events, func(e string) bool { return strings.HasPrefix(e, words) })
	})
	return events
}

// No event contains a secret: only a client that asks for the text gets it.
func TestSecretsAreNotTold(t *testing.T) {
	s := heard(t)
	conn, err := dbus.Connect(atspitest.Address(t, s.session))
	require.NoError(t, err)
	defer conn.Close()
	traffic := eavesdrop(t, conn)
	s.show(entry(4, "Backup code", "", false))
	s.service.Show(app(entry(4, "Backup code", "7K4M-92QD", true)), accessibility.Point{})
	s.service.Show(app(entry(4, "Backup code", "•••••••••", false)), accessibility.Point{})
	s.until("object:text-changed:insert")
	require.Contains(t, traffic(), "TextChanged")
	require.NotContains(t, traffic(), "7K4M")
}

// eavesdrop records everything that is sent over a bus.
func eavesdrop(t *testing.T, conn *dbus.Conn) (traffic func() string) {
	t.Helper()
	require.NoError(t, conn.BusObject().Call("org.freedesktop.DBus.Monitoring.BecomeMonitor", 0, []string{}, uint32(0)).Err)
	messages := make(chan *dbus.Message, 9999)
	conn.Eavesdrop(messages)
	var mu sync.Mutex
	var all strings.Builder
	go func() {
		for m := range messages {
			mu.Lock()
			all.WriteString(m.String() + "\n")
			mu.Unlock()
		}
	}()
	t.Cleanup(func() { conn.Eavesdrop(nil) })
	return func() string {
		mu.Lock()
		defer mu.Unlock()
		return all.String()
	}
}

// A client can find its way in a table: its size, the position of a cell, and the headers
// of its column and row.
func TestTable(t *testing.T) {
	s := heard(t)
	at := func(id int, role accessibility.Role, row, column int, name string) *accessibility.Node {
		return &accessibility.Node{ID: id, Role: role, Name: name, States: states, Cell: &accessibility.Cell{Row: row, Column: column}}
	}
	table := &accessibility.Node{ID: 2, Role: accessibility.Table, Name: "Rosa", States: states, Grid: &accessibility.Grid{Rows: 2, Columns: 2}, Children: []*accessibility.Node{
		at(3, accessibility.ColumnHeader, -1, 1, "In the file"),
		at(4, accessibility.RowHeader, 0, 0, "Email"), at(5, accessibility.TableCell, 0, 1, "same"),
		at(6, accessibility.TableCell, 1, 0, "Key"), at(7, accessibility.TableCell, 1, 1, "newer"),
	}}
	s.service.Show(app(table), accessibility.Point{})
	var got []atspitest.Item
	s.Until("the table", func() bool { got = s.Walk(); return len(got) == 8 })
	require.Equal(t, []string{"table Rosa", "column header In the file", "row header Email", "table cell same", "table cell Key", "table cell newer"}, names(got[2:]))
	require.Equal(t, []int{2, 2}, got[2].Table)
	require.Empty(t, got[3].Cell)
	require.Equal(t, []int{0, 0}, got[4].Cell)
	require.Equal(t, []int{0, 1}, got[5].Cell)
	require.Equal(t, []string{"In the file", "Email"}, got[5].Headers)
	require.Equal(t, []int{1, 1}, got[7].Cell)
	require.Equal(t, []string{"In the file"}, got[7].Headers)
}

// A client is told about keys by what they type or by name, and can take a key for
// itself.
func TestKeys(t *testing.T) {
	s := heard(t)
	s.Take("h")
	clock := int32(0)
	report := func(k accessibility.Key) bool {
		clock++
		k.Down, k.Time = true, clock
		return s.service.Report(k)
	}
	require.False(t, report(accessibility.Key{Code: 38, Letter: "a", Text: "A"}))
	require.False(t, report(accessibility.Key{Code: 39, Letter: "ж", Text: "ж"}))
	require.False(t, report(accessibility.Key{Code: 23, Symbol: 0xff09}))
	require.False(t, report(accessibility.Key{Code: 90, Symbol: accessibility.SymbolKPInsert}))
	require.False(t, report(accessibility.Key{Code: 90, Symbol: accessibility.SymbolKPInsert, Text: "0", Modifiers: accessibility.NumLock}))
	require.True(t, report(accessibility.Key{Code: 43, Letter: "h"}))
	require.Equal(t, []string{"A", "ж", "Tab", "KP_Insert", "0", "h"}, s.Keys())
}

// A client that hangs delays one key for a moment, and no other.
func TestKeysDoNotWaitForever(t *testing.T) {
	s := heard(t)
	s.Hang()
	key := accessibility.Key{Down: true, Code: 38, Letter: "a", Text: "a", Time: 1}
	start := time.Now()
	require.False(t, s.service.Report(key))
	first := time.Now()
	for range 100 {
		require.False(t, s.service.Report(key))
	}
	require.Less(t, first.Sub(start), time.Second)
	require.Less(t, time.Since(first), time.Second)
}
