package sheet

import (
	"io"
	"testing"
)

func BenchmarkWrite(b *testing.B) {
	for b.Loop() {
		if err := Write(io.Discard, rosa(english()), Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPicture(b *testing.B) {
	for b.Loop() {
		if _, err := Picture(rosa(english()), Options{}, 816); err != nil {
			b.Fatal(err)
		}
	}
}
