package gallery

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

// dials returns code dials and a timer.
func dials(k *part.Kit) fyne.CanvasObject {
	plenty, last, hidden := part.NewCodeDial(k, 72, theme.CodeS(), k.Text.T("step.app.right")), part.NewCodeDial(k, 72, theme.CodeS(), k.Text.T("step.app.right")), part.NewCodeDial(k, 72, theme.CodeS(), k.Text.T("step.app.right"))
	plenty.Set(part.CodeState{Remaining: 22, Period: 30, Code: "318204"})
	last.Set(part.CodeState{Remaining: 5, Period: 30, Code: "318204", Next: "906541"})
	wait, large := part.NewTimerDial(k, 128, "left"), part.NewCodeDial(k, 96, theme.DialCode(), k.Text.T("step.app.right"))
	wait.Set(7*time.Minute+32*time.Second, 10*time.Minute)
	large.Set(part.CodeState{Remaining: 30, Period: 30, Code: "906541"})
	return k.Place.Col(theme.Space16,
		k.Place.Row(theme.Space16, plenty.Ring, last.Ring, hidden.Ring, plenty.Code, hidden.Code),
		k.Place.Row(theme.Space16, wait, large.Ring, large.Code))
}

// pills returns all severities as pills.
func pills(k *part.Kit) fyne.CanvasObject {
	return k.Place.Col(theme.Space8,
		k.Place.Row(theme.Space8, part.NewPill(k, part.OK, "check", "Finished"), part.NewPill(k, part.OK, "lock", "Saved in keychain")),
		k.Place.Row(theme.Space8, part.NewPill(k, part.Info, "thumb_up", "Recommended"), part.NewPill(k, part.Info, "schedule", "Now"), part.NewPill(k, part.Neutral, "schedule", "After 10 minutes")),
		k.Place.Row(theme.Space8, part.NewPill(k, part.Warn, "", "Still here"), part.NewPill(k, part.Err, "", "Not yet")))
}

// callouts returns all severities as callouts.
func callouts(k *part.Kit) fyne.CanvasObject {
	return k.Place.Col(theme.Space8,
		part.NewCallout(k, part.Info, "Why your own email?", "You log in with this email."),
		part.NewCallout(k, part.OK, "The codes match.", "Your phone is ready."),
		part.NewCallout(k, part.Warn, "This code is VERY important", "Write it down before you go on."),
		part.NewCallout(k, part.Err, "Do not open this link.", "It is not USCIS."),
		part.NewToast(k, "Copied. It clears in 1 minute."),
		part.NewNotice(k, "notifications_none", "It is time to log in again.", part.NewButton(k, part.TextOnly, "", "I logged in today", func() {})),
		band(k),
		part.NewNote(k, "description", "It will also be on the sheet you print at the end."))
}

// band returns the strip that warns that nothing in the window is real, with its button.
func band(k *part.Kit) fyne.CanvasObject {
	end := part.NewBandEnd(k, func() {})
	return k.Place.Overlay(0, 0, 0, 0, part.NewBand(k, "Nothing here is kept.", end), k.Place.Split(k.Place.Gap(0, 0), end))
}

// zones returns sections and chips.
func zones(k *part.Kit) fyne.CanvasObject {
	end := part.NewPill(k, part.OK, "lock", "Saved in keychain")
	return k.Place.Col(theme.Space8,
		part.NewSection(k, part.Section{Kind: part.Website, Body: part.NewNumberedList(k, 1, "Press `submit`", "Look in the **Spam** or **Junk** folder of your email.")}),
		part.NewSection(k, part.Section{Kind: part.Waypost, Body: k.Prose.Secondary("Fields and codes live here."), Top: 12}),
		part.NewSection(k, part.Section{Kind: part.Waypost, Number: 1, Title: "Bring the key in", End: end, Body: part.NewSmallNumberedList(k, "Open **Settings**.")}),
		part.NewSelectedOption(k, "`I am an applicant, petitioner, or requestor`"),
		part.NewSection(k, part.Section{Kind: part.Erased, Title: "Erased from this computer", Body: k.Prose.Body("Backup code"), Top: 8}),
		part.NewSection(k, part.Section{Kind: part.Kept, Title: "You keep", Body: k.Prose.Body("Your printed sheet"), Top: 8}))
}

// verdicts returns the possible verdicts on an address.
func verdicts(k *part.Kit) fyne.CanvasObject {
	return k.Place.Col(theme.Space8,
		part.NewVerdict(k, part.Verdict{
			Severity: part.OK, Sentence: "Yes. This is the official website.",
			Before: "https://myaccount.", Ending: "uscis.gov", After: "/create-account",
			Reason: "The important part ends in **uscis.gov**. That is the real one.",
		}),
		part.NewVerdict(k, part.Verdict{
			Severity: part.Err, Sentence: "No. Do not open this link. It is not USCIS.",
			Before: "https://myaccount.uscis.gov.an-address-that-goes-on-and-on-for-longer-than-any-window-is-wide.", Ending: "sign-in.example",
			Reason: "**What is wrong:** the address really ends in **sign-in.example**.",
		}),
		part.NewVerdict(k, part.Verdict{Severity: part.Warn, Sentence: "This is not a full address."}))
}

// strength returns a strength meter at each level.
func strength(k *part.Kit) fyne.CanvasObject {
	col := k.Place.Col(theme.Space8)
	for level, word := range map[int]string{-1: ""} {
		m := part.NewStrengthMeter(k)
		m.Set(level, word, "")
		col.Add(m)
	}
	for level, word := range []string{"Very weak", "Weak", "OK", "Very strong"} {
		m := part.NewStrengthMeter(k)
		m.Set(level, word, "Easy to guess. Make it longer.")
		col.Add(m)
	}
	return col
}

// secrets returns codes, revealed and hidden.
func secrets(k *part.Kit) fyne.CanvasObject {
	code := secure.NewSecret("7K4M 92QD XT3H 8WBN")
	shown := part.NewSecretText(k, theme.CodeL(), theme.Space32, code)
	shown.SetRevealed(true)
	return k.Place.Col(theme.Space16, shown, part.NewSecretText(k, theme.CodeM(), theme.Space24, code), part.NewSecretText(k, theme.CodeS(), theme.Space12, code))
}
