package part

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/waypost-app/waypost/ui/theme"
)

// SectionKind says where the tasks in a section are done, or what happens to the items it
// lists.
type SectionKind int

// The kinds of sections.
const (
	Website    SectionKind = iota // tasks in the browser
	Waypost                       // tasks in this app
	Erased                        // items that are erased
	Kept                          // items that are kept
	OutOfReach                    // items that the app cannot erase
	Practice                      // tasks on a practice page that looks like the website
)

// Section is a box with a heading that names its kind.
type Section struct {
	Kind   SectionKind
	Title  string // "": depends on Kind: "On the website" or "Here in Waypost"
	Icon   string // "": that of the kind
	Number int    // replaces the icon; 0: none
	End    fyne.CanvasObject
	Body   fyne.CanvasObject

	Top, Side, Bottom float32 // padding of Body; 0: 16, 24, and the same as Top
}

// NewSection returns a section.
func NewSection(k *Kit, z Section) fyne.CanvasObject {
	t := k.Tokens
	strip, edge, ink := t.Sunk, t.Line, t.Ink
	switch z.Kind {
	case Waypost:
		strip, edge, ink = t.Soft, t.SoftLine, t.Primary
	case Erased:
		strip, edge, ink = t.ErrBg, t.ErrLine, t.Err
	case Kept:
		strip, edge, ink = t.OKBg, t.OKLine, t.OK
	case OutOfReach, Practice:
		strip, edge, ink = t.WarnBg, t.WarnLine, t.Warn
	}
	top, side := orDefault(z.Top, theme.Space16), orDefault(z.Side, theme.Space24)
	body := k.Place.Pad(top, side, orDefault(z.Bottom, top), side, z.Body)
	head := sectionHead(k, z, ink)
	return k.Place.Pad(1, 1, 1, 1, sectionBox(k, head, strip, edge), k.Place.Col(0, head, k.Place.Gap(0, theme.StrokeThin), body))
}

// sectionBox returns the background of a section as one picture: a box, its heading in
// another colour, and a line between them.
func sectionBox(k *Kit, head fyne.CanvasObject, strip, edge color.NRGBA) fyne.CanvasObject {
	var box *canvas.Raster
	stroke := k.Tokens.Edge(theme.StrokeThin)
	box = newRaster(func(w, h int) image.Image {
		scale := float32(w) / box.Size().Width
		r := roundedBox{
			fill: k.Tokens.Surface, edge: edge,
			stroke: float64(stroke * scale), radius: float64(theme.RadiusCard * scale),
		}
		img := r.draw(w, h)
		cut := int(math.Round(float64((stroke + head.Size().Height) * scale)))
		line := max(1, int(math.Round(r.stroke)))
		r.rows(img, 0, cut, strip)
		r.rows(img, cut, cut+line, edge)
		return img
	})
	return box
}

// sectionHead returns the heading of a section, 39 pixels high, 40 with the line below
// it.
func sectionHead(k *Kit, z Section, ink color.NRGBA) fyne.CanvasObject {
	in := k.Place.Row(theme.Space8, sectionIcon(k, z, ink), k.Prose.Rich(theme.SmallBold(), ink, sectionTitle(k, z)))
	end := theme.Space16
	if z.End != nil {
		in = k.Place.Split(in, z.End)
	}
	if _, button := z.End.(*Button); button {
		end -= theme.Space4 // aligns its text with the text of other sections
	}
	return k.Place.MinHeight(39, theme.Space24, end, in)
}

func sectionIcon(k *Kit, z Section, ink color.NRGBA) fyne.CanvasObject {
	switch {
	case z.Number != 0:
		return NewNumber(k, z.Number, 24, NumberFilled)
	case z.Icon != "":
		return NewIcon(k, z.Icon, IconHead, ink)
	case z.Kind == Waypost:
		return NewLogo(k, IconSize)
	case z.Kind == Erased:
		return NewIcon(k, "delete_forever", IconHead, ink)
	case z.Kind == Kept:
		return NewIcon(k, "check_circle", IconHead, ink)
	case z.Kind == OutOfReach:
		return NewIcon(k, "warning_amber", IconHead, ink)
	}
	if z.Kind == Practice {
		return NewIcon(k, "school", IconHead, ink)
	}
	return NewIcon(k, "public", IconHead, ink)
}

func sectionTitle(k *Kit, z Section) string {
	switch {
	case z.Title != "":
		return z.Title
	case z.Kind == Waypost:
		return k.Text.T("common.inWaypost")
	}
	return k.Text.T("common.onWebsite")
}

// orDefault returns v or, if v is 0, zero.
func orDefault(v, zero float32) float32 {
	if v == 0 {
		return zero
	}
	return v
}
