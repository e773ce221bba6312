package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"waypost/ui/layout"
	"waypost/ui/para"
	"waypost/ui/theme"
)

const fieldHeight = 48

// FieldSpec says what a field is for.
type FieldSpec struct {
	Label       string // over the field; "": none, then Name says what it is
	Name        string // what the field says of itself; "": Label
	Text        string
	Placeholder string
	Mono        bool     // a code or a key
	LTR         bool     // an address: left to right in every language
	Small       bool     // text in the size of running text, and an eye without words
	Secret      bool     // dots, with an eye to show them
	Clear       bool     // no code, and a button at its end that empties it
	Suggestions []string // a list to choose from; anything else may be typed
	Max         int      // how many characters it takes; 0: as para.Input
	End         fyne.CanvasObject

	Changed   func(string) // what is typed changed
	Submitted func()       // Enter
	Left      func()       // the focus went elsewhere
}

// Field is a line to type in, with a label over it and a message under it.
type Field struct {
	shell

	// Input is the line itself, which has the keyboard focus.
	Input *para.Input

	kit     *Kit
	spec    FieldSpec
	face    *frame
	ring    *focusRing
	room    *layout.Pad
	box     *fyne.Container
	sign    *canvas.Image
	message *fyne.Container
	eye     *eye
	tone    Tone
	said    string
}

// Field makes a field.
func (k *Kit) Field(spec FieldSpec) *Field {
	t := k.Tokens
	f := &Field{
		kit: k, spec: spec,
		face:    newFrame(t.Surface, t.Ctrl, theme.StrokeThin, theme.RadiusField),
		ring:    k.newRing(theme.RadiusField),
		room:    &layout.Pad{RTL: k.RTL(), H: fieldHeight},
		sign:    k.Icon("check_circle", signSize(spec), t.OK),
		message: k.Col(0),
	}
	f.Input = k.input(spec)
	f.spec.Text = "" // it may be a secret, and the line has it
	f.Input.OnFocus = f.focused
	in := []fyne.CanvasObject{f.Input, f.sign}
	switch {
	case spec.Secret:
		f.eye = k.eye(f)
		in = append(in, f.eye)
	case spec.Suggestions != nil:
		in = append(in, k.opener(f))
	case spec.Clear:
		in = append(in, k.clear(f))
	}
	if spec.End != nil {
		in = append(in, spec.End)
	}
	row := container.New(&layout.Row{RTL: k.RTL(), Gap: theme.Space8, Grow: []int{0}, Stretch: true}, in...)
	f.box = container.New(f.room, f.ring.box, f.face.box, row)
	f.body = k.fieldColumn(spec.Label, f.box, f.message)
	f.ExtendBaseWidget(f)
	f.state(Plain, "")
	return f
}

// signSize is that of the sign in a field, as drawn.
func signSize(spec FieldSpec) float32 {
	if spec.Small {
		return IconHead
	}
	return IconSize
}

func (k *Kit) fieldColumn(label string, box, message fyne.CanvasObject) fyne.CanvasObject {
	if label == "" {
		return k.Col(0, box, message)
	}
	return k.Stack([]float32{0, theme.Space8, 0}, k.Rich(theme.Label(), k.Tokens.Ink, label), box, message)
}

// input is the line of a field.
func (k *Kit) input(spec FieldSpec) *para.Input {
	style := theme.Field()
	if spec.Small {
		style = theme.Body()
	}
	style.Mono = spec.Mono
	in := para.NewInput(k.Text.Tag(), para.Look{
		Style: k.style(style, k.Tokens.Ink), LTR: spec.LTR, Max: spec.Max,
		Placeholder: spec.Placeholder, PlaceholderColor: k.Tokens.Placeholder, SelectionColor: k.Tokens.Selection,
	})
	in.SetText(spec.Text)
	in.SetHidden(spec.Secret)
	in.OnChanged, in.OnKey, in.OnCopy, in.OnShortcut = spec.Changed, k.Unused, k.Copy, k.Shortcut
	in.OnSubmitted = func(string) {
		if spec.Submitted != nil {
			spec.Submitted()
		} else {
			k.Unused(&fyne.KeyEvent{Name: fyne.KeyReturn})
		}
	}
	in.Focus, in.OnUsed = k.focus, k.used
	return in
}

// Text is what is typed.
func (f *Field) Text() string { return f.Input.Text() }

// SetText replaces what is typed, without telling anyone.
func (f *Field) SetText(s string) { f.Input.SetText(s) }

// Focusable is what gets the focus.
func (f *Field) Focusable() fyne.Focusable { return f.Input }

// name is what the field is for.
func (f *Field) name() string {
	if f.spec.Name != "" {
		return f.spec.Name
	}
	return f.spec.Label
}

// Label is what the field says of itself, with its message.
func (f *Field) Label() string {
	name := f.name()
	if f.said == "" {
		return name
	}
	keys := map[Tone]string{OK: "label.good", Warn: "label.warning", Err: "label.problem"}
	if key, ok := keys[f.tone]; ok {
		return name + ". " + f.kit.Text.T(key, "text", f.said)
	}
	return name + ". " + f.said
}

// Spoken is what the field says: its name, what is wrong or good, and what is
// typed, but for a hidden secret.
func (f *Field) Spoken() Spoken {
	typed := f.Text()
	code := f.spec.Mono && !f.spec.Clear
	secret := (f.spec.Secret || code) && typed != ""
	switch {
	case typed == "":
		typed = f.kit.Text.T("label.empty")
	case f.Input.Hidden():
		typed, secret = f.kit.Text.T("label.hidden"), false
	case code:
		typed = signs(typed)
	}
	return Spoken{Role: RoleField, Words: phrase(f.Label(), typed), Secret: secret, Of: f}
}

// AccessibilityLabel implements fyne.Accessible.
func (f *Field) AccessibilityLabel() string { return f.Spoken().Words }

// AccessibilityRole implements fyne.Accessible.
func (f *Field) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// Say puts the field into a state, with a sentence under it; "" is none.
// Plain is the state at rest.
func (f *Field) Say(m Tone, sentence string) {
	if m == f.tone && sentence == f.said {
		return
	}
	f.state(m, sentence)
	f.Refresh()
}

func (f *Field) state(m Tone, sentence string) {
	f.tone, f.said = m, sentence
	f.message.Objects = nil
	if sentence != "" {
		under := f.kit.Pad(theme.Space8, 0, 0, 0, f.kit.Message(m, sentence))
		f.message.Objects = []fyne.CanvasObject{under}
	}
	f.sign.Hidden = m == Plain || m == Info
	t := f.kit.Tokens
	edge, stroke := t.Ctrl, theme.StrokeThin
	if !f.sign.Hidden {
		c := f.kit.tone(m)
		edge, stroke = c.edge, theme.StrokeState
		f.kit.tint(f.sign, c.icon, c.ink)
	}
	f.face.paint(t.Surface, edge, stroke)
	f.room.Start, f.room.End = theme.Space16+stroke, theme.Space12+stroke
}

// SetShown shows a secret or hides it. Shown, it hides again after 30 seconds.
func (f *Field) SetShown(shown bool) {
	if f.eye != nil {
		f.eye.set(shown)
	}
}

// Shown reports whether a secret is shown.
func (f *Field) Shown() bool { return !f.Input.Hidden() }

func (f *Field) focused(on bool) {
	f.ring.show(on)
	if on {
		f.kit.seen(f)
	}
	if !on && f.spec.Left != nil {
		f.spec.Left()
	}
}
