package fynex

import "fyne.io/fyne/v2"

// WholePercent is the normal size.
const WholePercent = 100

// ScaledApp is a Fyne app whose windows can be enlarged as a whole: text, icons, and the
// space between them. Fyne offers people one scale for all Fyne apps, and no call for a
// single app (https://github.com/fyne-io/fyne/issues/868), but it reads the scale from
// the app's settings each time it lays out a window.
type ScaledApp struct {
	fyne.App

	Percent int // 100 is the normal size
}

// NewScaledApp wraps app at its normal size and makes the wrapper Fyne's current app,
// which is where Fyne reads the scale.
func NewScaledApp(app fyne.App) *ScaledApp {
	a := &ScaledApp{App: app, Percent: WholePercent}
	fyne.SetCurrentApp(a)
	return a
}

// Settings implements fyne.App.
func (a *ScaledApp) Settings() fyne.Settings { return scaledSettings{a.App.Settings(), a} }

type scaledSettings struct {
	fyne.Settings

	app *ScaledApp
}

// Scale implements fyne.Settings. It multiplies the scale that the person has set for all
// Fyne apps (0 if none) by the app's own.
func (s scaledSettings) Scale() float32 {
	scale := s.Settings.Scale()
	if scale <= 0 {
		scale = 1
	}
	return scale * float32(s.app.Percent) / WholePercent
}
