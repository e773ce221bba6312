package part

import (
	"fyne.io/fyne/v2"

	"waypost/ui/theme"
)

// Person is what a row of the home page shows of a person.
type Person struct {
	Name     string
	Detail   string
	Warn     bool   // whether the detail asks for something
	Progress string // words over the segments
	Done     int    // steps done, of Total
	Total    int
	Finished string // in place of the progress, if not ""
	Locked   bool   // no name is known: a lock in place of the initials
	Label    string // what the row says of itself
	Delete   func() // the Delete key; may be nil
}

// PersonRow is a person on the home page.
type PersonRow struct {
	pressable

	face *frame
}

// Person makes a row.
func (k *Kit) Person(p Person, press func()) *PersonRow {
	t := k.Tokens
	r := &PersonRow{face: newFrame(t.Surface, t.Line, theme.StrokeThin, theme.RadiusCard)}
	r.label, r.press = p.Label, press
	r.keys = func(e *fyne.KeyEvent) bool {
		if e.Name != fyne.KeyDelete || p.Delete == nil {
			return false
		}
		p.Delete()
		return true
	}
	const avatar, height = 48, 72
	badge := k.Avatar(p.Name, avatar)
	if p.Locked {
		badge = k.disc(avatar, t.Soft, t.SoftLine, theme.StrokeThin, k.Icon("lock", IconSize, t.Primary))
	}
	style := theme.Task()
	style.Bold, style.Line = true, theme.Body().Line
	words := k.Stack([]float32{0, 2, theme.Space8}, k.Raw(style, t.Ink, p.Name), k.personDetail(p))
	arrow := k.Icon("chevron_right", IconSize, t.Ink2)
	row := k.Grow(theme.Space16, 1, badge, words, k.personEnd(p), arrow)
	if k.Narrow {
		words.Add(k.personState(p))
		words = k.Pad(theme.Space12, 0, theme.Space12, 0, words)
		row = k.Grow(theme.Space16, 0, words, k.Gap(personButton, 0), arrow)
	}
	r.init(k, r, k.High(height, 25, 25, r.face.box, row), theme.RadiusCard, r.show)
	return r
}

func (k *Kit) personDetail(p Person) fyne.CanvasObject {
	if !p.Warn {
		return k.Raw(theme.Small(), k.Tokens.Ink2, p.Detail)
	}
	return k.Beside(theme.Space8, k.Pad(1, 0, 0, 0, k.Icon("warning_amber", IconPill, k.Tokens.Warn)),
		k.Raw(theme.SmallBold(), k.Tokens.Warn, p.Detail))
}

// personEnd is how far the person came; where that is not known, room for a
// button before the arrow.
func (k *Kit) personEnd(p Person) fyne.CanvasObject {
	const state = 176
	if p.Finished == "" && p.Progress == "" {
		return k.Gap(personButton, 0)
	}
	return k.Wide(state, k.personState(p))
}

// personButton is the room for a button before the arrow.
const personButton = 60

func (k *Kit) personState(p Person) fyne.CanvasObject {
	if p.Finished == "" && p.Progress == "" {
		return k.Gap(0, 0)
	}
	if p.Finished != "" {
		return k.Row(0, k.Pill(OK, "check", p.Finished))
	}
	return k.Col(theme.Space8, k.Line(theme.SmallBold(), k.Tokens.Ink, p.Progress), k.Segments(p.Done, -1, p.Total))
}

func (r *PersonRow) show(l look) {
	t := r.kit.Tokens
	fill, edge := t.Surface, t.Line
	if l.hover {
		fill, edge = t.Sunk, t.Ctrl
	}
	r.face.paint(fill, edge, theme.StrokeThin)
}
