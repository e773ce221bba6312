package transfer_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/export"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/ui/page/transfer"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	accounts "github.com/waypost-app/waypost/wizard/transfer"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

const passphrase = "river-candle-mango-window"

// window is a host that also implements the ports Files and Household.
type window struct {
	*pagetest.Host

	saved    []byte
	file     string // the file chosen in OpenFiles
	here     []people.Match
	arrivals []people.Arrival
	refused  error // the error of Import
	halfway  bool  // Import never ends
	erased   bool
}

func newWindow(t *testing.T, l pagetest.Look) *window {
	w := &window{Host: pagetest.New(t, l)}
	w.Person = wizardtest.RosaAt(wizard.StepSheet, w.Clock, nil)
	return w
}

func (w *window) ports() transfer.Ports {
	return transfer.Ports{Ports: w.Ports(), Files: w, Household: w}
}

func (w *window) SaveCopy(path string, content func() ([]byte, error), done func(error)) {
	data, err := content()
	if err == nil {
		w.saved, err = data, os.WriteFile(path, data, 0o600)
	}
	done(err)
}

func (w *window) OpenFiles(chosen func([]string)) {
	if w.file != "" {
		chosen([]string{w.file})
	}
}

func (w *window) Match(journeys []*wizard.Journey, done func([]people.Match, error)) {
	found := make([]people.Match, len(journeys))
	for i, j := range journeys {
		for _, m := range w.here {
			if accounts.SamePerson(m.Journey, j) {
				found[i] = m
			}
		}
	}
	done(found, nil)
}

func (w *window) Import(all []people.Arrival, _ secure.Secret, progress func(int), done func([]string, error)) {
	if w.refused != nil {
		done(nil, w.refused)
		return
	}
	w.arrivals = all
	if w.halfway {
		progress(len(all) / 2)
		return
	}
	var ids []string
	for i, a := range all {
		progress(i + 1)
		if a.ID == "" {
			ids = append(ids, "new")
		}
	}
	done(ids, nil)
}

func (w *window) EraseMoved() { w.erased = true }

// write writes accounts to a file without encryption.
func (w *window) write(records ...export.Record) {
	w.T.Helper()
	var all []string
	for _, r := range records {
		var b bytes.Buffer
		require.NoError(w.T, export.WriteCXF(&b, r, w.Clock))
		item := b.String()
		item = item[strings.Index(item, `"items": [`)+len(`"items": [`) : strings.LastIndex(item, "]\n    }")]
		all = append(all, strings.TrimSpace(item))
	}
	w.file = filepath.Join(w.T.TempDir(), "waypost-exchange.json")
	text := `{"version":{"major":1,"minor":0},"accounts":[{"items":[` + strings.Join(all, ",") + `]}]}`
	require.NoError(w.T, os.WriteFile(w.file, []byte(text), 0o600))
}

// household writes a file with two new people, and with Rosa, whose backup code in the
// file differs from the one on this computer.
func (w *window) household() {
	rosa := wizardtest.Rosa(w.Clock)
	here := wizardtest.Rosa(w.Clock)
	here.Date(w.Clock.AddDate(0, -2, 0))
	w.here = []people.Match{{ID: "rosa", Journey: here}}
	rosa.Set(wizard.FieldBackup, "NEW CODE")
	rosa.Set(wizard.FieldBackupAgain, "NEW CODE")
	w.write(someone(w, "Linh Tran"), someone(w, "Marie Joseph"), accounts.Record(rosa))
}

// someone returns a new person who has no key.
func someone(w *window, name string) export.Record {
	r := accounts.Record(wizardtest.Someone(name, wizard.StepEmail, w.Clock))
	r.Key = nil
	return r
}

func (w *window) press(key string, args ...any) {
	w.T.Helper()
	words := w.Kit().Text.T(key, args...)
	if w.Over != nil {
		pagetest.Press(w.T, w.Over, words)
		return
	}
	if w.Page.Primary != nil && w.Page.Primary.Label() == words {
		w.Page.Primary.Tapped(nil)
		return
	}
	pagetest.Press(w.T, w.Page.Body, words)
}

// screens returns the pages in all their states, by the names of their mock-ups.
func screens() map[string]func(*window) {
	return map[string]func(*window){
		"25": func(w *window) { w.Show(transfer.NewTake(w.ports())) },
		"25-other": func(w *window) {
			w.Show(transfer.NewTake(w.ports()))
			w.press("page.take.other.title")
		},
		"25-shared": func(w *window) { w.MakeShared(); w.Show(transfer.NewTake(w.ports())) },
		"25b":       func(w *window) { w.Show(transfer.NewMove(w.ports())) },
		"25b-compare": func(w *window) {
			w.Person.Set(wizard.FieldMove, wizard.MoveBrought)
			w.Person.Mark(wizard.Copied, w.Clock)
			w.Show(transfer.NewMove(w.ports()))
		},
		"25c":      func(w *window) { w.Show(transfer.NewBring(w.ports())) },
		"25c-list": func(w *window) { w.household(); w.Show(transfer.NewBring(w.ports())); w.Page.Primary.Tapped(nil) },
	}
}

func TestPagesFitAndSpeak(t *testing.T) {
	known := []string{
		wizardtest.Name, "Linh Tran", "Marie Joseph", "RD", "LT", "MJ", "linh.tran@example.com", "marie.joseph@example.com", "USCIS",
		"waypost-exchange.json", "otpauth", "linh.tran@…", "marie.joseph@…", "AM", "PM",
	}
	for name, l := range pagetest.Looks() {
		for number, show := range screens() {
			t.Run(number+"-"+name, func(t *testing.T) {
				w := newWindow(t, l)
				show(w)
				pagetest.CheckFits(t, w.Page)
				pagetest.CheckKeys(t, w.Page)
				if name == "pseudo" {
					pagetest.CheckWords(t, w.Page, known...)
				}
			})
		}
	}
}

func TestLockedCopy(t *testing.T) {
	for to, open := range map[string]export.Format{"waypost": export.Sealed, "keepass": export.KeePass} {
		t.Run(to, func(t *testing.T) {
			w := newWindow(t, pagetest.Look{})
			w.Chosen = filepath.Join(t.TempDir(), "copy")
			w.Show(transfer.NewTake(w.ports()))
			w.press("page.take." + to + ".title")
			w.press("page.take." + to + ".go")
			w.press("page.take.passphrase.save")
			require.True(t, pagetest.Says(w.Host, w.Over, "problem.passphraseEmpty"))
			pagetest.Field(t, w.Over, w.Kit().Text.T("page.take.passphrase.label")).SetText(passphrase)
			pagetest.Field(t, w.Over, w.Kit().Text.T("page.take.passphrase.again")).SetText(passphrase)
			w.press("page.take.passphrase.save")
			c, err := export.Open(t.Context(), bytes.NewReader(w.saved), secure.NewSecret(passphrase))
			require.NoError(t, err)
			require.Equal(t, open, c.Format)
			require.Equal(t, wizardtest.BackupCode, c.Records[0].BackupCode.Reveal())
			require.Len(t, w.Said, 1)
		})
	}
}

// The plain list is written only after the box is ticked.
func TestPlainListIsWarnedOf(t *testing.T) {
	w := newWindow(t, pagetest.Look{})
	w.Chosen = filepath.Join(t.TempDir(), "list.csv")
	w.Show(transfer.NewTake(w.ports()))
	w.press("page.take.other.title")
	w.press("page.take.other.go")
	require.Nil(t, w.Over)
	require.True(t, pagetest.Says(w.Host, w.Page.Body, "page.take.other.tickFirst"))
	w.press("page.take.other.tick")
	w.press("page.take.other.go")
	w.press("page.take.app.bitwarden")
	require.Contains(t, string(w.saved), "login_totp")
}

// On a shared computer, a copy can only go to the person's own stick, and no unencrypted
// format is offered.
func TestSharedComputerLeavesNothing(t *testing.T) {
	w := newWindow(t, pagetest.Look{})
	w.MakeShared()
	w.Chosen = filepath.Join(t.TempDir(), "copy.age")
	w.Show(transfer.NewTake(w.ports()))
	require.False(t, pagetest.Says(w.Host, w.Page.Body, "page.take.other.title"))
	require.False(t, pagetest.Says(w.Host, w.Page.Body, "page.take.keepass.title"))
	w.press("page.take.waypost.go")
	pagetest.Field(t, w.Over, w.Kit().Text.T("page.take.passphrase.label")).SetText(passphrase)
	pagetest.Field(t, w.Over, w.Kit().Text.T("page.take.passphrase.again")).SetText(passphrase)
	w.press("page.take.passphrase.save")
	w.Answer(true) // "my stick is in"
	require.Empty(t, w.saved)
	require.Equal(t, w.Kit().Text.T("page.take.refused"), w.Asked[0].Text)
}

// A move goes through its five steps, each of which survives a restart.
func TestMove(t *testing.T) {
	w := newWindow(t, pagetest.Look{})
	w.Chosen = filepath.Join(t.TempDir(), "waypost-copy.age")
	again := func() { w.Show(transfer.NewMove(w.ports())) }
	again()
	w.press("page.move.step1.go")
	pagetest.Field(t, w.Over, w.Kit().Text.T("page.take.passphrase.label")).SetText(passphrase)
	pagetest.Field(t, w.Over, w.Kit().Text.T("page.take.passphrase.again")).SetText(passphrase)
	w.press("page.take.passphrase.save")
	require.True(t, w.Person.Is(wizard.FieldMove, wizard.MoveCopied))

	again() // asks for the passphrase; another file is not accepted as her copy
	w.household()
	w.press("page.move.step2.go")
	require.True(t, pagetest.Says(w.Host, w.Page.Body, "page.move.step2.differs"))
	w.file = w.Chosen
	w.press("page.move.step2.go")
	pagetest.Field(t, w.Over, w.Kit().Text.T("page.bring.password.label")).SetText(passphrase)
	w.press("page.bring.password.open")
	require.True(t, w.Person.Is(wizard.FieldMove, wizard.MoveChecked))

	w.press("page.move.step3.go")
	key, _ := w.Person.Key()
	require.Contains(t, strings.ReplaceAll(pagetest.Words(w.Page.Body), " ", ""), key.Code(w.Clock))
	require.False(t, w.erased)
	w.press("page.move.step4.differ")
	w.Answer(false)
	w.press("page.move.step4.go")
	again()
	w.press("page.move.step5.go")
	require.True(t, w.erased)
}

func TestMoveBeginsAgain(t *testing.T) {
	w := newWindow(t, pagetest.Look{})
	w.Person.Set(wizard.FieldMove, wizard.MoveBrought)
	w.Show(transfer.NewMove(w.ports()))
	w.press("page.move.step4.differ")
	w.Answer(true)
	require.Empty(t, w.Person.Text(wizard.FieldMove))
	w.press("page.move.step1.go")
}

// On a page that has other buttons beside Back, the keyboard shortcut for Back works,
// too.
func TestBackByKeyboard(t *testing.T) {
	for number, show := range screens() {
		w := newWindow(t, pagetest.Look{})
		show(w)
		if w.Page.Start != nil {
			require.NotNil(t, w.Page.Back, number)
		}
	}
}
