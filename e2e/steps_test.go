package e2e

import (
	"image"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/stretchr/testify/require"
)

// walk goes from the first step to the sheet, and makes a mistake wherever something can
// be typed or chosen.
func (tr *tour) walk() {
	tr.ready()
	tr.website()
	tr.email()
	if !tr.sealed {
		tr.powerCut()
	}
	tr.press("Return")
	tr.confirm()
	tr.password()
	tr.method()
	tr.app()
	tr.backup()
	tr.questions()
	tr.next("11-account", "step.account.rail", "step.confirmation.rail")
	tr.next("12-confirmation", "step.confirmation.rail", "step.sheet.rail")
}

// next goes on from a page on which nothing is typed.
func (tr *tour) next(shot, page, next string) {
	tr.tb.Helper()
	tr.page(page)
	tr.shot(shot)
	tr.press("Return")
	tr.page(next)
}

func (tr *tour) ready() {
	tr.refuses("02-ready-wrong", func() { tr.press("Return") })
	tr.changes(func() { tr.press("space") })
	tr.changes(func() { tr.press("Return") })
	tr.shot("02-ready-anyway")
	tr.changes(func() { tr.press("Escape") })
	tr.changes(func() { tr.press("space") }) // the first thing that is missing has the focus
	for range 3 {
		tr.moves("Tab")
		tr.changes(func() { tr.press("space") })
	}
	tr.shot("02-ready")
	tr.press("Return")
	tr.page("step.website.rail")
}

func (tr *tour) website() {
	tr.times(3, "shift+Tab")
	tr.refuses("03-website-empty", func() { tr.press("Return") })
	tr.write("https://uscis.gov.create-account.com/login")
	tr.refuses("03b-website-wrong", func() { tr.press("Return") })
	tr.press("ctrl+a")
	tr.write("https://myaccount.uscis.gov/create-account")
	tr.changes(func() { tr.press("Return") })
	tr.shot("03-website")
	tr.times(4, "Tab") // past the button that clears the field
	tr.press("Return")
	tr.page("step.email.rail")
}

func (tr *tour) email() {
	tr.refuses("04-email-empty", func() { tr.press("Return") })
	tr.write("rosa.delgado")
	tr.refuses("04-email-wrong", func() { tr.press("Return") })
	tr.write("@gmial.com")
	tr.moves("Tab")
	tr.shot("04-email-suggest")
	tr.moves("shift+Tab")
	tr.press("ctrl+a")
	tr.write(tr.rosa.email)
	tr.moves("Return") // to the box that must be ticked
	tr.shot("04-email-only")
	tr.changes(func() { tr.press("space") })
	tr.shot("04-email")
}

// confirm looks up a difficult word.
func (tr *tour) confirm() {
	tr.page("step.confirm.rail")
	tr.shot("05-confirm")
	tr.times(3, "shift+Tab") // past Back and the way back to the email
	tr.changes(func() { tr.press("space") })
	tr.shot("22b-word")
	tr.changes(func() { tr.press("Escape") })
	tr.times(3, "Tab")
	tr.press("Return")
	tr.page("step.password.rail")
}

// powerCut kills Waypost in the middle of a step, where the next start continues.
func (tr *tour) powerCut() {
	tr.kept("person", `"onlyReader":"yes"`)
	tr.kill()
	tr.start()
	tr.page("common.people")
	tr.open("01-home-after-power-cut")
	tr.page("step.email.rail")
	tr.shot("04-email-after-power-cut")
}

// open opens the first person on the home page.
func (tr *tour) open(shot string) {
	tr.tb.Helper()
	tr.tab("the first person", func(r image.Rectangle) bool { return r.Dx() > 600 && r.Dy() > 60 })
	tr.shot(shot)
	tr.turns(func() { tr.press("Return") })
}

func (tr *tour) password() {
	tr.write("rosa")
	tr.refuses("06-password-wrong", func() { tr.press("Return") })
	tr.changes(func() { tr.press("space") })
	back := 5 // past the difficult word of the task
	if !tr.sealed {
		back++ // and the keychain
	}
	tr.times(back, "shift+Tab")
	tr.press("ctrl+a")
	tr.write(tr.rosa.password)
	tr.still()
	tr.shot("06-password")
	tr.press("Return")
	tr.page("step.method.rail")
}

func (tr *tour) method() {
	tr.refuses("07-method-wrong", func() { tr.press("Return") })
	tr.changes(func() { tr.press("space") })
	tr.shot("07-method")
	tr.turns(func() { tr.press("Return") })
}

func (tr *tour) app() {
	pictures := filepath.Join(tr.home, "Pictures")
	require.NoError(tr.tb, os.MkdirAll(pictures, 0o700))
	code := filepath.Join(pictures, "code.png")
	tr.session.Output("qrencode", "-o", code, "-s", "6", tr.rosa.uri)
	require.NoError(tr.tb, os.Chtimes(code, time.Time{}, time.Now().Add(-time.Minute)))
	require.NoError(tr.tb, os.WriteFile(filepath.Join(pictures, "holiday.png"), []byte("no picture"), 0o600))

	tr.shot("08-app-empty")
	tr.moves("Tab") // from "screen" to "picture file"
	tr.changes(func() { tr.press("Return") })
	tr.shot("08-app-pictures")
	tr.refuses("08-app-no-picture", func() { tr.pick("holiday.png", 0) })
	tr.changes(func() { tr.press("Return") })
	tr.changes(func() { tr.pick("code.png", 1) })
	tr.kept("authenticator key", tr.rosa.key)
	tr.refuses("08-app-code-wrong", func() { tr.write(tr.wrongCode()) })
	tr.press("ctrl+a")
	tr.changes(func() { tr.write(tr.phoneCode()) })
	tr.still()
	tr.shot("08-app")
	tr.press("Return")
	tr.page("step.backup.rail")
}

// phoneCode returns the current code for Rosa's key, computed by another program that
// plays her phone.
func (tr *tour) phoneCode() string {
	return strings.TrimSpace(tr.session.Output("oathtool", "--totp", "--base32", tr.rosa.key))
}

// wrongCode returns a code that is not valid within an hour of now.
func (tr *tour) wrongCode() string {
	const around, period = 60, 30 * time.Second
	from := time.Now().Add(-around * period).UTC().Format("2006-01-02 15:04:05 UTC")
	codes := strings.Fields(tr.session.Output("oathtool", "--totp", "--base32", "--now", from,
		"--window", strconv.Itoa(2*around), tr.rosa.key))
	for code := 100000; ; code++ {
		if wrong := strconv.Itoa(code); !slices.Contains(codes, wrong) {
			return wrong
		}
	}
}

// pick chooses the picture at a position in Waypost's list. A shared computer lists none,
// since they may be somebody else's: there it types the path.
func (tr *tour) pick(name string, place int) {
	if tr.shared {
		tr.write(filepath.Join(tr.home, "Pictures", name))
	} else {
		tr.times(place, "Tab")
	}
	tr.press("Return")
}

func (tr *tour) backup() {
	tr.refuses("09-backup-empty", func() { tr.press("Return") })
	tr.write(tr.rosa.backup)
	tr.times(2, "Tab") // past the reveal button
	tr.write(strings.Replace(tr.rosa.backup, "Q", "O", 1))
	tr.refuses("09-backup-wrong", func() { tr.press("Return") })
	tr.press("ctrl+a")
	tr.write(tr.rosa.backup)
	tr.kept("backup code", tr.rosa.backup)
	tr.still()
	tr.shot("09-backup")
	tr.press("Return")
	tr.page("step.questions.rail")
}

func (tr *tour) questions() {
	tr.refuses("10-questions-empty", func() { tr.press("Return") })
	for i := range tr.rosa.questions {
		if i > 0 {
			tr.times(2, "Tab") // past the reveal button of the answer
		}
		if i == 0 {
			tr.changes(func() { tr.press("Down") })
			tr.shot("10-questions-topics")
			tr.changes(func() { tr.press("Return") })
		} else {
			tr.write(tr.rosa.questions[i])
		}
		tr.press("Tab")
		tr.write(tr.rosa.answers[i])
	}
	tr.still()
	tr.shot("10-questions")
	tr.kept("answer 5", tr.rosa.answers[4])
	tr.press("Return")
	tr.page("step.account.rail")
}
