package screenreader

import (
	"github.com/waypost-app/waypost/ui/desktop/accessibility"
	"github.com/waypost-app/waypost/ui/part"
)

// list returns a list of nodes. Nodes of a group are inside a node for the group.
func (b *builder) list(all []part.A11yNode) (nodes []*accessibility.Node) {
	var group *accessibility.Node
	var of *part.A11yGroup
	parts := map[*part.A11yGroup]int{}
	headings := 0
	for _, n := range all {
		if n.Text == "" {
			continue
		}
		one := b.node(n)
		if n.Role == part.RoleHeading {
			headings++
			one.Attributes = map[string]string{"level": map[bool]string{true: "1", false: "2"}[headings == 1]}
		}
		if n.Group == nil {
			nodes, of = append(nodes, one), nil
			continue
		}
		if n.Group != of {
			of = n.Group
			group = &accessibility.Node{ID: b.id(groupPart{of, parts[of]}), Role: roles()[of.Role], Name: of.Name, States: always, Box: one.Box}
			nodes = append(nodes, group)
			parts[of]++
		}
		b.into(group, n, one)
	}
	return nodes
}

// into adds a node to its group: to a cell of it, if that is a table.
func (b *builder) into(group *accessibility.Node, n part.A11yNode, one *accessibility.Node) {
	group.Box = union(group.Box, one.Box)
	if n.Cell == nil {
		group.Children = append(group.Children, one)
		return
	}
	if n.Role == part.RoleField { // its label says all that a screen reader would add: row, column and header
		group.Name, group.Attributes = "", map[string]string{"layout-guess": "true"}
	}
	at := accessibility.Cell{Row: n.Cell.Row - 1, Column: n.Cell.Column} // the headers are in the first row
	if group.Grid == nil {
		group.Grid = &accessibility.Grid{}
	}
	group.Grid.Rows, group.Grid.Columns = max(group.Grid.Rows, at.Row+1), max(group.Grid.Columns, at.Column+1)
	last := len(group.Children) - 1
	if last < 0 || *group.Children[last].Cell != at {
		cell := &accessibility.Node{ID: b.id(n.Cell), Role: cellRole(n), States: always, Box: one.Box, Cell: &at}
		if cell.Role != accessibility.TableCell {
			cell.Name = one.Name
		}
		group.Children = append(group.Children, cell)
		last++
	}
	cell := group.Children[last]
	cell.Children, cell.Box = append(cell.Children, one), union(cell.Box, one.Box)
}

// cellRole returns the role of a cell that begins with a node.
func cellRole(n part.A11yNode) accessibility.Role {
	switch {
	case n.Cell.Row == 0:
		return accessibility.ColumnHeader
	case n.Cell.Header:
		return accessibility.RowHeader
	}
	return accessibility.TableCell
}

func union(a, b accessibility.Rect) accessibility.Rect {
	x, y := min(a.X, b.X), min(a.Y, b.Y)
	return accessibility.Rect{X: x, Y: y, W: max(a.X+a.W, b.X+b.W) - x, H: max(a.Y+a.H, b.Y+b.H) - y}
}
