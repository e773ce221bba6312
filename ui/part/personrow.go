package part

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/theme"
)

// PersonSpec describes a PersonRow.
type PersonSpec struct {
	Name     string
	Detail   string
	Warn     bool   // whether the detail is a warning
	Progress string // above the segments
	Done     int    // segments filled, of Total
	Total    int
	Finished string            // replaces the progress; may be ""
	Locked   bool              // the name is unknown: a lock replaces the initials
	Badge    fyne.CanvasObject // replaces initials and lock, 48 wide; may be nil
	Label    string            // accessible name
	OnDelete func()            // called for the Delete key; may be nil
}

// PersonRow is a person in a list. The whole row is a button.
type PersonRow struct {
	pressable

	face *frame
}

// NewPersonRow returns a row.
func NewPersonRow(k *Kit, p PersonSpec, press func()) *PersonRow {
	t := k.Tokens
	r := &PersonRow{face: newFrame(t.Surface, t.Line, t.Edge(theme.StrokeThin), theme.RadiusCard)}
	r.label, r.press = p.Label, press
	r.keys = func(e *fyne.KeyEvent) bool {
		if e.Name != fyne.KeyDelete || p.OnDelete == nil {
			return false
		}
		p.OnDelete()
		return true
	}
	const avatar, height = 48, 72
	badge := NewAvatar(k, p.Name, avatar)
	if p.Locked {
		badge = newDisc(k, avatar, t.Soft, t.SoftLine, t.Edge(theme.StrokeThin), NewIcon(k, "lock", IconSize, t.Primary))
	}
	if p.Badge != nil {
		badge = p.Badge
	}
	style := theme.Task()
	style.Bold, style.Line = true, theme.Body().Line
	words := k.Place.ColGaps([]float32{0, 2, theme.Space8}, k.Prose.Plain(style, t.Ink, p.Name), personDetail(k, p))
	arrow := NewIcon(k, "chevron_right", IconSize, t.Ink2)
	row := k.Place.Grow(theme.Space16, 1, badge, words, personEnd(k, p), arrow)
	if k.Narrow {
		words.Add(personState(k, p))
		words = k.Place.Pad(theme.Space12, 0, theme.Space12, 0, words)
		row = k.Place.Grow(theme.Space16, 0, words, k.Place.Gap(personButton, 0), arrow)
	}
	r.init(k, r, k.Place.MinHeight(height, 25, 25, r.face.box, row), theme.RadiusCard, r.show)
	return r
}

func personDetail(k *Kit, p PersonSpec) fyne.CanvasObject {
	if !p.Warn {
		return k.Prose.Plain(theme.Small(), k.Tokens.Ink2, p.Detail)
	}
	return k.Place.IconText(theme.Space8, k.Place.Pad(1, 0, 0, 0, NewIcon(k, "warning_amber", IconPill, k.Tokens.Warn)),
		k.Prose.Plain(theme.SmallBold(), k.Tokens.Warn, p.Detail))
}

// personEnd returns the person's progress, or space for a button if the progress is
// unknown.
func personEnd(k *Kit, p PersonSpec) fyne.CanvasObject {
	const state = 176
	if p.Finished == "" && p.Progress == "" {
		return k.Place.Gap(personButton, 0)
	}
	return k.Place.MinWidth(state, personState(k, p))
}

// personButton is the space for a button before the arrow.
const personButton = 60

func personState(k *Kit, p PersonSpec) fyne.CanvasObject {
	if p.Finished == "" && p.Progress == "" {
		return k.Place.Gap(0, 0)
	}
	if p.Finished != "" {
		return k.Place.Row(0, NewPill(k, OK, "check", p.Finished))
	}
	return k.Place.Col(theme.Space8, k.Prose.Line(theme.SmallBold(), k.Tokens.Ink, p.Progress), NewSegments(k, p.Done, -1, p.Total))
}

func (r *PersonRow) show(st state) {
	t := r.kit.Tokens
	fill, edge := t.Surface, t.Line
	if st.hover {
		fill, edge = t.Sunk, t.Ctrl
	}
	r.face.paint(fill, edge, theme.StrokeThin)
}
