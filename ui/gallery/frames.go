package gallery

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
)

// journey is a rail at step 5.
func journey(now int) part.StepRail {
	r := part.StepRail{Name: "Rosa Delgado", Detail: "Shared computer", Now: now, Open: func(int) {}}
	for i, title := range []string{
		"Before you start", "Open the website", "Enter your email", "Confirm your email", "Make a password",
		"Two-step check", "Save backup code", "Five questions", "Account type", "Confirmation", "Your recovery sheet",
	} {
		mark := string(rune('0' + i))
		if i == 10 {
			mark = "description"
		}
		r.Steps = append(r.Steps, part.Step{Title: title, Mark: mark, Done: i < now})
	}
	return r
}

// rails is the trail of a journey in its middle.
func rails(k *part.Kit) fyne.CanvasObject { return k.Sized(256, 760, k.Steps(journey(5))) }

// brand is the rail of pages without a journey.
func brand(k *part.Kit) fyne.CanvasObject {
	return k.Sized(256, 760, k.Brand("One step at a time, to your own USCIS online account."))
}

// bars are what stands over and under a page.
func bars(k *part.Kit) fyne.CanvasObject {
	small := *k
	small.Compact = true
	back := k.Button(part.Ghost, "arrow_back", "Back", nil)
	language := k.Utility("translate", "English", "Language: English", true, nil)
	language.FocusGained()
	where := "**Step 5 of 9** · Two-step check"
	return k.Col(theme.Space16,
		k.Ends(k.Rich(theme.Label(), k.Tokens.Primary, "Step 5 of 9"), k.Row(theme.Space8, language,
			k.Utility("dark_mode", "", "Make the window dark", false, nil), k.Utility("lock", "Lock", "Lock", false, nil))),
		k.ActionBar([]fyne.CanvasObject{back}, k.SavedNote("Saved as you go"), k.Button(part.Primary, "arrow_forward", "I did it – next step", nil)),
		small.TopBar(where, 4, 4, 9, small.Utility("translate", "English", "Language: English", true, nil),
			small.Utility("dark_mode", "", "", false, nil), small.Utility("lock", "Lock", "Lock", false, nil)),
		small.ActionBar(nil, nil, k.Button(part.Danger, "delete_forever", "Hand over and erase", nil)))
}

// pattern is no QR code, but as fine as one.
func pattern(n int) [][]bool {
	m := make([][]bool, n)
	for y := range m {
		m[y] = make([]bool, n)
		for x := range m[y] {
			m[y][x] = (x*x+y*y+x*y)%3 == 0
		}
	}
	return m
}

// pictures are square codes and sheets.
func pictures(k *part.Kit) fyne.CanvasObject {
	p := k.Preview(160, "")
	img := image.NewNRGBA(image.Rect(0, 0, 85, 110))
	for i := range 85 {
		img.SetNRGBA(i, i, color.NRGBA{A: 255})
	}
	p.Set(img)
	return k.Row(theme.Space16, k.QR(pattern(41), 247), p, k.Preview(100, ""))
}

// drawings are all drawings, one under the other.
func drawings(k *part.Kit) fyne.CanvasObject {
	col := k.Col(theme.Space16)
	for _, d := range part.Drawings() {
		col.Add(k.Figure(d))
	}
	return col
}
