package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"github.com/waypost-app/waypost/assets/typeset"
)

// Fyne turns the tokens into a Fyne theme, for what Fyne itself draws: the window behind
// a page, menus, and file dialogs on systems that have none of their own.
func Fyne(t *Tokens) fyne.Theme { return adapter{t} }

type adapter struct{ t *Tokens }

// Color implements fyne.Theme. It ignores the system's preference for light or dark: the
// tokens already decide that.
func (a adapter) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	t := a.t
	switch name {
	case fynetheme.ColorNameBackground:
		return t.Page
	case fynetheme.ColorNameButton, fynetheme.ColorNameHeaderBackground:
		return t.Soft
	case fynetheme.ColorNameHover, fynetheme.ColorNamePressed, fynetheme.ColorNameSelection:
		return t.SoftHover
	case fynetheme.ColorNameInputBackground, fynetheme.ColorNameMenuBackground, fynetheme.ColorNameOverlayBackground:
		return t.Surface
	case fynetheme.ColorNameInputBorder, fynetheme.ColorNameScrollBar:
		return t.Ctrl
	case fynetheme.ColorNameScrollBarBackground, fynetheme.ColorNameShadow:
		return color.Transparent
	case fynetheme.ColorNameSeparator, fynetheme.ColorNameDisabledButton,
		fynetheme.ColorNameInnerWindowBorder, fynetheme.ColorNameInnerWindowBorderInactive:
		return t.Line
	case fynetheme.ColorNamePlaceHolder, fynetheme.ColorNameDisabled:
		return t.Ink2
	case fynetheme.ColorNamePrimary, fynetheme.ColorNameHyperlink:
		return t.Primary
	case fynetheme.ColorNameForegroundOnPrimary:
		return t.OnPrimary
	case fynetheme.ColorNameFocus:
		return t.Focus
	case fynetheme.ColorNameSuccess:
		return t.OK
	case fynetheme.ColorNameWarning:
		return t.Warn
	case fynetheme.ColorNameError:
		return t.Err
	case fynetheme.ColorNameForegroundOnSuccess, fynetheme.ColorNameForegroundOnWarning, fynetheme.ColorNameForegroundOnError:
		return t.Surface
	}
	return t.Ink
}

// Font implements fyne.Theme.
func (a adapter) Font(s fyne.TextStyle) fyne.Resource {
	f := typeset.Style{Bold: s.Bold, Mono: s.Monospace}.Face()
	return fyne.NewStaticResource(f.Name+".ttf", f.Data)
}

// Icon implements fyne.Theme.
func (a adapter) Icon(name fyne.ThemeIconName) fyne.Resource {
	return fynetheme.DefaultTheme().Icon(name)
}

// Size implements fyne.Theme.
func (a adapter) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case fynetheme.SizeNameScrollBar, fynetheme.SizeNameScrollBarSmall:
		return ScrollBar
	case fynetheme.SizeNameScrollBarRadius:
		return ScrollBar / 2
	case fynetheme.SizeNameText:
		return Body().Size
	case fynetheme.SizeNameCaptionText:
		return Small().Size
	case fynetheme.SizeNameHeadingText:
		return H1(false).Size
	case fynetheme.SizeNameSubHeadingText:
		return H2().Size
	case fynetheme.SizeNameInputRadius, fynetheme.SizeNameMenuRadius, fynetheme.SizeNamePopupRadius:
		return RadiusField
	case fynetheme.SizeNameButtonRadius:
		return RadiusButton
	case fynetheme.SizeNameCardRadius, fynetheme.SizeNameDialogRadius:
		return RadiusCard
	}
	return fynetheme.DefaultTheme().Size(name)
}
