package gallery

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

// sampleRail returns a rail whose current item is number now.
func sampleRail(now int, foot string) part.Rail {
	r := part.Rail{Name: "Rosa Delgado", Detail: "Shared computer", Current: now, Foot: foot, OnOpen: func(int) {}}
	for i, title := range []string{
		"Before you start", "Open the website", "Enter your email", "Confirm your email", "Make a password",
		"Two-step check", "Save backup code", "Five questions", "Account type", "Confirmation", "Your recovery sheet",
	} {
		r.Items = append(r.Items, part.RailItem{Title: title, Number: i % 10, Icon: "description", Done: i < now})
	}
	return r
}

// rails returns a rail with its current item in the middle.
func rails(k *part.Kit) fyne.CanvasObject {
	return k.Place.Fixed(256, 760, part.NewRail(k, sampleRail(5, k.Text.T("common.notGovernment"))))
}

// brand returns a rail without items.
func brand(k *part.Kit) fyne.CanvasObject {
	return k.Place.Fixed(256, 760, part.NewBrandRail(k, "One step at a time, to your own USCIS online account.", k.Text.T("common.brandFoot")))
}

// trail returns a trail within a page, and people found in a file.
func trail(k *part.Kit) fyne.CanvasObject {
	const avatar, row = 40, 56
	person := func(name string, on bool) fyne.CanvasObject {
		return part.NewCheckCard(k, part.CheckCardSpec{
			Title: name, Sentence: "Step 2 of 9", On: on, Height: row, Badge: part.NewAvatar(k, name, avatar),
			End: part.NewPill(k, part.Info, "add_circle_outline", "New"),
		})
	}
	return k.Place.Col(theme.Space8,
		part.NewTrailItem(k, part.TrailItem{Number: 1, State: part.TrailDone, Title: "Make a locked copy", Note: "On your stick, today at 9:41 AM"}),
		part.NewTrailItem(k, part.TrailItem{Number: 2, State: part.TrailNow, Title: "Check the copy", Note: "Waypost reads it all back.", Body: part.NewCallout(k, part.Info, "", "One moment.")}),
		part.NewTrailItem(k, part.TrailItem{Number: 3, Last: true, Title: "Erase here", Note: "Last of all."}),
		person("Linh Tran", true), person("Marie Joseph", false))
}

// bars returns the bars above and below a page.
func bars(k *part.Kit) fyne.CanvasObject {
	env := k.Env
	env.Compact = true
	small := part.NewKit(env)
	back := part.NewButton(k, part.Ghost, "arrow_back", "Back", nil)
	language := part.NewUtilityButton(k, part.UtilitySpec{Icon: "translate", Text: "English", Label: "Language: English", Dropdown: true})
	language.FocusGained()
	where := "**Step 5 of 9** · Two-step check"
	return k.Place.Col(theme.Space16,
		k.Place.Split(k.Prose.Rich(theme.Label(), k.Tokens.Primary, "Step 5 of 9"), k.Place.Row(theme.Space8, language,
			part.NewUtilityButton(k, part.UtilitySpec{Icon: "dark_mode", Label: "Make the window dark"}), part.NewUtilityButton(k, part.UtilitySpec{Icon: "lock", Text: "Lock", Label: "Lock"}))),
		part.NewActionBar(k, []fyne.CanvasObject{back}, part.NewStatusNote(k, "Saved as you go"), part.NewButton(k, part.Primary, "arrow_forward", "I did it – next step", nil)),
		part.NewTopBar(small, part.TopBarSpec{Title: where, Done: 4, Current: 4, Total: 9, End: []fyne.CanvasObject{
			part.NewUtilityButton(small, part.UtilitySpec{Icon: "translate", Text: "English", Label: "Language: English", Dropdown: true}),
			part.NewUtilityButton(small, part.UtilitySpec{Icon: "dark_mode"}), part.NewUtilityButton(small, part.UtilitySpec{Icon: "lock", Text: "Lock", Label: "Lock"}),
		}}),
		part.NewActionBar(small, nil, nil, part.NewButton(k, part.Danger, "delete_forever", "Hand over and erase", nil)))
}

// pattern returns modules that look like a QR code but encode nothing.
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

// pictures returns QR codes and previews.
func pictures(k *part.Kit) fyne.CanvasObject {
	p := part.NewPreview(k, 160, "")
	img := image.NewNRGBA(image.Rect(0, 0, 85, 110))
	for i := range 85 {
		img.SetNRGBA(i, i, color.NRGBA{A: 255})
	}
	p.SetImage(img)
	return k.Place.Row(theme.Space16, part.NewQR(k, pattern(41), 247), p, part.NewPreview(k, 100, ""))
}

// drawings returns all illustrations.
func drawings(k *part.Kit) fyne.CanvasObject {
	col := k.Place.Col(theme.Space16)
	for _, d := range part.Drawings() {
		col.Add(part.NewIllustration(k, d))
	}
	return col
}

// wordDrawings returns the drawings of difficult words, four in a row.
func wordDrawings(k *part.Kit) fyne.CanvasObject {
	const columns = 4
	col := k.Place.Col(theme.Space16)
	var row *fyne.Container
	for i, id := range part.DrawnWords() {
		if i%columns == 0 {
			row = k.Place.Row(theme.Space16)
			col.Add(row)
		}
		row.Add(part.NewWordDrawing(k, id))
	}
	return col
}

// words returns difficult words in texts, and the drawing of one.
func words(k *part.Kit) fyne.CanvasObject {
	rest, focused, open := k.Prose.Large("Look in the [**Spam**](a) folder."), k.Prose.Large("The [sender](b) of it:"), k.Prose.Large("Press the [link](c) in it.")
	broken := k.Place.Width(200, k.Prose.Body("On a shared computer, use a [private window](d)."))
	col := k.Place.Col(theme.Space16, rest, focused, open, k.Place.Row(0, broken),
		k.Place.Row(0, part.NewMailFolders(k, part.MailFolder{Icon: "inbox", Name: "Inbox"}, part.MailFolder{Icon: "report", Name: "Spam", Count: 1})))
	all := part.MarkWords(k, col, func(*part.Word) {})
	all[1].FocusGained()
	all[2].SetOpen(true)
	all[3].FocusGained()
	return col
}
