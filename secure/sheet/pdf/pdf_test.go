package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"io"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/assets/typeset"
	"github.com/waypost-app/waypost/secure"
)

// paragraph returns a block with one paragraph, set at (x, y).
func paragraph(lang, text string, x, y float32) Block {
	p := typeset.New(lang, 20, typeset.Span{Text: text})
	b := Block{Element: &Element{Tag: "P", Lang: lang}}
	for _, l := range p.Wrap(400) {
		b.Lines = append(b.Lines, Line{Line: l, X: x, Y: y, Size: 20, Colors: []color.RGBA{{A: 0xff}}})
		y += 30
	}
	return b
}

// sample returns a document with some of everything.
func sample() Document {
	frame := Block{Shapes: []Shape{{color.RGBA{R: 0xff, A: 0xff}, Frame(20, 120, 200, 60, 8, 4)}}}
	figure := Block{
		Element: &Element{Tag: "Figure", Lang: "en", Alt: "A black square"},
		Shapes:  []Shape{{color.RGBA{A: 0xff}, Rounded(30, 200, 40, 40, 0)}},
	}
	return Document{
		Title: "Título <&> 標題", Lang: "en", Producer: "Test", Created: time.Date(2026, 5, 14, 11, 2, 0, 0, time.UTC),
		Pages: []Page{
			{Width: 480, Height: 320, Blocks: []Block{paragraph("en", "Hello ﬁn é e\u0301 頔", 20, 40), frame, figure}},
			{Width: 320, Height: 480, Blocks: []Block{paragraph("ar", "مرحبا بالعالم 123", 20, 40)}},
		},
	}
}

func written(t testing.TB, d Document) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, d); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestSameBytes(t *testing.T) {
	if !bytes.Equal(written(t, sample()), written(t, sample())) {
		t.Error("the same document gave other bytes")
	}
}

// refusing is a writer that always fails.
type refusing struct{ calls int }

var errRefused = errors.New("refused")

func (w *refusing) Write([]byte) (int, error) {
	w.calls++
	return 0, errRefused
}

func TestRefusedWrite(t *testing.T) {
	for _, password := range []string{"", "correct horse 42"} {
		d := sample()
		d.Password = secure.NewSecret(password)
		var w refusing
		if err := Write(&w, d); !errors.Is(err, errRefused) || w.calls != 1 {
			t.Errorf("%v after %d calls, want the writer's error after one", err, w.calls)
		}
	}
}

func TestCheckPassword(t *testing.T) {
	for password, want := range map[string]error{
		"": nil, "a": nil, "pässwörd 密码": nil, strings.Repeat("a", 127): nil,
		strings.Repeat("a", 128): ErrPasswordTooLong, strings.Repeat("я", 64): ErrPasswordTooLong,
		strings.Repeat("ﷺ", 20): ErrPasswordTooLong, // NFKC makes it longer
		"a\nb":                  ErrPassword, "\x7f": ErrPassword, "\xff": ErrPassword, "\u200b\ufeff": ErrPassword,
	} {
		d := sample()
		d.Password = secure.NewSecret(password)
		if err := CheckPassword(d.Password); !errors.Is(err, want) {
			t.Errorf("%q: %v, want %v", password, err, want)
		}
		if err := Write(io.Discard, d); !errors.Is(err, want) {
			t.Errorf("%q: Write returns %v, want %v", password, err, want)
		}
	}
}

func TestFrame(t *testing.T) {
	page := Page{Width: 100, Height: 100, Blocks: []Block{{Shapes: []Shape{{color.RGBA{A: 0xff}, Frame(10, 10, 80, 80, 20, 10)}}}}}
	img := page.Picture(100)
	for at, want := range map[image.Point]uint8{
		{50, 15}: 0, {15, 50}: 0, {85, 50}: 0, {50, 85}: 0, // on the edge
		{50, 50}: 255, {5, 50}: 255, {95, 95}: 255, // inside and outside
		{11, 11}: 255, {17, 17}: 0, // the corner is rounded
	} {
		if got := color.GrayModel.Convert(img.At(at.X, at.Y)).(color.Gray).Y; got != want {
			t.Errorf("%v has gray %d, want %d", at, got, want)
		}
	}
}

func TestPictureSize(t *testing.T) {
	for _, c := range []struct {
		page  Page
		width int
		want  image.Point
	}{
		{Page{Width: 816, Height: 1056}, 816, image.Pt(816, 1056)},
		{Page{Width: 816, Height: 1056}, 1632, image.Pt(1632, 2112)},
		{Page{Width: 100, Height: 50}, 30, image.Pt(30, 15)},
		{Page{Width: 100, Height: 50}, 0, image.Pt(0, 0)},
	} {
		if got := c.page.Picture(c.width).Bounds().Size(); got != c.want {
			t.Errorf("%d wide: %v, want %v", c.width, got, c.want)
		}
	}
}

// A converted curve with two control points follows the original one.
func TestCubic(t *testing.T) {
	quad := Path{{Move, [6]float32{10, 20}}, {Quad, [6]float32{50, 90, 100, 20}}, {Op: Close}}
	curve := quad.cubic()[1]
	if curve.Op != Curve {
		t.Fatalf("operator %c", curve.Op)
	}
	for _, s := range []float64{0, 0.25, 0.5, 1} {
		for axis, p := range [][3]float64{{10, 50, 100}, {20, 90, 20}} {
			want := (1-s)*(1-s)*p[0] + 2*s*(1-s)*p[1] + s*s*p[2]
			a, b := float64(curve.Args[axis]), float64(curve.Args[axis+2])
			got := math.Pow(1-s, 3)*p[0] + 3*s*(1-s)*(1-s)*a + 3*s*s*(1-s)*b + s*s*s*p[2]
			if math.Abs(got-want) > 1e-4 {
				t.Errorf("axis %d at %v: %v, want %v", axis, s, got, want)
			}
		}
	}
}

func TestNum(t *testing.T) {
	for in, want := range map[float64]string{0: "0", -0.00001: "0", 1: "1", 1.5: "1.5", -2.25: "-2.25", 0.12345: "0.1235", 612: "612", 100: "100"} {
		if got := num(in); got != want {
			t.Errorf("%v: %s, want %s", in, got, want)
		}
	}
}

func TestShift(t *testing.T) {
	b := paragraph("en", "x", 10, 20)
	b.Shapes = []Shape{{Path: Rounded(0, 1, 2, 3, 0)}}
	b.Shift(100)
	if b.Lines[0].Y != 120 || b.Lines[0].X != 10 || b.Shapes[0].Path[0].Args != [6]float32{0, 101, 0, 100, 0, 100} {
		t.Errorf("%v %v", b.Lines[0].Y, b.Shapes[0].Path[0])
	}
}

// FuzzWrite writes any text. The result must have a cross-reference table that leads to
// its objects.
func FuzzWrite(f *testing.F) {
	f.Add("Title", "Rosa (Delgado) \\ >>", "en")
	f.Add("\xff\x00", "سلام\u202e e\u0301 頔 ﷺ \U000efffd", "fa")
	f.Fuzz(func(t *testing.T, title, text, lang string) {
		d := sample()
		d.Title, d.Lang = title, lang
		d.Pages[0].Blocks = []Block{paragraph(lang, text, 20, 40)}
		data := written(t, d)
		var at int
		tail := data[bytes.LastIndex(data, []byte("startxref")):]
		if _, err := fmt.Sscanf(string(tail), "startxref\n%d\n%%%%EOF", &at); err != nil || !bytes.HasPrefix(data[at:], []byte("xref\n0 ")) {
			t.Fatalf("the cross-reference table is not at %d: %v", at, err)
		}
		for i, line := range strings.Split(string(data[at:]), "\n")[3:] {
			var offset int
			if n, _ := fmt.Sscanf(line, "%010d 00000 n ", &offset); n != 1 {
				break
			}
			if !bytes.HasPrefix(data[offset:], fmt.Appendf(nil, "%d 0 obj\n", i+1)) {
				t.Fatalf("object %d is not at %d", i+1, offset)
			}
		}
	})
}
