package wizard

import (
	"testing"

	"github.com/waypost-app/waypost/secure"
)

func TestFirstDifference(t *testing.T) {
	const code = "7K4M 92QD XT3H 8WBN"
	tests := []struct {
		first, again string
		want         int
	}{
		{code, code, 0},
		{code, " " + code + "  ", 0},
		{code, "7K4M 92QB XT3H 8WBN", 8},
		{code, "7k4M 92QD XT3H 8WBN", 2},
		{code, "", 1},
		{code, "7K4M 92QD", 9},
		{code, code + "7", 17},
		{code, "7K4M92QD XT3H 8WBN", 5}, // the space before letter 5
		{code, "7K4M  92QD XT3H 8WBN", 0},
		{code, "7K4M\u00a092QD\u202fXT3H\u30008WBN", 0}, // pasted with special spaces
		{code, "7K4M\t92QD XT3H\n8WBN", 0},
		{code, "\ufeff7K4M 92\u200bQD XT3\u00adH 8WBN", 0},
		{code, "７K4M 92QD XT3H 8WBN", 0},
		{"7K4M-92QD", "7K4M–92QD", 0}, // a dash made by a word processor
		{"7K4M-92QD", "7K4M92QD", 5},
		{"Jose\u0301x", "José\u00a0x", 5},
		{code, "7K4M-92QD XT3H 8WBN", 5},
		{code, "XK4M 92QD XT3H 8WBN", 1},
		{"", "", 0},
		{"señal", "senal", 3},
		{"👩‍👧🇲🇽x", "👩‍👧🇲🇽y", 3}, // one letter each to the eye
		{"क्षि1", "क्षि2", 2},
		{"a\u0301b", "a\u0301c", 2},
		{"0O1l", "O01l", 1},
	}
	for _, tt := range tests {
		a, b := secure.NewSecret(tt.first), secure.NewSecret(tt.again)
		if got, back := FirstDifference(a, b), FirstDifference(b, a); got != tt.want || back != tt.want {
			t.Errorf("%q, %q: %d and %d, want %d", tt.first, tt.again, got, back, tt.want)
		}
	}
}

func TestBackupCodeIsKeptAsTyped(t *testing.T) {
	for _, code := range []string{"7K4M 92QD XT3H 8WBN", " 7k4m-92qd ", "ñ…👩‍👧", "0O1lI|", "  "} {
		j := New(noon)
		j.Set(FieldBackup, code)
		again, err := Restore(j.Items())
		if err != nil {
			t.Fatal(err)
		}
		equal(t, "code", again.Value(FieldBackup).Reveal(), code)
		equal(t, "item", j.Items()["backup code"].Reveal(), code)
	}
}

func TestBackupDiffersNamesTheLetter(t *testing.T) {
	j := New(noon)
	equal(t, "first not yet typed", keys(j.Set(FieldBackupAgain, "7K4M 92QB")), []string(nil))
	j.Set(FieldBackup, "7K4M 92QD")
	p := j.Problems(FieldBackupAgain)
	equal(t, "keys", keys(p), []string{"backupAgain problem.backupDiffers"})
	equal(t, "letter", p[0].Arg("n"), any(8))
	equal(t, "no such", p[0].Arg("m"), nil)
}

func FuzzFirstDifference(f *testing.F) {
	f.Add("7K4M 92QD", "7K4M 92QB")
	f.Add("👩‍👧🇲🇽", "\xff\xfe")
	f.Add("  ", "क्षि")
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := secure.NewSecret(a), secure.NewSecret(b)
		n := FirstDifference(x, y)
		if n != FirstDifference(y, x) || n < 0 || n > max(len(a), len(b))+1 {
			t.Fatalf("letter %d", n)
		}
		if FirstDifference(x, x) != 0 {
			t.Fatal("differs from itself")
		}
	})
}
