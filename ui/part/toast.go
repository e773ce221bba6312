package part

import (
	"time"

	"fyne.io/fyne/v2"

	"waypost/ui/theme"
)

// ToastFor is how long a toast is shown.
const ToastFor = 4 * time.Second

// Toast is a sentence that shows for a short time over the bottom of the page.
// Who shows it takes it away after ToastFor.
func (k *Kit) Toast(sentence string) fyne.CanvasObject {
	t := k.Tokens
	row := k.Beside(theme.Space12, k.Icon("check_circle", IconSize, t.OK), k.Body(sentence))
	return k.Pad(theme.Space16, theme.Space16, theme.Space16, theme.Space24,
		newFrame(t.Surface, t.Ctrl, theme.StrokeState, theme.RadiusButton).box, row)
}
