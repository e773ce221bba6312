package page

import (
	"testing"

	"waypost/secure/vault"
	"waypost/wizard"
)

// entrances are the pages outside the steps, and what stands on them that is
// not from the catalogue.
func entrances() map[string]func(*host) *Page {
	pages := map[string]func(*host) *Page{
		"01-empty":         func(h *host) *Page { return homePage(h) },
		"01":               func(h *host) *Page { mockPeople(h); return homePage(h) },
		"01-sealed":        func(h *host) *Page { h.shared().keepVisit(rosa(h.now)); return homePage(h) },
		"01b":              func(h *host) *Page { return languagePage(h) },
		"01c":              func(h *host) *Page { return computerPage(h) },
		"01d":              func(h *host) *Page { return namePage(h) },
		"passphrase":       func(h *host) *Page { return makePassphrasePage(h) },
		"passphrase-visit": func(h *host) *Page { return visitPassphrasePage(h.shared()) },
		"16-visit":         func(h *host) *Page { h.sealed = "1"; return unlockPage(h.shared()) },
		"16b-shared":       func(h *host) *Page { h.waiting = 6; return lockedPage(h.shared()) },
		"13a":              func(h *host) *Page { h.journey = rosaAt(h); return leavePage(h.shared()) },
		"13b":              func(h *host) *Page { h.journey = rosaAt(h); return handOverPage(h.shared()) },
		"13b-receipt":      func(h *host) *Page { h.erasure = erased(); return receiptPage(h.shared()) },
		"13b-busy":         func(h *host) *Page { return receiptPage(h.shared()) },
		"13b-failed":       func(h *host) *Page { h.erasure.Err = vault.ErrRefused; return receiptPage(h.shared()) },
		"16":               func(h *host) *Page { return unlockPage(h) },
		"16b":              func(h *host) *Page { h.waiting = 6; return lockedPage(h) },
		"14":               func(h *host) *Page { return personPage(h) },
		"15":               func(h *host) *Page { return lostPage(h) },
		"help":             func(h *host) *Page { return helpPage(h) },
		"15b-nobody":       func(h *host) *Page { h.journey = nil; return lostPhonePage(h) },
	}
	for _, s := range situations() {
		pages["15b-"+s.id] = func(h *host) *Page { h.journey = rosaAt(h); return Build(h, s.page) }
	}
	return pages
}

func TestEntrancesFitAndSpeak(t *testing.T) {
	for name, l := range looks() {
		for id, build := range entrances() {
			t.Run(id+"-"+name, func(t *testing.T) {
				h := newHost(t, l)
				p := build(h)
				render(t, h, p, id+"-"+name)
				checkFits(t, p)
				checkKeys(t, p)
				if name == "pseudo" {
					checkWords(t, p, entranceValues()...)
				}
			})
		}
	}
}

// entranceValues are what those pages are given to show.
func entranceValues() []string {
	values := []string{
		"Rosa Delgado", "Ahmed Al-Sayed", "Linh Tran", "Marie Joseph", "RD", "AS", "LT", "MJ", "Rosa", "English", "Español",
		"My Account", "Settings", "Forgot your Password?", "Email Reset Instructions",
		"Choose your language", "Elija su idioma", "www.ailalawyer.org", helpMethod, helpPassword, helpLocked,
	}
	for n := 1; n <= wizard.Questions; n++ {
		values = append(values, rosaAnswers()[wizard.Question(n)])
	}
	return values
}

func TestHelpGoesBack(t *testing.T) {
	h := newHost(t, look{})
	p := helpPage(h)
	show(h, p)
	press(t, p.Body, "Find a lawyer")
	press(t, p.Primary, "Close")
	if !h.did("browse "+wizard.URLLawyer) || !h.did("back") {
		t.Error(h.calls)
	}
}
