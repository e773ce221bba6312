// Package assets embeds the texts, icons and pictures of the app; the fonts are in its
// package typeset. It imports no other package of the app.
package assets

import (
	"bytes"
	"embed"
	"image"
	"image/draw"
	"image/png"
	"path"
	"strings"
	"sync"
)

//go:embed icons/*.svg art/*.svg art/*.png icon.png
var images embed.FS

// Icon returns the SVG of a Material icon by its Material name ("arrow_back"), or nil if
// there is none. It is 24 units square and drawn in a single colour, the fill of its root
// element.
func Icon(name string) []byte { return file("icons", name+".svg") }

// Icons lists the names that Icon knows, sorted.
func Icons() []string {
	entries, err := images.ReadDir("icons")
	if err != nil {
		return nil
	}
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = strings.TrimSuffix(e.Name(), ".svg")
	}
	return names
}

// Art returns one of our own drawings as an SVG template, or nil if there is none: "mark"
// is the signpost (40×40), "hills" the landscape of the brand rail (256×296). Its colours
// are names of design tokens in braces: {ink}, {sign}, {hillA}.
func Art(name string) []byte { return file("art", name+".svg") }

// Hills returns the landscape of the brand rail in the colours of a theme, rendered from
// Art("hills") by art/make.sh: 257×296 pixels for a width of up to 256 pixels, otherwise
// 513×592. It is one pixel wider than shown, since powers of two are slow to draw. The
// first call decodes the picture, on any goroutine; callers must not change it.
func Hills(dark bool, width int) *image.RGBA {
	switch {
	case dark && width <= hillsWidth:
		return hillsDark()
	case dark:
		return hillsDarkLarge()
	case width <= hillsWidth:
		return hillsLight()
	}
	return hillsLightLarge()
}

const hillsWidth = 256

var (
	hillsLight      = sync.OnceValue(func() *image.RGBA { return decode("hills-light@1.png") })
	hillsLightLarge = sync.OnceValue(func() *image.RGBA { return decode("hills-light@2.png") })
	hillsDark       = sync.OnceValue(func() *image.RGBA { return decode("hills-dark@1.png") })
	hillsDarkLarge  = sync.OnceValue(func() *image.RGBA { return decode("hills-dark@2.png") })
)

// decode panics if a picture is damaged, since the pictures are part of the program.
func decode(name string) *image.RGBA {
	p, err := png.Decode(bytes.NewReader(file("art", name)))
	if err != nil {
		panic(err)
	}
	rgba := image.NewRGBA(p.Bounds())
	draw.Draw(rgba, rgba.Rect, p, p.Bounds().Min, draw.Src)
	return rgba
}

// AppIcon returns the app's icon, a PNG of 512×512 pixels.
func AppIcon() []byte { return file("", "icon.png") }

// file returns an embedded file, or nil if there is none.
func file(dir, name string) []byte {
	b, err := images.ReadFile(path.Join(dir, name))
	if err != nil {
		return nil
	}
	return b
}
