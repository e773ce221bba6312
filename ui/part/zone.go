package part

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"waypost/ui/theme"
)

// Place says where the acts of a zone happen, or what becomes of the things in
// it.
type Place int

// The kinds of zone.
const (
	Website Place = iota // in the browser
	Waypost              // in this app
	Erased               // what is erased
	Kept                 // what is kept
	Beyond               // what is out of our reach
)

// Zone is a box with a head that says where its acts happen.
type Zone struct {
	Place  Place
	Title  string // "": "On the website" or "Here in Waypost"
	Number int    // in place of the icon, if not 0
	End    fyne.CanvasObject
	Body   fyne.CanvasObject

	Top, Side, Bottom float32 // the room around Body; 0: 16, 24, and the same as Top
}

// Zone makes a zone.
func (k *Kit) Zone(z Zone) fyne.CanvasObject {
	t := k.Tokens
	strip, edge, ink := t.Sunk, t.Line, t.Ink
	switch z.Place {
	case Waypost:
		strip, edge, ink = t.Soft, t.SoftLine, t.Primary
	case Erased:
		strip, edge, ink = t.ErrBg, t.ErrLine, t.Err
	case Kept:
		strip, edge, ink = t.OKBg, t.OKLine, t.OK
	case Beyond:
		strip, edge, ink = t.WarnBg, t.WarnLine, t.Warn
	}
	top, side := orElse(z.Top, theme.Space16), orElse(z.Side, theme.Space24)
	body := k.Pad(top, side, orElse(z.Bottom, top), side, z.Body)
	head := k.zoneHead(z, ink)
	return k.Pad(1, 1, 1, 1, k.zoneBox(head, strip, edge), k.Col(0, head, k.Gap(0, theme.StrokeThin), body))
}

// zoneBox is what a zone stands on, in one picture: a box with a head of another
// colour and a line under that.
func (k *Kit) zoneBox(head fyne.CanvasObject, strip, edge color.NRGBA) fyne.CanvasObject {
	var box *canvas.Raster
	box = pixels(func(w, h int) image.Image {
		scale := float32(w) / box.Size().Width
		r := rounded{
			fill: k.Tokens.Surface, edge: edge,
			stroke: float64(theme.StrokeThin * scale), radius: float64(theme.RadiusCard * scale),
		}
		img := r.draw(w, h)
		cut := int(math.Round(float64((theme.StrokeThin + head.Size().Height) * scale)))
		line := max(1, int(math.Round(r.stroke)))
		r.rows(img, 0, cut, strip)
		r.rows(img, cut, cut+line, edge)
		return img
	})
	return box
}

// zoneHead is 39 high: 40 with the line under it.
func (k *Kit) zoneHead(z Zone, ink color.NRGBA) fyne.CanvasObject {
	in := k.Row(theme.Space8, k.zoneSign(z, ink), k.Rich(theme.SmallBold(), ink, k.zoneTitle(z)))
	end := theme.Space16
	if z.End != nil {
		in = k.Ends(in, z.End)
	}
	if _, button := z.End.(*Button); button {
		end -= theme.Space4 // so that its words stand where others do
	}
	return k.High(39, theme.Space24, end, in)
}

func (k *Kit) zoneSign(z Zone, ink color.NRGBA) fyne.CanvasObject {
	switch {
	case z.Number != 0:
		return k.Number(z.Number, 24, true)
	case z.Place == Waypost:
		return k.Mark(IconSize)
	case z.Place == Erased:
		return k.Icon("delete_forever", IconHead, ink)
	case z.Place == Kept:
		return k.Icon("check_circle", IconHead, ink)
	case z.Place == Beyond:
		return k.Icon("warning_amber", IconHead, ink)
	}
	return k.Icon("public", IconHead, ink)
}

func (k *Kit) zoneTitle(z Zone) string {
	switch {
	case z.Title != "":
		return z.Title
	case z.Place == Waypost:
		return k.Text.T("common.inWaypost")
	}
	return k.Text.T("common.onWebsite")
}

// orElse is v, or what stands for it if it is 0.
func orElse(v, zero float32) float32 {
	if v == 0 {
		return zero
	}
	return v
}
