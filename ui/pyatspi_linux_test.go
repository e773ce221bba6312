//go:build linux && !race

package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/ui/desktop/accessibility"
	"github.com/waypost-app/waypost/ui/desktop/accessibility/atspitest"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard/text"
)

// What a client of the accessibility bus reads on each page equals its transcript, word
// for word and in the same order. There, on the cards of difficult words and on what opens
// over pages, everything that takes the focus has a name and is inside the window.
func TestPagesOnTheAccessibilityBus(t *testing.T) {
	texts, err := text.Load(assets.Locales)
	if err != nil {
		t.Fatal(err)
	}
	session := keyringtest.Bus(t)
	atspitest.Bus(t, session)
	on := make(chan bool, 1)
	service := accessibility.Start(nil, func(is bool) { on <- is })
	defer service.Close()
	atspitest.Listen(t, session, true)
	<-on
	client := atspitest.Start(t, session)
	ids, explained := 0, map[string]bool{}
	walk := func(t *testing.T, tree *accessibility.Node) (items []atspitest.Item) {
		const most = 10000 // more nodes than any page has
		ids += most
		names := number(tree, ids)
		service.Show(tree, accessibility.Point{})
		client.Until("the page", func() bool {
			items = client.Walk()
			return slices.EqualFunc(items, names, func(i atspitest.Item, name string) bool { return i.Name == name })
		})
		validate(t, items)
		return items
	}
	for _, s := range shots() {
		t.Run(s.name, func(t *testing.T) {
			var tree *accessibility.Node
			var cards []*accessibility.Node
			onDesk(t, func(d *desk) {
				s.open(d)
				d.look("en", false, sizes()[0])
				tree = d.w.reader.Describe()
				cards = d.describeCards(explained)
			})
			items := walk(t, tree)
			for _, card := range cards {
				walk(t, card)
			}
			want, err := os.ReadFile(filepath.Join("testdata", "spoken", s.name+"-en.txt"))
			if err != nil {
				t.Fatal(err)
			}
			// For a code typed into a field, the transcript spells it out, with commas
			// between its groups; screen readers do that themselves.
			close := strings.NewReplacer(" ", "", ",", "").Replace
			if got := spoken(texts.For("en"), items); close(got) != close(string(want)) {
				t.Errorf("it reads\n%s\nand not\n%s", got, want)
			}
		})
	}
	for _, s := range overlays() {
		t.Run(s.name, func(t *testing.T) {
			var tree *accessibility.Node
			onDesk(t, func(d *desk) {
				s.open(d)
				d.settle()
				tree = d.w.reader.Describe()
			})
			walk(t, tree)
		})
	}
}

// describeCards opens the card of each difficult word that has not been explained yet, and
// returns what the window says then.
func (d *desk) describeCards(explained map[string]bool) (trees []*accessibility.Node) {
	for _, word := range d.hardWords() {
		if explained[word.ID] {
			continue
		}
		explained[word.ID] = true
		d.explain(word.ID)
		trees = append(trees, d.w.reader.Describe())
		d.key(fyne.KeyEscape)
		d.pass(doubleClickOver)
	}
	return trees
}

// BenchmarkListening measures what a listening screen reader adds to the UI thread's work when a
// page is turned. The median should be at most 5 ms on the slowest page.
func BenchmarkListening(b *testing.B) {
	session := keyringtest.Bus(b)
	atspitest.Bus(b, session)
	on := make(chan bool, 1)
	service := accessibility.Start(nil, func(is bool) { on <- is })
	defer service.Close()
	atspitest.Listen(b, session, true)
	<-on
	benchmark(b, func(d *desk) { service.Show(d.w.reader.Describe(), accessibility.Point{}) })
}

// number gives the nodes of a tree ids that are not used in earlier trees, as the window
// does, and returns their names in reading order.
func number(n *accessibility.Node, from int) (names []string) {
	if n.ID != 0 {
		n.ID += from
	}
	names = append(names, n.Name)
	for _, c := range n.Children {
		names = append(names, number(c, from)...)
	}
	return names
}

// validate checks what people need in every window: whatever takes the focus or can be
// typed into has a name and is inside the window.
func validate(t *testing.T, items []atspitest.Item) {
	t.Helper()
	window := items[1].Box
	for _, i := range items[1:] {
		focusable := slices.Contains(i.States, "focusable")
		if (focusable || slices.Contains(i.States, "editable")) && i.Name == "" {
			t.Errorf("a %s has no name", i.Role)
		}
		if slices.Contains(i.States, "focused") && !focusable {
			t.Errorf("%s %q has the focus and cannot take it", i.Role, i.Name)
		}
		if focusable != slices.Contains(i.States, "sensitive") && i.Role == "push button" {
			t.Errorf("%s %q is focusable: %t, in %q", i.Role, i.Name, focusable, i.States)
		}
		inside := i.Box[0] >= 0 && i.Box[1] >= 0 && i.Box[0]+i.Box[2] <= window[2] && i.Box[1]+i.Box[3] <= window[3]
		if !inside || i.Box[2] < 1 || i.Box[3] < 1 {
			t.Errorf("%s %q is at %v of %v", i.Role, i.Name, i.Box, window)
		}
	}
}

// spoken returns the transcript of what a client has read.
func spoken(t *text.Text, items []atspitest.Item) string {
	var b strings.Builder
	for _, i := range items {
		if role, ok := roleOf(i.Role); ok {
			b.WriteString(string(role) + ": " + part.Sentence(t, said(t, role, i)) + "\n")
		}
	}
	return b.String()
}

// roleOf returns the role of a component, given its name on the bus; false for nodes that
// only contain others.
func roleOf(name string) (part.Role, bool) {
	role, ok := map[string]part.Role{
		"heading": part.RoleHeading, "label": part.RoleText, "text": part.RoleCode, "push button": part.RoleButton,
		"check box": part.RoleCheckbox, "radio button": part.RoleRadio, "toggle button": part.RoleSwitch,
		"entry": part.RoleField, "password text": part.RoleField, "list item": part.RoleItem, "timer": part.RoleTimer,
		"image": part.RolePicture,
	}[name]
	return role, ok
}

// said turns what a client has read about a component into an A11yNode.
func said(t *text.Text, role part.Role, i atspitest.Item) part.A11yNode {
	n := part.A11yNode{
		Role: role, Name: i.Name, Description: i.Description, On: slices.Contains(i.States, "checked"),
		Disabled: !slices.Contains(i.States, "sensitive"),
	}
	n.Place, _ = strconv.Atoi(i.Attributes["posinset"])
	n.Count, _ = strconv.Atoi(i.Attributes["setsize"])
	switch {
	case role == part.RoleCode && i.Text != i.Name:
		n.Value = i.Text
	case role != part.RoleField:
	case i.Text == "":
		n.Value = t.T("label.empty")
	case strings.Trim(i.Text, "•") == "":
		n.Value = t.T("label.hidden")
	default:
		n.Value = i.Text
	}
	return n
}
