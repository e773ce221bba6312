package sheet

import (
	"context"
	"io"
)

// Print returns ErrNoPrinter: Windows has no way to print a PDF from a program.
// The caller offers to save the PDF instead.
func Print(context.Context, io.Reader) error { return ErrNoPrinter }
