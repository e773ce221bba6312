package part

import (
	"image"
	"image/color"
	"image/draw"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/waypost-app/waypost/ui/layout"
)

// openViewer opens a viewer of two pages. asked collects the widths that it requests.
func openViewer(t *testing.T, size fyne.Size) (*stage, *Viewer, *[]float32) {
	t.Helper()
	s := newStage(t, "en", false)
	s.show(s.Place.Gap(10, 10), 100)
	s.window.Resize(size)
	asked := &[]float32{}
	var v *Viewer
	v = NewViewer(s.Kit, "Large picture of the recovery sheet", 816, func(width float32) {
		*asked = append(*asked, width)
		page := image.NewRGBA(image.Rect(0, 0, 816, 1056))
		draw.Draw(page, page.Bounds(), image.NewUniform(color.Gray{0xf8}), image.Point{}, draw.Src)
		v.SetPages([]image.Image{page, page})
	})
	v.Open()
	return s, v, asked
}

func TestViewerLooks(t *testing.T) {
	s, _, _ := openViewer(t, fyne.NewSize(900, 500))
	s.golden("viewer")
}

func TestViewerZooms(t *testing.T) {
	s, v, asked := openViewer(t, fyne.NewSize(1080, 760))
	keys := func(typed string) {
		for _, r := range typed {
			s.Canvas.Focused().TypedRune(r)
		}
	}
	keys("++-0--")
	if want := []float32{816, 1020, 1224, 1020, 816, 612, 408}; !slices.Equal(*asked, want) {
		t.Errorf("asked for %v, want %v", *asked, want)
	}
	keys("------")
	if v.Width() != 408 {
		t.Error("smaller than the smallest:", v.Width())
	}
	keys("++++++++++++")
	if v.Width() != 3*816 {
		t.Error("larger than the largest:", v.Width())
	}
	v.area.DoubleTapped(nil)
	keys("0")
	v.area.KeyDown(&fyne.KeyEvent{Name: desktop.KeyControlLeft})
	v.area.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: 10}})
	if v.Width() != 1020 {
		t.Error("Ctrl and the wheel:", v.Width())
	}
	v.area.KeyUp(&fyne.KeyEvent{Name: desktop.KeyControlLeft})
	v.area.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -10}})
	if v.Width() != 1020 || v.area.at.Y == 0 {
		t.Error("the wheel:", v.Width(), v.area.at)
	}
}

// All of both pages can be scrolled into view, and nothing beyond them.
func TestViewerMoves(t *testing.T) {
	_, v, _ := openViewer(t, fyne.NewSize(1080, 760))
	v.step(1)
	v.step(1)
	a := v.area
	far := fyne.NewPos(a.whole.Width-a.Size().Width, a.whole.Height-a.Size().Height)
	pressed(a, fyne.KeyHome)
	pressed(a, fyne.KeyUp)
	if a.at.Y != 0 {
		t.Error("above the first page:", a.at)
	}
	pressed(a, fyne.KeyEnd)
	pressed(a, fyne.KeyPageDown)
	for range 20 {
		pressed(a, fyne.KeyRight)
	}
	if a.at != far {
		t.Errorf("%v, want %v", a.at, far)
	}
	a.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DX: 30, DY: 40}})
	if a.at != far.SubtractXY(30, 40) {
		t.Error("the mouse does not move it:", a.at)
	}
	last := a.content.Objects[1]
	if bottom := last.Position().Y + last.Size().Height; bottom > a.whole.Height {
		t.Error("the second page is cut at", bottom)
	}
}

// A narrow window starts with the whole width in view.
func TestViewerFits(t *testing.T) {
	_, v, asked := openViewer(t, fyne.NewSize(640, 480))
	if v.Width() > 640 || len(*asked) != 1 {
		t.Error(v.Width(), *asked)
	}
}

func TestViewerCloses(t *testing.T) {
	s, v, _ := openViewer(t, fyne.NewSize(800, 600))
	closed := 0
	v.OnClosed = func() { closed++ }
	pressed(v.area, fyne.KeyEscape)
	if s.Canvas.Overlays().Top() != nil || closed != 1 || len(v.area.content.Objects) > 0 {
		t.Error("Esc leaves it open, or its pages in memory")
	}
	v.SetPages([]image.Image{image.NewGray(image.Rect(0, 0, 10, 10))})
	if len(v.area.content.Objects) > 0 {
		t.Error("pictures that come late show")
	}
	v.Close()
	if closed != 1 || layout.Width(v) < 0 {
		t.Error("closed twice")
	}
}
