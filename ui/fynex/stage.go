package fynex

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Stage shows the content of a window, and can limit Fyne's painter to a part of it for
// one frame: see PartialFrames. Fyne's painter clips to the position and size of a widget
// whose renderer has a method IsClip. While the stage is narrowed, it has the position
// and size of the part, and its content is shifted the opposite way.
type Stage struct {
	widget.BaseWidget

	content fyne.CanvasObject
	part    box
	narrow  bool
	painted func() // called when a narrowed stage has been painted
}

// box is a part of a window.
type box struct {
	at   fyne.Position
	size fyne.Size
}

// Content returns the object that the stage shows.
func (s *Stage) Content() fyne.CanvasObject { return s.content }

// Position implements fyne.CanvasObject.
func (s *Stage) Position() fyne.Position {
	if s.narrow {
		return s.part.at
	}
	return s.BaseWidget.Position()
}

// Size implements fyne.CanvasObject.
func (s *Stage) Size() fyne.Size {
	if s.narrow {
		return s.part.size
	}
	return s.BaseWidget.Size()
}

// CreateRenderer implements fyne.Widget.
func (s *Stage) CreateRenderer() fyne.WidgetRenderer {
	back := &shifted{stage: s}
	back.ExtendBaseWidget(back)
	end := &stageEnd{stage: s}
	return &stageRenderer{back, []fyne.CanvasObject{back, end}}
}

// stageRenderer draws a Stage.
type stageRenderer struct {
	back    *shifted
	objects []fyne.CanvasObject
}

// IsClip makes Fyne clip to the stage.
func (*stageRenderer) IsClip() {}

// Layout implements fyne.WidgetRenderer.
func (r *stageRenderer) Layout(size fyne.Size) { r.back.Resize(size) }

// MinSize implements fyne.WidgetRenderer.
func (r *stageRenderer) MinSize() fyne.Size { return r.back.MinSize() }

// Objects implements fyne.WidgetRenderer.
func (r *stageRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Refresh implements fyne.WidgetRenderer.
func (r *stageRenderer) Refresh() { r.back.stage.content.Refresh() }

// Destroy implements fyne.WidgetRenderer.
func (*stageRenderer) Destroy() {}

// shifted keeps the content of a stage at its place in the window.
type shifted struct {
	widget.BaseWidget

	stage *Stage
}

// Position implements fyne.CanvasObject.
func (o *shifted) Position() fyne.Position {
	if o.stage.narrow {
		return fyne.Position{}.Subtract(o.stage.part.at)
	}
	return fyne.Position{}
}

// CreateRenderer implements fyne.Widget.
func (o *shifted) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(o.stage.content)
}

// stageEnd is the last object of a stage, and draws nothing. Fyne asks for its size only
// while painting, when everything before it has been painted.
type stageEnd struct {
	emptyObject

	stage *Stage
}

// Size implements fyne.CanvasObject.
func (o *stageEnd) Size() fyne.Size {
	if o.stage.narrow {
		o.stage.painted()
	}
	return fyne.Size{}
}

// emptyObject is a fyne.CanvasObject that draws nothing.
type emptyObject struct{}

func (emptyObject) MinSize() fyne.Size      { return fyne.Size{} }
func (emptyObject) Move(fyne.Position)      {}
func (emptyObject) Position() fyne.Position { return fyne.Position{} }
func (emptyObject) Resize(fyne.Size)        {}
func (emptyObject) Hide()                   {}
func (emptyObject) Show()                   {}
func (emptyObject) Visible() bool           { return true }
func (emptyObject) Refresh()                {}
