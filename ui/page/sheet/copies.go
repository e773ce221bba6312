package sheet

import (
	"errors"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard/people"
)

// copyWarning says why a copy of the sheet still exists, or may still exist.
func copyWarning(k *part.Kit, c vault.Copy) fyne.CanvasObject {
	key := "page.copy.kept"
	switch {
	case errors.Is(c.Err, people.ErrCopyMissing):
		key = "page.copy.missing"
	case errors.Is(c.Err, people.ErrCopyChanged):
		key = "page.copy.changed"
	}
	return lineOf(k, "warning_amber", k.Tokens.Warn, k.Text.T(key, "path", c.Path))
}
