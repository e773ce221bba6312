package steps

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/text"
)

// A screen lives as long as the visit to it: other colours, another language or another
// size change nothing about what a person did there. The first case of each step is drawn
// in every look, the others in the one look that changes everything.
func TestRebuildKeepsWhatWasDone(t *testing.T) {
	inEveryLook := map[wizard.StepID]bool{}
	for _, c := range halves() {
		rebuild := pagetest.CheckRebuilds
		if inEveryLook[c.step] {
			rebuild = checkRebuild
		}
		inEveryLook[c.step] = true
		t.Run(c.name, func(t *testing.T) {
			h := c.start(t)
			c.check(t, h)
			timers := h.Timers()
			rebuild(t, h.Host, func(t *testing.T, _ *page.Page) {
				t.Helper()
				outer := h.T
				defer func() { h.T = outer }()
				h.T = t
				c.check(t, h)
				if n := h.Timers(); n != timers {
					t.Errorf("%d timers run, %d before", n, timers)
				}
			})
			h.Window.Canvas().Unfocus()
			h.Person = nil // the lock closes the person before the screen
			pagetest.CheckClosed(t, h.Host)
		})
	}
}

// checkRebuild is pagetest.CheckRebuilds with a single look.
func checkRebuild(t *testing.T, h *pagetest.Host, check func(t *testing.T, p *page.Page)) {
	t.Helper()
	before := pagetest.Describe(h.Page)
	for _, look := range []pagetest.Look{{Lang: "es", Dark: true, Large: true}, {Lang: text.English}} {
		h.SetLook(look)
		check(t, h.Page)
	}
	if after := pagetest.Describe(h.Page); after != before {
		t.Errorf("the page was\n%s\n\nand is after it was drawn anew\n%s", before, after)
	}
}

// A closed screen keeps no secret, neither typed text nor the key.
func TestCloseDropsSecrets(t *testing.T) {
	for _, c := range halves() {
		t.Run(c.name, func(t *testing.T) {
			h := c.start(t)
			s := h.Screen
			pagetest.CheckClosed(t, h.Host)
			checkNoSecrets(t, reflect.ValueOf(s), "screen")
		})
	}
}

// checkNoSecrets fails for each secret that a screen still holds in its fields. What is
// drawn is dropped by the window.
func checkNoSecrets(t *testing.T, v reflect.Value, path string) {
	t.Helper()
	switch v.Type() {
	case reflect.TypeFor[secure.Secret](), reflect.TypeFor[totp.Key](), reflect.TypeFor[*totp.Checker](), reflect.TypeFor[*qr.Code]():
		if !v.IsZero() {
			t.Errorf("%s is still there", path)
		}
		return
	case reflect.TypeFor[Ports]():
		return
	}
	own := func(t reflect.Type) bool { return t.PkgPath() == reflect.TypeFor[Ports]().PkgPath() }
	switch v.Kind() {
	case reflect.Pointer:
		if own(v.Type().Elem()) && !v.IsNil() {
			checkNoSecrets(t, v.Elem(), path)
		}
	case reflect.Struct:
		if !own(v.Type()) && v.Type() != reflect.TypeFor[part.FieldState]() {
			return
		}
		for i := range v.NumField() {
			checkNoSecrets(t, v.Field(i), path+"."+v.Type().Field(i).Name)
		}
	case reflect.Slice:
		for i := range v.Len() {
			checkNoSecrets(t, v.Index(i), path)
		}
	}
}

// After a rebuild, the person can continue typing where they were.
func TestRebuildLetsOneGoOnTyping(t *testing.T) {
	for _, c := range []struct {
		step  wizard.StepID
		clear wizard.Field
		label string
		args  []any
	}{
		{wizard.StepWebsite, "", "step.website.check.label", nil},
		{wizard.StepEmail, wizard.FieldEmail, "step.email.label", nil},
		{wizard.StepPassword, wizard.FieldPassword, "step.password.label", nil},
		{wizard.StepApp, wizard.FieldAppCheck, codeLabel, nil},
		{wizard.StepBackup, wizard.FieldBackup, "step.backup.label", nil},
		{wizard.StepQuestions, wizard.Question(4), "label.question", []any{"n", 4}},
		{wizard.StepQuestions, wizard.Answer(4), "label.answer", []any{"n", 4}},
	} {
		t.Run(c.label, func(t *testing.T) {
			h, _ := open(t, c.step, c.clear)
			h.typeInto(h.field(h.text(c.label, c.args...)), "abc")
			for _, look := range []pagetest.Look{{Dark: true}, {Lang: "es"}, {Lang: "en", Compact: true}, {Lang: "es", Large: true}} {
				h.SetLook(look)
			}
			f, focused := h.field(h.text(c.label, c.args...)), h.Window.Canvas().Focused()
			if focused != f.Focusable() {
				t.Fatalf("the focus is at %T", focused)
			}
			focused.TypedRune('d')
			if f.Text() != "abcd" {
				t.Errorf("%q", f.Text())
			}
		})
	}
}

// A rebuild does not change when a visible secret hides.
func TestRebuildDoesNotProlongSecrets(t *testing.T) {
	for _, c := range []struct {
		name  string
		step  wizard.StepID
		after time.Duration
		show  func(h *host)
		shown func(h *host) bool
	}{
		{
			"password", wizard.StepPassword, part.AutoHideAfter,
			func(h *host) { h.field(h.text("step.password.label")).SetRevealed(true) },
			func(h *host) bool { return h.field(h.text("step.password.label")).Revealed() },
		},
		{
			"square code", wizard.StepApp, part.QRHideAfter,
			func(*host) {},
			func(h *host) bool { return !h.says("step.app.squareHidden") },
		},
		{
			"big square code", wizard.StepApp, part.QRHideAfter,
			func(h *host) { h.press(h.text("step.app.bigger")) },
			func(h *host) bool { return big(h) != nil },
		},
		{
			"backup code", wizard.StepBackup, part.AutoHideAfter,
			func(*host) {},
			func(h *host) bool { return strings.Contains(h.words(), "XT3H") },
		},
		{
			"all answers", wizard.StepQuestions, part.AutoHideAfter,
			func(h *host) { h.press(h.text("common.showAll")) },
			func(h *host) bool { return h.field(h.text("label.answer", "n", 5)).Revealed() },
		},
		{
			"one answer", wizard.StepQuestions, part.AutoHideAfter,
			func(h *host) { h.field(h.text("label.answer", "n", 5)).SetRevealed(true) },
			func(h *host) bool { return h.field(h.text("label.answer", "n", 5)).Revealed() },
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			h, _ := open(t, c.step)
			c.show(h)
			h.Pass(c.after - 2*time.Second)
			h.SetLook(pagetest.Look{Lang: "es", Dark: true})
			h.Pass(time.Second)
			if !c.shown(h) {
				t.Error("it hides too early")
			}
			h.SetLook(pagetest.Look{Lang: "en", Compact: true})
			h.Pass(time.Second)
			if c.shown(h) {
				t.Error("it is still shown")
			}
			if n := h.Timers(); n > 0 {
				t.Errorf("%d timers still run", n)
			}
		})
	}
}
