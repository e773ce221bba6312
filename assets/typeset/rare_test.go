package typeset

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// The fonts take no more than 8 MB of the program.
func TestSize(t *testing.T) {
	files, err := filepath.Glob("fonts/*.ttf*")
	if err != nil || len(files) < 15 {
		t.Fatalf("%d fonts, %v", len(files), err)
	}
	var total int64
	for _, f := range files {
		info, err := os.Stat(f)
		if err != nil {
			t.Fatal(err)
		}
		total += info.Size()
	}
	if total > 8_000_000 {
		t.Errorf("%d bytes", total)
	}
}

// The language determines the font for Han characters; if it does not, the name does.
func TestHan(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"zh-Hans", "骨", "NotoSansSC-Regular"},
		{"zh", "骨", "NotoSansSC-Regular"},
		{"zh-Hant", "骨", "NotoSansTC-Regular"},
		{"zh-HK", "骨", "NotoSansTC-Regular"},
		{"yue", "骨", "NotoSansTC-Regular"},
		{"zh-Hans", "陳美麗", "NotoSansTC-Regular NotoSansSC-Regular NotoSansTC-Regular"},
		{"en", "陈美丽", "NotoSansSC-Regular"},
		{"en", "陳美麗", "NotoSansTC-Regular"},
		{"en", "𠮷", "NotoSansJP-Regular"},
		{"ko", "김瑞娟", "NotoSansKR-Regular NotoSansTC-Regular"},
		{"en", "媗姵嬅", "NotoSansTC-Rare"},
		{"zh-Hans", "王頔", "NotoSansSC-Regular NotoSansJP-Regular"},
		{"ja", "髙﨑", "NotoSansJP-Regular"},
		{"ko", "乭釗", "NotoSansKR-Regular NotoSansTC-Regular"},
		{"en", "李 Kim 김", "NotoSansSC-Regular NotoSans-Regular NotoSansKR-Regular"},
		{"zh-Hans", "（好，《书》）", "NotoSansSC-Regular"},
		{"hi", "नाम।", "NotoSansDevanagari-Regular"},
		{"am", "ስም፡", "NotoSansEthiopic-Regular"},
	} {
		var got []string
		for _, r := range New(c.lang, 10, Span{Text: c.text}).Wrap(1000)[0].Runs {
			if n := len(got); n == 0 || got[n-1] != r.Face.Name {
				got = append(got, r.Face.Name)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s %s: %v, want %s", c.lang, c.text, got, c.want)
		}
	}
}

// The languages' own names, and what the first page says in them, need none of the large fonts; only
// bold Hangul has a bold font, which is not large.
func TestNamesOfLanguages(t *testing.T) {
	for text, bold := range map[string]string{
		"简体中文": "NotoSansNames-Regular", "繁體中文": "NotoSansNames-Regular", "한국어": "NotoSansKR-Bold",
		"Elija su idioma · 选择语言 · اختر لغتك": "NotoSansNames-Regular",
	} {
		for _, c := range []struct {
			style Style
			want  string
		}{{Style{}, "NotoSansNames-Regular"}, {Style{Bold: true}, bold}} {
			for _, r := range New("en", 10, Span{Text: text, Style: c.style}).Wrap(1000)[0].Runs {
				if f := r.Face; f.Name != c.want && !strings.HasPrefix(f.Name, "NotoSans-") && !strings.HasPrefix(f.Name, "NotoSansArabic-") {
					t.Errorf("%s, bold %t: a part is of %s", text, c.style.Bold, f.Name)
				}
			}
		}
	}
}

// Only families with a single weight are made bold by an outline around their glyphs.
func TestHeavier(t *testing.T) {
	bold := New("zh", 10, Span{Text: "骨", Style: Style{Bold: true}}).Wrap(100)[0].Runs[0].Face
	if bold.Stroke == 0 || len(bold.Shifts(10)) != 4 || bold.Font != simplified.regular().Font {
		t.Errorf("%v", bold.Stroke)
	}
	if devanagari.bold().Stroke != 0 || len(devanagari.bold().Shifts(10)) != 1 {
		t.Error("a bold font is made bolder")
	}
}

// The words of the window have a real bold font, and a rare syllable of a name is made
// bold by an outline.
func TestBoldHangul(t *testing.T) {
	words, err := os.ReadFile("../locales/ko.json")
	if err != nil {
		t.Fatal(err)
	}
	face := func(r rune) *Face {
		c := newChooser(Style{Bold: true}, "ko", false, []rune{r})
		return c.pick(r)
	}
	for _, r := range string(words) {
		if f := face(r); unicode.Is(unicode.Hangul, r) && f.Name != "NotoSansKR-Bold" {
			t.Errorf("bold %c is of %s", r, f.Name)
		}
	}
	if f := face('뷁'); f.Name != "NotoSansKR-Regular" || f.Stroke == 0 {
		t.Errorf("bold 뷁 is of %s, stroke %v", f.Name, f.Stroke)
	}
}
