package part

import "fyne.io/fyne/v2"

// CalloutIcon is a callout whose own icon says more than that of its tone.
func (k *Kit) CalloutIcon(m Tone, icon, title, sentence string) fyne.CanvasObject {
	return k.calloutWith(m, icon, k.calloutWords(m, title, sentence))
}
