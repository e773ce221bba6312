package part

import (
	"bytes"
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"waypost/assets"
)

// Sizes of icons: in text and buttons, in heads and notes, in pills and dots,
// and in big cards.
const (
	IconSize  float32 = 24
	IconHead  float32 = 20
	IconPill  float32 = 18
	IconCard  float32 = 32
	IconLarge float32 = 40
)

// Icon is a Material icon by its Material name, size pixels square. Arrows
// point the other way in right-to-left languages, all others stay as they are.
func (k *Kit) Icon(name string, size float32, c color.NRGBA) *canvas.Image {
	img := canvas.NewImageFromResource(k.iconIn(name, c))
	img.ScaleMode = canvas.ImageScalePixels // an SVG is drawn at its size: see pixels
	img.FillMode = canvas.ImageFillContain
	img.SetMinSize(fyne.NewSquareSize(size))
	return img
}

// tint gives an icon another colour, or makes it another icon.
func (k *Kit) tint(img *canvas.Image, name string, c color.NRGBA) {
	if img.Resource.Name() == k.iconName(name, c) {
		return
	}
	img.Resource = k.iconIn(name, c)
	img.Refresh()
}

// iconName tells all that makes a picture of an icon different: Fyne keeps
// pictures by the names of their resources.
func (k *Kit) iconName(name string, c color.NRGBA) string {
	return fmt.Sprintf("icon-%s-%s-%t.svg", name, hex(c)[1:], k.flips(name))
}

// iconIn is an icon in a colour.
func (k *Kit) iconIn(name string, c color.NRGBA) fyne.Resource {
	svg := assets.Icon(name)
	if k.flips(name) {
		svg = bytes.ReplaceAll(svg, []byte(`<path `), []byte(`<path transform="translate(24 0) scale(-1 1)" `))
	}
	svg = bytes.Replace(svg, []byte(`<svg `), []byte(`<svg fill="`+hex(c)+`" `), 1)
	return fyne.NewStaticResource(k.iconName(name, c), svg)
}

// flips tells the icons that show a direction of reading.
func (k *Kit) flips(name string) bool {
	return k.RTL() && (strings.HasPrefix(name, "arrow_") || name == "chevron_right")
}

// Mark is the signpost, size pixels square.
func (k *Kit) Mark(size float32) *canvas.Image {
	return k.art("mark", fyne.NewSquareSize(size))
}

// art is a picture of our own in the colours of the palette.
func (k *Kit) art(name string, size fyne.Size) *canvas.Image {
	img := k.drawn(name, k.coloured(string(assets.Art(name))))
	img.SetMinSize(size)
	return img
}

// drawn is the picture of an SVG that has this palette's colours.
func (k *Kit) drawn(name, svg string) *canvas.Image {
	img := canvas.NewImageFromResource(fyne.NewStaticResource(fmt.Sprintf("%s-%t.svg", name, k.Tokens.Dark), []byte(svg)))
	img.FillMode, img.ScaleMode = canvas.ImageFillContain, canvas.ImageScalePixels
	return img
}

// coloured puts the colours of the palette in the place of their names.
func (k *Kit) coloured(svg string) string {
	t := k.Tokens
	return strings.NewReplacer(
		"{ink}", hex(t.Ink), "{ink2}", hex(t.Ink2), "{sign}", hex(t.Sign), "{onSign}", hex(t.OnSign),
		"{primary}", hex(t.Primary), "{onPrimary}", hex(t.OnPrimary), "{soft}", hex(t.Soft), "{softLine}", hex(t.SoftLine),
		"{surface}", hex(t.Surface), "{sunk}", hex(t.Sunk), "{rail}", hex(t.Rail), "{line}", hex(t.Line), "{ctrl}", hex(t.Ctrl),
		"{ok}", hex(t.OK), "{okBg}", hex(t.OKBg), "{okLine}", hex(t.OKLine),
		"{warnBg}", hex(t.WarnBg), "{warnLine}", hex(t.WarnLine),
		"{err}", hex(t.Err), "{errBg}", hex(t.ErrBg), "{errLine}", hex(t.ErrLine),
		"{qrDark}", hex(t.QRDark), "{qrLight}", hex(t.QRLight),
		"{hillA}", hex(t.HillA), "{hillB}", hex(t.HillB), "{hillC}", hex(t.HillC), "{path}", hex(t.Path),
		"{sun}", hex(t.Sun), "{post}", hex(t.Post), "{board}", hex(t.Board), "{boardInk}", hex(t.BoardInk),
	).Replace(svg)
}

func hex(c color.NRGBA) string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }
