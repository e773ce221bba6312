package typeset

import (
	"slices"
	"testing"
)

func TestRTL(t *testing.T) {
	for lang, want := range map[string]bool{
		"": false, "en": false, "es-US": false, "ar": true, "ar-EG": true, "FA": true, "he": true, "arn": false, "ur-Latn": true,
	} {
		if got := RTL(lang); got != want {
			t.Errorf("RTL(%q) = %v", lang, got)
		}
	}
}

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
