package pdf

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/sheet/pdf/pdftest"
)

// Programs by others agree about a document: structure, text as it was typed, sizes,
// metadata.
func TestOtherReaders(t *testing.T) {
	data := written(t, sample())
	pdftest.Sound(t, data)
	path := pdftest.Save(t, "sample.pdf", data)
	info := pdftest.Run(t, "pdfinfo", "-f", "1", "-l", "2", path)
	for _, want := range []string{
		"Title:           Título <&> 標題", "Producer:        Test", "Tagged:          yes", "Pages:           2",
		"Page    1 size:  360 x 240 pts", "Page    2 size:  240 x 360 pts",
	} {
		if !strings.Contains(info, want) {
			t.Errorf("no %q in:\n%s", want, info)
		}
	}
	for _, want := range []string{"Hello ﬁn é e\u0301 頔", "مرحبا بالعالم 123"} {
		if got := pdftest.Spoken(t, data); !slices.Contains(got, want) {
			t.Errorf("a screen reader gets %+q, want %+q in it", got, want)
		}
	}
	if structure := pdftest.Run(t, "pdfinfo", "-struct", path); !strings.Contains(structure, "Figure") || !bytes.Contains(data, []byte("/Alt "+textString("A black square"))) {
		t.Errorf("no figure in:\n%s", structure)
	}
	left, top, right, bottom := pdftest.Raster(t, data, 96, 1).Dark(25, 195, 80, 250)
	if left != 30 || top != 200 || right != 70 || bottom != 240 {
		t.Errorf("the square lies at %d,%d to %d,%d", left, top, right, bottom)
	}
}

func TestEncrypted(t *testing.T) {
	d := sample()
	d.Password = secure.NewSecret("密码 ﬁn")
	data := written(t, d)
	for _, spelling := range []string{"密码 ﬁn", "密码 fin"} {
		pdftest.Sound(t, data, "--password="+spelling)
	}
	if _, err := pdftest.Try(t, "qpdf", "--check", pdftest.Save(t, "sealed.pdf", data)); err == nil {
		t.Error("it opens without the password")
	}
}
