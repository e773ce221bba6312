package part

import (
	"fyne.io/fyne/v2"

	"waypost/ui/theme"
)

// Tasks is a list of numbered sentences, from number first on.
func (k *Kit) Tasks(first int, sentences ...string) fyne.CanvasObject {
	col := k.Col(theme.Space12)
	for i, s := range sentences {
		col.Add(k.Task(first+i, s))
	}
	return col
}

// Task is one numbered sentence.
func (k *Kit) Task(n int, sentence string) fyne.CanvasObject {
	return k.Beside(theme.Space12, k.Number(n, 28, false), k.Large(sentence))
}

// SmallTasks is a list of numbered sentences in the size of running text.
func (k *Kit) SmallTasks(sentences ...string) fyne.CanvasObject {
	col := k.Col(theme.Space8)
	for i, s := range sentences {
		col.Add(k.Beside(theme.Space12, k.Number(i+1, 24, false), k.Body(s)))
	}
	return col
}

// TaskIndent sets an object under the words of a task, after its number.
func (k *Kit) TaskIndent(o fyne.CanvasObject) fyne.CanvasObject {
	return k.Pad(0, 40, 0, 0, o)
}
