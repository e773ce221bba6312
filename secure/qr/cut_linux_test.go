package qr_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"os/exec"
	"slices"
	"testing"

	"github.com/waypost-app/waypost/secure/qr"
)

// A truncated JPEG is read as far as it goes, as viewers show it, whatever its coding.
func TestReadCutJPEG(t *testing.T) {
	page := screen(t, 640, 1000, 4, sampleURI) // the code ends at 45 % of the height
	for name, options := range map[string][]string{
		"baseline":         {},
		"optimized":        {"-optimize"},
		"restarts":         {"-restart", "1"},
		"restart by block": {"-restart", "7B"},
		"gray":             {"-grayscale", "-restart", "2"},
		"progressive":      {"-progressive"},
	} {
		file := jpegtran(t, page, options...)
		cuts := []int{1, 2, 3, 10, len(file) / 10, len(file) / 3}
		if options != nil && slices.Contains(options, "-progressive") {
			cuts = cuts[:5]
		}
		for _, cut := range cuts {
			got, err := qr.Read(context.Background(), bytes.NewReader(file[:len(file)-cut]))
			if err != nil || !slices.Equal(got, []string{sampleURI}) {
				t.Errorf("%s without its last %d of %d bytes: %q, %v", name, cut, len(file), got, err)
			}
		}
		if _, err := qr.Read(context.Background(), bytes.NewReader(file[:100])); !errors.Is(err, qr.ErrNotPicture) {
			t.Errorf("%s, 100 bytes: %v", name, err)
		}
	}
}

// jpegtran returns img as a JPEG file, transcoded with jpegtran's options.
func jpegtran(t *testing.T, img image.Image, options ...string) []byte {
	t.Helper()
	var in, out bytes.Buffer
	if err := jpeg.Encode(&in, img, nil); err != nil {
		t.Fatal(err)
	}
	c := exec.Command("jpegtran", options...)
	c.Stdin, c.Stdout = &in, &out
	if err := c.Run(); err != nil {
		t.Fatalf("jpegtran (Debian: libjpeg-turbo-progs): %v", err)
	}
	return out.Bytes()
}

// A PNG that has all of its pixels but lacks its end is read.
func TestReadCutPNG(t *testing.T) {
	file := pngOf(t, sampleURI, 4)
	for _, cut := range []int{1, 4, 11, 12} {
		if got, err := qr.Read(context.Background(), bytes.NewReader(file[:len(file)-cut])); err != nil || !slices.Equal(got, []string{sampleURI}) {
			t.Error(fmt.Sprint("without ", cut), got, err)
		}
	}
}

// A phone's photograph of 48 megapixels may be progressive, which is usual after it has
// passed through a website.
func TestReadProgressivePhotograph(t *testing.T) {
	var out bytes.Buffer
	c := exec.Command("jpegtran", "-progressive")
	c.Stdin, c.Stdout = bytes.NewReader(photograph(t)), &out
	if err := c.Run(); err != nil {
		t.Fatalf("jpegtran (Debian: libjpeg-turbo-progs): %v", err)
	}
	readsWithin(t, out.Bytes())
}

// Codes are found in progressive files with restart markers, which image/jpeg does not
// handle.
func TestReadProgressiveRestarts(t *testing.T) {
	page := screen(t, 640, 1000, 6, sampleURI)
	for _, interval := range []string{"1", "2", "5B"} {
		file := jpegtran(t, page, "-progressive", "-restart", interval)
		if got, err := qr.Read(context.Background(), bytes.NewReader(file)); err != nil || !slices.Equal(got, []string{sampleURI}) {
			t.Errorf("every %s: %q, %v", interval, got, err)
		}
	}
}
