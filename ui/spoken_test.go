//go:build !race

package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// What each page says to a person who cannot see it equals the transcript in testdata.
// Pages with codes have a transcript in every language, since each spells out codes in
// its own way. Every focusable object says something, and no hidden secret is spoken.
func TestSpoken(t *testing.T) {
	for _, s := range shots() {
		t.Run(s.name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				s.open(d)
				for _, tag := range d.texts.Tags() {
					if !slices.Contains([]string{"en", "es"}, tag) && !slices.Contains([]string{"08-app", "09-backup", "27-person"}, s.name) {
						continue
					}
					d.look(tag, false, sizes()[0])
					d.transcript(s.name + "-" + tag)
				}
				d.silentSecrets()
				for _, f := range part.TabStops(d.w.shell.Parts().Root) {
					if labelOf(d.top(), f) == "" {
						t.Errorf("%T says nothing", f)
					}
				}
			})
		})
	}
}

// transcript compares what the page says with the stored transcript.
func (d *desk) transcript(name string) {
	d.t.Helper()
	var b strings.Builder
	for _, s := range part.CollectA11y(d.w.shell.Parts().Root) {
		if s.Text != "" {
			b.WriteString(string(s.Role) + ": " + s.Text + "\n")
		}
	}
	file := filepath.Join(d.src, "testdata", "spoken", name+".txt")
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			d.t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		d.t.Fatal(err)
	}
	if b.String() != string(want) {
		d.t.Errorf("%s says\n%s\nand not\n%s", name, b.String(), want)
	}
}

// answerFields returns the fields of the five answers.
func answerFields() (fields []wizard.Field) {
	for n := range wizard.Questions {
		fields = append(fields, wizard.Answer(n+1))
	}
	return fields
}

// silentSecrets checks that no spoken text contains a secret.
func (d *desk) silentSecrets() {
	d.t.Helper()
	for _, s := range part.CollectA11y(d.w.shell.Parts().Root) {
		if s.Secret {
			continue
		}
		for f, value := range wizardtest.Answers() {
			if spoken := f == wizard.FieldBackup || f == wizard.FieldKey || f == wizard.FieldPassword || slices.Contains(answerFields(), f); spoken && len(value) > 4 && strings.Contains(s.Text, value) {
				d.t.Errorf("%q says the %s", s.Text, f)
			}
		}
	}
}
