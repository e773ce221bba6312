package fynex

import (
	"image"
	"testing"
)

func TestFitScreen(t *testing.T) {
	left, right := image.Rect(0, 24, 1024, 768), image.Rect(1024, 0, 2944, 1080)
	for name, test := range map[string]struct {
		window, want image.Rectangle
		ok           bool
	}{
		"inside":              {image.Rect(100, 100, 900, 700), image.Rect(100, 100, 900, 700), true},
		"over the edge":       {image.Rect(-200, 100, 600, 700), image.Rect(0, 100, 800, 700), true},
		"under the panel":     {image.Rect(100, 0, 900, 600), image.Rect(100, 24, 900, 624), true},
		"too large":           {image.Rect(0, 0, 1080, 760), image.Rect(0, 24, 1024, 768), true},
		"mostly on the right": {image.Rect(900, 100, 1700, 700), image.Rect(1024, 100, 1824, 700), true},
		"on no screen":        {image.Rect(5000, 100, 5800, 700), image.Rectangle{}, false},
		"of no size":          {image.Rect(100, 100, 100, 100), image.Rectangle{}, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got, ok := FitScreen(test.window, []image.Rectangle{left, right}); got != test.want || ok != test.ok {
				t.Errorf("%v, %t", got, ok)
			}
		})
	}
	if got, ok := FitScreen(image.Rect(1, 1, 2, 2), nil); ok {
		t.Error(got)
	}
}
