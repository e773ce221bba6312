package qr

import (
	"slices"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode/decoder"
)

// modules is the brightness of a code's modules, row by row.
type modules struct {
	dimension int
	light     []float64
}

// text returns the text of the code. It tries several ways of separating dark modules
// from light ones until the error correction succeeds. The known modules are those that
// every code of this size has.
func (m modules) text(known []mark) (string, bool) {
	for _, strength := range []float64{0, 0.5, 1, 2} {
		sharp := m.sharpen(strength)
		for _, threshold := range []func(modules, int) float64{modules.middle, modules.mean} {
			if text, ok := sharp.decode(threshold); ok {
				return text, true
			}
		}
	}
	equal := m.equalize(known)
	if text, ok := equal.decode(zero); ok {
		return text, true
	}
	return m.equalize(equal.guess(known)).decode(zero)
}

// zero returns the threshold for equalized modules.
func zero(modules, int) float64 { return 0 }

// decode decodes the code, with modules below the threshold as dark. It recovers from
// panics, because the third-party decoder gets arbitrary input.
func (m modules) decode(threshold func(modules, int) float64) (text string, ok bool) {
	defer func() {
		if recover() != nil {
			text, ok = "", false
		}
	}()
	bits, err := gozxing.NewSquareBitMatrix(m.dimension)
	if err != nil {
		return "", false
	}
	for i, light := range m.light {
		if light < threshold(m, i) {
			bits.Set(i%m.dimension, i/m.dimension)
		}
	}
	result, err := decoder.NewDecoder().Decode(bits, nil)
	if err != nil {
		return "", false
	}
	return result.GetText(), result.GetText() != ""
}

// sharpen subtracts from each module what a blur has added from its four neighbours.
func (m modules) sharpen(strength float64) modules {
	sharp := modules{m.dimension, slices.Clone(m.light)}
	if strength == 0 {
		return sharp
	}
	for i, light := range m.light {
		x, y := i%m.dimension, i/m.dimension
		sum, count := 0.0, 0.0
		for _, at := range [][2]int{{x - 1, y}, {x + 1, y}, {x, y - 1}, {x, y + 1}} {
			if at[0] >= 0 && at[1] >= 0 && at[0] < m.dimension && at[1] < m.dimension {
				sum += m.light[at[1]*m.dimension+at[0]]
				count++
			}
		}
		sharp.light[i] += strength * (light - sum/count)
	}
	return sharp
}

// middle returns the midpoint between the darkest and the lightest module around module i, which
// is robust against a quiet zone or a logo.
func (m modules) middle(i int) float64 {
	low, high := m.light[i], m.light[i]
	m.around(i, func(light float64) { low, high = min(low, light), max(high, light) })
	return (low + high) / 2
}

// mean returns the mean of the modules around module i, which is robust against noise.
func (m modules) mean(i int) float64 {
	sum, count := 0.0, 0.0
	m.around(i, func(light float64) { sum += light; count++ })
	return sum / count
}

// around calls visit for the modules around module i, including itself.
func (m modules) around(i int, visit func(light float64)) {
	const reach = 4
	x, y := i%m.dimension, i/m.dimension
	for row := max(0, y-reach); row <= min(m.dimension-1, y+reach); row++ {
		for column := max(0, x-reach); column <= min(m.dimension-1, x+reach); column++ {
			visit(m.light[row*m.dimension+column])
		}
	}
}
