package ui

import "fyne.io/fyne/v2"

// wholePercent is the usual size of text.
const wholePercent = 100

// zoom is the Fyne app with everything in it drawn larger: text, icons, and the
// room between them. Fyne has no call for that, but asks the settings of the app.
type zoom struct {
	fyne.App

	percent int
}

// zoomed makes app draw at a size that can be changed.
func zoomed(app fyne.App) *zoom {
	z := &zoom{App: app, percent: wholePercent}
	fyne.SetCurrentApp(z)
	return z
}

// Settings implements fyne.App.
func (z *zoom) Settings() fyne.Settings { return zoomSettings{z.App.Settings(), z} }

type zoomSettings struct {
	fyne.Settings

	zoom *zoom
}

// Scale implements fyne.Settings: what the person set up for all Fyne apps, 0 if
// nothing, times the size of text.
func (s zoomSettings) Scale() float32 {
	scale := s.Settings.Scale()
	if scale <= 0 {
		scale = 1
	}
	return scale * float32(s.zoom.percent) / wholePercent
}
