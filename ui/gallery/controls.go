package gallery

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

// buttons returns every kind of button in every state.
func buttons(k *part.Kit) fyne.CanvasObject {
	col := k.Place.Col(theme.Space16)
	for _, b := range []struct {
		kind        part.ButtonKind
		icon, label string
	}{
		{part.Primary, "arrow_forward", "Next"},
		{part.Outlined, "open_in_new", "Open"},
		{part.Ghost, "arrow_back", "Back"},
		{part.Tonal, "content_copy", "Copy"},
		{part.Danger, "delete_forever", "Erase"},
		{part.TextOnly, "visibility_off", "Hide"},
		{part.Inline, "visibility", "Show all"},
	} {
		row := k.Place.Row(theme.Space12)
		for _, o := range states(func() *part.Button { return part.NewButton(k, b.kind, b.icon, b.label, nil) }) {
			if b.kind == part.Primary || b.kind == part.Danger { // mock-up 21 draws these narrower than usual
				o = k.Place.Fixed(144, 48, o)
			}
			row.Add(o)
		}
		col.Add(row)
	}
	return col
}

// fields returns fields in the states normal, focused, good, warning and error, then
// secret and small fields.
func fields(k *part.Kit) fyne.CanvasObject {
	focused := part.NewField(k, part.FieldSpec{Label: "Your email", Text: "rosa"})
	focused.Input.FocusGained()
	same := part.NewField(k, part.FieldSpec{Label: "Type it again", Text: "7K4M 92QD", Mono: true})
	same.SetMessage(part.OK, "")
	baker := part.NewField(k, part.FieldSpec{Label: "Your answer", Text: "Baker"})
	baker.SetMessage(part.Warn, "")
	wrong := part.NewField(k, part.FieldSpec{Label: "Type it again", Text: "7K4M 92QO", Mono: true})
	wrong.SetMessage(part.Err, "Not the same yet.")
	rest := part.NewField(k, part.FieldSpec{Label: "Your email", Placeholder: "name@example.com"})
	secret := part.NewField(k, part.FieldSpec{Label: "Backup code", Text: "7K4M 92QD XT3H", Secret: true, Mono: true})
	question := part.NewField(k, part.FieldSpec{Name: "Question 1", Text: "In what city were you born?", Small: true, Suggestions: []string{"a"}})
	answer := part.NewField(k, part.FieldSpec{Name: "Answer 1", Text: "Santa Ana", Small: true, Secret: true})
	answer.SetMessage(part.Warn, "")
	answer.SetRevealed(true)
	return k.Place.Col(theme.Space16,
		k.Place.Columns(theme.Space16, nil, rest, focused),
		k.Place.Columns(theme.Space16, nil, same, baker),
		k.Place.Columns(theme.Space16, nil, wrong, secret),
		k.Place.Columns(theme.Space16, []float32{3, 2}, question, answer),
		part.NewReadOnlyField(k, "myaccount@uscis.dhs.gov"))
}

// ticks returns checkboxes and switches, off, on and focused.
func ticks(k *part.Kit) fyne.CanvasObject {
	focused, on := part.NewCheckbox(k, "Focus", false, nil), part.NewSwitch(k, "", true, nil)
	focused.FocusGained()
	on.FocusGained()
	return k.Place.Row(theme.Space24, part.NewCheckbox(k, "Off", false, nil), part.NewCheckbox(k, "On", true, nil), part.NewSwitch(k, "", false, nil), on, focused)
}

// cards returns check cards and groups of choices.
func cards(k *part.Kit) fyne.CanvasObject {
	email := part.NewCheckCard(k, part.CheckCardSpec{Icon: "mail", Title: "Your own email", Sentence: "An email that only you read. Do not use a friend’s email.", On: true})
	paper := part.NewCheckCard(k, part.CheckCardSpec{Icon: "description", Title: "A safe place for one sheet of paper", Sentence: "Where will you keep it?"})
	paper.FocusGained()
	radio := part.NewRadioGroup(k, "phone", nil,
		part.Choice{Value: "phone", Icon: "mobile_off", Content: part.NewCardText(k, "My phone is lost, stolen, or broken", "I cannot get the login code.")},
		part.Choice{Value: "number", Icon: "sim_card", Content: part.NewCardText(k, "I have a new phone number", "The code goes to my old number.")},
		part.Choice{Value: "es", Content: part.NewCardTextSmall(k, "Español", "Spanish")})
	quiz := part.NewRadioGroup(k, "yes", nil, part.Choice{Value: "yes", Content: k.Prose.Large("I say no."), Height: 72}, part.Choice{Value: "no", Content: k.Prose.Large("I read it to them."), Height: 72})
	quiz.Mark("yes", part.OK)
	pointed := part.NewRadioGroup(k, "", nil, part.Choice{Value: "pointed", Content: k.Prose.Large("Under the pointer"), Height: 72}, part.Choice{Value: "focused", Content: k.Prose.Large("With the focus"), Height: 72})
	pointed.Cards[0].MouseIn(nil)
	pointed.Cards[1].FocusGained()
	tall := part.NewRadioGroup(k, "own", nil,
		part.Choice{Value: "own", Icon: "laptop", Tall: true, Content: k.Place.Col(0, k.Prose.H2("My own computer"), k.Prose.Secondary("Only I, or my family, use it."))},
		part.Choice{Value: "shared", Icon: "groups", Tall: true, Content: k.Place.Col(0, k.Prose.H2("A shared or clinic computer"), k.Prose.Secondary("Many people use it."))})
	single := part.NewCheckCard(k, part.CheckCardSpec{Title: "I have the printed sheet in my hand.", On: true})
	single.MouseIn(nil)
	return k.Place.Col(theme.Space8, email, paper, single, k.Place.Col(theme.Space8, radio.Objects()...),
		k.Place.Columns(theme.Space16, nil, quiz.Objects()...), k.Place.Columns(theme.Space16, nil, pointed.Objects()...), k.Place.Columns(theme.Space24, nil, tall.Objects()...))
}

// people returns rows of a list of people.
func people(k *part.Kit) fyne.CanvasObject {
	press := func() {}
	focused := part.NewPersonRow(k, part.PersonSpec{Name: "Linh Tran", Detail: "Last used yesterday", Progress: "Step 2 of 9", Done: 2, Total: 9}, press)
	focused.FocusGained()
	return k.Place.Col(theme.Space8,
		part.NewPersonRow(k, part.PersonSpec{Name: "Rosa Delgado", Detail: "Last used today, 10:42 AM", Progress: "Step 5 of 9", Done: 5, Total: 9}, press),
		part.NewPersonRow(k, part.PersonSpec{Name: "Ahmed Al-Sayed", Detail: "Still on this computer. Erase it?", Warn: true, Finished: "Finished"}, press),
		focused,
		part.NewPersonRow(k, part.PersonSpec{Name: "Visit of today, 10:42", Locked: true, Progress: "Getting ready", Total: 9}, press))
}

// tiles returns buttons with an icon above their label.
func tiles(k *part.Kit) fyne.CanvasObject {
	all := states(func() *part.Tile { return part.NewTile(k, "image", "Picture file", nil) })
	chosen := part.NewTile(k, "content_paste", "Paste the key", nil)
	chosen.SetSelected(true)
	return k.Place.Columns(theme.Space12, nil, append(all, chosen)...)
}

// small returns the small controls used in rows and headings.
func small(k *part.Kit) fyne.CanvasObject {
	row := func(objects []fyne.CanvasObject) fyne.CanvasObject { return k.Place.Row(theme.Space24, objects...) }
	return k.Place.Col(theme.Space16,
		row(states(func() *part.UtilityButton {
			return part.NewUtilityButton(k, part.UtilitySpec{Icon: "translate", Text: "English", Label: "Language: English", Dropdown: true})
		})),
		row(states(func() *part.UtilityButton {
			return part.NewUtilityButton(k, part.UtilitySpec{Icon: "dark_mode", Label: "Make the window dark"})
		})),
		row(states(func() *part.RevealButton { return part.NewRevealButton(k, "Backup code", func(bool) {}) })),
		row(states(func() *part.Switch { return part.NewSwitch(k, "Shared computer", true, nil) })),
		row(states(func() *part.Checkbox { return part.NewCheckbox(k, "Send it.", true, nil) })))
}
