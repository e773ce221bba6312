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
		d.t.Errorf("%s has other lines, or in another order:\n%s%s", name,
			without(string(want), b.String(), "- "), without(b.String(), string(want), "+ "))
	}
}

// without returns the lines of a text that another one lacks, each after a mark.
func without(text, other, mark string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		if !slices.Contains(slices.Collect(strings.Lines(other)), line) {
			b.WriteString(mark + line)
		}
	}
	return b.String()
}

// silencedFields returns the fields whose values nothing may say. The five questions are
// secret, too, but they are shown.
func silencedFields() []wizard.Field {
	return slices.DeleteFunc(wizard.Fields(), func(f wizard.Field) bool {
		for n := range wizard.Questions {
			if f == wizard.Question(n+1) {
				return true
			}
		}
		return !f.Secret()
	})
}

// silentSecrets checks that no spoken text contains a secret.
func (d *desk) silentSecrets() {
	d.t.Helper()
	for _, s := range part.CollectA11y(d.w.shell.Parts().Root) {
		if s.Secret {
			continue
		}
		for _, f := range silencedFields() {
			if value := wizardtest.Answers()[f]; len(value) > 4 && strings.Contains(s.Text, value) {
				d.t.Errorf("%q says the %s", s.Text, f)
			}
		}
	}
}
