package part

import (
	"strconv"

	"waypost/ui/para"
	"waypost/ui/theme"
)

// CounterSpec says what a Counter counts.
type CounterSpec struct {
	Label      string
	Less, More string // what its two buttons say of themselves
	Value      int
	Min, Max   int
	Changed    func(int)
}

// Counter is a small number with a button to make it less and one to make it
// more.
type Counter struct {
	shell

	spec       CounterSpec
	number     *para.Para
	less, more *UtilityButton
}

// Counter makes a counter, its label at the start and the number at the end.
func (k *Kit) Counter(spec CounterSpec) *Counter {
	const wide = 32
	c := &Counter{spec: spec, number: k.Middle(theme.Label(), k.Tokens.Ink, "")}
	c.less = k.Utility("remove_circle_outline", "", spec.Less, false, func() { c.set(c.spec.Value - 1) })
	c.more = k.Utility("add_circle_outline", "", spec.More, false, func() { c.set(c.spec.Value + 1) })
	row := k.Row(theme.Space4, c.less, k.Column(wide, c.number), c.more)
	c.body = k.Ends(k.Bold(spec.Label), row)
	c.ExtendBaseWidget(c)
	c.show()
	return c
}

// Label is what the counter says of itself.
func (c *Counter) Label() string { return c.spec.Label + ": " + strconv.Itoa(c.spec.Value) }

// set changes the number, within its bounds.
func (c *Counter) set(n int) {
	n = min(max(n, c.spec.Min), c.spec.Max)
	if n == c.spec.Value {
		return
	}
	c.spec.Value = n
	c.show()
	c.spec.Changed(n)
}

func (c *Counter) show() {
	c.number.SetSpans(para.Span{Text: strconv.Itoa(c.spec.Value)})
}
