package part

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/theme"
)

// ToastDuration is how long the window shows a toast.
const ToastDuration = 4 * time.Second

// NewToast returns a sentence to show over the title of the page. The caller removes it
// after ToastDuration.
func NewToast(k *Kit, sentence string) fyne.CanvasObject {
	t := k.Tokens
	words, icon, room := k.Prose.Body(sentence), float32(IconSize), float32(theme.Space16)
	if k.Low {
		words, icon, room = k.Prose.Small(sentence), IconHead, 2
	}
	row := k.Place.IconText(theme.Space12, NewIcon(k, "check_circle", icon, t.OK), words)
	return NewLive(k.Place.Pad(room, theme.Space16, room, theme.Space24,
		newFrame(t.Surface, t.Ctrl, t.Edge(theme.StrokeState), theme.RadiusButton).box, row))
}
