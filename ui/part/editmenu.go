package part

import "fyne.io/fyne/v2"

// editAction is a line in the context menu of a field.
type editAction struct {
	key      string // text key
	shortcut fyne.Shortcut
	possible bool
}

// editActions lists the lines of a field's context menu. Hidden text cannot be cut or
// copied, so these two are left out.
func (f *Field) editActions() []editAction {
	c, in := f.kit.Clipboard, f.Input
	editable := !in.Disabled()
	var actions []editAction
	if c != nil && !in.Hidden() {
		actions = append(actions,
			editAction{"common.cut", &fyne.ShortcutCut{Clipboard: c}, editable && in.Selected()},
			editAction{"common.copy", &fyne.ShortcutCopy{Clipboard: c}, in.Selected()})
	}
	if c != nil {
		actions = append(actions, editAction{"common.paste", &fyne.ShortcutPaste{Clipboard: c}, editable})
	}
	return append(actions, editAction{"common.selectAll", &fyne.ShortcutSelectAll{}, in.Text() != ""})
}

// openEditMenu opens the context menu of a field, for people who only use the mouse. at
// is a position in the Input.
func (f *Field) openEditMenu(at fyne.Position) {
	if f.kit.Canvas == nil {
		return
	}
	actions := f.editActions()
	items := make([]MenuItem, len(actions))
	for i, a := range actions {
		items[i] = MenuItem{Text: f.kit.Text.T(a.key), Disabled: !a.possible}
	}
	origin, _ := positionIn(f.kit.topmost(), f.Input)
	OpenMenuAt(f.kit, origin.Add(at), fyne.Size{}, items, -1, func(i int) {
		f.kit.focus(f.Input)
		f.Input.TypedShortcut(actions[i].shortcut)
	})
}
