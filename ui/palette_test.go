package ui

import (
	"cmp"
	"image"
	"image/color"
	"maps"
	"slices"
)

// few is a picture in its 256 most frequent colours.
func few(m *image.NRGBA) *image.Paletted {
	counts := map[color.NRGBA]int{}
	stretches(m, func(_, n int, c color.NRGBA) { counts[c] += n })
	colours := slices.SortedFunc(maps.Keys(counts), func(a, b color.NRGBA) int {
		return cmp.Or(counts[b]-counts[a], int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B))
	})
	palette, index := color.Palette{}, map[color.NRGBA]uint8{}
	for i, c := range colours {
		if i < 256 {
			palette = append(palette, c)
		}
		index[c] = uint8(palette.Index(c))
	}
	out := image.NewPaletted(m.Rect, palette)
	stretches(m, func(at, n int, c color.NRGBA) {
		i := index[c]
		for k := range n {
			out.Pix[at+k] = i
		}
	})
	return out
}

// stretches goes through a picture by stretches of one colour: where each
// begins, in pixels, and how many it has.
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
