package part

import (
	"bytes"
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/waypost-app/waypost/assets"
)

// Sizes of icons: IconSize in text and buttons, then in headings and notes, in pills and
// dots, and in large cards.
const (
	IconSize  float32 = 24
	IconHead  float32 = 20
	IconPill  float32 = 18
	IconCard  float32 = 32
	IconLarge float32 = 40
)

// NewIcon returns a Material icon, size pixels square. Arrows are mirrored in
// right-to-left languages.
func NewIcon(k *Kit, name string, size float32, c color.NRGBA) *canvas.Image {
	img := canvas.NewImageFromResource(iconResource(k, name, c))
	img.ScaleMode = canvas.ImageScalePixels // an SVG is drawn at its exact size; see newRaster
	img.FillMode = canvas.ImageFillContain
	img.SetMinSize(fyne.NewSquareSize(size))
	return img
}

// tintIcon replaces the icon and the colour of an image.
func tintIcon(k *Kit, img *canvas.Image, name string, c color.NRGBA) {
	if img.Resource.Name() == iconName(k, name, c) {
		return
	}
	img.Resource = iconResource(k, name, c)
	img.Refresh()
}

// iconName returns the resource name. It includes everything that affects the picture,
// since Fyne caches pictures by name.
func iconName(k *Kit, name string, c color.NRGBA) string {
	return fmt.Sprintf("icon-%s-%s-%t.svg", name, hexColor(c)[1:], isMirrored(k, name))
}

// iconResource returns an icon in a colour.
func iconResource(k *Kit, name string, c color.NRGBA) fyne.Resource {
	svg := assets.Icon(name)
	if isMirrored(k, name) {
		svg = bytes.ReplaceAll(svg, []byte(`<path `), []byte(`<path transform="translate(24 0) scale(-1 1)" `))
	}
	svg = bytes.Replace(svg, []byte(`<svg `), []byte(`<svg fill="`+hexColor(c)+`" `), 1)
	return fyne.NewStaticResource(iconName(k, name, c), svg)
}

// isMirrored reports whether an icon is mirrored in right-to-left languages.
func isMirrored(k *Kit, name string) bool {
	return k.RTL() && (strings.HasPrefix(name, "arrow_") || name == "chevron_right")
}

// NewLogo returns the signpost, size pixels square.
func NewLogo(k *Kit, size float32) *canvas.Image {
	return artImage(k, "mark", fyne.NewSquareSize(size))
}

// artImage returns one of the app's drawings in the colours of the palette.
func artImage(k *Kit, name string, size fyne.Size) *canvas.Image {
	img := svgImage(k, name, withPalette(k, string(assets.Art(name))))
	img.SetMinSize(size)
	return img
}

// svgImage returns an image of an SVG that already has the colours of the palette.
func svgImage(k *Kit, name, svg string) *canvas.Image {
	img := canvas.NewImageFromResource(fyne.NewStaticResource(fmt.Sprintf("%s-%t-%t.svg", name, k.Tokens.Dark, k.Tokens.Contrast), []byte(svg)))
	img.FillMode, img.ScaleMode = canvas.ImageFillContain, canvas.ImageScalePixels
	return img
}

// withPalette replaces colour names by the colours of the palette.
func withPalette(k *Kit, svg string) string {
	t := k.Tokens
	return strings.NewReplacer(
		"{ink}", hexColor(t.Ink), "{ink2}", hexColor(t.Ink2), "{sign}", hexColor(t.Sign), "{onSign}", hexColor(t.OnSign),
		"{primary}", hexColor(t.Primary), "{onPrimary}", hexColor(t.OnPrimary), "{soft}", hexColor(t.Soft), "{softLine}", hexColor(t.SoftLine),
		"{surface}", hexColor(t.Surface), "{sunk}", hexColor(t.Sunk), "{rail}", hexColor(t.Rail), "{line}", hexColor(t.Line), "{ctrl}", hexColor(t.Ctrl),
		"{ok}", hexColor(t.OK), "{okBg}", hexColor(t.OKBg), "{okLine}", hexColor(t.OKLine),
		"{warnBg}", hexColor(t.WarnBg), "{warnLine}", hexColor(t.WarnLine),
		"{err}", hexColor(t.Err), "{errBg}", hexColor(t.ErrBg), "{errLine}", hexColor(t.ErrLine),
		"{qrDark}", hexColor(t.QRDark), "{qrLight}", hexColor(t.QRLight),
		"{hillA}", hexColor(t.HillA), "{hillB}", hexColor(t.HillB), "{hillC}", hexColor(t.HillC), "{path}", hexColor(t.Path),
		"{sun}", hexColor(t.Sun), "{post}", hexColor(t.Post), "{board}", hexColor(t.Board), "{boardInk}", hexColor(t.BoardInk),
	).Replace(svg)
}

func hexColor(c color.NRGBA) string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }
