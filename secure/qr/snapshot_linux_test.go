//go:build !race

package qr_test

import (
	"image"
	"math"
	"math/rand/v2"
	"testing"
)

// snapshot describes how a code on a sheet of paper is photographed. Lengths are in
// pixels unless stated otherwise.
type snapshot struct {
	text           string
	seed           uint64
	module         float64 // size of a module
	turn, tilt     float64 // of the sheet, in radians
	tiltTowards    float64 // the direction in which it is tilted
	bend           float64 // by how many modules the middle of the sheet is raised
	blur, shake    float64
	shaken         float64 // the direction of the camera shake
	ink, paper     float64 // brightness
	table          float64 // brightness of what lies under the sheet
	shade, shadeTo float64 // by which fraction the far side is darker, and in which direction it is
	lamp           float64 // brightness of its reflection
	lampX, lampY   float64 // in modules from the middle
	blots          int
	noise          float64 // standard deviation
	quality        int     // of the JPEG
}

const photoWidth, photoHeight = 420, 360

// newSnapshot returns the photograph with a number, which is always the same.
func newSnapshot(number int) snapshot {
	seed := uint64(number)
	dice := rand.New(rand.NewPCG(seed, 0))
	between := func(from, to float64) float64 { return from + (to-from)*dice.Float64() }
	oneIn := func(n int, from, to float64) float64 {
		value := between(from, to)
		if dice.IntN(n) > 0 {
			return 0
		}
		return value
	}
	texts := []string{sampleURI, "https://example.com/another code", "WIFI:T:WPA;S=clinic;P=lemon river 27;;", "8675309"}
	p := snapshot{text: texts[number%len(texts)], seed: seed, module: between(2.8, 6)}
	p.turn, p.tilt, p.tiltTowards = between(0, 2*math.Pi), between(0, 0.7), between(0, 2*math.Pi)
	p.bend = oneIn(3, 0.5, 3)
	p.blur, p.shake, p.shaken = between(0.1, 0.5)*p.module, oneIn(5, 0.3, 1)*p.module, between(0, math.Pi)
	p.paper, p.table = between(130, 235), between(20, 200)
	p.ink = max(10, p.paper-between(45, 190))
	p.shade, p.shadeTo = oneIn(2, 0.2, 0.7), between(0, 2*math.Pi)
	p.lamp, p.lampX, p.lampY = oneIn(6, 30, 110), between(-12, 12), between(-12, 12)
	if len(p.text) > 7 { // the smallest code tolerates none
		p.blots = int(oneIn(4, 1, 4))
	}
	p.noise, p.quality = between(0, 9), 30+dice.IntN(60)
	return p
}

// take returns the picture.
func (p snapshot) take(t testing.TB) *image.Gray {
	t.Helper()
	dice := rand.New(rand.NewPCG(p.seed, 1))
	light := p.shoot(p.sheet(t, dice))
	light = mixed(light, line(p.shaken, p.shake))
	light = mixed(mixed(light, bell(0, p.blur)), bell(math.Pi/2, p.blur))
	img := image.NewGray(image.Rect(0, 0, photoWidth, photoHeight))
	sin, cos := math.Sincos(p.shadeTo)
	for i := range light {
		x, y := float64(i%photoWidth)-photoWidth/2, float64(i/photoWidth)-photoHeight/2
		value := light[i] * (1 - p.shade*(0.5+(x*cos+y*sin)/photoWidth))
		far := math.Hypot(x-p.lampX*p.module, y-p.lampY*p.module) / (6 * p.module)
		value += p.lamp*math.Exp(-far*far) + p.noise*dice.NormFloat64()
		img.Pix[i] = byte(max(0, min(255, value)))
	}
	return img
}

// sheet returns the brightness of the sheet at a position in modules from the center of
// the code.
func (p snapshot) sheet(t testing.TB, dice *rand.Rand) func(u, v float64) float64 {
	t.Helper()
	modules := encode(t, p.text).Modules()
	half := float64(len(modules)) / 2
	type blot struct{ u, v, radius, light float64 }
	var blots []blot
	for range p.blots {
		at := func() float64 { return (dice.Float64() - 0.5) * (half - 5) } // not in the corners
		blots = append(blots, blot{at(), at(), 0.8 + 1.2*dice.Float64(), p.ink + (p.paper-p.ink)*float64(dice.IntN(2))})
	}
	return func(u, v float64) float64 {
		for _, b := range blots {
			if math.Hypot(u-b.u, v-b.v) < b.radius {
				return b.light
			}
		}
		column, row := int(math.Floor(u+half)), int(math.Floor(v+half))
		const margin, words = 5, 3
		switch {
		case column < -margin || column >= len(modules)+margin || row < -margin || row >= len(modules)+margin+9:
			return p.table
		case row >= len(modules)+margin:
			if row%words == 0 && column*column%7 < 4 {
				return p.ink
			}
		case column >= 0 && column < len(modules) && row >= 0 && row < len(modules) && modules[row][column]:
			return p.ink
		}
		return p.paper
	}
}

// vector is a position or direction relative to the camera.
type vector struct{ x, y, z float64 }

func (a vector) plus(f float64, b vector) vector {
	return vector{a.x + f*b.x, a.y + f*b.y, a.z + f*b.z}
}
func (a vector) dot(b vector) float64 { return a.x*b.x + a.y*b.y + a.z*b.z }

// shoot returns what a camera sees of a bent sheet in perspective, as the mean of four
// rays per pixel.
func (p snapshot) shoot(sheet func(u, v float64) float64) []float64 {
	const focal = 700
	far := focal / p.module // the distance at which a module has its size
	lies := func(v vector) vector {
		v = turned(v, p.turn-p.tiltTowards)
		sin, cos := math.Sincos(p.tilt)
		v.y, v.z = v.y*cos, v.y*sin
		return turned(v, p.tiltTowards)
	}
	right, down := lies(vector{1, 0, 0}), lies(vector{0, 1, 0})
	up := vector{right.y*down.z - right.z*down.y, right.z*down.x - right.x*down.z, right.x*down.y - right.y*down.x}
	light := make([]float64, photoWidth*photoHeight)
	for i := range light {
		for _, off := range [][2]float64{{0.25, 0.25}, {0.75, 0.25}, {0.25, 0.75}, {0.75, 0.75}} {
			ray := vector{float64(i%photoWidth) + off[0] - photoWidth/2, float64(i/photoWidth) + off[1] - photoHeight/2, focal}
			u, v := p.meet(ray, vector{0, 0, far}, right, down, up)
			light[i] += sheet(u, v) / 4
		}
	}
	return light
}

// meet returns where a ray hits the bent sheet, in modules from its center.
func (p snapshot) meet(ray, middle, right, down, up vector) (u, v float64) {
	const reach, rounds = 30, 3 // modules from the center to where the sheet is flat
	for range rounds {
		height := p.bend * max(0, 1-u*u/(reach*reach))
		from := middle.plus(-height, up)
		at := vector{}.plus(from.dot(up)/ray.dot(up), ray).plus(-1, from)
		u, v = at.dot(right), at.dot(down)
		if p.bend == 0 {
			break
		}
	}
	return u, v
}

// turned returns v rotated about the line of sight.
func turned(v vector, angle float64) vector {
	sin, cos := math.Sincos(angle)
	return vector{v.x*cos - v.y*sin, v.x*sin + v.y*cos, v.z}
}

// tap is the weight of another pixel in a pixel.
type tap struct {
	x, y   int
	weight float64
}

// line blurs along a line.
func line(angle, length float64) (taps []tap) {
	n := int(length) + 1
	sin, cos := math.Sincos(angle)
	for i := range n {
		d := float64(i) - float64(n-1)/2
		taps = append(taps, tap{int(math.Round(d * cos)), int(math.Round(d * sin)), 1 / float64(n)})
	}
	return taps
}

// bell blurs along a line with a normal distribution.
func bell(angle, deviation float64) (taps []tap) {
	reach, all := int(3*deviation)+1, 0.0
	sin, cos := math.Sincos(angle)
	for d := -reach; d <= reach; d++ {
		weight := math.Exp(-float64(d*d) / (2 * deviation * deviation))
		taps = append(taps, tap{d * int(math.Round(cos)), d * int(math.Round(sin)), weight})
		all += weight
	}
	for i := range taps {
		taps[i].weight /= all
	}
	return taps
}

// mixed returns a picture whose pixels are weighted sums of the pixels around them.
func mixed(light []float64, taps []tap) []float64 {
	out := make([]float64, len(light))
	for i := range light {
		for _, t := range taps {
			at := i + t.y*photoWidth + t.x // the edges do not matter
			out[i] += light[max(0, min(len(light)-1, at))] * t.weight
		}
	}
	return out
}
