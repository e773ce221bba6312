package part

import "fyne.io/fyne/v2"

// A11yCell is a place in a table, counted from 0. Row 0 holds the headers of the columns.
type A11yCell struct {
	Row, Column int
	Header      bool // it says what its row is about
}

// A11yTable is what screen readers know as a table. It draws nothing: the page places the cells.
type A11yTable struct{ group A11yGroup }

// NewA11yTable makes a table with a name.
func NewA11yTable(name string) *A11yTable {
	return &A11yTable{A11yGroup{Role: RoleTable, Name: name}}
}

// Cell makes a cell of an object. Cells must be read row by row.
func (t *A11yTable) Cell(at A11yCell, o fyne.CanvasObject) fyne.CanvasObject {
	c := &tableCell{table: t, at: at}
	c.body = o
	c.ExtendBaseWidget(c)
	return c
}

// tableCell is an object with a place in a table.
type tableCell struct {
	wrapper

	table *A11yTable
	at    A11yCell
}
