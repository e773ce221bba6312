package text_test

import (
	"testing"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/wizard/text"
)

func BenchmarkT(b *testing.B) {
	c, err := text.Load(assets.Locales)
	if err != nil {
		b.Fatal(err)
	}
	en := c.For("en")
	for b.Loop() {
		en.T("common.step", "n", 5, "total", 9)
	}
}

// BenchmarkStart measures the cost of the catalogue before the first page is drawn.
func BenchmarkStart(b *testing.B) {
	for b.Loop() {
		c, err := text.Load(assets.Locales)
		if err != nil {
			b.Fatal(err)
		}
		c.For("es_MX.UTF-8").T("page.home.title")
	}
}
