// Package theme holds the window's design tokens: colours, text styles, spacing, radii
// and strokes, as specified in docs/design.md section 2.
//
// Everything that draws takes its colours from a *Tokens, never from Fyne's current
// theme. A page can therefore be drawn in any palette without an app, and a test sees
// what a person sees. [Fyne] turns the same tokens into a Fyne theme for the little that
// Fyne draws itself.
package theme

import "image/color"

// Tokens are the colours of one palette, named by use.
type Tokens struct {
	Page, Surface   color.NRGBA // window background; cards, fields and the action bar
	Rail, Sunk      color.NRGBA // rail; website section headings and chips
	Line, Track     color.NRGBA // decorative edges and dividers; tracks of rings and fill of disabled controls
	Ctrl            color.NRGBA // edge of every control
	Ink, Ink2       color.NRGBA // text and secondary text
	Primary, Hover  color.NRGBA // primary button, links, dots of finished steps; the same under the pointer
	OnPrimary       color.NRGBA // text on Primary and Hover
	Soft, SoftHover color.NRGBA // Waypost section headings, information, selected cards; the same under the pointer
	SoftLine        color.NRGBA // edge of areas filled with Soft
	Sign, OnSign    color.NRGBA // current item of the rail, used nowhere else; text on it
	Focus           color.NRGBA // focus ring

	OK, OKBg, OKLine       color.NRGBA // success: text, fill, edge
	Warn, WarnBg, WarnLine color.NRGBA // warning
	Err, ErrBg, ErrLine    color.NRGBA // error

	Danger, DangerHover, OnDanger color.NRGBA // buttons that erase

	HillA, HillB, HillC    color.NRGBA // the brand picture: hills from far to near,
	Path, Sun              color.NRGBA // path and sun,
	Post, Board, BoardInk  color.NRGBA // and the signpost
	DotFill, DotEdge       color.NRGBA // the dot on the signboard
	QRDark, QRLight        color.NRGBA // QR codes: black on white in all palettes
	Selection, Placeholder color.NRGBA // selected text; placeholders in fields

	Dark     bool // whether the palette is dark
	Contrast bool // whether the palette has high contrast
}

// Light returns the default palette, for bright surroundings.
func Light() *Tokens {
	t := shared()
	t.Page, t.Surface = rgb(0xFCFAF6), rgb(0xFFFFFF)
	t.Rail, t.Sunk = rgb(0xF3EDE2), rgb(0xF7F2E9)
	t.Line, t.Track, t.Ctrl = rgb(0xE0D8CA), rgb(0xE0D8CA), rgb(0x77756D)
	t.Ink, t.Ink2 = rgb(0x1E2729), rgb(0x525A5B)
	t.Primary, t.Hover, t.OnPrimary = rgb(0x0E5A63), rgb(0x0A4850), rgb(0xFFFFFF)
	t.Soft, t.SoftHover, t.SoftLine = rgb(0xE1EFEF), rgb(0xCDE4E4), rgb(0x9CC4C6)
	t.Focus = rgb(0xB4490B)
	t.OK, t.OKBg, t.OKLine = rgb(0x1B6230), rgb(0xE5F3E6), rgb(0x3E8A52)
	t.Warn, t.WarnBg, t.WarnLine = rgb(0x7A4300), rgb(0xFFF2D9), rgb(0xB67412)
	t.Err, t.ErrBg, t.ErrLine = rgb(0x9E241A), rgb(0xFCEAE6), rgb(0xC4483C)
	t.Danger, t.DangerHover, t.OnDanger = rgb(0x9E241A), rgb(0x7E1D15), rgb(0xFFFFFF)
	t.HillA, t.HillB, t.HillC = rgb(0xC9DDD6), rgb(0x8FBDBA), rgb(0x3F8488)
	t.Path, t.Sun = rgb(0xF7F2E9), rgb(0xF5BE4C)
	return t.derive()
}

// Dark returns the palette for dark surroundings.
func Dark() *Tokens {
	t := shared()
	t.Dark = true
	t.Page, t.Surface = rgb(0x171C1D), rgb(0x20282A)
	t.Rail, t.Sunk = rgb(0x111617), rgb(0x1B2223)
	t.Line, t.Track, t.Ctrl = rgb(0x38423F), rgb(0x38423F), rgb(0x8C9896)
	t.Ink, t.Ink2 = rgb(0xF3EFE7), rgb(0xBAC2BE)
	t.Primary, t.Hover, t.OnPrimary = rgb(0x86D3D3), rgb(0xA5E2E1), rgb(0x08292C)
	t.Soft, t.SoftHover, t.SoftLine = rgb(0x16383B), rgb(0x1E484C), rgb(0x3F7578)
	t.Focus = rgb(0xFFC95E)
	t.OK, t.OKBg, t.OKLine = rgb(0x97DCA7), rgb(0x16321F), rgb(0x55A86C)
	t.Warn, t.WarnBg, t.WarnLine = rgb(0xFFD286), rgb(0x38290D), rgb(0xC08A2E)
	t.Err, t.ErrBg, t.ErrLine = rgb(0xFFB7AB), rgb(0x43201B), rgb(0xE0695B)
	t.Danger, t.DangerHover, t.OnDanger = rgb(0xFFB7AB), rgb(0xFFCFC7), rgb(0x3B0D08)
	t.HillA, t.HillB, t.HillC = rgb(0x1B3335), rgb(0x1F4A4D), rgb(0x2B676B)
	t.Path, t.Sun = rgb(0xD9CFBD), rgb(0xE9C98A)
	return t.derive()
}

// For returns Dark or Light.
func For(dark bool) *Tokens {
	if dark {
		return Dark()
	}
	return Light()
}

// Edge returns the width at which to draw an edge that is stroke wide by design: one more
// with high contrast.
func (t *Tokens) Edge(stroke float32) float32 {
	if t.Contrast {
		stroke++
	}
	return stroke
}

// shared returns a palette with the colours that Light and Dark have in common.
func shared() *Tokens {
	return &Tokens{
		Sign: rgb(0xF5BE4C), OnSign: rgb(0x1E2729),
		DotFill: rgb(0xFFFFFF), DotEdge: rgb(0x1E2729),
		QRDark: rgb(0x000000), QRLight: rgb(0xFFFFFF),
	}
}

// derive fills in the colours that are defined as equal to others.
func (t *Tokens) derive() *Tokens {
	t.Post, t.Board, t.BoardInk = t.Ink, t.Primary, t.OnPrimary
	t.Selection, t.Placeholder = t.SoftHover, t.Ink2
	return t
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}
}
