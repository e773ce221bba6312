package sheet

import (
	"bytes"
	"testing"
)

// benchmarkWrite measures the time for writing a page, and the size of the PDF.
func benchmarkWrite(b *testing.B, s Sheet, o Options) {
	b.ReportAllocs()
	var out bytes.Buffer
	for b.Loop() {
		out.Reset()
		if err := Write(&out, s, o); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(out.Len()), "bytes/page")
}

func BenchmarkWrite(b *testing.B) {
	b.Run("latin", func(b *testing.B) { benchmarkWrite(b, rosa(english()), Options{}) })
	b.Run("cjk", func(b *testing.B) { benchmarkWrite(b, cjk(), Options{Languages: []Texts{english()}}) })
}

// cjk returns a page with Chinese and Korean.
func cjk() Sheet {
	all := scripts()
	s := all[2].sheet() // Simplified Chinese
	for i, c := range []script{all[3], all[4]} {
		s.Answers[2*i] = answer(c.title, c.answers[i])
		s.Answers[2*i+1] = answer(c.lead, c.owner)
	}
	return s
}

func BenchmarkPicture(b *testing.B) {
	for b.Loop() {
		if _, err := Picture(rosa(english()), Options{}, 816); err != nil {
			b.Fatal(err)
		}
	}
}
