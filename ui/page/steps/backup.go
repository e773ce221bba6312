package steps

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// backup is page 09: the backup code, typed twice and saved exactly as typed.
type backup struct {
	Ports

	// What the person did here.
	code, again part.FieldState
	reveal      part.RevealState // for the code in large letters
	compared    bool             // they have finished the second entry
	matched     bool             // both entries were equal, and the code has been shown once
	problems    []wizard.Problem // problems that kept the person from going on

	// The last drawing.
	kit                   *part.Kit
	codeField, againField *part.Field
	verdict               *part.MessageLine // on whether both entries are equal
	card                  *fyne.Container   // contains the code in large letters while both entries are equal
	cardBody              fyne.CanvasObject // the content of that card
	large                 *part.SecretText
	toggle                *part.RevealToggle
	saved                 *fyne.Container
	none                  *part.Checkbox  // for "the website showed no code"
	noneRoom              *fyne.Container // contains that box while the entries are not equal
}

// NewBackup returns the screen of StepBackup.
func NewBackup(p Ports) page.Screen { return &backup{Ports: p, compared: true} }

// Build implements page.Screen.
func (b *backup) Build(k *part.Kit) *page.Page {
	b.kit = k
	b.verdict, b.card, b.saved = part.NewMessageLine(k, theme.Space8), k.Place.Col(0), k.Place.Row(0)
	b.codeField = b.field("step.backup.label", wizard.FieldBackup, &b.code)
	b.againField = b.field("step.backup.again", wizard.FieldBackupAgain, &b.again)
	b.none = part.NewCheckbox(k, k.Text.T("step.backup.none"), b.Session.Journey().Is(wizard.FieldNoBackup, wizard.Yes), b.tickNone)
	b.noneRoom = k.Place.Col(0)
	b.cardBody = b.codeCard()
	b.judge()
	p := page.NewStep(b.Ports.Ports, k)
	p.Body, p.Missing, p.Saved, p.Hide, p.Focused = b.body(), b.missing, b.showSaved, b.hide, b.focused
	p.Fields[wizard.FieldNoBackup] = b.none
	p.Fields[wizard.FieldBackup], p.Fields[wizard.FieldBackupAgain] = b.codeField.Focusable(), b.againField.Focusable()
	switch {
	case b.codeField.Text() == "", len(blockers(b.Session.Journey().Problems(wizard.FieldBackup))) > 0:
		p.First = b.codeField.Focusable()
	case b.againField.Text() == "":
		p.First = b.againField.Focusable()
	}
	return p
}

// Close implements page.Screen.
func (b *backup) Close() {
	b.code.Close()
	b.again.Close()
	b.reveal.Hide()
}

// hide hides the code everywhere.
func (b *backup) hide() {
	b.hideFields()
	b.reveal.Hide()
}

func (b *backup) hideFields() {
	b.code.Reveal.Hide()
	b.again.Reveal.Hide()
}

// focused hides both entries when the focus leaves the two fields: while typing the
// second entry, the person may look at the first.
func (b *backup) focused(o fyne.CanvasObject) {
	if !b.codeField.Owns(o) && !b.againField.Owns(o) {
		b.hideFields()
	}
}

func (b *backup) body() fyne.CanvasObject {
	k := b.kit
	note := b.Session.Journey().Step().Notes[0]
	sheet := k.Place.IconText(theme.Space8, k.Place.Pad(2, 0, 0, 0, part.NewIcon(k, "description", part.IconHead, k.Tokens.Ink2)), k.Prose.Secondary(k.Text.T("step.backup.sheet")))
	zone := part.NewSection(k, part.Section{
		Kind: part.Waypost, Top: theme.Space12, Bottom: theme.Space16,
		Body: k.Place.Col(0, k.Place.Columns(theme.Space16, nil, b.codeField, b.againField), b.verdict, b.card, b.noneRoom),
	})
	important := part.NewCallout(k, part.Warn, k.Text.T(note.Title), k.Text.T(note.Body))
	if b.Session.Journey().Is(wizard.FieldBackupVoid, wizard.Yes) {
		important = part.NewCallout(k, part.Warn, k.Text.T(note.Title), k.Text.T("step.backup.void"))
	}
	return underWarnings(b.Ports, k, important, k.Place.Col(theme.Space12, zone, sheet))
}

// field returns the field for an entry. Text typed into an empty field is visible at
// first, to compare it with the website, and hides like every secret.
func (b *backup) field(label string, f wizard.Field, state *part.FieldState) *part.Field {
	var field *part.Field
	field = part.NewField(b.kit, part.FieldSpec{
		Label: b.kit.Text.T(label), Mono: true, LTR: true, Secret: true, IconReveal: true, State: state, Text: b.Session.Journey().Value(f).Reveal(),
		OnChange: func(typed string) {
			begun := b.Session.Journey().Value(f).Empty() || utf8.RuneCountInString(typed) <= 1
			if begun || field.Revealed() {
				field.SetRevealed(true) // restarts its time until it hides
			}
			b.Session.Set(f, typed)
			b.compared, b.problems = false, nil
			b.none.SetOn(b.Session.Journey().Is(wizard.FieldNoBackup, wizard.Yes))
			b.judge()
		},
		OnBlur: func() {
			b.compared = true
			b.judge()
		},
	})
	return field
}

// judge compares the two entries. As long as the second entry is merely shorter, because
// it is still being typed, it is not a mistake.
func (b *backup) judge() {
	j, k := b.Session.Journey(), b.kit
	both := !j.Value(wizard.FieldBackup).Empty() && !j.Value(wizard.FieldBackupAgain).Empty()
	wrong := j.Problems(wizard.FieldBackupAgain)
	same := both && len(wrong) == 0
	b.verdict.Clear()
	b.codeField.SetMessage(part.Neutral, "")
	switch {
	case same:
		b.codeField.SetMessage(part.OK, "")
		b.againField.SetMessage(part.OK, "")
		b.verdict.Set(part.OK, k.Text.T("step.backup.same"))
	case both && b.compared:
		page.ShowProblems(k, b.againField, wrong, "")
	default:
		b.againField.SetMessage(part.Neutral, "")
	}
	for f, field := range map[wizard.Field]*part.Field{wizard.FieldBackup: b.codeField, wizard.FieldBackupAgain: b.againField} {
		if left := page.ProblemsOf(f, b.problems); len(left) > 0 {
			page.ShowProblems(k, field, left, "")
		}
	}
	b.showCard(same)
}

// tickNone records whether the website showed no code; then none is asked for.
func (b *backup) tickNone(on bool) {
	b.Session.Tick(wizard.FieldNoBackup, on)
	b.problems = b.Session.Journey().Remaining(b.problems)
	b.judge()
}

// missing shows what keeps the person from going on.
func (b *backup) missing(problems []wizard.Problem) {
	b.compared, b.problems = true, problems
	b.judge()
}
