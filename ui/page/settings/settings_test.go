package settings

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/secure/sheet"
	"github.com/waypost-app/waypost/ui/desktop/version"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/policy"
	"github.com/waypost-app/waypost/wizard/text"
)

func TestLanguagePage(t *testing.T) {
	h := pagetest.New(t, pagetest.Look{})
	p := h.Show(NewLanguage(h.Ports()))
	if !strings.HasPrefix(p.Lead, "Elija su idioma") {
		t.Error(p.Lead)
	}
	pagetest.Press(t, p.Body, "Español")
	if !h.Did("language es") || !strings.HasPrefix(h.Page.Lead, "Choose your language") {
		t.Error("the window speaks at once:", h.Calls, h.Page.Lead)
	}
	pagetest.Press(t, h.Page.Primary, h.Kit().Text.T("page.language.next"))
	if !h.Did("go computer") || h.Kit().Text.Tag() != "es" {
		t.Error(h.Calls, h.Kit().Text.Tag())
	}
}

// The chosen language is the window's language in every drawing.
func TestLanguagePageRebuilds(t *testing.T) {
	h := pagetest.New(t, pagetest.Look{})
	h.Show(NewLanguage(h.Ports()))
	pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
		pagetest.Find(t, p.Body, h.Kit().Text.T("label.chosen", "what", h.Kit().Text.Name()))
	})
	pagetest.CheckClosed(t, h)
}

func TestComputerPage(t *testing.T) {
	h := pagetest.New(t, pagetest.Look{})
	p := h.Show(NewComputer(h.Ports()))
	pagetest.Press(t, p.Primary, "Next")
	if !pagetest.Says(h, p.Body, "page.computer.choose") || h.Did("go home") {
		t.Error("an answer is needed")
	}
	pagetest.Press(t, p.Body, "A shared or clinic computer")
	if pagetest.Says(h, p.Body, "page.computer.choose") {
		t.Error("it still asks for an answer")
	}
	pagetest.Press(t, p.Primary, "Next")
	if !h.Did("shared true") || !h.Did("go home") {
		t.Error(h.Calls)
	}
	if err := h.Store.SetSettings(people.Settings{Computer: people.Own}); err != nil {
		t.Fatal(err)
	}
	p = h.Show(NewComputer(h.Ports()))
	pagetest.Find(t, p.Body, h.Kit().Text.T("label.chosen", "what", "My own computer"))
}

// A choice not yet confirmed by Next survives a rebuild, and so does the reminder to
// choose.
func TestComputerPageRebuilds(t *testing.T) {
	h := pagetest.New(t, pagetest.Look{})
	p := h.Show(NewComputer(h.Ports()))
	p.Primary.Press()
	pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
		if !pagetest.Says(h, p.Body, "page.computer.choose") {
			t.Error(pagetest.Words(p.Body))
		}
	})
	pagetest.Press(t, h.Page.Body, "A shared or clinic computer")
	pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
		pagetest.Find(t, p.Body, h.Kit().Text.T("label.chosen", "what", h.Kit().Text.T("page.computer.shared")))
		if pagetest.Says(h, p.Body, "page.computer.choose") {
			t.Error("it still asks to choose")
		}
	})
	h.Page.Primary.Press()
	if !h.Did("shared true") {
		t.Error(h.Calls)
	}
	pagetest.CheckClosed(t, h)
}

func TestHelpGoesBack(t *testing.T) {
	h := pagetest.New(t, pagetest.Look{})
	p := h.Show(NewHelp(h.Ports(), Topic{}))
	pagetest.Press(t, p.Body, "Find a lawyer")
	pagetest.Press(t, p.Primary, "Close")
	if !h.Did("browse "+wizard.URLLawyer) || !h.Did("back") {
		t.Error(h.Calls)
	}
}

// Help shows the version of Waypost, says where to find a newer one, and can save the
// licences of what it contains.
func TestHelpSaysVersion(t *testing.T) {
	h := pagetest.New(t, pagetest.Look{})
	h.Chosen = filepath.Join(t.TempDir(), "licences.txt")
	p := h.Show(NewHelp(h.Ports(), Topic{}))
	if !pagetest.Says(h, p.Body, "page.help.versionTitle", "version", version.Number) {
		t.Error(pagetest.Words(p.Body))
	}
	if where := h.Kit().Text.T("page.help.versionWhere"); !strings.Contains(where, strings.TrimPrefix(version.Website, "https://")) {
		t.Errorf("%q leads elsewhere", where)
	}
	if pagetest.Says(h, p.Body, "page.help.versionOld") {
		t.Error("a build without a date cannot be old")
	}
	pagetest.Press(t, p.Body, h.Kit().Text.T("page.help.versionOpen"))
	pagetest.Press(t, p.Body, h.Kit().Text.T("page.help.noticesSave"))
	if !h.Did("browse "+version.Website) || !h.Did("save as "+noticesFile) {
		t.Error(h.Calls)
	}
	saved, err := os.ReadFile(h.Chosen)
	if err != nil || string(saved) != assets.Notices || !strings.Contains(assets.Notices, "fyne.io/fyne/v2") {
		t.Errorf("%d bytes of licences: %v", len(saved), err)
	}
}

// If the build is more than a year old, help says so.
func TestHelpSaysOld(t *testing.T) {
	h := pagetest.New(t, pagetest.Look{})
	for years, old := range map[int]bool{0: false, 1: false, 2: true} {
		build := version.Build{Number: version.Number, Date: h.Now().AddDate(-years, 0, 1)}
		card := help{Ports: h.Ports()}.versionCard(h.Kit(), build)
		if pagetest.Says(h, card, "page.help.versionOld") != old {
			t.Errorf("%d years: old must be %t", years, old)
		}
		if !pagetest.Says(h, card, "page.help.versionOf", "date", h.Kit().Text.Date(build.Date)) {
			t.Errorf("%d years: no date", years)
		}
	}
}

func TestHelpRebuilds(t *testing.T) {
	h := pagetest.New(t, pagetest.Look{})
	h.Show(NewHelp(h.Ports(), Topic{}))
	pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
		usual := h.Kit().Text.T("page.help.size.100")
		pagetest.Find(t, p.Body, h.Kit().Text.T("label.chosen", "what", usual))
	})
	pagetest.CheckClosed(t, h)
}

// The page about an error at the start offers both ways out, in every look.
func TestOpenErrorRebuilds(t *testing.T) {
	h := pagetest.New(t, pagetest.Look{})
	words := OpenErrorWords{Title: "error.erase.title", Body: "problem.passphraseEight", Args: []any{"n", 8}}
	h.Show(NewOpenError(words, func() { h.Call("retry") }, func() { h.Call("end") }))
	pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
		if p.Title != h.Kit().Text.T(words.Title) || p.Lead != h.Kit().Text.T(words.Body, words.Args...) {
			t.Errorf("%q, %q", p.Title, p.Lead)
		}
		p.Primary.Press()
		pagetest.Press(t, pagetest.All(p), h.Kit().Text.T("common.close"))
		if !h.Did("retry") || !h.Did("end") {
			t.Error(h.Calls)
		}
	})
	pagetest.CheckClosed(t, h)
}

// Help asks for language and paper, and saves each list, whatever the policy says about sheets.
func TestHelpSavesPapers(t *testing.T) {
	h := pagetest.New(t, pagetest.Look{Lang: "es"})
	h.Store.Enforce(policy.Policy{Clinic: "Mission Street Legal Clinic", Sheets: policy.Print})
	p := h.Show(NewHelp(h.Ports(), Topic{}))
	for i, paper := range page.Papers() {
		h.Chosen = filepath.Join(t.TempDir(), "paper.pdf")
		pagetest.Press(t, p.Body, paper.Title(h.Kit().Text))
		both, a4 := h.Kit().Text.T("language.both"), h.Kit().Text.T("step.sheet.choices.a4")
		pagetest.Press(t, h.Asked[0].Body, both)
		pagetest.Press(t, h.Asked[0].Body, a4)
		h.Answer(i > 0)
		pdf, err := os.ReadFile(h.Chosen)
		if i == 0 {
			if err == nil {
				t.Error("saved although the question was cancelled")
			}
			continue
		}
		if err != nil || !strings.HasPrefix(string(pdf), "%PDF-") || !bytes.Contains(pdf, []byte("841.8")) {
			t.Errorf("%s: no PDF on A4: %v", paper.Title(h.Kit().Text), err)
		}
	}
}

// Each list is one page of paper in every language, alone and with English.
func TestPapersAreOnePage(t *testing.T) {
	h := pagetest.New(t, pagetest.Look{})
	english := h.Catalogue.For(text.English)
	for _, paper := range page.Papers() {
		for _, words := range h.Languages() {
			list, below := paper.Checklist(words, "Mission Street Legal Clinic"), []sheet.Checklist(nil)
			pages, number := 0, list.Page
			list.Page = func(n, total int) string { pages = total; return number(n, total) }
			if words != english {
				below = append(below, paper.Checklist(english, ""))
			}
			for name, on := range map[string]sheet.Paper{"Letter": sheet.Letter, "A4": sheet.A4} {
				for _, with := range [][]sheet.Checklist{nil, below} {
					if err := sheet.WriteChecklist(io.Discard, on, list, with...); err != nil || pages != 1 {
						t.Errorf("%s in %s on %s, with %d others: %d pages, %v", list.Title, words.Tag(), name, len(with), pages, err)
					}
				}
			}
			for _, item := range list.Items {
				if strings.Contains(item.Title+item.Text, "⟦") {
					t.Errorf("%s in %s: a key has no words: %+v", list.Title, words.Tag(), item)
				}
			}
		}
	}
}
