package wizard

import "testing"

// The benchmarks measure what happens when a page is built and at each keystroke.

func BenchmarkRail(b *testing.B) {
	j := walkTo(b, MethodApp, StepSheet)
	for b.Loop() {
		j.Rail()
	}
}

func BenchmarkItems(b *testing.B) {
	j := walkTo(b, MethodApp, StepSheet)
	for b.Loop() {
		j.Items()
	}
}

func BenchmarkSet(b *testing.B) {
	j := walkTo(b, MethodApp, StepSheet)
	for b.Loop() {
		j.Set(FieldBackupAgain, "7K4M 92QD XT3H 8WBN")
		j.Set(FieldPassword, "river-Candle-42-mango-Window")
	}
}

func TestTextTellsNoSecret(t *testing.T) {
	j := walkTo(t, MethodApp, StepSheet)
	for _, f := range Fields() {
		if f.Secret() && j.Text(f) != "" {
			t.Errorf("%s is told as text", f)
		}
	}
	equal(t, "secret set", keys(j.SetSecret(FieldPassword, j.Value(FieldBackup))), []string(nil))
	equal(t, "kept", j.Value(FieldPassword).Equal(j.Value(FieldBackup)), true)
}
