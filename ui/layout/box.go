package layout

import "fyne.io/fyne/v2"

// Pad surrounds its last object with padding. The objects before it are backgrounds that
// fill the whole box.
type Pad struct {
	RTL                     bool
	Top, Start, Bottom, End float32
	MaxW                    float32 // if not 0, the object's maximum width; a narrower object is centered
	W                       float32 // if not 0, overrides the natural width
	MinW                    float32 // minimum natural width
	MinH                    float32 // minimum height
	Over                    bool    // take the height from the first object, which the last one covers
	H                       float32 // if not 0, overrides the height

	width
}

// HeightFor returns the height of the last object plus padding.
func (l *Pad) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	switch {
	case l.H > 0:
		return l.H
	case l.Over:
		return Height(objects[0], width)
	}
	return max(l.MinH, Height(objects[len(objects)-1], width-l.Start-l.End-2*l.beside(width))+l.Top+l.Bottom)
}

// beside returns the margin that MaxW leaves at each side.
func (l *Pad) beside(width float32) float32 { return SideMargin(width-l.Start-l.End, l.MaxW) }

// SideMargin returns the margin on each side of a centered object that is at most most
// wide; 0 means that it has no limit.
func SideMargin(width, most float32) float32 {
	if most == 0 {
		return 0
	}
	return max(0, floor((width-most)/2))
}

// Natural returns the natural width of the last object plus padding.
func (l *Pad) Natural(objects []fyne.CanvasObject) float32 {
	if l.W > 0 {
		return l.W
	}
	return max(l.MinW, Width(objects[len(objects)-1])+l.Start+l.End)
}

// MinSize implements fyne.Layout.
func (l *Pad) MinSize(objects []fyne.CanvasObject) fyne.Size { return l.min(l, objects) }

// Layout implements fyne.Layout.
func (l *Pad) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.last = size.Width
	in := len(objects) - 1
	for _, o := range objects[:in] {
		Put(o, false, size.Width, Box{W: size.Width, H: size.Height})
	}
	beside := l.beside(size.Width)
	Put(objects[in], l.RTL, size.Width, Box{
		X: l.Start + beside, Y: l.Top, W: size.Width - l.Start - l.End - 2*beside, H: size.Height - l.Top - l.Bottom,
	})
}

// Fixed gives all its objects the same size and stacks them on top of each other. If W is
// 0 they take the available width.
type Fixed struct{ W, H float32 }

// HeightFor returns H.
func (l *Fixed) HeightFor([]fyne.CanvasObject, float32) float32 { return l.H }

// Natural returns W.
func (l *Fixed) Natural([]fyne.CanvasObject) float32 { return l.W }

// MinSize implements fyne.Layout.
func (l *Fixed) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(l.W, l.H) }

// Layout implements fyne.Layout.
func (l *Fixed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		Put(o, false, size.Width, Box{W: size.Width, H: size.Height})
	}
}

// Inset places all its objects By inside its bounds, or outside if By is negative. It
// takes no space itself: it is meant for backgrounds, edges and focus rings.
type Inset struct{ By float32 }

// MinSize implements fyne.Layout.
func (l *Inset) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout implements fyne.Layout.
func (l *Inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		Put(o, false, size.Width, Box{X: l.By, Y: l.By, W: size.Width - 2*l.By, H: size.Height - 2*l.By})
	}
}

// Place puts object i at box At[i]. If there is too little height, the boxes below From
// move closer together so that the lowest one ends End above the bottom.
type Place struct {
	RTL       bool
	At        []Box
	From, End float32 // if End is 0, nothing moves
}

// HeightFor returns the bottom of the lowest box.
func (l *Place) HeightFor([]fyne.CanvasObject, float32) (h float32) {
	for _, b := range l.At {
		h = max(h, b.Y+b.H)
	}
	return h
}

// Natural returns the end of the box that reaches farthest.
func (l *Place) Natural([]fyne.CanvasObject) (w float32) {
	for _, b := range l.At {
		w = max(w, b.X+b.W)
	}
	return w
}

// MinSize implements fyne.Layout.
func (l *Place) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout implements fyne.Layout.
func (l *Place) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	by := float32(1)
	if long := l.HeightFor(nil, 0) - l.From; l.End > 0 && long > 0 {
		by = min(1, (size.Height-l.From-l.End)/long)
	}
	for i, o := range objects {
		b := l.At[i]
		if b.Y > l.From {
			b.Y = l.From + (b.Y-l.From)*by
		}
		Put(o, l.RTL, size.Width, b)
	}
}
