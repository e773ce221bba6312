package part

import (
	"image"
	"image/color"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/ui/theme"
)

// shot is a picture of parts in their states.
type shot struct {
	name  string
	width float32
	make  func(*stage) fyne.CanvasObject
}

// The parts in the order of mock-up 21, then those of the pages.
func shots() []shot {
	return []shot{
		{"buttons", 760, (*stage).buttons},
		{"fields", 520, (*stage).fields},
		{"ticks", 520, (*stage).ticks},
		{"dials", 520, (*stage).dials},
		{"pills", 416, (*stage).pills},
		{"callouts", 416, (*stage).callouts},
		{"zones", 416, (*stage).zones},
		{"rail", 256, (*stage).rails},
		{"brand", 256, (*stage).brand},
		{"cards", 728, (*stage).cards},
		{"people", 728, (*stage).people},
		{"bars", 824, (*stage).bars},
		{"verdicts", 680, (*stage).verdicts},
		{"strength", 680, (*stage).strength},
		{"secrets", 680, (*stage).secrets},
		{"pictures", 560, (*stage).pictures},
	}
}

func TestShots(t *testing.T) {
	for _, sh := range shots() {
		for mode, dark := range map[string]bool{"light": false, "dark": true} {
			t.Run(sh.name+"-"+mode, func(t *testing.T) {
				s := newStage(t, "en", dark)
				s.show(sh.make(s), sh.width)
				s.golden(sh.name + "-" + mode)
			})
		}
	}
}

// Right to left, everything is mirrored but the mark, codes and pictures.
func TestShotsMirrored(t *testing.T) {
	mirror := map[string]bool{"fields": true, "ticks": true, "zones": true, "rail": true, "cards": true, "people": true, "bars": true}
	for _, sh := range shots() {
		if !mirror[sh.name] {
			continue
		}
		t.Run(sh.name, func(t *testing.T) {
			s := newStage(t, "ar", false)
			s.show(sh.make(s), sh.width)
			s.golden(sh.name + "-rtl")
		})
	}
}

func (s *stage) buttons() fyne.CanvasObject {
	col := s.Col(theme.Space16)
	for _, b := range []struct {
		kind        Kind
		icon, label string
	}{
		{Primary, "arrow_forward", "Next"},
		{Outlined, "open_in_new", "Open"},
		{Ghost, "arrow_back", "Back"},
		{Tonal, "content_copy", "Copy"},
		{Danger, "delete_forever", "Erase"},
		{Quiet, "visibility_off", "Hide"},
		{Inline, "visibility", "Show all"},
	} {
		row := s.Row(theme.Space12)
		for _, state := range []func(*Button){func(*Button) {}, hover, focus, off} {
			o := s.Button(b.kind, b.icon, b.label, nil)
			state(o)
			if b.kind == Primary || b.kind == Danger { // as narrow as mock-up 21 draws them
				row.Add(s.Sized(144, 48, o))
			} else {
				row.Add(o)
			}
		}
		col.Add(row)
	}
	return col
}

func hover(b *Button) { b.MouseIn(nil) }
func focus(b *Button) { b.FocusGained() }
func off(b *Button)   { b.Disable() }

func (s *stage) fields() fyne.CanvasObject {
	focused := s.Field(FieldSpec{Label: "Your email", Text: "rosa"})
	focused.Input.FocusGained()
	same := s.Field(FieldSpec{Label: "Type it again", Text: "7K4M 92QD", Mono: true})
	same.Say(OK, "")
	baker := s.Field(FieldSpec{Label: "Your answer", Text: "Baker"})
	baker.Say(Warn, "")
	wrong := s.Field(FieldSpec{Label: "Type it again", Text: "7K4M 92QO", Mono: true})
	wrong.Say(Err, "Not the same yet.")
	rest := s.Field(FieldSpec{Label: "Your email", Placeholder: "name@example.com"})
	secret := s.Field(FieldSpec{Label: "Backup code", Text: "7K4M 92QD XT3H", Secret: true, Mono: true})
	question := s.Field(FieldSpec{Name: "Question 1", Text: "In what city were you born?", Small: true, Suggestions: []string{"a"}})
	answer := s.Field(FieldSpec{Name: "Answer 1", Text: "Santa Ana", Small: true, Secret: true})
	answer.Say(Warn, "")
	answer.SetShown(true)
	return s.Col(theme.Space16,
		s.Columns(theme.Space16, nil, rest, focused),
		s.Columns(theme.Space16, nil, same, baker),
		s.Columns(theme.Space16, nil, wrong, secret),
		s.Columns(theme.Space16, []float32{3, 2}, question, answer),
		s.Shown("myaccount@uscis.dhs.gov"))
}

func (s *stage) ticks() fyne.CanvasObject {
	focused, on := s.Check("Focus", false, nil), s.Switch("", true, nil)
	focused.FocusGained()
	on.FocusGained()
	return s.Row(theme.Space24, s.Check("Off", false, nil), s.Check("On", true, nil), s.Switch("", false, nil), on, focused)
}

func (s *stage) dials() fyne.CanvasObject {
	plenty, last, hidden := s.CodeDial(72, theme.CodeS()), s.CodeDial(72, theme.CodeS()), s.CodeDial(72, theme.CodeS())
	plenty.Set(Moment{Left: 22, Whole: 30, Code: "318204"})
	last.Set(Moment{Left: 5, Whole: 30, Code: "318204", Next: "906541"})
	wait, large := s.WaitDial(128, "left"), s.CodeDial(96, theme.DialCode())
	wait.Set(7*time.Minute+32*time.Second, 10*time.Minute)
	large.Set(Moment{Left: 30, Whole: 30, Code: "906541"})
	return s.Col(theme.Space16,
		s.Row(theme.Space16, plenty.Ring, last.Ring, hidden.Ring, plenty.Code, hidden.Code),
		s.Row(theme.Space16, wait, large.Ring, large.Code))
}

func (s *stage) pills() fyne.CanvasObject {
	return s.Col(theme.Space8,
		s.Row(theme.Space8, s.Pill(OK, "check", "Finished"), s.Pill(OK, "lock", "Saved in keychain")),
		s.Row(theme.Space8, s.Pill(Info, "thumb_up", "Recommended"), s.Pill(Info, "schedule", "Now"), s.Pill(Plain, "schedule", "After 10 minutes")),
		s.Row(theme.Space8, s.Pill(Warn, "", "Still here"), s.Pill(Err, "", "Not yet")))
}

func (s *stage) callouts() fyne.CanvasObject {
	return s.Col(theme.Space8,
		s.Callout(Info, "Why your own email?", "You log in with this email."),
		s.Callout(OK, "The codes match.", "Your phone is ready."),
		s.Callout(Warn, "This code is VERY important", "Write it down before you go on."),
		s.Callout(Err, "Do not open this link.", "It is not USCIS."),
		s.Toast("Copied. It clears in 1 minute."),
		s.Note("description", "It will also be on the sheet you print at the end."))
}

func (s *stage) zones() fyne.CanvasObject {
	end := s.Pill(OK, "lock", "Saved in keychain")
	return s.Col(theme.Space8,
		s.Zone(Zone{Place: Website, Body: s.Tasks(1, "Press `submit`", "Look in the **Spam** or **Junk** folder of your email.")}),
		s.Zone(Zone{Place: Waypost, Body: s.Second("Fields and codes live here."), Top: 12}),
		s.Zone(Zone{Place: Waypost, Number: 1, Title: "Bring the key in", End: end, Body: s.SmallTasks("Open **Settings**.")}),
		s.Chosen("`I am an applicant, petitioner, or requestor`"),
		s.Zone(Zone{Place: Erased, Title: "Erased from this computer", Body: s.Body("Backup code"), Top: 8}),
		s.Zone(Zone{Place: Kept, Title: "You keep", Body: s.Body("Your printed sheet"), Top: 8}))
}

// journey is a rail at step 5.
func journey(now int) StepRail {
	r := StepRail{Name: "Rosa Delgado", Detail: "Shared computer", Now: now, Open: func(int) {}}
	for i, title := range []string{
		"Before you start", "Open the website", "Enter your email", "Confirm your email", "Make a password",
		"Two-step check", "Save backup code", "Five questions", "Account type", "Confirmation", "Your recovery sheet",
	} {
		mark := string(rune('0' + i))
		if i == 10 {
			mark = "description"
		}
		r.Steps = append(r.Steps, Step{Title: title, Mark: mark, Done: i < now})
	}
	return r
}

func (s *stage) rails() fyne.CanvasObject { return s.Sized(256, 760, s.Steps(journey(5))) }

func (s *stage) brand() fyne.CanvasObject {
	return s.Sized(256, 760, s.Brand("One step at a time, to your own USCIS online account."))
}

func (s *stage) cards() fyne.CanvasObject {
	email := s.Checklist("mail", "Your own email", "An email that only you read. Do not use a friend’s email.", true, nil)
	paper := s.Checklist("description", "A safe place for one sheet of paper", "Where will you keep it?", false, nil)
	paper.FocusGained()
	radio := s.Radio("phone", nil,
		Choice{Value: "phone", Icon: "mobile_off", Content: s.TwoLines("My phone is lost, stolen, or broken", "I cannot get the login code.")},
		Choice{Value: "number", Icon: "sim_card", Content: s.TwoLines("I have a new phone number", "The code goes to my old number.")},
		Choice{Value: "es", Content: s.TwoLinesSmall("Español", "Spanish")})
	quiz := s.Radio("yes", nil, Choice{Value: "yes", Content: s.Large("I say no."), Height: 72}, Choice{Value: "no", Content: s.Large("I read it to them."), Height: 72})
	quiz.Judge("yes", OK)
	tall := s.Radio("own", nil,
		Choice{Value: "own", Icon: "laptop", Tall: true, Content: s.Col(0, s.H2("My own computer"), s.Second("Only I, or my family, use it."))},
		Choice{Value: "shared", Icon: "groups", Tall: true, Content: s.Col(0, s.H2("A shared or clinic computer"), s.Second("Many people use it."))})
	tiles := s.Columns(theme.Space12, nil, s.Tile("screenshot_monitor", "Scan screen", nil), s.Tile("image", "Picture file", nil), s.Tile("content_paste", "Paste the key", nil))
	tiles.Objects[0].(*Tile).Select(true)
	tiles.Objects[1].(*Tile).FocusGained()
	single := s.Checklist("", "I have the printed sheet in my hand.", "", true, nil)
	single.MouseIn(nil)
	return s.Col(theme.Space8, email, paper, single, s.Col(theme.Space8, radio.Objects()...),
		s.Columns(theme.Space16, nil, quiz.Objects()...), s.Columns(theme.Space24, nil, tall.Objects()...), tiles)
}

func (s *stage) people() fyne.CanvasObject {
	press := func() {}
	focused := s.Person(Person{Name: "Linh Tran", Detail: "Last used yesterday", Progress: "Step 2 of 9", Done: 2, Total: 9}, press)
	focused.FocusGained()
	return s.Col(theme.Space8,
		s.Person(Person{Name: "Rosa Delgado", Detail: "Last used today, 10:42 AM", Progress: "Step 5 of 9", Done: 5, Total: 9}, press),
		s.Person(Person{Name: "Ahmed Al-Sayed", Detail: "Still on this computer. Erase it?", Warn: true, Finished: "Finished"}, press),
		focused,
		s.Person(Person{Name: "Visit of today, 10:42", Locked: true, Progress: "Getting ready", Total: 9}, press))
}

func (s *stage) bars() fyne.CanvasObject {
	small := *s.Kit
	small.Compact = true
	back := s.Button(Ghost, "arrow_back", "Back", nil)
	language := s.Utility("translate", "English", "Language: English", true, nil)
	language.FocusGained()
	where := "**Step 5 of 9** · Two-step check"
	return s.Col(theme.Space16,
		s.Ends(s.Rich(theme.Label(), s.Tokens.Primary, "Step 5 of 9"), s.Row(theme.Space8, language,
			s.Utility("dark_mode", "", "Make the window dark", false, nil), s.Utility("lock", "Lock", "Lock", false, nil))),
		s.ActionBar([]fyne.CanvasObject{back}, s.SavedNote("Saved as you go"), s.Button(Primary, "arrow_forward", "I did it – next step", nil)),
		small.TopBar(where, 4, 4, 9, small.Utility("translate", "English", "Language: English", true, nil),
			small.Utility("dark_mode", "", "", false, nil), small.Utility("lock", "Lock", "Lock", false, nil)),
		small.ActionBar(nil, nil, s.Button(Danger, "delete_forever", "Hand over and erase", nil)))
}

func (s *stage) verdicts() fyne.CanvasObject {
	return s.Col(theme.Space8,
		s.Verdict(Verdict{
			Tone: OK, Sentence: "Yes. This is the official website.",
			Before: "https://myaccount.", Ending: "uscis.gov", After: "/create-account",
			Reason: "The important part ends in **uscis.gov**. That is the real one.",
		}),
		s.Verdict(Verdict{
			Tone: Err, Sentence: "No. Do not open this link. It is not USCIS.",
			Before: "https://myaccount.uscis.gov.an-address-that-goes-on-and-on-for-longer-than-any-window-is-wide.", Ending: "sign-in.example",
			Reason: "**What is wrong:** the address really ends in **sign-in.example**.",
		}),
		s.Verdict(Verdict{Tone: Warn, Sentence: "This is not a full address."}))
}

func (s *stage) strength() fyne.CanvasObject {
	col := s.Col(theme.Space8)
	for level, word := range map[int]string{-1: ""} {
		m := s.Strength()
		m.Set(level, word, "")
		col.Add(m)
	}
	for level, word := range []string{"Very weak", "Weak", "OK", "Very strong"} {
		m := s.Strength()
		m.Set(level, word, "Easy to guess. Make it longer.")
		col.Add(m)
	}
	return col
}

func (s *stage) secrets() fyne.CanvasObject {
	code := secure.NewSecret("7K4M 92QD XT3H 8WBN")
	shown := s.Secret(theme.CodeL(), theme.Space32, code, nil)
	shown.SetShown(true)
	return s.Col(theme.Space16, shown, s.Secret(theme.CodeM(), theme.Space24, code, nil), s.Secret(theme.CodeS(), theme.Space12, code, nil))
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

func (s *stage) pictures() fyne.CanvasObject {
	p := s.Preview(160, "")
	img := image.NewNRGBA(image.Rect(0, 0, 85, 110))
	for i := range 85 {
		img.SetNRGBA(i, i, color.NRGBA{A: 255})
	}
	p.Set(img)
	return s.Row(theme.Space16, s.QR(pattern(41), 247), p, s.Preview(100, ""))
}
