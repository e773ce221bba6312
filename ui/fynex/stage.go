package fynex

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Stage shows the content of a window, and can keep Fyne's painter to a part of it for one
// frame: see PartialFrames. Fyne's painter clips to a widget whose renderer says IsClip, at
// its position and size. While the stage is narrowed, these are those of the part, and the
// content is moved back by as much.
type Stage struct {
	widget.BaseWidget

	content fyne.CanvasObject
	part    box
	narrow  bool
	painted func() // called when a narrowed stage was painted
}

// box is a part of a window.
type box struct {
	at   fyne.Position
	size fyne.Size
}

// Content returns what the stage shows.
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

// shifted holds the content of a stage where it belongs in the window.
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

// stageEnd is the last object of a stage, and draws nothing. Fyne asks for its size only when it
// paints, and has painted everything before it then.
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

// emptyObject is a fyne.CanvasObject without a look.
type emptyObject struct{}

func (emptyObject) MinSize() fyne.Size      { return fyne.Size{} }
func (emptyObject) Move(fyne.Position)      {}
func (emptyObject) Position() fyne.Position { return fyne.Position{} }
func (emptyObject) Resize(fyne.Size)        {}
func (emptyObject) Hide()                   {}
func (emptyObject) Show()                   {}
func (emptyObject) Visible() bool           { return true }
func (emptyObject) Refresh()                {}
