package part

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"waypost/ui/theme"
)

// BenchmarkQuestions makes and lays out what the five-question page shows:
// turning a page must take the UI thread less than 16 ms.
func BenchmarkQuestions(b *testing.B) {
	test.NewTempApp(b)
	k := &Kit{Tokens: theme.Light(), Text: catalogue(b).For("en")}
	for b.Loop() {
		k.questions().Resize(fyne.NewSize(1080, 760))
	}
}

func (k *Kit) questions() fyne.CanvasObject {
	col := k.Col(theme.Space8)
	for range 5 {
		col.Add(k.Columns(theme.Space12, []float32{3, 2},
			k.Field(FieldSpec{Text: "What was the name of your first pet?", Small: true, Suggestions: []string{"a"}}),
			k.Field(FieldSpec{Name: "Answer", Text: "Baker", Small: true, Secret: true})))
	}
	body := k.Col(theme.Space16,
		k.Zone(Zone{Place: Waypost, Body: col}), k.Callout(Warn, "Answers 3 and 4 are the same", "Is that a mistake?"),
		k.ActionBar([]fyne.CanvasObject{k.Button(Ghost, "arrow_back", "Back", nil)}, nil, k.Button(Primary, "arrow_forward", "I saved them", nil)))
	return k.Grow(0, 1, k.Steps(journey(7)), body)
}
