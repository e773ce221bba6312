package part

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/waypost-app/waypost/ui/theme"
)

// BenchmarkQuestions builds and lays out a page of five fields. Turning a page must take
// less than 16 ms on the UI thread.
func BenchmarkQuestions(b *testing.B) {
	test.NewTempApp(b)
	k := NewKit(Env{Tokens: theme.Light(), Text: catalogue(b).For("en")})
	for b.Loop() {
		questionsPage(k).Resize(fyne.NewSize(1080, 760))
	}
}

func questionsPage(k *Kit) fyne.CanvasObject {
	col := k.Place.Col(theme.Space8)
	for range 5 {
		col.Add(k.Place.Columns(theme.Space12, []float32{3, 2},
			NewField(k, FieldSpec{Text: "What was the name of your first pet?", Small: true, Suggestions: []string{"a"}}),
			NewField(k, FieldSpec{Name: "Answer", Text: "Baker", Small: true, Secret: true})))
	}
	body := k.Place.Col(theme.Space16,
		NewSection(k, Section{Kind: Waypost, Body: col}), NewCallout(k, Warn, "Answers 3 and 4 are the same", "Is that a mistake?"),
		NewActionBar(k, []fyne.CanvasObject{NewButton(k, Ghost, "arrow_back", "Back", nil)}, nil, NewButton(k, Primary, "arrow_forward", "I saved them", nil)))
	return k.Place.Grow(0, 1, NewRail(k, sampleRail(7)), body)
}
