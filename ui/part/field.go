package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/theme"
)

const fieldHeight = 48

// FieldSpec describes a Field.
type FieldSpec struct {
	Label       string // above the field; "": none, and Name is required
	Name        string // accessible name; "": Label
	Text        string
	Placeholder string
	Mono        bool     // for a code or a key
	LTR         bool     // for an address: left to right in every language
	Small       bool     // in the size of running text, with an icon-only reveal button
	Secret      bool     // shows dots, and has a reveal button
	IconReveal  bool     // makes the reveal button only an icon, to leave more room
	Clearable   bool     // adds a button that empties the field; with Mono, the text is then not treated as a code
	Suggestions []string // offered in a menu; the person may type anything else
	MaxLength   int      // in runes; 0: the default of para.Input
	End         fyne.CanvasObject

	// State keeps the typed text from one build of a screen to the next; Text is the
	// initial text. Without a State, the typed text is lost with the field.
	State *FieldState

	OnChange func(string) // the person changed the text
	OnSubmit func()       // Enter was pressed
	OnDown   func()       // Down was pressed; not with Suggestions
	OnBlur   func()       // the focus was lost
}

// Field is a line to type in, with a label above it and a message below it.
type Field struct {
	wrapper

	// Input holds the text and the keyboard focus.
	Input *para.Input

	kit      *Kit
	spec     FieldSpec
	face     *frame
	ring     *focusRing
	padding  *layout.Pad
	trailing bool    // whether a control follows the text
	endRoom  float32 // how much of the space at the end belongs to that control
	box      *fyne.Container
	icon     *canvas.Image
	message  *MessageLine
	reveal   *RevealButton // nil unless Secret
	severity Severity
}

// NewField returns a field.
func NewField(k *Kit, spec FieldSpec) *Field {
	t := k.Tokens
	f := &Field{
		kit: k, spec: spec,
		face:    newFrame(t.Surface, t.Ctrl, t.Edge(theme.StrokeThin), theme.RadiusField),
		ring:    newFocusRing(k, theme.RadiusField),
		padding: &layout.Pad{RTL: k.RTL(), H: fieldHeight},
		icon:    NewIcon(k, "check_circle", statusIconSize(spec), t.OK),
		message: NewMessageLine(k, theme.Space8),
	}
	if spec.State != nil {
		spec.Text = spec.State.start(spec.Text)
	}
	f.Input = newInput(k, spec)
	f.Input.OnChanged = f.changed
	f.spec.Text = "" // it may be a secret, and Input holds it
	f.Input.OnFocus = f.focused
	f.Input.OnMenu = f.openEditMenu
	in := []fyne.CanvasObject{f.Input, f.icon}
	switch {
	case spec.Secret:
		f.reveal = newFieldReveal(k, f.name(), spec.Small || spec.IconReveal || k.Narrow, func(shown bool) {
			f.Input.SetHidden(!shown)
			f.box.Refresh()
		})
		in = append(in, f.reveal)
		if f.reveal.word == nil {
			f.endRoom = endIconRoom(k)
		}
	case spec.Suggestions != nil:
		in = append(in, newSuggestionButton(k, f))
	case spec.Clearable:
		in, f.endRoom = append(in, newClearButton(k, f)), endIconRoom(k)
	}
	if spec.End != nil {
		in, f.endRoom = append(in, spec.End), 0
	}
	f.trailing = len(in) > 2
	row := container.New(&layout.Row{RTL: k.RTL(), Gap: theme.Space8, Grow: []int{0}, Stretch: true}, in...)
	f.box = container.New(f.padding, f.ring.box, f.face.box, row)
	f.body = fieldColumn(k, spec.Label, f.box, f.message)
	f.ExtendBaseWidget(f)
	f.setSeverity(Neutral)
	if f.reveal != nil && spec.State != nil {
		f.reveal.Keep(&spec.State.Reveal)
	}
	f.Input.OnKeyDown = f.keyDown
	return f
}

// keyDown is called for each key: a secret stays shown while the person is typing.
func (f *Field) keyDown(key fyne.KeyName) {
	f.kit.Presses.KeyDown(key)
	if f.reveal != nil {
		f.reveal.restart()
	}
}

// changed saves the typed text in State, then tells the page.
func (f *Field) changed(typed string) {
	f.keep(typed)
	if f.spec.OnChange != nil {
		f.spec.OnChange(typed)
	}
}

func (f *Field) keep(typed string) {
	if f.spec.State != nil {
		f.spec.State.text = secure.NewSecret(typed)
	}
}

// statusIconSize returns the size of the severity icon.
func statusIconSize(spec FieldSpec) float32 {
	if spec.Small {
		return IconHead
	}
	return IconSize
}

func fieldColumn(k *Kit, label string, box, message fyne.CanvasObject) fyne.CanvasObject {
	if label == "" {
		return k.Place.Col(0, box, message)
	}
	words := k.Prose.Rich(theme.Label(), k.Tokens.Ink, label)
	words.SetUnder(words.Under(), false) // in line with the field beside it
	return k.Place.ColGaps([]float32{0, theme.Space8, 0}, words, box, message)
}

// newInput returns the line to type in.
func newInput(k *Kit, spec FieldSpec) *para.Input {
	style := theme.Field()
	if spec.Small {
		style = theme.Body()
	}
	style.Mono = spec.Mono
	in := para.NewInput(k.Text.Tag(), para.InputStyle{
		Style: k.Prose.style(style, k.Tokens.Ink), LTR: spec.LTR, MaxLength: spec.MaxLength,
		Placeholder: spec.Placeholder, PlaceholderColor: k.Tokens.Placeholder, SelectionColor: k.Tokens.Selection,
	})
	in.SetText(spec.Text)
	in.SetHidden(spec.Secret)
	in.OnKey, in.OnCopy, in.OnPaste, in.OnShortcut, in.Canvas = k.PassKey, k.OnCopy, k.OnPaste, k.OnShortcut, k.Canvas
	if spec.OnDown != nil {
		in.OnKey = func(e *fyne.KeyEvent) {
			if e.Name == fyne.KeyDown {
				spec.OnDown()
				return
			}
			k.PassKey(e)
		}
	}
	in.OnSubmitted = func(string) {
		switch {
		case spec.OnSubmit == nil:
			k.PassKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		case k.Presses.Key(fyne.KeyReturn):
			spec.OnSubmit()
		}
	}
	in.RequestFocus, in.OnActivity = k.focus, k.noteActivity
	return in
}

// Text returns the typed text.
func (f *Field) Text() string { return f.Input.Text() }

// SetText replaces the typed text without a callback.
func (f *Field) SetText(s string) {
	f.Input.SetText(s)
	f.keep(s)
}

// Secret reports whether the text is a secret, shown or hidden.
func (f *Field) Secret() bool { return f.spec.Secret }

// TakesSecret reports whether the text of the field is a secret or a code, visible or
// hidden.
func (f *Field) TakesSecret() bool { return f.spec.Secret || f.takesCode() }

// takesCode reports whether the text of the field is a code, which is read letter by
// letter.
func (f *Field) takesCode() bool { return f.spec.Mono && !f.spec.Clearable }

// Told reports whether a screen reader may speak the text. It may speak a secret only if
// the person pressed Show, not if the page shows it by itself.
func (f *Field) Told() bool {
	return !f.Input.Hidden() && (f.reveal == nil || f.reveal.pressed)
}

// Focusable returns the object that takes the focus.
func (f *Field) Focusable() fyne.Focusable { return f.Input }

// Owns reports whether an object is the field or the button that reveals it.
func (f *Field) Owns(o fyne.CanvasObject) bool {
	return o == fyne.CanvasObject(f) || f.reveal != nil && o == fyne.CanvasObject(f.reveal)
}

// SetMessage shows a severity and a sentence below the field; "" clears the sentence. A
// field without a problem is Neutral.
func (f *Field) SetMessage(s Severity, sentence string) {
	if s == f.severity && sentence == f.message.text {
		return
	}
	f.message.Set(s, sentence)
	f.setSeverity(s)
	f.Refresh()
}

// setSeverity shows a severity in the colour of the edge and as an icon.
func (f *Field) setSeverity(s Severity) {
	f.severity = s
	f.icon.Hidden = s == Neutral || s == Info
	t := f.kit.Tokens
	edge, stroke := t.Ctrl, t.Edge(theme.StrokeThin)
	if !f.icon.Hidden {
		c := severityColorsOf(f.kit, s)
		edge, stroke = c.edge, t.Edge(theme.StrokeState)
		tintIcon(f.kit, f.icon, c.icon, c.ink)
	}
	f.face.paint(t.Surface, edge, stroke)
	f.pad(stroke)
}

// endIconRoom returns how much of the space at the end of a field belongs to an icon-only
// button.
func endIconRoom(k *Kit) float32 {
	if k.Compact {
		return theme.Space8
	}
	return 0
}

// endIcon returns the content of such a button, large enough to be hit easily (see
// LeastTarget).
func endIcon(k *Kit, icon fyne.CanvasObject) fyne.CanvasObject {
	after := endIconRoom(k)
	return k.Place.Pad(0, max(0, k.LeastTarget()-IconSize-after), 0, after, k.Place.Row(0, icon))
}

// pad sets the usual padding inside an edge. As much of it as possible belongs to the
// Input, so that clicks and selections may end there.
func (f *Field) pad(stroke float32) {
	end := theme.Space12
	if f.trailing || !f.icon.Hidden {
		end = 0
	}
	f.Input.SetPadding(theme.Space16, end)
	f.padding.Start, f.padding.End = stroke, stroke+theme.Space12-end-f.endRoom
}

// SetRevealed shows or hides a secret. A secret hides itself after Env.HideAfter.
func (f *Field) SetRevealed(shown bool) {
	if f.reveal != nil {
		f.reveal.SetRevealed(shown)
	}
}

// Lengthen adds to the time for which a secret stays shown.
func (f *Field) Lengthen() {
	if f.reveal != nil {
		f.reveal.Lengthen()
	}
}

// Revealed reports whether the text is legible.
func (f *Field) Revealed() bool { return !f.Input.Hidden() }

func (f *Field) focused(on bool) {
	f.ring.show(on)
	if on {
		f.kit.noteFocus(f)
	}
	if !on && f.spec.OnBlur != nil {
		f.spec.OnBlur()
	}
}
