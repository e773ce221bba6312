package steps

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// entries returns the two fields of the backup code.
func entries(h *host) (code, again *part.Field) {
	return h.field(h.text("step.backup.label")), h.field(h.text("step.backup.again"))
}

// bothTyped shows the page with the code typed twice and the focus in the second field.
func bothTyped(t *testing.T) (*host, *page.Page) {
	t.Helper()
	h, p := open(t, wizard.StepBackup, wizard.FieldBackup, wizard.FieldBackupAgain)
	code, again := entries(h)
	h.typeInto(code, backupCode)
	h.typeInto(again, backupCode)
	return h, p
}

// Entries are readable in both fields while they are typed. They hide after half a minute
// without typing, on Esc, and when the focus leaves the fields.
func TestBackupEntriesHide(t *testing.T) {
	for name, leave := range map[string]func(h *host, p *page.Page){
		"time":         func(h *host, _ *page.Page) { h.Pass(part.AutoHideAfter + time.Second) },
		"Esc":          func(_ *host, p *page.Page) { p.Hide() },
		"another part": func(h *host, p *page.Page) { h.Focus(p.Primary) },
		"the card": func(h *host, p *page.Page) {
			h.Focus(pagetest.Find(h.T, p.Body, h.text("common.copy")).(fyne.Focusable))
		},
	} {
		t.Run(name, func(t *testing.T) {
			h, p := bothTyped(t)
			code, again := entries(h)
			if !code.Revealed() || !again.Revealed() {
				t.Fatal("they cannot be compared with the website")
			}
			leave(h, p)
			if code.Revealed() || again.Revealed() {
				t.Error("still shown:", code.Revealed(), again.Revealed())
			}
			pagetest.CheckRebuilds(t, h.Host, func(t *testing.T, _ *page.Page) {
				if code, again := entries(h); code.Revealed() || again.Revealed() {
					t.Error("a rebuild shows them")
				}
			})
		})
	}
}

// Each typed letter restarts the half minute.
func TestBackupEntriesStayWhileTyped(t *testing.T) {
	h, _ := open(t, wizard.StepBackup, wizard.FieldBackup, wizard.FieldBackupAgain)
	code, _ := entries(h)
	h.Focus(code.Focusable())
	for range 5 {
		code.Input.TypedRune('7')
		h.Pass(part.AutoHideAfter - time.Second)
		if !code.Revealed() {
			t.Fatal("hidden in the middle of typing")
		}
	}
}

// Esc hides both the fields and the card, so that nothing of the code can be read.
func TestBackupHidesEverywhere(t *testing.T) {
	h, p := bothTyped(t)
	p.Hide()
	for _, group := range strings.Fields(backupCode) {
		if strings.Contains(h.words(), group) {
			t.Errorf("%q can be read: %s", group, h.words())
		}
	}
}

// A code that was saved earlier is hidden when the page opens. The field's own button
// shows and hides it.
func TestKeptBackupEntryIsHidden(t *testing.T) {
	h, _ := open(t, wizard.StepBackup)
	code, _ := entries(h)
	if code.Revealed() {
		t.Error("shown without being asked for")
	}
	show := h.text("label.showSecret", "what", h.text("step.backup.label"))
	hide := h.text("label.hideSecret", "what", h.text("step.backup.label"))
	h.Focus(code.Focusable())
	h.press(show)
	if !code.Revealed() {
		t.Error("the button does not show it")
	}
	h.press(hide)
	if code.Revealed() {
		t.Error("the button does not hide it")
	}
}

// pressExactly presses the button whose whole label is the text of a key.
func pressExactly(h *host, key string) {
	h.T.Helper()
	for _, o := range pagetest.Objects(h.Page.Body) {
		if b, ok := o.(*part.Button); ok && b.Label() == h.text(key) {
			b.Press()
			return
		}
	}
	h.T.Fatalf("no button says %q", h.text(key))
}

// A code of the usual length fits into its field, in a window of every size.
func TestBackupEntryHasRoom(t *testing.T) {
	for name, look := range pagetest.Looks() {
		h := &host{Host: pagetest.New(t, look)}
		h.At(wizard.StepBackup)
		h.show()
		code, again := entries(h)
		k := h.Kit()
		for _, f := range []*part.Field{code, again} {
			if room, wide := f.Input.Size().Width-theme.Space16, k.Prose.Mono(theme.Field(), k.Tokens.Ink, backupCode).Natural(); room < wide {
				t.Errorf("%s: %.0f of %.0f", name, room, wide)
			}
		}
	}
}
