package ui

import (
	"cmp"
	"image"
	"image/color"
	"maps"
	"slices"
)

// frequent returns the 256 most frequent colours of a picture.
func frequent(m *image.NRGBA) (palette color.Palette) {
	counts := map[color.NRGBA]int{}
	stretches(m, func(_, n int, c color.NRGBA) { counts[c] += n })
	colours := slices.SortedFunc(maps.Keys(counts), func(a, b color.NRGBA) int {
		return cmp.Or(counts[b]-counts[a], int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B))
	})
	for _, c := range colours[:min(256, len(colours))] {
		palette = append(palette, c)
	}
	return palette
}

// within returns a picture with each colour replaced by the nearest one of a palette.
func within(palette color.Palette, m *image.NRGBA) *image.Paletted {
	out, index := image.NewPaletted(m.Rect, palette), map[color.NRGBA]uint8{}
	stretches(m, func(at, n int, c color.NRGBA) {
		i, known := index[c]
		if !known {
			i = uint8(palette.Index(c))
			index[c] = i
		}
		for k := range n {
			out.Pix[at+k] = i
		}
	})
	return out
}

// stretches calls do for each run of pixels of the same colour: its first pixel, its
// length and its colour.
func stretches(m *image.NRGBA, do func(at, n int, c color.NRGBA)) {
	at := 0
	colour := func(i int) color.NRGBA {
		return color.NRGBA{R: m.Pix[4*i], G: m.Pix[4*i+1], B: m.Pix[4*i+2], A: m.Pix[4*i+3]}
	}
	for i, n := 1, len(m.Pix)/4; i <= n; i++ {
		if i == n || colour(i) != colour(at) {
			do(at, i-at, colour(at))
			at = i
		}
	}
}
