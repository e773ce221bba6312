package gallery

import (
	"time"

	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/ui/part"
	"waypost/ui/theme"
)

// dials are rings of codes and of waiting.
func dials(k *part.Kit) fyne.CanvasObject {
	plenty, last, hidden := k.CodeDial(72, theme.CodeS()), k.CodeDial(72, theme.CodeS()), k.CodeDial(72, theme.CodeS())
	plenty.Set(part.Moment{Left: 22, Whole: 30, Code: "318204"})
	last.Set(part.Moment{Left: 5, Whole: 30, Code: "318204", Next: "906541"})
	wait, large := k.WaitDial(128, "left"), k.CodeDial(96, theme.DialCode())
	wait.Set(7*time.Minute+32*time.Second, 10*time.Minute)
	large.Set(part.Moment{Left: 30, Whole: 30, Code: "906541"})
	return k.Col(theme.Space16,
		k.Row(theme.Space16, plenty.Ring, last.Ring, hidden.Ring, plenty.Code, hidden.Code),
		k.Row(theme.Space16, wait, large.Ring, large.Code))
}

// pills are states in a word.
func pills(k *part.Kit) fyne.CanvasObject {
	return k.Col(theme.Space8,
		k.Row(theme.Space8, k.Pill(part.OK, "check", "Finished"), k.Pill(part.OK, "lock", "Saved in keychain")),
		k.Row(theme.Space8, k.Pill(part.Info, "thumb_up", "Recommended"), k.Pill(part.Info, "schedule", "Now"), k.Pill(part.Plain, "schedule", "After 10 minutes")),
		k.Row(theme.Space8, k.Pill(part.Warn, "", "Still here"), k.Pill(part.Err, "", "Not yet")))
}

// callouts are sentences that stand out.
func callouts(k *part.Kit) fyne.CanvasObject {
	return k.Col(theme.Space8,
		k.Callout(part.Info, "Why your own email?", "You log in with this email."),
		k.Callout(part.OK, "The codes match.", "Your phone is ready."),
		k.Callout(part.Warn, "This code is VERY important", "Write it down before you go on."),
		k.Callout(part.Err, "Do not open this link.", "It is not USCIS."),
		k.Toast("Copied. It clears in 1 minute."),
		k.Note("description", "It will also be on the sheet you print at the end."))
}

// zones say where something is done.
func zones(k *part.Kit) fyne.CanvasObject {
	end := k.Pill(part.OK, "lock", "Saved in keychain")
	return k.Col(theme.Space8,
		k.Zone(part.Zone{Place: part.Website, Body: k.Tasks(1, "Press `submit`", "Look in the **Spam** or **Junk** folder of your email.")}),
		k.Zone(part.Zone{Place: part.Waypost, Body: k.Second("Fields and codes live here."), Top: 12}),
		k.Zone(part.Zone{Place: part.Waypost, Number: 1, Title: "Bring the key in", End: end, Body: k.SmallTasks("Open **Settings**.")}),
		k.Chosen("`I am an applicant, petitioner, or requestor`"),
		k.Zone(part.Zone{Place: part.Erased, Title: "Erased from this computer", Body: k.Body("Backup code"), Top: 8}),
		k.Zone(part.Zone{Place: part.Kept, Title: "You keep", Body: k.Body("Your printed sheet"), Top: 8}))
}

// verdicts are answers about a link.
func verdicts(k *part.Kit) fyne.CanvasObject {
	return k.Col(theme.Space8,
		k.Verdict(part.Verdict{
			Tone: part.OK, Sentence: "Yes. This is the official website.",
			Before: "https://myaccount.", Ending: "uscis.gov", After: "/create-account",
			Reason: "The important part ends in **uscis.gov**. That is the real one.",
		}),
		k.Verdict(part.Verdict{
			Tone: part.Err, Sentence: "No. Do not open this link. It is not USCIS.",
			Before: "https://myaccount.uscis.gov.an-address-that-goes-on-and-on-for-longer-than-any-window-is-wide.", Ending: "sign-in.example",
			Reason: "**What is wrong:** the address really ends in **sign-in.example**.",
		}),
		k.Verdict(part.Verdict{Tone: part.Warn, Sentence: "This is not a full address."}))
}

// strength is how strong a password is.
func strength(k *part.Kit) fyne.CanvasObject {
	col := k.Col(theme.Space8)
	for level, word := range map[int]string{-1: ""} {
		m := k.Strength()
		m.Set(level, word, "")
		col.Add(m)
	}
	for level, word := range []string{"Very weak", "Weak", "OK", "Very strong"} {
		m := k.Strength()
		m.Set(level, word, "Easy to guess. Make it longer.")
		col.Add(m)
	}
	return col
}

// secrets are codes, shown and hidden.
func secrets(k *part.Kit) fyne.CanvasObject {
	code := secure.NewSecret("7K4M 92QD XT3H 8WBN")
	shown := k.Secret(theme.CodeL(), theme.Space32, code, nil)
	shown.SetShown(true)
	return k.Col(theme.Space16, shown, k.Secret(theme.CodeM(), theme.Space24, code, nil), k.Secret(theme.CodeS(), theme.Space12, code, nil))
}
