package recovery

import (
	"crypto/rand"
	"math/big"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// drillPart is one part of the drill: something that the website asks for and that is on
// the sheet. Its texts have the keys "page.drill.<id>.…".
type drillPart struct {
	id   string
	kept wizard.Kept // what a right entry proves
}

// triesBeforeHelp is the number of wrong entries after which the drill says where to look.
const triesBeforeHelp = 3

// drill is page 26: the person practices logging in with nothing but their sheet, on a
// page that accepts or refuses entries as the website does.
type drill struct {
	Ports

	parts []drillPart
	// What the person did here.
	drillInput
	field part.FieldState

	// The last drawing.
	kit    *part.Kit
	entry  *part.Field
	result *fyne.Container
}

// drillInput is the part of a drill's state that is kept while the window is locked.
type drillInput struct {
	At       int    // index into parts
	Question int    // number of the security question that is asked
	ByCode   bool   // in the first part, the person chose to type the login code
	Misses   int    // wrong entries in this part
	Right    bool   // the latest entry was right
	Wrong    bool   // the latest entry was wrong
	Typed    string // the text in the field
}

// NewDrill returns the screen of page 26.
func NewDrill(p Ports) page.Screen {
	return &drill{Ports: p, parts: drillParts(p.Session.Journey()), drillInput: drillInput{Question: anyQuestion(p.Session.Journey())}}
}

// drillParts returns the parts that this person can practice, for which something is
// stored.
func drillParts(j *wizard.Journey) []drillPart {
	var parts []drillPart
	if j.Has(wizard.KeptBackup) {
		parts = append(parts, drillPart{"backup", wizard.KeptBackup})
	}
	if len(answered(j)) > 0 {
		parts = append(parts, drillPart{"question", wizard.KeptQuestions})
	}
	if _, ok := j.Key(); ok && j.Method() == wizard.MethodApp && !j.Is(wizard.FieldSheetWithoutKey, wizard.Yes) {
		parts = append(parts, drillPart{"code", wizard.KeptMethod})
	}
	return parts
}

// answered returns the numbers of the questions that have an answer.
func answered(j *wizard.Journey) []int {
	var all []int
	for n := 1; n <= wizard.Questions; n++ {
		if !j.Value(wizard.Answer(n)).Empty() {
			all = append(all, n)
		}
	}
	return all
}

// anyQuestion returns one of those numbers at random; 0 if there are none.
func anyQuestion(j *wizard.Journey) int {
	all := answered(j)
	if len(all) == 0 {
		return 0
	}
	i, err := rand.Int(rand.Reader, big.NewInt(int64(len(all))))
	if err != nil {
		panic(err) // cannot happen: crypto/rand ends the process rather than fail
	}
	return all[i.Int64()]
}

// Close implements page.Screen.
func (d *drill) Close() { d.field.Close() }

// Input implements page.Resumable.
func (d *drill) Input() secure.Secret {
	in := d.drillInput
	in.Typed = d.field.Text().Reveal()
	return page.EncodeInput(in)
}

// Resume implements page.Resumable.
func (d *drill) Resume(input secure.Secret) {
	d.drillInput = page.DecodeInput[drillInput](input)
	d.At = min(d.At, len(d.parts)-1)
	d.field.SetText(secure.NewSecret(d.Typed))
}

// Build implements page.Screen.
func (d *drill) Build(k *part.Kit) *page.Page {
	d.kit, d.result = k, k.Place.Col(0)
	t := k.Text.T
	pg := &page.Page{
		Rail: page.Steps, Label: t("page.drill.kicker", "n", d.At+1, "total", len(d.parts)),
		Title: t("page.drill.title"), Lead: t("page.drill.lead"),
		Band: &page.Band{Text: t("common.practice.own"), End: d.end},
		Body: k.Place.Columns(theme.Space24, drillShares(), d.task(), k.Place.Col(theme.Space16, d.list(), d.onlySheet())),
		Hide: d.field.Reveal.Hide,
	}
	if d.last() {
		pg.Primary = part.NewButton(k, part.Primary, "check", t("page.drill.done"), d.end)
	} else {
		pg.Primary = part.NewButton(k, part.Primary, "arrow_forward", t("page.drill.next"), d.next)
	}
	pg.First = d.entry.Focusable()
	return pg
}

// drillShares returns the widths of the two columns in the mock-up.
func drillShares() []float32 {
	const task, list = 408, 296
	return []float32{task, list}
}

func (d *drill) part() drillPart { return d.parts[d.At] }

func (d *drill) last() bool { return d.At == len(d.parts)-1 }

// next goes to the next part, whether or not the entry was right.
func (d *drill) next() {
	d.drillInput = drillInput{At: d.At + 1, Question: d.Question}
	d.field.Close()
	d.field = part.FieldState{}
	d.Nav.Rebuild()
	d.Nav.Focus(d.entry.Focusable())
}

// end leaves the drill: for the person's own page or, if the account is not finished, for
// the sheet.
func (d *drill) end() {
	if d.Session.Journey().Finished() {
		d.Nav.Go(page.Person)
		return
	}
	d.Nav.GoTo(wizard.StepSheet)
}

// send checks the entry.
func (d *drill) send() {
	typed := d.field.Text()
	if d.judge(typed) {
		d.Right, d.Wrong = true, false
		d.Session.Update(func(j *wizard.Journey) { j.Prove(d.proves(), d.Session.Now()) })
	} else {
		d.Right, d.Wrong = false, true
		d.Misses++
	}
	d.show()
}

// proves returns what a right entry proves.
func (d *drill) proves() wizard.Kept {
	if d.ByCode {
		return wizard.KeptMethod
	}
	return d.part().kept
}

func (d *drill) judge(typed secure.Secret) bool {
	j := d.Session.Journey()
	switch d.proves() {
	case wizard.KeptBackup:
		return j.IsBackup(typed)
	case wizard.KeptQuestions:
		return j.IsAnswer(d.Question, typed)
	}
	return j.IsCode(typed.Reveal(), d.Session.Now())
}
