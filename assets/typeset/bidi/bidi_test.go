package bidi

import (
	"math/rand"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// The end of a paragraph closes all open embeddings (rule X8).
func TestLevelsOfParagraphs(t *testing.T) {
	got := Levels([]rune("a\u202eb\nc"), false)
	if want := []int8{0, 0, 1, 0, 0}; !slices.Equal(got, want) {
		t.Errorf("levels %v, want %v", got, want)
	}
}

func TestOrder(t *testing.T) {
	for _, c := range []struct {
		levels []int8
		want   []int
	}{
		{nil, []int{}},
		{[]int8{0, 0}, []int{0, 1}},
		{[]int8{1, 1, 1}, []int{2, 1, 0}},
		{[]int8{1, 2, 2, 1}, []int{3, 1, 2, 0}},
		{[]int8{0, 1, 2, 3, 1, 0}, []int{0, 4, 2, 3, 1, 5}},
	} {
		if got := Order(c.levels); !slices.Equal(got, c.want) {
			t.Errorf("Order(%v) = %v, want %v", c.levels, got, c.want)
		}
	}
}

func FuzzLevels(f *testing.F) {
	f.Add("Hello שלום (1234-5678) مرحبا", false)
	f.Add("\u2067a\u202e1[\u2066\u2069)\u202c\u2069", true)
	f.Add(strings.Repeat("\u202b\u2068(", 70), true)
	f.Fuzz(func(t *testing.T, s string, rtl bool) {
		text := []rune(s)
		levels := Levels(text, rtl)
		if len(levels) != len(text) {
			t.Fatalf("%d levels for %d runes", len(levels), len(text))
		}
		for _, l := range levels {
			if l < 0 || l > maxDepth+1 {
				t.Fatalf("level %d", l)
			}
		}
		seen := make([]bool, len(text))
		for _, i := range Order(levels) {
			if seen[i] {
				t.Fatalf("index %d appears twice", i)
			}
			seen[i] = true
		}
	})
}

func BenchmarkLevels(b *testing.B) {
	rng := rand.New(rand.NewSource(1))
	alphabet := []rune("abc אבג ابت 123 (.,-) \u2066\u2069")
	text := make([]rune, 200)
	for i := range text {
		text[i] = alphabet[rng.Intn(len(alphabet))]
	}
	for b.Loop() {
		Levels(text, true)
	}
}

// The case of golang/go#69819, which x/text gets wrong.
func TestNestedIsolates(t *testing.T) {
	text := []rune("in \u2067אבג \u2066C++\u2069 דהו\u2069 x")
	var visual strings.Builder
	for _, i := range Order(Levels(text, false)) {
		if !unicode.Is(unicode.Cf, text[i]) {
			visual.WriteRune(text[i])
		}
	}
	if want := "in והד C++ גבא x"; visual.String() != want {
		t.Errorf("drawn as %q, want %q", visual.String(), want)
	}
}
