package page

import (
	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// backupStep is page 09: the backup code, typed twice and kept as it was typed.
func backupStep(h Host) *Page {
	p, k := newStep(h), h.Kit()
	b := newBackup(h)
	first, rest := backupNotes(h)
	sheet := k.Beside(theme.Space8, k.Pad(2, 0, 0, 0, k.Icon("description", part.IconHead, k.Tokens.Ink2)), k.Second(k.Text.T("step.backup.sheet")))
	zone := k.Zone(part.Zone{
		Place: part.Waypost, Top: theme.Space12, Bottom: theme.Space16,
		Body: k.Col(0, k.Columns(theme.Space16, nil, b.code, b.again), b.verdict, b.card),
	})
	col := k.Col(theme.Space16, first, k.Col(theme.Space12, zone, sheet))
	for _, n := range rest {
		col.Add(n)
	}
	p.Body, p.Missing, p.Saved, p.Hide = col, b.missing, b.saved, b.hide
	p.Fields[wizard.FieldBackup], p.Fields[wizard.FieldBackupAgain] = b.code.Focusable(), b.again.Focusable()
	switch j := h.Journey(); {
	case j.Value(wizard.FieldBackup).Empty():
		p.First = b.code.Focusable()
	case j.Value(wizard.FieldBackupAgain).Empty():
		p.First = b.again.Focusable()
	}
	return p
}

// backupNotes are the warning that stands first, and the advice that stands
// last.
func backupNotes(h Host) (first fyne.CanvasObject, rest []fyne.CanvasObject) {
	k, n := h.Kit(), h.Journey().Step().Notes[0]
	return k.Callout(part.Warn, k.Text.T(n.Title), k.Text.T(n.Body)), notes(h)[1:]
}

// backup is what page 09 is made of.
type backup struct {
	h           Host
	code, again *part.Field
	verdict     *fyne.Container // both are the same, or where they differ
	card        *fyne.Container // the code in large letters, once it is sure
	large       *part.Secret
	kept        *fyne.Container
	eye         *part.Button
	shown       bool // whether the card was filled
}

func newBackup(h Host) *backup {
	k, t := h.Kit(), h.Kit().Text.T
	b := &backup{h: h, verdict: k.Col(0), card: k.Col(0), kept: k.Row(0)}
	b.code = b.field(t("step.backup.label"), wizard.FieldBackup)
	b.again = b.field(t("step.backup.again"), wizard.FieldBackupAgain)
	b.large = k.Secret(theme.CodeL(), theme.Space32, secure.Secret{}, b.looked)
	b.eye = k.Button(part.Quiet, "visibility", t("common.show"), func() { b.large.SetShown(!b.large.Shown()) })
	b.judge(true)
	return b
}

func (b *backup) field(label string, f wizard.Field) *part.Field {
	return b.h.Kit().Field(part.FieldSpec{
		Label: label, Mono: true, LTR: true, Text: b.h.Journey().Value(f).Reveal(),
		Changed: func(typed string) {
			b.h.Journey().Set(f, typed)
			b.h.Changed()
			b.judge(false)
		},
		Left: func() { b.judge(true) },
	})
}

// judge compares the two entries. While the person still types the second one,
// a code that is only shorter is no mistake yet.
func (b *backup) judge(done bool) {
	j, k := b.h.Journey(), b.h.Kit()
	both := !j.Value(wizard.FieldBackup).Empty() && !j.Value(wizard.FieldBackupAgain).Empty()
	wrong := j.Problems(wizard.FieldBackupAgain)
	same := both && len(wrong) == 0
	b.verdict.Objects = nil
	switch {
	case same:
		b.code.Say(part.OK, "")
		b.again.Say(part.OK, "")
		b.verdict.Objects = []fyne.CanvasObject{k.Pad(theme.Space8, 0, 0, 0, k.Message(part.OK, k.Text.T("step.backup.same")))}
	case both && done:
		b.code.Say(part.Plain, "")
		say(b.h, b.again, wrong, "")
	default:
		b.code.Say(part.Plain, "")
		b.again.Say(part.Plain, "")
	}
	b.verdict.Refresh()
	b.reveal(same)
}

// missing shows what keeps the person from going on.
func (b *backup) missing(problems []wizard.Problem) {
	b.judge(true)
	for f, field := range map[wizard.Field]*part.Field{wizard.FieldBackup: b.code, wizard.FieldBackupAgain: b.again} {
		if wrong := of(f, problems); len(wrong) > 0 {
			say(b.h, field, wrong, "")
		}
	}
}

// hide hides the large code. What is typed stays readable: the website shows it
// at this moment, and the person compares the two.
func (b *backup) hide() { b.large.SetShown(false) }
