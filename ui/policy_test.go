package ui

import (
	"errors"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/policy"
)

// clinic returns a policy that decides everything, including a language that no build
// has.
func clinic() policy.Policy {
	return policy.Policy{
		Clinic: "Mission Street Legal Clinic", Help: "Ask at desk 3.", Shared: true,
		Languages: []string{"es", "xx", "en"}, LockMinutes: 2, Sheets: policy.Print,
	}
}

// The policy applies from the first start: nobody is asked whether the computer is
// shared, and there are no switches for what it decides.
func TestPolicyFromTheFirstStart(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.rules = clinic()
		d.start()
		d.at(page.Language)
		d.key(fyne.KeyReturn)
		d.at(page.Home)
		if got := d.w.session.Settings(); got.Computer != people.Shared || got.LockMinutes != d.rules.LockMinutes {
			t.Errorf("settings: %+v", got)
		}
		for _, key := range []string{"policy", "policyRow.shared", "policyRow.print"} {
			d.says("page.home." + key)
		}
		d.says("page.home.policyHelp", "help", d.rules.Help)
		for _, key := range []string{"page.home.sharedNote", "page.home.quiet"} {
			if d.reads(key) {
				t.Errorf("home still offers %s", key)
			}
		}
		var tags []string
		for _, words := range d.w.languages() {
			tags = append(tags, words.Tag())
		}
		if len(tags) != 2 || tags[0] != "es" || tags[1] != "en" {
			t.Errorf("languages: %v", tags)
		}
		d.key(fyne.KeyF1)
		d.at(page.Help)
		d.says("page.home.policyHelp", "help", d.rules.Help)
	})
}

// The rule on where sheets may be saved applies to all files, whichever page saves them.
func TestPolicySaysWhereFilesGo(t *testing.T) {
	for name, c := range map[string]struct {
		sheets policy.Sheets
		stick  bool // the chosen place is on one
		goes   bool
		says   string
	}{
		"anywhere":   {policy.Anywhere, false, true, ""},
		"only paper": {policy.Print, true, false, "page.home.policyRow.print"},
		"a stick":    {policy.Stick, true, true, ""},
		"no stick":   {policy.Stick, false, false, "page.home.policyRow.stick"},
	} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.rules = policy.Policy{Sheets: c.sheets}
				d.own().start()
				place, chosen := filepath.Join(d.dir, "sheet.pdf"), ""
				d.w.system.dialogs = chosenPlace{path: place}
				d.w.system.portable = func(string) bool { return c.stick }
				d.w.services.SaveAs("sheet.pdf", func(path string) { chosen = path })
				d.settle()
				if (chosen == place) != c.goes {
					t.Errorf("it goes to %q", chosen)
				}
				if c.says != "" {
					d.says(c.says)
				}
				chosen = ""
				d.w.services.SavePublic("waypost-bring.pdf", func(path string) { chosen = path })
				d.settle()
				if chosen != place {
					t.Error("what holds nothing about anybody goes nowhere")
				}
			})
		})
	}
}

// If the policy cannot be used, Waypost does not open, and the page says which line of
// which file is wrong.
func TestPolicyThatCannotBeUsed(t *testing.T) {
	_, bad := policy.Parse([]byte("{\n\"lockMinutes\": 0\n}"))
	var wrong *policy.Error
	if !errors.As(bad, &wrong) {
		t.Fatal(bad)
	}
	wrong.Path = "/etc/waypost/policy.json"
	for name, c := range map[string]struct {
		err  error
		says string
	}{
		"a value":    {wrong, "error.policy.field"},
		"the form":   {&policy.Error{Path: wrong.Path, Line: 3, Err: policy.ErrForm}, "error.policy.line"},
		"the owner":  {&policy.Error{Path: wrong.Path, Err: policy.ErrOwner}, "error.policy.owner"},
		"unreadable": {&policy.Error{Path: wrong.Path, Err: errors.New("input/output error")}, "error.policy.body"},
	} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.failing = c.err
				d.start()
				d.says("error.policy.title")
				var e *policy.Error
				_ = errors.As(c.err, &e)
				d.says(c.says, "file", e.Path, "line", e.Line, "field", e.Field)
			})
		})
	}
}
