package sheet

import (
	"flag"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/waypost-app/waypost/secure"
)

var update = flag.Bool("update", false, "draw the pictures in testdata again")

// Pages equal their golden pictures.
func TestPages(t *testing.T) {
	en := []Texts{english()}
	pictures := map[string]struct {
		sheet   Sheet
		options Options
	}{
		"english": {rosa(english()), Options{}},
		"spanish": {rosa(spanish()), Options{Languages: en}},

		"reminders":       {rosa(withReminders(english())), Options{}},
		"reminders-blank": {confusing(), Options{Paper: A4}},
	}
	for _, c := range scripts() {
		if c.name == "mixed" {
			c.answers = [5]string{"e\u0301 ñ é ﬁn", "two  spaces 漢字 한글 हिन्दी", "سلام دنیا", "“quoted” ½ №", "Ω мир አማ"}
		}
		pictures[c.name] = struct {
			sheet   Sheet
			options Options
		}{c.sheet(), Options{Languages: en, Paper: A4}}
	}
	for name, c := range pictures {
		t.Run(name, func(t *testing.T) {
			img, err := Picture(c.sheet, c.options, 816)
			if err != nil {
				t.Fatal(err)
			}
			compareGolden(t, filepath.Join("testdata", name+".png"), img)
		})
	}
}

// confusing returns a sheet with a code that is easily misread, and no date for the next
// log-in.
func confusing() Sheet {
	s := rosa(withReminders(english()))
	s.Text.ConfusableWhy, s.Text.NextDate = "Some letters and numbers look alike. In this code:", ""
	s.BackupCode = secure.NewSecret("7K1M 92QD XT3H 8WB0")
	return s
}

// compareGolden compares a picture with the stored one.
func compareGolden(t *testing.T, path string, img image.Image) {
	t.Helper()
	got := grays(img)
	if *update {
		writeGolden(t, path, got)
		return
	}
	if n := apart(readGolden(t, path), got); n > 40 { // floating point on other processors differs slightly
		failed := filepath.Join(os.TempDir(), "sheet-"+filepath.Base(path))
		writeGolden(t, failed, got)
		t.Errorf("%d pixels differ, see %s", n, failed)
	}
}

// grays reduces a picture to sixteen grays, so that its file is small.
func grays(img image.Image) *image.Paletted {
	palette := make(color.Palette, 16)
	for i := range palette {
		palette[i] = color.Gray{uint8(i * 17)}
	}
	out := image.NewPaletted(img.Bounds(), palette)
	draw.Draw(out, out.Rect, img, img.Bounds().Min, draw.Src)
	return out
}

// apart counts the pixels that differ by more than a quarter of the range from black to
// white.
func apart(want image.Image, got *image.Paletted) int {
	if want.Bounds() != got.Rect {
		return got.Rect.Dx() * got.Rect.Dy()
	}
	n := 0
	for y := range got.Rect.Dy() {
		for x := range got.Rect.Dx() {
			a := int(color.GrayModel.Convert(want.At(x, y)).(color.Gray).Y)
			b := int(color.GrayModel.Convert(got.At(x, y)).(color.Gray).Y)
			if max(a-b, b-a) > 64 {
				n++
			}
		}
	}
	return n
}

func writeGolden(t *testing.T, path string, img image.Image) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
}

func readGolden(t *testing.T, path string) image.Image {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return img
}
