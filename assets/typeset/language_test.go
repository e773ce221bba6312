package typeset

import (
	"slices"
	"testing"
)

func TestMissing(t *testing.T) {
	for _, c := range []struct {
		text string
		want []rune
	}{
		{"", nil},
		{"ñ á é “quotes” O0l1I → Việt\tمرحبا\u2066\u200d\n", nil},
		{"e\u0301", nil},
		{"中文 漢字 한국어 हिन्दी አማርኛ かな 𠮷 《，》", nil},
		{"a\U000efffdb\U000efffd", []rune("\U000efffd")},
		{"bell\a", []rune("\a")},
	} {
		if got := Missing("en", c.text); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
