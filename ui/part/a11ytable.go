package part

import "fyne.io/fyne/v2"

// A11yCell is a position in a table, counted from 0. Row 0 contains the column headers.
type A11yCell struct {
	Row, Column int
	Header      bool // it names the subject of its row
}

// A11yTable is a table for screen readers. It draws nothing: the page places the cells.
type A11yTable struct{ group A11yGroup }

// NewA11yTable returns a table with a name.
func NewA11yTable(name string) *A11yTable {
	return &A11yTable{A11yGroup{Role: RoleTable, Name: name}}
}

// Cell makes an object a cell of the table. Cells must be in reading order, row by row.
func (t *A11yTable) Cell(at A11yCell, o fyne.CanvasObject) fyne.CanvasObject {
	c := &tableCell{table: t, at: at}
	c.body = o
	c.ExtendBaseWidget(c)
	return c
}

// tableCell is an object with a position in a table.
type tableCell struct {
	wrapper

	table *A11yTable
	at    A11yCell
}
