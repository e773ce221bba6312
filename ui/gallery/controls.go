package gallery

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
)

// buttons are all kinds of button: at rest, under the pointer, with the focus, off.
func buttons(k *part.Kit) fyne.CanvasObject {
	col := k.Col(theme.Space16)
	for _, b := range []struct {
		kind        part.Kind
		icon, label string
	}{
		{part.Primary, "arrow_forward", "Next"},
		{part.Outlined, "open_in_new", "Open"},
		{part.Ghost, "arrow_back", "Back"},
		{part.Tonal, "content_copy", "Copy"},
		{part.Danger, "delete_forever", "Erase"},
		{part.Quiet, "visibility_off", "Hide"},
		{part.Inline, "visibility", "Show all"},
	} {
		row := k.Row(theme.Space12)
		for _, o := range states(func() *part.Button { return k.Button(b.kind, b.icon, b.label, nil) }) {
			if b.kind == part.Primary || b.kind == part.Danger { // as narrow as mock-up 21 draws them
				o = k.Sized(144, 48, o)
			}
			row.Add(o)
		}
		col.Add(row)
	}
	return col
}

// fields are at rest, with the focus, good, to look at, wrong; of secrets; of one line.
func fields(k *part.Kit) fyne.CanvasObject {
	focused := k.Field(part.FieldSpec{Label: "Your email", Text: "rosa"})
	focused.Input.FocusGained()
	same := k.Field(part.FieldSpec{Label: "Type it again", Text: "7K4M 92QD", Mono: true})
	same.Say(part.OK, "")
	baker := k.Field(part.FieldSpec{Label: "Your answer", Text: "Baker"})
	baker.Say(part.Warn, "")
	wrong := k.Field(part.FieldSpec{Label: "Type it again", Text: "7K4M 92QO", Mono: true})
	wrong.Say(part.Err, "Not the same yet.")
	rest := k.Field(part.FieldSpec{Label: "Your email", Placeholder: "name@example.com"})
	secret := k.Field(part.FieldSpec{Label: "Backup code", Text: "7K4M 92QD XT3H", Secret: true, Mono: true})
	question := k.Field(part.FieldSpec{Name: "Question 1", Text: "In what city were you born?", Small: true, Suggestions: []string{"a"}})
	answer := k.Field(part.FieldSpec{Name: "Answer 1", Text: "Santa Ana", Small: true, Secret: true})
	answer.Say(part.Warn, "")
	answer.SetShown(true)
	return k.Col(theme.Space16,
		k.Columns(theme.Space16, nil, rest, focused),
		k.Columns(theme.Space16, nil, same, baker),
		k.Columns(theme.Space16, nil, wrong, secret),
		k.Columns(theme.Space16, []float32{3, 2}, question, answer),
		k.Shown("myaccount@uscis.dhs.gov"))
}

// ticks are boxes and switches, off and on.
func ticks(k *part.Kit) fyne.CanvasObject {
	focused, on := k.Check("Focus", false, nil), k.Switch("", true, nil)
	focused.FocusGained()
	on.FocusGained()
	return k.Row(theme.Space24, k.Check("Off", false, nil), k.Check("On", true, nil), k.Switch("", false, nil), on, focused)
}

// cards are what people choose and tick.
func cards(k *part.Kit) fyne.CanvasObject {
	email := k.Checklist("mail", "Your own email", "An email that only you read. Do not use a friend’s email.", true, nil)
	paper := k.Checklist("description", "A safe place for one sheet of paper", "Where will you keep it?", false, nil)
	paper.FocusGained()
	radio := k.Radio("phone", nil,
		part.Choice{Value: "phone", Icon: "mobile_off", Content: k.TwoLines("My phone is lost, stolen, or broken", "I cannot get the login code.")},
		part.Choice{Value: "number", Icon: "sim_card", Content: k.TwoLines("I have a new phone number", "The code goes to my old number.")},
		part.Choice{Value: "es", Content: k.TwoLinesSmall("Español", "Spanish")})
	quiz := k.Radio("yes", nil, part.Choice{Value: "yes", Content: k.Large("I say no."), Height: 72}, part.Choice{Value: "no", Content: k.Large("I read it to them."), Height: 72})
	quiz.Judge("yes", part.OK)
	pointed := k.Radio("", nil, part.Choice{Value: "pointed", Content: k.Large("Under the pointer"), Height: 72}, part.Choice{Value: "focused", Content: k.Large("With the focus"), Height: 72})
	pointed.Cards[0].MouseIn(nil)
	pointed.Cards[1].FocusGained()
	tall := k.Radio("own", nil,
		part.Choice{Value: "own", Icon: "laptop", Tall: true, Content: k.Col(0, k.H2("My own computer"), k.Second("Only I, or my family, use it."))},
		part.Choice{Value: "shared", Icon: "groups", Tall: true, Content: k.Col(0, k.H2("A shared or clinic computer"), k.Second("Many people use it."))})
	single := k.Checklist("", "I have the printed sheet in my hand.", "", true, nil)
	single.MouseIn(nil)
	return k.Col(theme.Space8, email, paper, single, k.Col(theme.Space8, radio.Objects()...),
		k.Columns(theme.Space16, nil, quiz.Objects()...), k.Columns(theme.Space16, nil, pointed.Objects()...), k.Columns(theme.Space24, nil, tall.Objects()...))
}

// people are rows of the home page.
func people(k *part.Kit) fyne.CanvasObject {
	press := func() {}
	focused := k.Person(part.Person{Name: "Linh Tran", Detail: "Last used yesterday", Progress: "Step 2 of 9", Done: 2, Total: 9}, press)
	focused.FocusGained()
	return k.Col(theme.Space8,
		k.Person(part.Person{Name: "Rosa Delgado", Detail: "Last used today, 10:42 AM", Progress: "Step 5 of 9", Done: 5, Total: 9}, press),
		k.Person(part.Person{Name: "Ahmed Al-Sayed", Detail: "Still on this computer. Erase it?", Warn: true, Finished: "Finished"}, press),
		focused,
		k.Person(part.Person{Name: "Visit of today, 10:42", Locked: true, Progress: "Getting ready", Total: 9}, press))
}

// tiles are buttons with an icon over their words.
func tiles(k *part.Kit) fyne.CanvasObject {
	all := states(func() *part.Tile { return k.Tile("image", "Picture file", nil) })
	chosen := k.Tile("content_paste", "Paste the key", nil)
	chosen.Select(true)
	return k.Columns(theme.Space12, nil, append(all, chosen)...)
}

// small are controls that stand in rows and heads.
func small(k *part.Kit) fyne.CanvasObject {
	row := func(objects []fyne.CanvasObject) fyne.CanvasObject { return k.Row(theme.Space24, objects...) }
	return k.Col(theme.Space16,
		row(states(func() *part.UtilityButton { return k.Utility("translate", "English", "Language: English", true, nil) })),
		row(states(func() *part.UtilityButton { return k.Utility("dark_mode", "", "Make the window dark", false, nil) })),
		row(states(func() *part.Peek { return k.Peek("Backup code", func(bool) {}) })),
		row(states(func() *part.Switch { return k.Switch("Shared computer", true, nil) })),
		row(states(func() *part.Check { return k.Check("Send it.", true, nil) })))
}
