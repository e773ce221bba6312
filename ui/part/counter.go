package part

import (
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/theme"
)

// CounterSpec describes a Counter.
type CounterSpec struct {
	Label      string
	Less, More string // accessible names of the buttons
	Value      int
	Min, Max   int
	OnChange   func(int)
}

// Counter is a small number between two buttons.
type Counter struct {
	wrapper

	kit        *Kit
	spec       CounterSpec
	number     *para.Para
	less, more *UtilityButton
}

// NewCounter returns a counter, with its label at the start and the number at the end.
func NewCounter(k *Kit, spec CounterSpec) *Counter {
	const wide = 32
	c := &Counter{kit: k, spec: spec, number: k.Prose.Centered(theme.Label(), k.Tokens.Ink, "")}
	c.less = NewUtilityButton(k, UtilitySpec{Icon: "remove_circle_outline", Label: spec.Less, OnPress: func() { c.set(c.spec.Value - 1) }})
	c.more = NewUtilityButton(k, UtilitySpec{Icon: "add_circle_outline", Label: spec.More, OnPress: func() { c.set(c.spec.Value + 1) }})
	row := k.Place.Row(theme.Space4, c.less, k.Place.Width(wide, c.number), c.more)
	c.body = k.Place.Split(k.Prose.Bold(spec.Label), row)
	c.ExtendBaseWidget(c)
	c.show()
	return c
}

// Label returns the accessible name with the number.
func (c *Counter) Label() string { return c.spec.Label + ": " + c.kit.Text.Number(c.spec.Value) }

// set changes the number, clamped to its bounds.
func (c *Counter) set(n int) {
	n = min(max(n, c.spec.Min), c.spec.Max)
	if n == c.spec.Value {
		return
	}
	c.spec.Value = n
	c.show()
	c.spec.OnChange(n)
}

func (c *Counter) show() {
	c.number.SetSpans(para.Span{Text: c.kit.Text.Number(c.spec.Value)})
}
