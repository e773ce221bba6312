package typeset

import "testing"

const arabicSample = "هذا هو رمز النسخ الاحتياطي الخاص بك. اضغط على "

func sample(lang string) *Paragraph {
	if lang == "ar" {
		return New(lang, 18, Span{Text: arabicSample},
			Span{Text: "submit", Isolate: true, Whole: true, Pad: 8}, Span{Text: " ثم اكتب الرمز مرة أخرى في الصفحة التالية."})
	}
	return New(lang, 18, Span{Text: "This is your backup code. Press "},
		Span{Text: "submit", Isolate: true, Whole: true, Pad: 8}, Span{Text: " and then type the code once more on the next page."})
}

func BenchmarkNew(b *testing.B) {
	for _, lang := range []string{"en", "ar"} {
		b.Run(lang, func(b *testing.B) {
			for b.Loop() {
				sample(lang).Wrap(352)
			}
		})
	}
}

func BenchmarkWrap(b *testing.B) {
	for _, lang := range []string{"en", "ar"} {
		b.Run(lang, func(b *testing.B) {
			p := sample(lang)
			for b.Loop() {
				p.Wrap(352)
			}
		})
	}
}

func BenchmarkFace(b *testing.B) {
	for b.Loop() {
		parse("NotoSans-Regular", sansData)
	}
}
