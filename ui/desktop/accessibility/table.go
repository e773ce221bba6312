package accessibility

// Grid is the size of a table. The children of the table are first the column headers,
// then the cells row by row.
type Grid struct{ Rows, Columns int }

// Cell is the position of a node in a table, counted from 0. Column headers are in row
// -1, since clients count only the other rows.
type Cell struct{ Row, Column int }

// inTable reports whether a node is in one of the rows of a table.
func (n *Node) inTable() bool { return n.Cell != nil && n.Cell.Row >= 0 }

// cellAt returns the child at a position of a table; nil if there is none.
func (n *Node) cellAt(row, column int) *Node {
	for _, c := range n.Children {
		if c.Cell != nil && *c.Cell == (Cell{row, column}) {
			return c
		}
	}
	return nil
}

// rowHeader returns the header of a row; nil if the row has none.
func (n *Node) rowHeader(row int) *Node {
	if c := n.cellAt(row, 0); c != nil && c.Role == RowHeader {
		return c
	}
	return nil
}

// place returns the position of a child by its index; -1, -1 if it has none.
func (n *Node) place(index int32) Cell {
	if index >= 0 && int(index) < len(n.Children) && n.Children[index].inTable() {
		return *n.Children[index].Cell
	}
	return Cell{-1, -1}
}

// table answers for org.a11y.atspi.Table. Nothing can be selected.
func (q question) table() []any {
	n := q.node
	row, column := int(q.number(0)), int(q.number(1))
	at := n.place(q.number(0))
	switch q.method {
	case "GetAccessibleAt":
		return reply(q.bus.ref(n.cellAt(row, column)))
	case "GetIndexAt":
		if c := n.cellAt(row, column); c != nil {
			return reply(c.index)
		}
		return reply(int32(-1))
	case "GetRowAtIndex":
		return reply(int32(at.Row))
	case "GetColumnAtIndex":
		return reply(int32(at.Column))
	case "GetRowColumnExtentsAtIndex":
		return reply(at.Row >= 0, int32(at.Row), int32(at.Column), int32(1), int32(1), false)
	case "GetRowExtentAt", "GetColumnExtentAt":
		return reply(int32(1))
	case "GetRowHeader":
		return reply(q.bus.ref(n.rowHeader(row)))
	case "GetColumnHeader":
		return reply(q.bus.ref(n.cellAt(-1, row)))
	case "GetRowDescription":
		return reply(name(n.rowHeader(row)))
	case "GetColumnDescription":
		return reply(name(n.cellAt(-1, row)))
	case "GetSelectedRows", "GetSelectedColumns":
		return reply([]int32{})
	case "IsSelected", "IsRowSelected", "IsColumnSelected", "AddRowSelection", "AddColumnSelection", "RemoveRowSelection", "RemoveColumnSelection":
		return reply(false)
	}
	return nil
}

// name returns the name of a node, "" for nil.
func name(n *Node) string {
	if n == nil {
		return ""
	}
	return n.Name
}

// tableCell answers for org.a11y.atspi.TableCell.
func (q question) tableCell() []any {
	n, at := q.node, q.node.Cell
	headers := func(header *Node) []any {
		all := []ref{}
		if header != nil && header != n {
			all = append(all, q.bus.ref(header))
		}
		return reply(all)
	}
	switch q.method {
	case "GetRowColumnSpan":
		return reply(int32(at.Row), int32(at.Column), int32(1), int32(1))
	case "GetRowHeaderCells":
		return headers(n.parent.rowHeader(at.Row))
	case "GetColumnHeaderCells":
		return headers(n.parent.cellAt(-1, at.Column))
	}
	return nil
}

// tableProperties adds the properties of a table, or of a cell in one.
func (q question) tableProperties(all map[string]any) {
	n := q.node
	if n.Grid != nil {
		all["Table.NRows"], all["Table.NColumns"] = int32(n.Grid.Rows), int32(n.Grid.Columns)
		all["Table.NSelectedRows"], all["Table.NSelectedColumns"] = int32(0), int32(0)
		all["Table.Caption"], all["Table.Summary"] = q.bus.ref(nil), q.bus.ref(nil)
	}
	if n.inTable() {
		all["TableCell.Position"] = struct{ Row, Column int32 }{int32(n.Cell.Row), int32(n.Cell.Column)}
		all["TableCell.RowSpan"], all["TableCell.ColumnSpan"] = int32(1), int32(1)
		all["TableCell.Table"] = q.bus.ref(n.parent)
	}
}
