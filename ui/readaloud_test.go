package ui

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/desktop/speech"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/shell"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// parrot is a voice that takes a second per sentence and records what it has read.
type parrot struct {
	tags  []string
	heard []string
	none  bool
}

func (p *parrot) find(_ context.Context, tag string) (shell.Voice, error) {
	if p.none {
		return nil, speech.ErrNone
	}
	p.tags = append(p.tags, tag)
	return p, nil
}

func (p *parrot) Say(ctx context.Context, sentence string) error {
	p.heard = append(p.heard, sentence)
	select {
	case <-time.After(time.Second):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// listening gives the window a voice.
func (d *desk) listening(p *parrot) *desk {
	d.w.shell.SetVoice(p.find)
	d.w.nav.Rebuild()
	d.settle()
	return d
}

// marked reports whether a sentence is marked as being read.
func (d *desk) marked() bool {
	return d.w.shell.Parts().Highlighted
}

// The button beside the title reads the page in its language, sentence by sentence, and
// marks each. Pressing it again stops.
func TestListen(t *testing.T) {
	onDesk(t, func(d *desk) {
		p := &parrot{}
		d.opened(wizard.StepEmail, nil).listening(p)
		d.take("listen.start")
		d.settle()
		if !slices.Equal(p.heard, []string{"Enter your email"}) || !slices.Equal(p.tags, []string{"en"}) || !d.marked() {
			t.Fatalf("first it reads %q in %q, marked: %t", p.heard, p.tags, d.marked())
		}
		d.pass(1500 * time.Millisecond)
		if want := []string{"Enter your email", "Type it here first."}; !slices.Equal(p.heard[:2], want) {
			t.Errorf("it reads %q", p.heard)
		}
		d.take("listen.stop")
		n := len(p.heard)
		d.pass(10 * time.Second)
		if len(p.heard) != n || d.marked() {
			t.Errorf("it goes on with %q", p.heard[n:])
		}

		d.computer().SetLanguage("es")
		d.settle()
		d.key(fyne.KeyF2)
		d.pass(time.Minute)
		if p.tags[1] != "es" || d.marked() || d.w.shell.Reading() {
			t.Errorf("it read in %q and is not at the end", p.tags)
		}
		last := d.recited(p)
		if !strings.Contains(last, d.plain("step.email.title")) || !strings.Contains(last, d.plain("step.email.task1")) {
			t.Errorf("it read %q", last)
		}
	})
}

func (d *desk) recited(p *parrot) string { return strings.Join(p.heard, " ") }

// Reading stops when another page is shown or the window is locked.
func TestListenStopsWithThePage(t *testing.T) {
	onDesk(t, func(d *desk) {
		p := &parrot{}
		d.opened(wizard.StepEmail, nil).listening(p)
		d.key(fyne.KeyF2)
		d.chord(fyne.KeyModifierShortcutDefault, fyne.KeyL)
		n := len(p.heard)
		d.pass(10 * time.Second)
		if n != 1 || len(p.heard) != n {
			t.Errorf("it read %q", p.heard)
		}
	})
}

// Visible codes are read digit by digit, but only if the person agrees.
func TestListenToCodes(t *testing.T) {
	const code = "7 K 4 M, 9 2 Q D, X T 3 H, 8 W B N"
	for name, yes := range map[string]bool{"listen.codes.yes": true, "listen.codes.no": false} {
		onDesk(t, func(d *desk) {
			p := &parrot{}
			d.opened(wizard.StepBackup, nil).listening(p)
			d.key(fyne.KeyF2)
			d.pass(time.Minute)
			if len(p.heard) > 0 {
				t.Fatalf("unasked it reads %q", p.heard)
			}
			d.take(name)
			d.pass(time.Minute)
			if slices.Contains(p.heard, code) != yes {
				t.Errorf("%s: it reads %q", name, p.heard)
			}
			if !yes && strings.Contains(d.recited(p), wizardtest.BackupCode[:4]) {
				t.Errorf("it reads the code: %q", p.heard)
			}
		})
	}
}

// If the computer has no voice for the language, pressing the button says so.
func TestListenWithoutVoice(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepEmail, nil).listening(&parrot{none: true})
		d.key(fyne.KeyF2)
		d.pass(time.Second)
		none := d.plain("listen.none", "language", "English")
		if b := d.w.shell.Parts().Listen; b.Label() != none || !b.Disabled() || !strings.Contains(d.words(), none) {
			t.Errorf("the button says %q", b.Label())
		}
		if said := part.CollectA11y(d.w.shell.Parts().Listen); !strings.Contains(said[0].Text, none) {
			t.Errorf("a screen reader hears %q", said[0].Text)
		}
	})
}
